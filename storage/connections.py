"""Connections to PostgreSQL outside the pool: for locks that last as long as their connection, and for listening."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias, TypeVar

import asyncpg

from storage.database import Database

T = TypeVar("T")
Connection: TypeAlias = asyncpg.Connection

LOST = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)
"""What is raised where such a connection broke, or none can be had. The driver calls it its own error where the server
has said its goodbye and the socket is not yet closed."""


async def connect(database: Database) -> Connection:
    """A connection of its own. Raises one of LOST."""
    options = database.engine.dialect.create_connect_args(database.url)[1]
    options.pop("prepared_statement_cache_size", None)
    return await asyncpg.connect(**options)


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
            try:
                yield await self._working()
            except LOST:
                self._drop()
                raise

    async def ask(self, question: Callable[[Connection], Awaitable[T]]) -> T:
        """What the connection answers to something that may be asked twice: one that broke while it was kept is told
        only by its use, so a new one is asked then. Raises one of LOST."""
        kept = self.current
        try:
            async with self.use() as connection:
                return await question(connection)
        except LOST:
            if kept is None:
                raise
        async with self.use() as connection:
            return await question(connection)

    async def close(self) -> None:
        """Let go of it, and of everything that is locked on it."""
        if self._connection is None:
            return
        try:
            await self._connection.close(timeout=5)
        except LOST:
            self._drop()

    async def _working(self) -> Connection:
        if self._connection is None or self._connection.is_closed():
            self._connection = await connect(self._database)
            if not self._durable:
                await self._connection.execute("SET synchronous_commit = off")
        return self._connection

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.terminate()
            self._connection = None
