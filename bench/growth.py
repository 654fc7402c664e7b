"""`python -m bench growth`: what a message costs with few leads and with many, and what it does to memory."""

import argparse
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Integer, String, Table, TextClause, delete, text

from bench.load import chat_of, post_all
from bench.postgres import create_database, running_server
from bench.processes import Process, start_bot, start_provider
from bench.running import console, run, wait_of_half
from conversations.dialogue.facts import WordsHeard
from conversations.lead.addresses import Address, Channel, Reach
from conversations.lead.contact import Contact
from conversations.lead.content import Content
from conversations.lead.dialogue import Dialogue
from conversations.lead.lead import Lead
from storage import facts, leads
from storage.database import Database
from storage.facts import Noted
from storage.sql.rows import insert_rows
from storage.tables import leads as kept
from storage.tables.facts import facts as kept_facts
from storage.tables.messages import messages
from storage.writing import encode

_DAYS = 180
"""Over which they came, each with a model of whom the others are copies."""
_MODEL = 9_990_000  # the number of the first of these
_EACH = 5  # messages of a lead
_ASKED = 1000
_STEADY = 50  # a second
_COLUMNS = (
    "lead_id", "audience", "channel", "address", "kind", "reply", "content", "why", "status", "created_at",
    "send_after", "sent_at", "status_at", "provider_id",
)  # fmt: skip


class Cost(NamedTuple):
    """What a message costs: milliseconds of a processor at full load, and what half of them wait at 50 a second."""

    cpu: float
    p50: float


async def main(arguments: list[str]) -> None:
    """Measure and print."""
    given = argparse.ArgumentParser(prog="python -m bench growth")
    given.add_argument("--leads", type=int, default=100_000, help="beside 1,000; each has five messages")
    given.add_argument(
        "--handled", type=int, default=20_000, help="messages after which memory is looked at again"
    )
    given.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="one of the databases")
    asked = given.parse_args(arguments)
    provider = start_provider()
    await provider.wait_ready()
    try:
        with tempfile.TemporaryDirectory() as folder, running_server() as server:
            databases: dict[str, Iterator[str]] = {
                "SQLite": _name_files(Path(folder)),
                "PostgreSQL": iter(lambda: create_database(server), None),
            }
            for name, addresses in databases.items():
                if asked.only in (None, name):
                    await _measure_growth(name, provider, addresses, asked.leads, asked.handled)
    finally:
        provider.stop()


def _name_files(folder: Path) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"sqlite+aiosqlite:///{folder / f'growth{number}.db'}"


async def _measure_growth(
    name: str, provider: Process, addresses: Iterator[str], number: int, handled: int
) -> None:
    few, _ = await _measure(provider, next(addresses), _ASKED, 0)
    many, memory = await _measure(provider, next(addresses), number, handled)
    console.print(
        f"{name}: a message at {_ASKED:,} leads {few.cpu:.2f} ms of a processor, p50 {few.p50:.1f} ms; "
        f"at {number:,} leads and {number * _EACH:,} messages {many.cpu:.2f} ms ({many.cpu / few.cpu:.2f} times that), "
        f"p50 {many.p50:.1f} ms; memory {memory[0]:.0f} MB, after {handled:,} messages handled {memory[1]:.0f} MB",
        highlight=False,
    )


