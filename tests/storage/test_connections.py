"""Connections to PostgreSQL of their own: what is left of one that went silent, and who asks after it."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Iterator

import asyncpg
import pytest

from storage.connections import LOST, OwnConnection, connect
from storage.database import Database
from tests.harness.silence import Wire, network

_OTHERS = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()
  AND application_name <> 'psql'  -- by which it is emptied
"""


@pytest.fixture
def wire(ready_postgres: str) -> Iterator[Wire]:
    with network(ready_postgres) as made:
        yield made


@pytest.fixture
async def database(wire: Wire) -> AsyncIterator[Database]:
    opened = Database(wire.url)
    yield opened
    await opened.close()


async def test_both_ends_ask_after_each_other(database: Database) -> None:
    """The kernel here, and the server there: else who is gone keeps locks for hours."""
    connection = await connect(database)
    sock = connection._transport.get_extra_info("socket")
    assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        assert 0 < sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT) <= 15_000
    limit = await connection.fetchval("SHOW idle_in_transaction_session_timeout")
    assert limit == "15s"
    await connection.close()


async def test_what_was_locked_on_a_silent_connection_is_free_again(
    database: Database, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server knows nothing of the silence: it would keep the lock."""
    monkeypatch.setattr("storage.connections._SMALL", 0.5)
    own = OwnConnection(database)
    await own.ask(lambda connection: connection.execute("SELECT pg_advisory_lock(7)"))
    wire.swallow(new=False)
    with pytest.raises(LOST):
        async with own.use() as connection:
            await connection.execute("SELECT 1")
    await own.ask(lambda connection: connection.execute("SELECT 1"))
    other = await connect(database)
    async with asyncio.timeout(10):
        while not await other.fetchval("SELECT pg_try_advisory_lock(7)"):  # noqa: ASYNC110 - the server's own time
            await asyncio.sleep(0.05)
    await other.close()
    await own.close()


async def test_a_server_that_never_answers_is_not_waited_for(
    database: Database, wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.sql.postgresql.CONNECT_SECONDS", 0.5)
    wire.swallow(new=True)
    began = time.monotonic()
    with pytest.raises((OSError, asyncpg.PostgresError)):
        await connect(database)
    assert time.monotonic() - began < 10


async def test_who_goes_away_while_connecting_leaves_no_connection_behind(ready_postgres: str) -> None:
    database = Database(ready_postgres)
    began = time.monotonic()
    await (await connect(database)).close()
    took = time.monotonic() - began
    for part in range(60):
        connecting = asyncio.create_task(connect(database))
        await asyncio.sleep(took * part / 60)
        connecting.cancel()
        await asyncio.wait({connecting})
        if not connecting.cancelled():
            await connecting.result().close()
    asking = await connect(database)
    async with asyncio.timeout(10):
        while await asking.fetchval(_OTHERS):  # noqa: ASYNC110 - the server's own time
            await asyncio.sleep(0.05)
    await asking.close()
    await database.close()
