"""`waltz leads export|erase`."""

import asyncio
import csv
import json
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from rich.console import Console

from bot.app import App
from bot.channels.phones import normalise_phone
from bot.errors import ConfigurationError
from bot.settings import Settings
from bot.web.api.reading import show_lead, tell_timeline
from conversations.engine import flatten
from conversations.lead.addresses import phone_address
from conversations.lead.lead import Lead
from conversations.referrals.part import Referral
from conversations.turn.playbook import Playbook
from storage import erasing, lead_search
from storage import leads as lead_rows
from storage.database import UnusableDatabase

say = Console(stderr=True)
_COLUMNS = (
    "id", "created_at", "name", "phone", "email", "language", "stage", "source", "campaign", "refused_at", "referral",
)  # fmt: skip


def export(settings: Settings, lead: str | None, form: str) -> int:
    """Print leads. Returns the exit code."""
    return asyncio.run(with_app(settings, lambda app: _export(app, lead, form)))


async def _export(app: App, lead: str | None, form: str) -> int:
    if lead is not None:
        return await _export_one(app, lead)
    async with app.database.read() as connection:
        rows = [row async for row in lead_search.read_all(connection)]
    if form == "json":
        json.dump([show_lead(app, row) for row in rows], sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return 0
    writer = csv.DictWriter(sys.stdout, _COLUMNS)
    writer.writeheader()
    writer.writerows(tell_cells(app.playbook, row) for row in rows)
    return 0


def tell_cells(playbook: Playbook, lead: Lead) -> dict[str, str]:
    """A lead's row of the CSV, by column. `referral`: the letters of the link they came by."""
    brought = lead[Referral].brought
    shown: dict[str, Any] = msgspec.to_builtins(flatten(playbook, lead))
    shown["referral"] = brought.code if brought else None
    return {column: harmless(shown.get(column)) for column in _COLUMNS}


def harmless(value: Any) -> str:
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
    return asyncio.run(with_app(settings, lambda app: _erase(app, name)))


async def _erase(app: App, name: str) -> int:
    lead_id = await _find(app, name)
    if lead_id is None:
        return _unknown(name)
    now = await app.read_clock()
    async with app.database.begin() as tx:
        await erasing.erase(tx, lead_id, now)
    say.print("Forgotten.")
    return 0


async def _find(app: App, name: str) -> str | None:
    async with app.database.read() as connection:
        phone = normalise_phone(name)
        if phone is not None:
            found = await lead_rows.find_ids(connection, [phone_address(phone)])
            if found:
                return next(iter(found.values()))
        lead = await lead_rows.read(connection, name)
        return lead.id if lead else None


def _unknown(name: str) -> int:
    say.print(f"[red]No lead has the id or phone {name!r}.[/red]")
    return 1


async def with_app(settings: Settings, act: Callable[[App], Awaitable[int]]) -> int:
    """What a command does with the bot's database; gives its exit code."""
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
