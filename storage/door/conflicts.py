"""What contradicts itself once scans are told. People look at it; nothing is undone because of it."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.door.scan import Conflict
from storage.sql.dialects import dialect_of
from storage.tables.schema import conflicts, door_links, scans, tickets


class OpenConflict(NamedTuple):
    """One that nobody has settled: whose ticket it is about, and the scan that brought it up."""

    id: int
    kind: Conflict
    at: datetime
    name: str | None
    lead_id: str | None
    first_at: datetime | None
    door: str | None


async def add(
    tx: AsyncConnection, event: str, kind: Conflict, code_hash: str, nonce: str, at: datetime
) -> None:
    """Write one down; the same one twice is one."""
    row = {"event": event, "kind": kind, "code_hash": code_hash, "nonce": nonce, "at": at}
    await tx.execute(dialect_of(tx).insert(conflicts).values(row).on_conflict_do_nothing())


async def list_open(connection: AsyncConnection, event: str) -> list[OpenConflict]:
    """Those of an event, the newest first."""
    query = (
        select(
            conflicts.c.id, conflicts.c.kind, conflicts.c.at, tickets.c.name, tickets.c.lead_id,
            tickets.c.arrived_at, door_links.c.name,
        )
        .outerjoin(tickets, tickets.c.code_hash == conflicts.c.code_hash)
        .outerjoin(scans, scans.c.nonce == conflicts.c.nonce)
        .outerjoin(door_links, door_links.c.key_hash == scans.c.door)
        .where(conflicts.c.event == event, conflicts.c.settled_at.is_(None))
        .order_by(conflicts.c.at.desc(), conflicts.c.id.desc())
    )  # fmt: skip
    return [OpenConflict(*row) for row in await connection.execute(query)]


async def settle(tx: AsyncConnection, event: str, conflict: int, now: datetime) -> None:
    """Somebody looked at it."""
    await tx.execute(
        update(conflicts).where(conflicts.c.id == conflict, conflicts.c.event == event).values(settled_at=now)
    )
