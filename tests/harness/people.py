"""Somebody to store, and what is kept of them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from conversations.lead.addresses import Channel, Reach, Recipient
from conversations.lead.content import Content
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.turn.effects import StopTimers
from conversations.turn.keys import Key
from storage import leads, messages, queueing, timers
from storage.database import Database
from storage.messages import NewMessage, Outcome, QueuedMessage
from storage.tables import schema as tables
from storage.timers import Timer
from tests.harness.studio import know

NOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
DANA = "972501234567@c.us"
RECIPIENT = Recipient(Channel.WHATSAPP, DANA)
NOA = Recipient(Channel.WHATSAPP, "972507654321@c.us")
GREETING = Key("greeting")


def step(part: str, sequence: str = "courting") -> Key:
    """The key of one of several things that a sequence has to do."""
    return Key("sequence", sequence, part)


ONE = step("one")


def lead(lead_id: str = "dana", **known: Any) -> Lead:
    """A lead on WhatsApp."""
    person: dict[str, Any] = {
        "name": lead_id.title(),
        "reach": [Reach(Channel.WHATSAPP, DANA)],
        "created_at": NOON,
    }
    created_at = (person | known)["created_at"]
    return know(Lead(id=lead_id, created_at=created_at), **(person | known))


def message(text: str = "שלום", lead_id: str = "dana", **known: Any) -> NewMessage:
    """A message to Dana, queued at noon."""
    usual: dict[str, Any] = {
        "channel": Channel.WHATSAPP,
        "address": DANA,
        "content": Content(text),
        "why": (reason("greeting"),),
        "created_at": NOON,
    }
    return NewMessage(lead_id=lead_id, **(usual | known))


def timer(key: Key = ONE, due: datetime = NOON, lead_id: str = "dana", **known: Any) -> Timer:
    """A timer of Dana's."""
    return Timer(lead_id, key, due, **known)


async def store(database: Database, *people: Lead) -> None:
    """Have leads in the database."""
    async with database.begin() as tx:
        await leads.create(tx, people, NOON)


async def queue(database: Database, *new: NewMessage) -> None:
    """Have messages in the outbox."""
    async with database.begin() as tx:
        await queueing.add(tx, new)


async def read_queued(database: Database, *recipients: Recipient) -> list[QueuedMessage]:
    """What is queued for them, in order."""
    async with database.read() as connection:
        return await messages.read_queued(connection, recipients)


async def record(database: Database, *outcomes: Outcome) -> None:
    """Attempts came to this."""
    async with database.begin() as tx:
        await messages.record_outcomes(tx, outcomes)


async def send(database: Database) -> int:
    """Have a message sent to Dana; gives its id. The provider calls it m1."""
    await queue(database, message(key=GREETING))
    number: int = (await outbox(database, "id"))[-1]
    await record(database, Outcome(number, "sent", NOON, 1, provider_id="m1"))
    return number


async def start(database: Database, *new: Timer) -> None:
    """Have timers running."""
    async with database.begin() as tx:
        await timers.start(tx, new)


async def read_lead(database: Database, lead_id: str) -> Lead | None:
    """A lead as committed."""
    async with database.read() as connection:
        return await leads.read(connection, lead_id)


async def outbox(database: Database, *columns: str) -> list[Any]:
    """These columns of every message, in order; bare values where one column is asked for."""
    chosen = [tables.messages.c[name] for name in columns]
    async with database.read() as connection:
        rows = (await connection.execute(select(*chosen).order_by(tables.messages.c.id))).all()
    return [row[0] if len(columns) == 1 else tuple(row) for row in rows]


async def stop(database: Database, lead_id: str = "dana", **meant: str) -> None:
    """Stop a lead's timers; all of them, or those that are meant."""
    async with database.begin() as tx:
        await timers.stop(tx, [(lead_id, StopTimers(reason("they_bought"), **meant))])


async def planned(database: Database, lead_id: str = "dana") -> list[tuple[Key, datetime]]:
    """A lead's timers: key and due time."""
    async with database.read() as connection:
        return [(found.key, found.due_at) for found in await timers.read_planned(connection, lead_id)]
