"""What is locked in PostgreSQL by a number or a name, not by a row. SQLite has one writer and needs none of it."""

from enum import IntEnum, unique

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection


@unique
class Lock(IntEnum):
    """Each thing that is locked by a number. Of the numbers, only that they differ matters."""

    MIGRATION = 8_142_025
    QUEUE_TABLES = 8_142_026
    SIGNING_IN = 8_142_027
    INSTALLATION = 8_142_028
    CLAIMING = 8_142_029
    TIMEKEEPING = 8_142_030


async def lock_until_commit(tx: AsyncConnection, lock: Lock) -> None:
    """Wait until nobody else has this lock, and keep it until the transaction ends."""
    if tx.dialect.name == "postgresql":
        await tx.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": lock.value})


async def lock_until_closed(connection: asyncpg.Connection, lock: Lock) -> None:
    """Wait until nobody else has this lock, and keep it as long as the connection lasts."""
    await connection.execute("SELECT pg_advisory_lock($1)", lock.value)
