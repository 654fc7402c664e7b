"""What keeps SQLite from being written to: an error that everybody handles, at once, and told in a sentence."""

import asyncio
import errno
import os
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from storage.database import Database, UnsupportedDatabase, UnusableDatabase, async_url
from storage.settings import write_setting
from storage.sql import sqlite
from storage.sql.trouble import explain
from tests.harness.postgres import PostgresServer


@pytest.fixture
async def database(ready_sqlite: str) -> AsyncIterator[Database]:
    opened = Database(ready_sqlite)
    yield opened
    await opened.close()


def file_of(database: Database) -> Path:
    return Path(database.url.database or "")


async def keep(database: Database, value: str) -> None:
    async with database.begin() as tx:
        await write_setting(tx, "kept", value)


async def test_a_lock_that_is_not_let_go_is_an_error_that_is_handled(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also of those who waited behind the first, and in the time of one."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.4)
    await keep(database, "before")
    with closing(sqlite3.connect(file_of(database), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        failed = await asyncio.gather(*(keep(database, str(n)) for n in range(5)), return_exceptions=True)
        assert {type(error) for error in failed} == {OperationalError}
        assert time.monotonic() - began < 5
        other.execute("ROLLBACK")
    await keep(database, "after")


async def test_a_full_disk_is_an_error_that_is_handled_and_passes(database: Database) -> None:
    await keep(database, "before")
    limit_pages(database, 1)
    with pytest.raises(OperationalError):
        await keep(database, "x" * 500_000)
    assert database.trouble.error is not None
    limit_pages(database, 1_000_000)
    await keep(database, "after")


def limit_pages(database: Database, pages: int) -> None:
    """As many pages as there are: SQLite answers as it does where the disk is full."""

    @event.listens_for(database.engine.sync_engine, "begin")
    def limit(connection: object) -> None:
        cursor = connection.connection.cursor()  # type: ignore[attr-defined]
        cursor.execute(f"PRAGMA max_page_count={pages}")
        cursor.close()


async def test_what_may_only_be_read_is_told_at_once(database: Database) -> None:
    """It is not waited for, as a lock is."""
    await keep(database, "before")

    @event.listens_for(database.engine.sync_engine, "checkout")
    def only_read(connection: object, *_: object) -> None:
        connection.cursor().execute("PRAGMA query_only=ON")  # type: ignore[attr-defined]

    began = time.monotonic()
    with pytest.raises(SQLAlchemyError):
        await keep(database, "after")
    assert time.monotonic() - began < sqlite.BUSY_SECONDS / 2


async def tell(address: str) -> str:
    """Why a database can't be used."""
    database = Database(address)
    with pytest.raises(UnusableDatabase) as told:
        await database.prepare()
    await database.close()
    return str(told.value)


async def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert await tell(f"sqlite:///{tmp_path}/nowhere/waltz.db") == (
        f"DATABASE_URL: there is no folder {tmp_path}/nowhere: make it, or name another one."
    )


async def test_a_file_that_is_something_else(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database" * 100)
    assert "notes.txt is no SQLite database" in await tell(f"sqlite:///{tmp_path}/notes.txt")


async def test_a_folder_in_the_files_place(tmp_path: Path) -> None:
    assert "can't be opened" in await tell(f"sqlite:///{tmp_path}")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_READONLY, "may only be read: give the user"),
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_BUSY, "is locked by another program"),
        (sqlite3.SQLITE_CORRUPT, "is damaged: restore a backup"),
        (sqlite3.SQLITE_READONLY | 5 << 8, "may only be read"),
    ],
)
def test_what_sqlite_says_is_told_in_a_sentence(code: int, words: str) -> None:
    cause = sqlite3.OperationalError("…")
    cause.sqlite_errorcode = code
    told = explain(OperationalError("BEGIN", None, cause), make_url("sqlite:////srv/waltz.db"))
    assert told.startswith("DATABASE_URL: /srv/waltz.db")
    assert words in told


def test_a_disk_that_is_full_before_sqlite_is_asked() -> None:
    error = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert "the disk is full" in explain(error, make_url("sqlite:////srv/waltz.db"))


def test_an_at_sign_in_the_password() -> None:
    with pytest.raises(UnsupportedDatabase) as told:
        async_url("postgresql://waltz:se@cret@db.example/waltz")
    assert "write it as %40" in str(told.value)
    assert "cret" not in str(told.value)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("sqlite+aiosqlite://waltz.db", "write sqlite+aiosqlite:///waltz.db"),
        ("sqlite+aiosqlite:///", "names no file"),
        ("sqlite://", "names no file"),
        ("postgresql://waltz:secret@db.example:99999/waltz", "the port 99999"),
        ("postgresql://waltz:secret@db.example:0/waltz", "the port 0"),
        ("postgresql://waltz:secret@db.example/waltz?sslmode=on", 'write "require"'),
        ("postgresql://waltz:secret@db.example/waltz?ssl=true", 'write "require"'),
        (
            "postgresql://waltz:secret@db.example/waltz?options=endpoint%3Dx",
            "the option options: take it out",
        ),
        ("postgresql://waltz:secret@db.example/waltz?schema=public", "the option schema: take it out"),
    ],
)
def test_what_can_be_seen_in_the_address_is_told_without_asking_anybody(address: str, words: str) -> None:
    with pytest.raises(UnsupportedDatabase) as told:
        async_url(address)
    assert str(told.value).startswith("DATABASE_URL: ")
    assert words in str(told.value)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    "options", ["pgbouncer=true&connection_limit=1", "pool_timeout=10&connect_timeout=5", "sslmode=require",
                "sslmode=verify-full&channel_binding=require", "host=/var/run/postgresql"],
)  # fmt: skip
async def test_addresses_as_hosted_databases_hand_them_out(options: str) -> None:
    told = await tell(f"postgresql://waltz@127.0.0.1:9/waltz?{options}")
    assert "can't be reached" in told


@pytest.fixture
async def strict_server(postgres_server: PostgresServer) -> AsyncIterator[str]:
    """The folder of a server that asks a user `strict` for a password."""
    url = postgres_server.create_database()
    connection = await asyncpg.connect(url)
    hba = Path(await connection.fetchval("SHOW hba_file"))
    before = await asyncio.to_thread(hba.read_text)
    await connection.execute("DROP ROLE IF EXISTS strict; CREATE ROLE strict LOGIN PASSWORD 'right'")
    await asyncio.to_thread(hba.write_text, "local all strict scram-sha-256\n" + before)
    await connection.execute("SELECT pg_reload_conf()")
    yield url
    await asyncio.to_thread(hba.write_text, before)
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()
    postgres_server.drop_database(url)


async def test_a_wrong_password_and_a_right_one_that_may_do_nothing(strict_server: str) -> None:
    wrong = strict_server.replace("postgres@", "strict:wrong@")
    told = await tell(wrong)
    assert "does not take the password of the user strict" in told
    assert "wrong" not in told
    right = await tell(strict_server.replace("postgres@", "strict:right@"))
    assert "the user strict may not make tables" in right


async def test_no_such_database(postgres_url: str) -> None:
    told = await tell(postgres_url.replace("/waltz_", "/no_waltz_"))
    assert "has no database no_waltz_" in told
    assert "createdb" in told


async def test_no_server() -> None:
    told = await tell("postgresql://waltz@127.0.0.1:9/waltz")
    assert told.startswith("DATABASE_URL: PostgreSQL at 127.0.0.1:9 can't be reached")
