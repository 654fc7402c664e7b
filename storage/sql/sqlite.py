"""An asynchronous SQLite connection that changes threads only to commit.

Reading or writing a few rows takes SQLite some 20 µs, handing the call to another thread and back takes five times
that and wakes two threads; only a commit, which waits for the disk, is worth it. SQLAlchemy's aiosqlite dialect takes
this in place of aiosqlite's own connection.
"""

import asyncio
import sqlite3
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep
from types import TracebackType
from typing import Any

from storage.sql.trouble import is_busy

BEGIN = "BEGIN IMMEDIATE"
BUSY_SECONDS = 30.0
"""For so long whoever wants to write waits for another process."""
_OPENING = 5.0
"""For so long a new connection waits for a file that another process has to itself, seconds."""
_PAUSE = 0.005
_SETTINGS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=5000",
    "cache_size=-16000",
)


class Cursor:
    """What SQLAlchemy expects of aiosqlite's cursor."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor
        self.arraysize = 1

    async def __aenter__(self) -> "Cursor":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._cursor.close()

    @property
    def description(self) -> Any:
        """See DB-API."""
        return self._cursor.description

    @property
    def rowcount(self) -> int:
        """See DB-API."""
        return self._cursor.rowcount

    @property
    def lastrowid(self) -> int | None:
        """See DB-API."""
        return self._cursor.lastrowid

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> "Cursor":
        """See DB-API. Beginning to write waits for another process's transaction without holding up this one."""
        if statement == BEGIN:
            await self._begin()
        else:
            self._cursor.execute(statement, parameters)
        return self

    async def executemany(self, statement: str, parameters: Iterable[Sequence[Any]]) -> "Cursor":
        """See DB-API."""
        self._cursor.executemany(statement, parameters)
        return self

    async def fetchall(self) -> list[Any]:
        """See DB-API."""
        return self._cursor.fetchall()

    async def fetchone(self) -> Any:
        """See DB-API."""
        return self._cursor.fetchone()

    async def fetchmany(self, size: int | None = None) -> list[Any]:
        """See DB-API."""
        return self._cursor.fetchmany(size or self.arraysize)

    async def close(self) -> None:
        """See DB-API."""
        self._cursor.close()

    async def _begin(self) -> None:
        deadline = asyncio.get_running_loop().time() + BUSY_SECONDS
        self._cursor.execute("PRAGMA busy_timeout=0")
        try:
            while True:
                try:
                    self._cursor.execute(BEGIN)
                except sqlite3.OperationalError as error:
                    if not is_busy(error) or asyncio.get_running_loop().time() > deadline:
                        raise  # to wait helps against nothing else
                    await asyncio.sleep(_PAUSE)
                else:
                    return
        finally:
            self._cursor.execute("PRAGMA busy_timeout=5000")


class Connection:
    """What SQLAlchemy expects of aiosqlite's connection."""

    isolation_level = None  # transactions are begun explicitly; the driver must not begin any by itself

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._thread = ThreadPoolExecutor(1, "sqlite-commit")

    def cursor(self, *_arguments: Any) -> Cursor:
        """See DB-API."""
        return Cursor(self._open.cursor())

    async def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        """See DB-API."""
        return await self.cursor().execute(statement, parameters)

    def fetch(self, statement: str, values: Sequence[Any]) -> list[Any]:
        """Every row of one statement, past all that a dialect does for it."""
        return self._open.execute(statement, values).fetchall()

    def write(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """One statement for each of these, likewise."""
        self._open.executemany(statement, rows)

    async def commit(self) -> None:
        """Commit in a thread: it waits for the disk."""
        await asyncio.get_running_loop().run_in_executor(self._thread, self._open.commit)

    async def rollback(self) -> None:
        """See DB-API."""
        self._open.rollback()

    async def close(self) -> None:
        """See DB-API."""
        self.stop()

    def stop(self) -> None:
        """Close at once."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self._thread.shutdown(wait=False)

    async def create_function(self, *arguments: Any, **options: Any) -> None:
        """See sqlite3.Connection.create_function."""
        self._open.create_function(*arguments, **options)

    @property
    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            raise ValueError("no active connection")
        return self._connection


async def connect(path: str) -> Connection:
    """A connection to a database file, set to lose nothing that was committed."""
    return Connection(await asyncio.to_thread(_open, path))


def _open(path: str) -> sqlite3.Connection:
    # In a thread: where another process has the file to itself, this waits.
    connection = sqlite3.connect(path, timeout=_OPENING, isolation_level=None, check_same_thread=False)
    try:
        for setting in _SETTINGS:
            _set(connection, setting)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _set(connection: sqlite3.Connection, setting: str) -> None:
    """One setting, again while the file is busy.

    SQLite does not wait by itself where two connections make a new file's journal at once, or one recovers it: both
    hold what the other would wait for, and one of them is turned away at once (https://sqlite.org/rescode.html#busy).
    """
    deadline = monotonic() + _OPENING
    while True:
        try:
            connection.execute(f"PRAGMA {setting}")
        except sqlite3.OperationalError as error:
            if not is_busy(error) or monotonic() > deadline:
                raise
            sleep(_PAUSE)
        else:
            return
