"""Somebody to store, and what is kept of them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import select

from conversations.lead.addresses import Channel, Reach
from conversations.lead.content import Content
from conversations.lead.lead import Lead
from storage import leads, messages, timers
from storage.database import Database
from storage.messages import NewMessage
from storage.tables import tables
from storage.timers import Timer

NOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
HOUR = timedelta(hours=1)
DANA = "972501234567@c.us"
RECIPIENT = ("whatsapp", DANA)


def lead(lead_id: str = "dana", **known: Any) -> Lead:
    """A lead on WhatsApp."""
    person: dict[str, Any] = {
        "name": lead_id.title(),
        "reach": [Reach(Channel.WHATSAPP, DANA)],
        "created_at": NOON,
    }
    return Lead(id=lead_id, **(person | known))


def message(text: str = "שלום", lead_id: str = "dana", **known: Any) -> NewMessage:
    """A message to Dana, queued at noon."""
    usual: dict[str, Any] = {
        "channel": Channel.WHATSAPP,
        "address": DANA,
        "why": "a test",
        "created_at": NOON,
    }
    return NewMessage(lead_id=lead_id, content=Content(text), **(usual | known))


def timer(key: str = "touch:one", due: datetime = NOON, lead_id: str = "dana", **known: Any) -> Timer:
    """A timer of Dana's."""
    return Timer(lead_id, key, known.pop("purpose", "touch"), due, **known)


async def store(database: Database, *people: Lead) -> None:
    """Have leads in the database."""
    async with database.begin() as tx:
        await leads.create(tx, people, NOON)


async def queue(database: Database, *new: NewMessage) -> None:
    """Have messages in the outbox."""
    async with database.begin() as tx:
        await messages.add(tx, new)


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


async def planned(database: Database, lead_id: str = "dana") -> list[tuple[str, datetime]]:
    """A lead's timers: key and due time."""
    async with database.read() as connection:
        return [(found.key, found.due_at) for found in await timers.read_planned(connection, lead_id)]
