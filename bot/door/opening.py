"""Links to a door, and their keys."""

import secrets
from datetime import datetime, timedelta

from conversations.events.codes import spell
from conversations.events.event import Event
from storage import events
from storage.database import Database
from storage.door import links
from storage.door.links import DoorLink, Rights, hash_key

AFTERWARDS = timedelta(hours=6)
"""How long after an event its door stays open: who clears up may look somebody up."""


def make_key() -> str:
    """A key nobody can guess, easy to type."""
    return spell(secrets.randbits(128)).lower()


async def open_door(
    database: Database, event: Event, name: str, rights: Rights, by: str, now: datetime, ends_at: datetime | None = None
) -> tuple[str, DoorLink]:  # fmt: skip
    """A new link, with its key, which is not kept. Without an end it is good until some hours after the event."""
    key = make_key()
    link = DoorLink(
        hash_key(key), event.id, name, rights, ends_at or event.ends_at + AFTERWARDS, None, now, by
    )
    async with database.begin() as tx:
        await links.make(tx, link)
    return key, link


async def find_next_event(database: Database, now: datetime) -> Event | None:
    """The event that is on, or comes next."""
    async with database.read() as connection:
        known = await events.list_since(connection, now)
    return next((one for one in known if one.status == "open"), None)
