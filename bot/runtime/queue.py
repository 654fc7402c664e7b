"""The queue between processes on one PostgreSQL: PgQueuer carries word that there is something to do.

Four verbs are all the rest of the bot sees: `put` work inside a transaction, `wake` whoever works, say who `handle`s
it, and `run`. No job is about one message and none names a person: the rows (messages, timers) are the truth, and a
word that is lost costs a second, until the next look over them. On SQLite there is one process, which needs no word.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import structlog
from pgqueuer import PgQueuer
from pgqueuer.db import AsyncpgDriver
from pgqueuer.executors import DatabaseRetryEntrypointExecutor
from pgqueuer.models import Job
from pgqueuer.queries import Queries
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.connections import Connection, connect
from storage.database import Database
from storage.sql.done_jobs import prune
from storage.sql.locks import Lock, lock_until_closed
from storage.sql.raw import driver_connection, lose_with_a_crash

log = structlog.get_logger(__name__)

DUE = "due"
"""The name of the job that says: look at the rows."""
Work = Callable[[bytes], Awaitable[None]]
_BATCH = 20
_HEARTBEAT = timedelta(seconds=10)
"""A worker not heard of for this long is taken for dead and its jobs are given to others."""
_RESTART_PAUSE = 1.0
_LOOK = 0.5
_PREPARING = 120.0
"""Seconds: others may be at it."""


class Queue:
    """PgQueuer on PostgreSQL. A lost connection ends the run; it is started anew on a fresh one."""

    def __init__(self, database: Database, *, prepared: bool = False) -> None:
        """`prepared`: its tables are known to be as they should."""
        self._database = database
        self._is_prepared = prepared
        self._handlers: dict[str, Work] = {}
        self._ending: set[asyncio.Task[None]] = set()

    async def prepare(self) -> None:
        """Make or upgrade PgQueuer's own tables. Several processes may do so at once."""
        connection = await connect(self._database, _PREPARING)
        try:
            await lock_until_closed(connection, Lock.QUEUE_TABLES)
            queries = Queries.from_asyncpg_connection(connection)
            if await queries.schema_is_installed():
                await queries.upgrade()
            else:
                await queries.install()
            self._is_prepared = True
        finally:
            await connection.close()

    async def put(self, tx: AsyncConnection, name: str, payloads: list[bytes], priority: int = 0) -> None:
        """Have these payloads handled once the transaction has committed; not at all if it rolls back.

        The jobs' rows are written by the session's own connection and commit with everything else.
        """
        many, driver = len(payloads), AsyncpgDriver(await driver_connection(tx))
        await Queries(driver).enqueue([name] * many, list(payloads), [priority] * many)

    async def wake(self) -> None:
        """Have some worker look for what is due."""
        async with self._database.begin() as tx:
            await lose_with_a_crash(tx)
            await self.put(tx, DUE, [b""])

    async def prune(self) -> None:
        """Forget jobs that are done."""
        async with self._database.begin() as tx:
            await prune(tx)

    def handle(self, name: str, work: Work) -> None:
        """Say who does the work of this name. An error in it means: try again later."""
        self._handlers[name] = work

    async def run(self) -> None:
        """Work until cancelled. What is under way is finished first."""
        try:
            while True:
                try:
                    await self._run_once()
                except Exception as error:
                    log.warning("queue lost, connecting again", error=type(error).__name__)
                await asyncio.sleep(_RESTART_PAUSE)
        finally:
            await asyncio.gather(*self._ending, return_exceptions=True)

    async def _run_once(self) -> None:
        connection = await connect(self._database)
        pgqueuer = PgQueuer.from_asyncpg_connection(connection)
        if (
            self._is_prepared
        ):  # to look through the catalogue takes a server longer than all else that a start does
            pgqueuer.qm.verify_structure = _take_for_granted  # type: ignore[method-assign]
        # Without this a dropped connection is noticed only at the next poll, and nothing is heard until then.
        connection.add_termination_listener(lambda _: pgqueuer.shutdown.set())
        for name, work in self._handlers.items():
            _register(pgqueuer, name, work)
        running = asyncio.create_task(_run_and_close(pgqueuer, connection))
        # A job under way may take hours (a campaign that waits for its turn): it ends by itself, and is not waited for.
        self._ending.add(running)
        running.add_done_callback(self._note_end)
        await self._watch(running, pgqueuer, connection)
        if running.done():
            running.result()

    def _note_end(self, ended: "asyncio.Task[None]") -> None:
        self._ending.discard(ended)
        if not ended.cancelled():
            ended.exception()  # told where it matters; of one that went silent nobody asks any more

    async def _watch(self, running: asyncio.Task[None], pgqueuer: PgQueuer, connection: Connection) -> None:
        """Until it has ended, is to stop, or its connection broke."""
        stopping = asyncio.create_task(pgqueuer.shutdown.wait())
        try:
            # Looked at as well: a connection lost in the middle of a statement is not always told of.
            while not (running.done() or stopping.done() or connection.is_closed()):
                await asyncio.wait({running, stopping}, timeout=_LOOK, return_when=asyncio.FIRST_COMPLETED)
        finally:
            pgqueuer.shutdown.set()
            await stopping


async def _take_for_granted() -> None:
    """Nothing to look at."""


def _register(pgqueuer: PgQueuer, name: str, work: Work) -> None:
    async def perform(job: Job) -> None:
        await work(job.payload or b"")

    def retrying(parameters: Any) -> DatabaseRetryEntrypointExecutor:
        return DatabaseRetryEntrypointExecutor(parameters=parameters, max_attempts=20)

    pgqueuer.entrypoint(name, executor_factory=retrying)(perform)


async def _run_and_close(pgqueuer: PgQueuer, connection: Connection) -> None:
    try:
        await _run_until_cancelled(pgqueuer)
    finally:
        await connection.close(timeout=5)


async def _run_until_cancelled(pgqueuer: PgQueuer) -> None:
    running = asyncio.ensure_future(
        pgqueuer.qm.run(
            batch_size=_BATCH,
            dequeue_timeout=timedelta(seconds=5),
            heartbeat_timeout=_HEARTBEAT,
            shutdown_on_listener_failure=True,
        )
    )
    try:
        await asyncio.shield(running)
    except asyncio.CancelledError:
        pgqueuer.shutdown.set()
        await running
        raise
