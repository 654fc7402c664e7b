"""The queue between processes: put work inside a transaction, say who handles it, wake them, and run."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from pgqueuer.db import AsyncpgDriver
from pgqueuer.queries import Queries
from sqlalchemy import text

from bot.runtime.queue import DUE, Queue
from storage.database import Database
from storage.sql.raw import driver_connection
from tests.harness.office import until


@pytest.fixture
async def database(ready_postgres: str) -> AsyncIterator[Database]:
    opened = Database(ready_postgres)
    yield opened
    await opened.close()


class Worker:
    """Handles jobs by keeping their payloads; fails the first so many times."""

    def __init__(self, fails: int = 0) -> None:
        self.done: list[bytes] = []
        self.tried = 0
        self.fails = fails
        self.release = asyncio.Event()

    async def __call__(self, payload: bytes) -> None:
        self.tried += 1
        if self.tried <= self.fails:
            raise ConnectionError("not now")
        if payload == b"slow":
            await self.release.wait()
        self.done.append(payload)


@asynccontextmanager
async def working(queue: Queue, worker: Worker) -> AsyncIterator[asyncio.Task[None]]:
    """A queue that runs, and is stopped as a process stops it."""
    queue.handle("job", worker)
    running = asyncio.create_task(queue.run())
    try:
        yield running
    finally:
        worker.release.set()
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running


async def put(queue: Queue, database: Database, *payloads: bytes, priority: int = 0) -> None:
    async with database.begin() as tx:
        await queue.put(tx, "job", list(payloads), priority)


async def test_what_is_put_is_handled_once(database: Database) -> None:
    queue, worker = Queue(database), Worker()
    async with working(queue, worker):
        await put(queue, database, b"one", b"two")
        await put(queue, database, b"three")
        await until(lambda: len(worker.done) >= 3)
        await asyncio.sleep(0.05)
    assert sorted(worker.done) == [b"one", b"three", b"two"]


async def test_what_is_put_before_anybody_works_waits(database: Database) -> None:
    queue, worker = Queue(database), Worker()
    await put(queue, database, b"one")
    async with working(queue, worker):
        await until(lambda: worker.done == [b"one"])


async def test_a_transaction_that_is_rolled_back_leaves_no_job(database: Database) -> None:
    queue, worker = Queue(database), Worker()

    async def fail() -> None:
        async with database.begin() as tx:
            await queue.put(tx, "job", [b"never"])
            raise TimeoutError

    async with working(queue, worker):
        with pytest.raises(TimeoutError):
            await fail()
        await put(queue, database, b"after")
        await until(lambda: worker.done)
        await asyncio.sleep(0.1)
    assert worker.done == [b"after"]


async def test_a_job_is_seen_by_nobody_before_its_transaction_commits(database: Database) -> None:
    queue, worker = Queue(database), Worker()
    async with working(queue, worker):
        await put(queue, database, b"warm")
        await until(lambda: worker.done == [b"warm"])
        async with database.begin() as tx:
            # Nothing was said in this transaction yet: a connection of its own would commit here.
            await queue.put(tx, "job", [b"later"])
            await asyncio.sleep(0.2)
            assert worker.done == [b"warm"]
        await until(lambda: worker.done == [b"warm", b"later"])


async def test_on_postgresql_its_row_is_of_the_transaction(ready_postgres: str) -> None:
    database = Database(ready_postgres)
    queue = Queue(database)

    async def count() -> int:
        async with database.read() as connection:
            return int((await connection.execute(text("SELECT count(*) FROM pgqueuer"))).scalar_one())

    async with database.begin() as tx:
        await queue.put(tx, "job", [b"one", b"two"])
        assert await count() == 0
    assert await count() == 2
    await database.close()


async def test_a_handler_that_fails_is_tried_again(database: Database) -> None:
    queue, worker = Queue(database), Worker(fails=1)
    async with working(queue, worker):
        await put(queue, database, b"one")
        seconds = await until(lambda: worker.done)
    print(f"handled again after {seconds:.1f} s")
    assert (worker.tried, worker.done) == (2, [b"one"])


async def test_urgent_work_goes_first(database: Database) -> None:
    queue, worker = Queue(database), Worker()
    await put(queue, database, b"campaign", priority=0)
    await put(queue, database, b"answer", priority=10)
    async with working(queue, worker):
        await until(lambda: len(worker.done) == 2)
    assert worker.done == [b"answer", b"campaign"]


async def test_stopping_finishes_what_is_under_way(database: Database) -> None:
    queue, worker = Queue(database), Worker()
    queue.handle("job", worker)
    running = asyncio.create_task(queue.run())
    await put(queue, database, b"slow")
    await until(lambda: worker.tried == 1)
    running.cancel()
    await asyncio.sleep(0.1)
    assert not running.done()
    worker.release.set()
    with suppress(asyncio.CancelledError):
        await running
    assert worker.done == [b"slow"]


async def test_two_workers_share_the_jobs_and_do_each_once(ready_postgres: str) -> None:
    database = Database(ready_postgres)
    one, two = Queue(database), Queue(database)
    first, second = Worker(), Worker()
    jobs = [str(number).encode() for number in range(400)]
    async with working(one, first), working(two, second):
        began = time.monotonic()
        await put(one, database, *jobs)
        await until(lambda: len(first.done) + len(second.done) >= 400)
        print(f"two workers in one process: {400 / (time.monotonic() - began):.0f} jobs/s")
    assert sorted(first.done + second.done) == sorted(jobs)
    await database.close()


async def test_four_processes_prepare_the_queue_at_once(postgres_url: str) -> None:
    database = Database(postgres_url)
    await asyncio.gather(*(Queue(database).prepare() for _ in range(4)))
    await Queue(database).prepare()
    worker = Worker()
    async with working(Queue(database), worker):
        await put(Queue(database), database, b"one")
        await until(lambda: worker.done)
    await database.close()


async def count(database: Database, table: str) -> int:
    async with database.read() as connection:
        return int((await connection.execute(text(f"SELECT count(*) FROM {table}"))).scalar_one())


async def test_a_word_wakes_one_of_those_who_work(database: Database) -> None:
    queue, worker = Queue(database), Worker()
    queue.handle(DUE, worker)
    running = asyncio.create_task(queue.run())
    await queue.wake()
    await until(lambda: worker.done)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def test_what_is_left_of_jobs_that_are_done_is_forgotten_after_a_while(database: Database) -> None:
    queue, worker = Queue(database), Worker()
    async with working(queue, worker):
        await put(queue, database, *(str(number).encode() for number in range(30)))
        await until(lambda: len(worker.done) == 30)
    async with database.begin() as tx:
        await Queries(AsyncpgDriver(await driver_connection(tx))).aggregate_logs()
    assert await count(database, "pgqueuer_log") >= 30
    assert await count(database, "pgqueuer_statistics") > 0
    await queue.prune()
    assert await count(database, "pgqueuer_log") >= 30, "not what has just been done: it may be looked at"
    async with database.begin() as tx:
        for table in ("pgqueuer_log", "pgqueuer_statistics"):
            await tx.execute(text(f"UPDATE {table} SET created = created - interval '25 hours'"))
    await queue.prune()
    assert await count(database, "pgqueuer_log") == await count(database, "pgqueuer_statistics") == 0
