"""Notifications that could not be taken in: kept as they came, for whoever looks into it."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel
from storage.sql.dialects import dialect_of
from storage.tables.shared.dead_letters import dead_letters

LARGEST = 1024 * 1024
"""Bytes of one that are kept."""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """One notification. `size` is that of all of it, in bytes; `body` as much as was kept."""

    channel: Channel
    at: datetime
    error: str
    size: int
    body: bytes


async def add(tx: AsyncConnection, channel: Channel, body: bytes, error: str, at: datetime) -> bool:
    """Keep one. False where the same was kept before."""
    row = {
        "channel": channel.value, "digest": sha256(body).hexdigest(), "at": at, "error": error[:200],
        "size": len(body), "body": body[:LARGEST],
    }  # fmt: skip
    added = await tx.execute(dialect_of(tx).insert(dead_letters).values(row).on_conflict_do_nothing())
    return bool(added.rowcount)


async def read_newest(connection: AsyncConnection, most: int = 50) -> list[DeadLetter]:
    """The newest first."""
    rows = await connection.execute(select(dead_letters).order_by(dead_letters.c.id.desc()).limit(most))
    return [DeadLetter(Channel(row.channel), row.at, row.error, row.size, row.body) for row in rows]


async def count(connection: AsyncConnection) -> int:
    """How many are kept."""
    return int((await connection.execute(select(func.count()).select_from(dead_letters))).scalar_one())


async def forget_before(tx: AsyncConnection, moment: datetime) -> None:
    """They hold what people wrote, so they are not kept for ever."""
    await tx.execute(delete(dead_letters).where(dead_letters.c.at < moment))
