"""Connections to PostgreSQL outside the pool: for locks that last as long as their connection, and for listening."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeAlias, TypeVar

import asyncpg

from storage.database import Database
from storage.sql.postgresql import open_connection

T = TypeVar("T")
Connection: TypeAlias = asyncpg.Connection

LOST = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)
"""What is raised where such a connection broke, or none can be had. The driver calls it its own error where the server
has said its goodbye and the socket is not yet closed."""
_SESSION = "SELECT pid, backend_start FROM pg_stat_activity WHERE pid = pg_backend_pid()"
_END_SESSION = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1 AND backend_start = $2"


_OFTEN = 5.0
_SMALL = 3.0
"""Seconds that a statement may take: of the queue, which asks every few seconds; of what locks and counts."""


async def connect(database: Database, patience: float = _OFTEN) -> Connection:
    """A connection of its own. `patience`: seconds that a statement on it may take. Raises one of LOST."""
    options = database.engine.dialect.create_connect_args(database.url)[1]
    options.pop("prepared_statement_cache_size", None)
    return await open_connection(**options, command_timeout=patience)


class OwnConnection:
    """A connection kept for one purpose: made when it is first used, and anew once it broke."""

    def __init__(self, database: Database, *, durable: bool = True) -> None:
        """Not `durable`: a commit need not wait for the disk, what a crash of the server loses may be lost."""
        self._database = database
        self._durable = durable
        self._connection: Connection | None = None
        self._session: asyncpg.Record | None = None  # the server's name for it, or for the one before
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
            self._connection = await connect(self._database, _SMALL)
            await self._end_former(self._connection)
            if not self._durable:
                await self._connection.execute("SET synchronous_commit = off")
        return self._connection

    async def _end_former(self, connection: Connection) -> None:
        """What is locked on a connection that went silent is locked for hours, unless its session is ended."""
        former, self._session = self._session, await connection.fetchrow(_SESSION)
        if former is not None:
            await connection.fetchval(_END_SESSION, *former)

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.terminate()
            self._connection = None
