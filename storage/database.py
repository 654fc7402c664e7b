"""The database: one engine, one way to begin a transaction, and migrations applied at start."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import alembic.command
import alembic.config
import asyncpg
import orjson
from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import QueuePool

from storage.settings import WRITTEN, write_setting
from storage.sql import postgresql, sqlite
from storage.sql.locks import Lock, lock_until_commit
from storage.sql.trouble import LIBPQ_ONLY, Trouble, explain, find_missing, find_slip, has_file, is_locked

MIGRATIONS = Path(__file__).parent / "migrations"
# Words of libpq's addresses that asyncpg would stumble over, and that change nothing of what is stored.
_POOL_SECONDS = 10.0
_MAY_MAKE_TABLES = text(
    "SELECT to_regclass('alembic_version') IS NOT NULL OR has_schema_privilege(current_schema(), 'CREATE')"
)
_AFTER_COMMIT = "waltz_after_commit"


class StorageError(Exception):
    """Root of every error raised on purpose in `storage`."""


class UnsupportedDatabase(StorageError):
    """The address names a database that is not supported; the message says what to write instead."""


class UnusableDatabase(StorageError):
    """The database can't be used as things are; the message says what is to be mended, in a sentence."""


def async_url(address: str) -> URL:
    """The address with the driver we use: `sqlite:///…` and `postgresql://…` are accepted plainly.

    Raises UnsupportedDatabase for any other database.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise _unsupported("no database") from None
    if slip := find_slip(url):
        raise UnsupportedDatabase(slip)
    backend = url.get_backend_name()
    if backend == "postgres" or url.drivername.startswith("postgresql"):
        return _for_asyncpg(url)
    if backend == "sqlite":
        return url.set(drivername="sqlite+aiosqlite")
    raise _unsupported(repr(backend))


def _for_asyncpg(url: URL) -> URL:
    """Hosted databases hand out addresses in libpq's words; asyncpg calls encryption `ssl` and lacks a few others."""
    url = url.set(drivername="postgresql+asyncpg").difference_update_query(LIBPQ_ONLY)
    encrypted = url.query.get("sslmode")
    return (
        url.difference_update_query(["sslmode"]).update_query_dict({"ssl": encrypted}) if encrypted else url
    )


def _unsupported(named: str) -> UnsupportedDatabase:
    return UnsupportedDatabase(
        f"DATABASE_URL names {named}; write sqlite+aiosqlite:///waltz.db or postgresql://user@host/database"
    )


class Database:
    """One database, SQLite or PostgreSQL. Every transaction of the bot begins here."""

    def __init__(self, address: str, *, pool_size: int = 10) -> None:
        url = async_url(address)
        self.url = url
        self.is_postgresql = url.get_backend_name() == "postgresql"
        # The writer holds SQLite's one write lock for the whole transaction, so waiting for it happens here, in order,
        # instead of inside SQLite, where whoever polls luckiest wins.
        self._turn = asyncio.Lock()
        self.engine: AsyncEngine = _create_engine(url, pool_size)
        self.trouble = Trouble()

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that commits at the end and rolls back on an error."""
        async with AsyncExitStack() as stack:
            stack.enter_context(self.trouble.watch())
            if not self.is_postgresql:
                await self._take_turn(stack)
            tx = await stack.enter_async_context(self.engine.begin())
            committed = tx.info[_AFTER_COMMIT] = []
            yield tx
        for act in committed:
            act()

    async def _take_turn(self, stack: AsyncExitStack) -> None:
        try:
            async with asyncio.timeout(2 * sqlite.BUSY_SECONDS):
                await stack.enter_async_context(self._turn)
        except TimeoutError as error:  # somebody before us waits for another process
            raise OperationalError(sqlite.BEGIN, None, error) from None

    @asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncConnection]:
        """A connection to read with. On SQLite it sees the last commit and holds no write lock."""
        # On PostgreSQL each statement stands alone, which spares two round trips.
        how = {"isolation_level": "AUTOCOMMIT"} if self.is_postgresql else {"waltz_reads": True}
        async with self.engine.connect() as connection:
            yield await connection.execution_options(**how)

    async def migrate(self) -> None:
        """Bring the schema up to date. Several processes may do so at once: one works, the others wait."""
        engine = _create_engine(self.url, 1, patience=postgresql.MIGRATION_SECONDS)
        try:
            async with engine.begin() as tx:
                await lock_until_commit(tx, Lock.MIGRATION)
                await tx.run_sync(_upgrade)
        finally:
            await engine.dispose()

    async def prepare(self) -> None:
        """Migrate, and try to write. Raises UnusableDatabase where that can't be done, which is where nothing can."""
        try:
            await self.migrate()
            async with self.begin() as tx:
                await write_setting(tx, WRITTEN, datetime.now(UTC).isoformat())
        except (SQLAlchemyError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            raise UnusableDatabase(explain(error, self.url)) from None

    async def inspect(self) -> str | None:
        """Why it can't be used as things are, in a sentence; None where it can. Makes and changes nothing."""
        if not self.is_postgresql and not has_file(self.url):
            return find_missing(self.url)
        try:
            async with self.engine.begin() as tx:
                if self.is_postgresql and not (await tx.execute(_MAY_MAKE_TABLES)).scalar():
                    return explain(asyncpg.InsufficientPrivilegeError(), self.url)
        except (SQLAlchemyError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            return (
                None if is_locked(error) else explain(error, self.url)
            )  # locked: by the bot, which is at work
        return None

    def count_used(self) -> int:
        """How many connections somebody is at work on."""
        pool = self.engine.pool
        return pool.checkedout() if isinstance(pool, QueuePool) else 0

    async def close(self) -> None:
        """Close every connection that nobody is at work on; whoever still is would keep theirs open for ever."""
        await self.engine.dispose()


def after_commit(tx: AsyncConnection, act: Callable[[], None]) -> None:
    """Call `act` once the transaction of `Database.begin` has committed; never when it rolls back."""
    tx.info[_AFTER_COMMIT].append(act)


def _create_engine(url: URL, pool_size: int, patience: float = postgresql.STATEMENT_SECONDS) -> AsyncEngine:
    options: dict[str, Any] = {
        "json_serializer": lambda value: orjson.dumps(value).decode(),
        "json_deserializer": orjson.loads,
        "hide_parameters": True,  # errors end up in logs; what people wrote must not
        "pool_use_lifo": True,  # one that has just been used knows the statements; another would learn all of them anew
    }
    if url.get_backend_name() == "postgresql":
        engine = create_async_engine(
            url, pool_size=pool_size, max_overflow=10, pool_recycle=1800, pool_timeout=_POOL_SECONDS,
            connect_args={"async_creator_fn": postgresql.open_connection, "command_timeout": patience}, **options,
        )  # fmt: skip
        event.listen(engine.sync_engine, "handle_error", postgresql.give_up_on)
        return engine
    path = url.database or ":memory:"
    engine = create_async_engine(url, async_creator=lambda *_, **__: sqlite.connect(path), **options)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _begin_sqlite(connection: Connection) -> None:
    if connection.get_execution_options().get("waltz_reads"):
        return  # each statement reads the last commit by itself
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sqlite.BEGIN)
    except sqlite3.Error as error:
        # SQLAlchemy makes its own errors of the driver's but here, and it is its own that are handled everywhere.
        raise OperationalError(sqlite.BEGIN, None, error) from error
    finally:
        cursor.close()


def _upgrade(connection: Connection) -> None:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    alembic.command.upgrade(config, "head")
