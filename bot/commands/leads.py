"""`waltz leads import|export|erase`."""

import asyncio
import csv
import json
import sys
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from rich.console import Console
from rich.progress import Progress

from bot.app import App
from bot.channels.phones import normalise_phone
from bot.errors import ConfigurationError
from bot.settings import Settings
from bot.web.api.leads import LeadBody, submission
from bot.web.api.reading import show_lead, tell_timeline
from conversations.lead.addresses import Address
from storage import erasing, lead_search
from storage import leads as lead_rows
from storage.database import UnusableDatabase

say = Console(stderr=True)
_SHOWN_ERRORS = 50


@dataclass(frozen=True, slots=True)
class RowError:
    """A row that can't be taken, and why."""

    row: int
    field: str
    reason: str


def import_csv(settings: Settings, file: Path) -> int:
    """Read all rows, and only if every one is good, take them all in. Returns the exit code.

    A lead that is known already (by phone or external id) is not greeted again, so a broken import may be repeated.
    """
    try:
        bodies, problems = read_rows(file)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        say.print(f"[red]{file}: {error}. Save it as CSV in UTF-8.[/red]")
        return 1
    if problems:
        for problem in problems[:_SHOWN_ERRORS]:
            reason = f"[red]{file}:{problem.row}: {problem.field}: {problem.reason}[/red]"
            say.print(reason, highlight=False, soft_wrap=True)  # a line each, for whatever reads them
        say.print(
            f"{len(problems)} rows can't be taken, so nothing was imported. Mend them and import again."
        )
        return 1
    return asyncio.run(_with_app(settings, lambda app: _take_in(app, bodies)))


def read_rows(file: Path) -> tuple[list[LeadBody], list[RowError]]:
    """The rows of a CSV file as leads, and what is wrong with the others. Rows count as a spreadsheet shows them."""
    bodies, problems = [], []
    with file.open(encoding="utf-8-sig", newline="") as text:
        reader = csv.DictReader(text)
        missing = {"name", "phone"} - set(reader.fieldnames or ())
        if missing:
            return [], [RowError(1, ", ".join(sorted(missing)), "the header line lacks this column")]
        for number, row in enumerate(_watch(reader, file), 2):
            try:
                bodies.append(LeadBody.model_validate(_fields(row)))
            except ValidationError as error:
                problems += [
                    RowError(number, ".".join(map(str, p["loc"])) or "row", p["msg"]) for p in error.errors()
                ]
    return bodies, problems


def _watch(reader: "csv.DictReader[str]", file: Path) -> Iterator[dict[str, Any]]:
    """The rows, with a progress bar that follows the file."""
    total = file.stat().st_size
    with Progress(console=say, transient=True) as progress:
        task = progress.add_task(f"Reading {file.name}", total=total)
        for row in reader:
            progress.advance(
                task, sum(len(str(value).encode("utf-8", "replace")) + 1 for value in row.values())
            )
            yield row
        progress.update(task, completed=total)


def _fields(row: dict[str, Any]) -> dict[str, Any]:
    fields: dict[str, Any] = {
        key: value.strip() for key, value in row.items() if isinstance(key, str) and value and value.strip()
    }
    if "tags" in fields:
        fields["tags"] = [tag.strip() for tag in fields["tags"].split(",") if tag.strip()]
    consent = {
        key.removeprefix("consent_"): fields.pop(key) for key in list(fields) if key.startswith("consent_")
    }
    if consent:
        fields["consent"] = {"source": "csv", **consent}
    return fields


async def _take_in(app: App, bodies: list[LeadBody]) -> int:
    now = await app.read_clock()
    accepted = await app.intake.accept_together([submission(body, now, bulk=True) for body in bodies])
    created = sum(one.created for one in accepted)
    say.print(
        f"{created} new leads, {len(bodies) - created} known already. The running bot greets the new ones."
    )
    return 0


def export(settings: Settings, lead: str | None, form: str) -> int:
    """Print leads. Returns the exit code."""
    return asyncio.run(_with_app(settings, lambda app: _export(app, lead, form)))


async def _export(app: App, lead: str | None, form: str) -> int:
    if lead is not None:
        return await _export_one(app, lead)
    async with app.database.read() as connection:
        rows = [row async for row in lead_search.read_all(connection)]
    if form == "json":
        json.dump([show_lead(app, row) for row in rows], sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return 0
    columns = [
        "id",
        "created_at",
        "name",
        "phone",
        "email",
        "language",
        "stage",
        "source",
        "campaign",
        "refused_at",
    ]
    writer = csv.writer(sys.stdout)
    writer.writerow(columns)
    for row in rows:
        shown = show_lead(app, row)
        writer.writerow([_harmless(shown.get(column)) for column in columns])
    return 0


def _harmless(value: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    is_formula = text.startswith(("=", "@", "\t")) or (text.startswith(("+", "-")) and not text[1:].isdigit())
    return f"'{text}" if is_formula else text


async def _export_one(app: App, name: str) -> int:
    lead_id = await _find(app, name)
    if lead_id is None:
        return _unknown(name)
    async with app.database.read() as connection:
        lead = await lead_rows.read(connection, lead_id)
    if lead is None:
        return _unknown(name)
    told = {"lead": show_lead(app, lead), "timeline": await tell_timeline(app, lead_id)}
    json.dump(told, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    return 0


def erase(settings: Settings, name: str) -> int:
    """Forget one person. Returns the exit code."""
    return asyncio.run(_with_app(settings, lambda app: _erase(app, name)))


async def _erase(app: App, name: str) -> int:
    lead_id = await _find(app, name)
    if lead_id is None:
        return _unknown(name)
    async with app.database.begin() as tx:
        await erasing.erase(tx, lead_id)
    say.print("Forgotten.")
    return 0


async def _find(app: App, name: str) -> str | None:
    async with app.database.read() as connection:
        phone = normalise_phone(name)
        if phone is not None:
            found = await lead_rows.find_ids(connection, [Address("phone", phone)])
            if found:
                return next(iter(found.values()))
        lead = await lead_rows.read(connection, name)
        return lead.id if lead else None


def _unknown(name: str) -> int:
    say.print(f"[red]No lead has the id or phone {name!r}.[/red]")
    return 1


async def _with_app(settings: Settings, act: Callable[[App], Awaitable[int]]) -> int:
    app = App(settings, "command")
    try:
        await app.database.prepare()
    except UnusableDatabase as error:
        await app.database.close()
        raise ConfigurationError(str(error)) from None
    await app.start()
    try:
        return await act(app)
    finally:
        await app.stop()
