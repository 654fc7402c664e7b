"""The PostgreSQL that the other tests stand on."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from tests.harness.postgres import PostgresServer


async def test_each_test_gets_an_empty_database_of_its_own(
    postgres_url: str, postgres_server: PostgresServer
) -> None:
    other = postgres_server.create_database()
    await run(postgres_url, "CREATE TABLE leads (id int)")

    assert await tables(postgres_url) == ["leads"]
    assert await tables(other) == []
    postgres_server.drop_database(other)


async def test_a_database_can_be_copied_with_what_is_in_it(
    postgres_url: str, postgres_server: PostgresServer
) -> None:
    await run(postgres_url, "CREATE TABLE leads (id int)")

    copy = postgres_server.create_database(template=postgres_url)

    assert await tables(copy) == ["leads"]
    postgres_server.drop_database(copy)


async def test_a_dropped_database_is_gone_even_with_someone_connected(
    postgres_server: PostgresServer,
) -> None:
    url = postgres_server.create_database()
    connection = await asyncpg.connect(url)

    postgres_server.drop_database(url)

    with pytest.raises(asyncpg.InvalidCatalogNameError):
        await asyncpg.connect(url)
    connection.terminate()


@pytest.mark.parametrize("signal", ["INT", "QUIT"])
async def test_a_server_of_ones_own_restarts_with_its_data(own_server: PostgresServer, signal: str) -> None:
    url = own_server.create_database()
    await run(url, "CREATE TABLE leads (id int)")

    own_server.restart("QUIT" if signal == "QUIT" else "INT")

    assert await tables(url) == ["leads"]


async def test_the_contract_runs_on_both_databases(database_url: str) -> None:
    assert database_url.startswith(("sqlite+aiosqlite:///", "postgresql://"))
    if database_url.startswith("postgresql"):
        assert await tables(database_url) == []


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    with tempfile.TemporaryDirectory(prefix="waltz-pg-", ignore_cleanup_errors=True) as folder:
        server = PostgresServer(Path(folder).resolve())
        server.create()
        server.start()
        yield server
        server.stop()


async def run(url: str, statement: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def tables(url: str) -> list[str]:
    connection = await asyncpg.connect(url)
    try:
        rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    finally:
        await connection.close()
    return [row["tablename"] for row in rows]