async def _measure(
    provider: Process, url: str, number: int, handled: int
) -> tuple[Cost, tuple[float, float]]:
    began = time.monotonic()
    await fill(url, number)
    console.print(f"  {number:,} leads are there after {time.monotonic() - began:.0f} s", highlight=False)
    bot = start_bot(provider, url)
    try:
        await bot.wait_ready()
        await bot.settle()
        people = range(0, number, number // _ASKED)
        await _ask(provider, bot, people, 0)
        await bot.settle()
        cost = await _cost(provider, bot, people)
        before = bot.memory() / 1e6
        for round_ in range(4, 4 + handled // _ASKED):
            await _ask(provider, bot, _move(people, round_), round_)
        return cost, (before, bot.memory() / 1e6)
    finally:
        bot.stop()


async def _cost(provider: Process, bot: Process, people: range) -> Cost:
    before = bot.cpu_seconds()
    for round_ in (1, 2):
        await _ask(provider, bot, people, round_)
    cpu = (bot.cpu_seconds() - before) / (2 * len(people)) * 1000
    few = people[: _ASKED // 2]
    url = bot.url + "/webhooks/whatsapp"
    posted, arrived = await run(provider, len(few), lambda: post_all(url, few, 3, per_second=_STEADY))
    return Cost(cpu, wait_of_half(posted, arrived))


async def _ask(provider: Process, bot: Process, people: range, round_: int) -> None:
    url = bot.url + "/webhooks/whatsapp"
    await run(provider, len(people), lambda: post_all(url, people, round_))


def _move(people: range, by: int) -> range:
    """Others, where there are more than are asked at a time."""
    return range(people.start + by % people.step, people.stop, people.step)


async def fill(url: str, number: int) -> None:
    """Write down so many leads who wrote and were answered, in the last half year: some by hand, and the rest copied
    from these by the database, since a million of them take it minutes and us an hour."""
    database = Database(url)
    await database.migrate()
    now = datetime.now(UTC)
    models = [_lead(_MODEL + day, now - timedelta(days=day + 1)) for day in range(min(_DAYS, number))]
    async with database.begin() as tx:
        await leads.create(tx, models, now)
        await leads.claim(tx, {_address(lead): lead.id for lead in models})
        await facts.add(tx, [one for lead in models for one in _heard(lead)])
        await insert_rows(tx, messages, _COLUMNS, [one for lead in models for one in _answered(lead)])
    for day, model in enumerate(models):
        async with database.begin() as tx:
            for table in (kept.leads, kept.addresses, kept_facts, messages):
                await tx.execute(
                    _copy(tx.dialect.name, table, model), {"first": day, "end": number, "step": len(models)}
                )
    async with database.begin() as tx:
        for table in (messages, kept_facts, kept.addresses):
            await tx.execute(delete(table).where(table.c.lead_id.like(f"grown{_MODEL // 10_000}%")))
        await tx.execute(delete(kept.leads).where(kept.leads.c.id.like(f"grown{_MODEL // 10_000}%")))
    async with database.begin() as tx:
        await tx.execute(text("ANALYZE"))
    await database.close()


def _copy(dialect: str, table: Table, model: Lead) -> TextClause:
    """Everything of a model once for each number, with that in the place of its own."""
    padded = "lpad(n::text, 7, '0')" if dialect == "postgresql" else "printf('%07d', n)"
    own = model.id.removeprefix("grown")
    columns = [column for column in table.c if not (column.primary_key and isinstance(column.type, Integer))]
    names = ", ".join(f'"{column.name}"' for column in columns)
    values = ", ".join(
        f"replace(\"{column.name}\", '{own}', {padded})"
        if isinstance(column.type, String)
        else f'"{column.name}"'
        for column in columns
    )
    of = "id" if table is kept.leads else "lead_id"
    return text(
        f"WITH RECURSIVE numbers(n) AS (SELECT CAST(:first AS INTEGER) UNION ALL SELECT n + CAST(:step AS INTEGER) "
        f"FROM numbers WHERE n + CAST(:step AS INTEGER) < CAST(:end AS INTEGER)) "
        f"INSERT INTO {table.name} ({names}) SELECT {values} FROM {table.name}, numbers WHERE {of} = '{model.id}'"
    )


def _lead(number: int, wrote_at: datetime) -> Lead:
    reach = [Reach(Channel.WHATSAPP, chat_of(number), last_inbound_at=wrote_at)]
    return Lead(
        id=f"grown{number:07d}",
        created_at=wrote_at,
        contact=Contact(name=f"Lead {number:07d}", language="he", reach=reach),
        dialogue=Dialogue(greeted_at=wrote_at, last_inbound_at=wrote_at, last_outbound_at=wrote_at),
    )


def _address(lead: Lead) -> Address:
    return Address("whatsapp", lead.contact.reach[0].address)


def _heard(lead: Lead) -> Iterator[Noted]:
    for number in range(_EACH):
        yield Noted(lead.id, lead.created_at, WordsHeard("כמה זה עולה?"), input_key=f"{lead.id}:{number}")


def _answered(lead: Lead) -> Iterator[tuple[object, ...]]:
    content, at = encode(Content(text='שיעור אחד עולה 70 ש"ח, כרטיסייה של עשרה 600.')), lead.created_at
    chat = lead.contact.reach[0].address
    for number in range(_EACH):
        yield (
            lead.id, "lead", "whatsapp", chat, "service", True, content, "[]", "delivered", at, at, at, at,
            f"{lead.id}:{number}",
        )  # fmt: skip
