"""Connections to PostgreSQL outside the pool: for locks that last as long as their connection, and for listening."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeAlias

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database

Connection: TypeAlias = asyncpg.Connection

LOST = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What is raised where such a connection broke, or none can be had."""
_BEGIN = text("SELECT 1")


async def connect(database: Database) -> Connection:
    """A connection of its own. Raises one of LOST."""
    options = database.engine.dialect.create_connect_args(database.url)[1]
    options.pop("prepared_statement_cache_size", None)
    return await asyncpg.connect(**options)


async def driver_connection(tx: AsyncConnection) -> Connection:
    """The driver's own connection under a transaction: what is written on it commits with everything else."""
    # The adapter begins the database's transaction at the session's first statement; a raw connection taken before
    # that would commit on its own.
    raw = (await tx.get_raw_connection()).driver_connection
    assert raw is not None
    if not raw.is_in_transaction():
        await tx.execute(_BEGIN)
    return raw


class OwnConnection:
    """A connection kept for one purpose: made when it is first used, and anew once it broke."""

    def __init__(self, database: Database, *, durable: bool = True) -> None:
        """Not `durable`: a commit need not wait for the disk, what a crash of the server loses may be lost."""
        self._database = database
        self._durable = durable
        self._connection: Connection | None = None
        self._turn = asyncio.Lock()

    @property
    def current(self) -> Connection | None:
        """The connection as it is now; None while there is none that works."""
        broken = self._connection is None or self._connection.is_closed()
        return None if broken else self._connection

    @asynccontextmanager
    async def use(self) -> AsyncIterator[Connection]:
        """The connection, for one user at a time. Raises one of LOST."""
        async with self._turn:
            if self.current is None:
                self._connection = await connect(self._database)
                if not self._durable:
                    await self._connection.execute("SET synchronous_commit = off")
            yield self._connection

    async def close(self) -> None:
        """Let go of it, and of everything that is locked on it."""
        if self._connection is not None:
            await self._connection.close(timeout=5)
