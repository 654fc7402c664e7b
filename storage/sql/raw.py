"""Statements written out for each database and run by its driver, past SQLAlchemy: a tenth of what it costs."""

from typing import Any, TypeAlias

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

Connection: TypeAlias = asyncpg.Connection

_BEGIN = text("SELECT 1")
_NOT_DURABLE = text("SET LOCAL synchronous_commit = off")


async def driver_connection(tx: AsyncConnection) -> Connection:
    """PostgreSQL's own connection under a transaction: what is written on it commits with everything else."""
    # The adapter begins the database's transaction at the session's first statement; a raw connection taken before
    # that would commit on its own.
    raw = (await tx.get_raw_connection()).driver_connection
    assert raw is not None
    if not raw.is_in_transaction():
        await tx.execute(_BEGIN)
    return raw


async def lose_with_a_crash(tx: AsyncConnection) -> None:
    """What this transaction writes may be lost with the server: its commit need not wait for the disk."""
    await tx.execute(_NOT_DURABLE)


async def fetch(tx: AsyncConnection, statement: str, *values: Any) -> list[Any]:
    """All rows of a statement in the database's own words: `$1` on PostgreSQL, `?1` on SQLite."""
    if tx.dialect.name == "sqlite":
        own = (await tx.get_raw_connection()).driver_connection
        assert own is not None
        return own.fetch(statement, values)  # type: ignore[no-any-return]
    return await (await driver_connection(tx)).fetch(statement, *values)  # type: ignore[no-any-return]
