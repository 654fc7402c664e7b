"""Links to a door's page. Only a hash of each link's key is kept: who reads the database opens no door."""

from datetime import datetime
from hashlib import sha256
from typing import Any, Literal, NamedTuple

from sqlalchemy import Select, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.schema import door_links

Rights = Literal["scan", "search"]
"""`search`: also by name and number."""


class DoorLink(NamedTuple):
    """One link: to which event, and which door of it."""

    key_hash: str
    event: str
    name: str
    rights: Rights
    ends_at: datetime
    revoked_at: datetime | None
    made_at: datetime
    made_by: str

    def is_open(self, now: datetime) -> bool:
        """Whether it still opens the page."""
        return self.revoked_at is None and now < self.ends_at


_COLUMNS = [door_links.c[name] for name in DoorLink._fields]


def hash_key(key: str) -> str:
    """What a link's key is found by; in any case, since somebody may have typed it."""
    return sha256(key.strip().lower().encode()).hexdigest()


async def make(tx: AsyncConnection, link: DoorLink) -> None:
    """Keep a new link."""
    await tx.execute(insert(door_links), [link._asdict()])


async def find(connection: AsyncConnection, key: str) -> DoorLink | None:
    """The link with this key, whether it is still good or not."""
    found = await _read(connection, select(*_COLUMNS).where(door_links.c.key_hash == hash_key(key)))
    return found[0] if found else None


async def list_of(connection: AsyncConnection, event: str) -> list[DoorLink]:
    """An event's links, the newest first."""
    query = select(*_COLUMNS).where(door_links.c.event == event).order_by(door_links.c.made_at.desc())
    return await _read(connection, query)


async def revoke(tx: AsyncConnection, event: str, key_hash: str, now: datetime) -> None:
    """Close a link for good."""
    mine = (door_links.c.key_hash == key_hash, door_links.c.event == event, door_links.c.revoked_at.is_(None))
    await tx.execute(update(door_links).where(*mine).values(revoked_at=now))


async def name_door(connection: AsyncConnection, key_hash: str | None) -> str | None:
    """What a link's door is called."""
    query = select(door_links.c.name).where(door_links.c.key_hash == key_hash)
    name: str | None = (await connection.execute(query)).scalar() if key_hash else None
    return name


async def _read(connection: AsyncConnection, query: Select[Any]) -> list[DoorLink]:
    return [DoorLink(**row) for row in (await connection.execute(query)).mappings()]
