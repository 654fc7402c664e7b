"""Databases with the tables in place, made once a test run; every test gets one that is empty."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from bot.runtime.queue import Queue
from storage.database import Database
from tests.harness.emptying import Emptying
from tests.harness.postgres import PostgresServer

__all__ = [
    "database", "emptying", "migrated_file", "migrated_postgres", "on_sqlite", "ready_postgres", "ready_sqlite",
    "ready_url",
]  # fmt: skip

on_sqlite = pytest.mark.parametrize("ready_url", ["sqlite"], indirect=True)
"""For a test whose fixtures are there for both databases, and which would show nothing new on the second."""


async def _migrate(url: str) -> None:
    database = Database(url)
    await database.migrate()
    if database.is_postgresql:
        await Queue(database).prepare()
    await database.close()


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: PostgresServer) -> Iterator[str]:
    """A PostgreSQL database with every table; emptied before each test, which is quicker than a new one."""
    url = postgres_server.create_database()
    asyncio.run(_migrate(url))
    yield url
    postgres_server.drop_database(url)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with every table, to copy."""
    path = tmp_path_factory.mktemp("migrated") / "waltz.db"
    asyncio.run(_migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def emptying(postgres_server: PostgresServer, migrated_postgres: str) -> Iterator[Emptying]:
    """What empties it."""
    with Emptying(postgres_server, migrated_postgres) as emptying:
        yield emptying


@pytest.fixture
def ready_postgres(migrated_postgres: str, emptying: Emptying) -> str:
    """A PostgreSQL database, empty but for its tables."""
    emptying.empty()
    return migrated_postgres


@pytest.fixture
def ready_sqlite(migrated_file: Path, tmp_path: Path) -> str:
    """A SQLite database of this test's own, empty but for its tables."""
    return f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'waltz.db')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def ready_url(request: pytest.FixtureRequest) -> str:
    """A database of this test's own, once on SQLite and once on PostgreSQL."""
    name = "ready_sqlite" if request.param == "sqlite" else "ready_postgres"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture
async def database(ready_url: str) -> AsyncIterator[Database]:
    """The same, opened."""
    opened = Database(ready_url)
    yield opened
    await opened.close()
