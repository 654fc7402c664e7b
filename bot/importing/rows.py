"""Rows of a file as leads, and what is wrong with those that are none."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.importing.columns import Columns, count_known, find_problems, read_columns
from bot.importing.tables import Row, open_table
from bot.web.api.fields.values import choose_phone
from bot.web.api.lead_body import LeadBody

_OPEN = "a quotation mark opens in this row and is never closed: all rows below went into its cell"
_EXTRA = "more cells than the header has columns: a comma inside a cell wants the cell in quotation marks"

_AREALESS = 7
"""Digits of a number here behind its area."""


@dataclass(frozen=True, slots=True)
class RowError:
    """A row that can't be taken, and why. The header is row 1."""

    row: int
    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class LeadRow:
    """A row that can be taken."""

    row: int
    body: LeadBody


class LeadFile:
    """A file of leads. Raises OSError, and csv.Error where it is no such file."""

    def __init__(self, file: Path, own: Collection[str] = ()) -> None:
        """`own` are the business's own numbers, which are nobody's."""
        self._table = open_table(file, count_known)
        self._columns: Columns = read_columns(self._table.header.cells)
        self._own = own
        self.problems = [
            RowError(self._table.header.number, *problem) for problem in find_problems(self._columns)
        ]
        """What is wrong with the header: nothing can be read below it."""
        self.unused = self._columns.unused

    def read(self, watch: Callable[[int], None] = lambda _: None) -> Iterator[LeadRow | list[RowError]]:
        """Each row as a lead, or what is wrong with it."""
        for row in self._table.rows(watch):
            yield self._read(row)

    def _read(self, row: Row) -> LeadRow | list[RowError]:
        if row.is_open:
            return [RowError(row.number, "row", _OPEN)]
        if any(cell.strip() for cell in row.cells[len(self._columns.fields) :]):
            return [RowError(row.number, "row", _EXTRA)]
        try:
            fields = _fields(self._columns.read(row.cells))
            if len(phones := self._columns.read_all(row.cells, "phone")) > 1:
                fields["phone"] = choose_phone(phones)
            fields |= _with_prefix(fields.get("phone"), fields.pop("prefix", ""))
            body = LeadBody.model_validate(fields)
        except ValidationError as error:
            return [
                RowError(
                    row.number, ".".join(map(str, p["loc"])) or "row", p["msg"].removeprefix("Value error, ")
                )
                for p in error.errors(include_url=False, include_input=False)
            ]
        if body.phone in self._own:
            return [RowError(row.number, "phone", "this is the business's own number")]
        return LeadRow(row.number, body)


def _fields(found: dict[str, str]) -> dict[str, Any]:
    fields: dict[str, Any] = dict(found)
    parts = [fields.pop(part, "") for part in ("first_name", "last_name")]
    if any(parts):
        fields["name"] = _join_name(fields.get("name", ""), *parts)
    if "tags" in fields:
        tags = (tag.strip() for tag in re.split(":::|[,;|]", found["tags"]))
        fields["tags"] = [
            tag for tag in tags if tag and not tag.startswith("* ")
        ]  # an address book's own lists
    consent = {key.removeprefix("consent_"): fields.pop(key) for key in found if key.startswith("consent_")}
    if consent:
        fields["consent"] = {"source": "csv", **consent}
    return fields


def _join_name(name: str, first: str, last: str) -> str:
    """A whole name; where one part has a column of its own, the other may stand under "name"."""
    if name and bool(first) != bool(last) and (first or last) not in name:
        first, last = first or name, last or name
        return f"{first} {last}"
    return name or " ".join(filter(None, (first, last)))


def _with_prefix(phone: str | None, prefix: str) -> dict[str, str]:
    """A phone with what stands in a column before it: the "050" of a number here, or the country's code."""
    code = re.sub("[^0-9]", "", prefix)
    digits = re.sub("[^0-9]", "", phone or "")
    if (
        phone is None
        or not code
        or len(code) > 4
        or phone.lstrip().startswith("+")
        or digits.startswith("00")
    ):
        return {}
    if len(digits) <= _AREALESS and not digits.startswith("0"):
        return {"phone": f"0{code.lstrip('0')}{digits}"}
    if code.startswith("0") or digits.startswith(code):
        return {}
    return {"phone": f"+{code}{digits.lstrip('0')}"}
