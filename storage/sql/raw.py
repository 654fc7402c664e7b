"""Statements written out for each database and run by its driver, past SQLAlchemy: a tenth of what it costs."""

import sqlite3
from collections.abc import Sequence
from typing import Any, TypeAlias

import asyncpg
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.sql.sqlite import Connection as SqliteConnection

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
        return fetch_on_sqlite(tx, statement, values)
    return await (await driver_connection(tx)).fetch(statement, *values)  # type: ignore[no-any-return]


def fetch_on_sqlite(tx: AsyncConnection, statement: str, values: Sequence[Any]) -> list[Any]:
    """All rows of a statement, on SQLite, where nothing lies between. Errors are SQLAlchemy's, as everywhere."""
    try:
        return find_sqlite(tx).fetch(statement, values)
    except sqlite3.Error as error:
        raise _as_sqlalchemys(statement, error) from error


def write_on_sqlite(tx: AsyncConnection, statement: str, rows: Sequence[Sequence[Any]]) -> None:
    """A statement for each of these rows, on SQLite, likewise."""
    try:
        find_sqlite(tx).write(statement, rows)
    except sqlite3.Error as error:
        raise _as_sqlalchemys(statement, error) from error


def find_sqlite(tx: AsyncConnection) -> SqliteConnection:
    """SQLite's own connection under a transaction."""
    assert tx.sync_connection is not None
    own: Any = tx.sync_connection.connection.driver_connection
    assert isinstance(own, SqliteConnection)
    return own


def _as_sqlalchemys(statement: str, error: sqlite3.Error) -> BaseException:
    return DBAPIError.instance(statement, None, error, sqlite3.Error, hide_parameters=True)
