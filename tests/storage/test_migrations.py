"""The schema: made at start by whoever is first, and the same as the tables the code believes in."""

import asyncio
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from storage.database import Database, StorageError, UnsupportedDatabase, async_url
from storage.tables.schema import metadata
from tests.harness.forking import run_beside
from tests.harness.people import lead, read_lead, store


async def versions(url: str) -> list[str]:
    database = Database(url)
    async with database.read() as connection:
        found = list((await connection.execute(text("SELECT version_num FROM alembic_version"))).scalars())
    await database.close()
    return found


async def test_four_connections_at_once_make_one_schema(database_url: str) -> None:
    starting = [Database(database_url) for _ in range(4)]
    await asyncio.gather(*(database.migrate() for database in starting))
    await store(starting[0], lead("dana"))
    assert await read_lead(starting[3], "dana") is not None
    for database in starting:
        await database.close()
    assert len(await versions(database_url)) == 1


async def test_four_processes_at_once_make_one_schema(database_url: str) -> None:
    starting = (asyncio.to_thread(run_beside, "tests.harness.migrating", database_url) for _ in range(4))
    assert await asyncio.gather(*starting) == ["up to date\n"] * 4
    assert len(await versions(database_url)) == 1


async def test_migrating_what_is_up_to_date_keeps_what_is_there(database: Database) -> None:
    await store(database, lead("dana"))
    await database.migrate()
    assert await read_lead(database, "dana") is not None


async def test_the_migrations_make_the_tables_the_code_has(database: Database) -> None:
    """Columns, types, indexes, defaults and keys: a table changed without a migration fails here."""

    def compare(connection: Connection) -> list[Any]:
        options = {
            "compare_type": True,
            "compare_server_default": database.is_postgresql,  # SQLite spells an empty one differently
            "include_name": lambda name, kind, _: kind != "table" or not (name or "").startswith("pgqueuer"),
        }
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), metadata))

    async with database.read() as connection:
        assert await connection.run_sync(compare) == []


async def test_the_comparison_sees_what_is_missing(database: Database) -> None:
    """Its negative control, in a transaction that is rolled back."""

    def compare(connection: Connection) -> list[Any]:
        return list(compare_metadata(MigrationContext.configure(connection), metadata))

    async with database.engine.connect() as connection:
        await connection.execute(text("DROP INDEX ix_messages_queued_lane"))
        found = await connection.run_sync(compare)
        await connection.rollback()
    assert [(step[0], step[1].name) for step in found if step[0] == "add_index"] == [
        ("add_index", "ix_messages_queued_lane")
    ]


async def test_queued_messages_have_indexes_of_their_own(database: Database) -> None:
    """The comparison above does not look at an index's condition; the hot path lives on it."""

    def read(connection: Connection) -> dict[str, Any]:
        found = inspect(connection).get_indexes("messages")
        return {str(index["name"]): index.get("dialect_options", {}) for index in found}

    async with database.read() as connection:
        indexes = await connection.run_sync(read)
    dialect = "postgresql" if database.is_postgresql else "sqlite"
    for name in ("ix_messages_queued_lane", "ix_messages_queued_due"):
        assert "queued" in str(indexes[name][f"{dialect}_where"])


@pytest.mark.parametrize(
    ("address", "driver"),
    [
        ("sqlite:///waltz.db", "sqlite+aiosqlite"),
        ("sqlite+aiosqlite:///waltz.db", "sqlite+aiosqlite"),
        ("postgresql://waltz@localhost/waltz", "postgresql+asyncpg"),
        ("postgres://waltz@localhost/waltz", "postgresql+asyncpg"),
        ("postgresql+psycopg://waltz@localhost/waltz", "postgresql+asyncpg"),
        ("postgresql+asyncpg://waltz@localhost/waltz", "postgresql+asyncpg"),
    ],
)
def test_an_address_is_taken_in_the_usual_spellings(address: str, driver: str) -> None:
    assert async_url(address).drivername == driver


def test_libpqs_word_for_encryption_is_understood() -> None:
    """Hosted databases hand out addresses that end in `?sslmode=require`; asyncpg calls it `ssl`."""
    url = async_url("postgresql://waltz@db.example/waltz?sslmode=require&host=/run")
    assert dict(url.query) == {"ssl": "require", "host": "/run"}


def test_words_that_only_libpq_knows_do_not_keep_the_bot_from_starting() -> None:
    url = async_url(
        "postgresql://waltz@db.example/waltz?channel_binding=require&application_name=x&sslmode=require"
    )
    assert dict(url.query) == {"ssl": "require"}


@pytest.mark.parametrize("address", ["mysql://root@localhost/waltz", "mssql+pyodbc://waltz", "waltz.db", ""])
def test_any_other_address_is_refused_with_what_to_write_instead(address: str) -> None:
    with pytest.raises(
        UnsupportedDatabase, match=r"write sqlite\+aiosqlite:///waltz\.db or postgresql://"
    ) as caught:
        Database(address)
    assert isinstance(caught.value, StorageError)


def test_a_refused_address_keeps_its_password_to_itself() -> None:
    with pytest.raises(UnsupportedDatabase) as caught:
        Database("mysql://root:hunter2@localhost/waltz")
    assert "hunter2" not in str(caught.value)
