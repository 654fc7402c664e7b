"""Work that only one of several processes may do."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import asyncpg
import structlog

from bot.runtime.queue import connect
from storage.database import Database

log = structlog.get_logger(__name__)

_ASK_AGAIN = 2.0


async def run_as_leader(database: Database, name: str, work: Callable[[], Awaitable[None]]) -> None:
    """Do `work` while no other process on this database does it; take over when that one dies.

    On SQLite there is one process. On PostgreSQL the leader holds an advisory lock on a connection of its own, and
    stops when that connection breaks.
    """
    if not database.is_postgresql:
        await work()
        return
    while True:
        try:
            await _lead_once(database, name, work)
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
            log.warning("no longer leading", work=name, error=type(error).__name__)
        await asyncio.sleep(_ASK_AGAIN)


async def _lead_once(database: Database, name: str, work: Callable[[], Awaitable[None]]) -> None:
    connection = await connect(database)
    lost = asyncio.Event()
    connection.add_termination_listener(lambda _: lost.set())
    try:
        query = "SELECT pg_try_advisory_lock(hashtextextended($1, 0))"
        if not await connection.fetchval(query, f"waltz:leader:{name}"):
            return
        log.info("leading", work=name)
        await _run_until(work, lost)
    finally:
        await connection.close(timeout=5)


async def _run_until(work: Callable[[], Awaitable[None]], lost: asyncio.Event) -> None:
    working = asyncio.ensure_future(work())
    losing = asyncio.create_task(lost.wait())
    try:
        await asyncio.wait({working, losing}, return_when=asyncio.FIRST_COMPLETED)
    finally:
        losing.cancel()
        working.cancel()
        with suppress(asyncio.CancelledError):
            await working
