"""Every row of a file is looked at before the first is taken in; the good ones wait on disk, not in memory."""

import hashlib
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import IO

import msgspec

from bot.importing.rows import LeadFile, LeadRow, RowError
from bot.web.api.leads import submission
from conversations.turn.inputs import Submitted

_KEPT_ERRORS = 1000


class CheckedRow(msgspec.Struct, frozen=True, array_like=True):
    """A row that can be taken in. The header is row 1."""

    row: int
    submitted: Submitted


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(CheckedRow).decode


@dataclass(slots=True)
class CheckedFile:
    """A file that was looked at. `bad` counts rows, `problems` are the first of what is wrong with them.

    `no_header`: it is the line that names the columns.
    """

    digest: str
    """Of its bytes: with a row's number it names the row, whenever it is brought in."""
    spool: IO[bytes]
    good: int = 0
    bad: int = 0
    no_header: bool = False
    problems: list[RowError] = field(default_factory=list)
    unused: tuple[str, ...] = ()

    def chunks(self, most: int) -> Iterator[list[CheckedRow]]:
        """The good rows, so many at a time."""
        self.spool.seek(0)
        chunk = []
        for line in self.spool:
            chunk.append(_decode(line))
            if len(chunk) == most:
                yield chunk
                chunk = []
        if chunk:
            yield chunk


@contextmanager
def check(
    file: Path, now: datetime, own: Collection[str] = (), watch: Callable[[int], None] = lambda _: None
) -> Iterator[CheckedFile]:
    """Look at every row; `watch` hears of bytes as they are read. Raises OSError, and csv.Error for what is no table.

    `own` are the business's own numbers. A consent without its time was given `now`.
    """
    leads = LeadFile(file, own)
    with tempfile.TemporaryFile() as spool:
        checked = CheckedFile(_digest(file), spool, unused=leads.unused)
        if leads.problems:
            checked.bad, checked.no_header, checked.problems = 1, True, leads.problems
        else:
            _look(checked, leads.read(watch), now)
        yield checked


def _look(checked: CheckedFile, rows: Iterator[LeadRow | list[RowError]], now: datetime) -> None:
    for one in rows:
        if isinstance(one, list):
            checked.bad += 1
            checked.problems += one if len(checked.problems) < _KEPT_ERRORS else []
        else:
            checked.good += 1
            row = CheckedRow(one.row, submission(one.body, now, bulk=True))
            checked.spool.write(_encode(row) + b"\n")


def _digest(file: Path) -> str:
    with file.open("rb") as raw:
        return hashlib.file_digest(raw, "sha256").hexdigest()[:32]
