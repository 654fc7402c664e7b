"""What a provider took is written down, whatever becomes of the connection on which that was begun."""

import asyncio

import asyncpg

from bot.clock import Clock
from bot.delivery.outcomes.recording import Recording
from storage.database import Database
from storage.messages import Outcome
from tests.harness.people import NOON, lead, message, outbox, queue, store

WAITING = (
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' "
    "AND pid <> pg_backend_pid()"
)


async def test_the_server_ends_the_connection_in_the_middle(ready_postgres: str) -> None:
    """It goes down for maintenance, say: an outcome that is known must not be asked for, let alone sent again."""
    database = Database(ready_postgres)
    await store(database, lead("dana"))
    await queue(database, message("שלום"))
    [message_id] = await outbox(database, "id")
    outsider, watcher = [await asyncpg.connect(ready_postgres) for _ in range(2)]
    async with outsider.transaction():
        await outsider.execute("SELECT 1 FROM messages FOR UPDATE")
        recording = Recording(database, Clock())
        writing = asyncio.create_task(recording.write(Outcome(message_id, "sent", NOON, 1, provider_id="M1")))
        await _end(watcher, await _find_waiting(watcher))
    await writing
    assert await outbox(database, "status", "provider_id") == [("sent", "M1")]
    await outsider.close()
    await watcher.close()
    await database.close()


async def _find_waiting(connection: asyncpg.Connection) -> int:
    """The session that waits for a lock, once there is one."""
    for _ in range(2000):
        if pid := await connection.fetchval(WAITING):
            return int(pid)
        await asyncio.sleep(0.01)
    raise AssertionError("nobody waits for a lock")


async def _end(connection: asyncpg.Connection, pid: int) -> None:
    await connection.execute("SELECT pg_terminate_backend($1, 20000)", pid)  # waits until it is gone
