"""PostgreSQL goes away and comes back, connections are cut: the bot works on without being started again."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.leader import run_as_leader
from bot.runtime.queue import Queue
from storage.database import Database
from tests.harness.office import Office, Provider, until
from tests.harness.postgres import PostgresServer
from tests.harness.ready import _migrate
from tests.harness.silence import network
from tests.runtime.test_queue import Worker, put, working

SPOKEN_AGAIN = 30.0
RECOVERED = 40.0
"""Seconds within which a process works again. A second is waited on purpose; the rest is a busy machine."""

LEADS = "query ILIKE '%leases%' OR query ILIKE '%pg_stat_activity%'"
"""The connection on which somebody proves to lead."""


@pytest.fixture
async def database(ready_postgres: str) -> AsyncIterator[Database]:
    opened = Database(ready_postgres)
    yield opened
    await opened.close()


@pytest.fixture
def own_server() -> Iterator[PostgresServer]:
    """A server of this test's own, to be restarted."""
    with tempfile.TemporaryDirectory(prefix="waltz-pg-", ignore_cleanup_errors=True) as folder:
        server = PostgresServer(Path(folder).resolve())
        server.create()
        server.start()
        yield server
        server.stop()


async def cut(url: str, condition: str) -> int:
    """End the connections of which this is true; gives how many."""
    connection = await asyncpg.connect(url)
    rows = await connection.fetch(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        f"WHERE datname = current_database() AND pid <> pg_backend_pid() AND ({condition})"
    )
    await connection.close()
    return len(rows)


async def test_a_restart_of_postgresql_is_lived_through(own_server: PostgresServer) -> None:
    """Greeted before, greeted after, by the same process; nothing is lost and nobody is written to twice."""
    url = own_server.create_database()
    await _migrate(url)
    provider = Provider()
    async with Office(url, provider, works=True) as office:
        await office.hears("שלום", "972507654301@c.us")
        await until(lambda: len(provider.taken) == 1)
        await asyncio.to_thread(own_server.restart)
        began = time.monotonic()
        while True:
            try:
                await office.hears("שלום", "972507654302@c.us", key="whatsapp:2")
                break
            except Exception:
                await asyncio.sleep(0.05)
        taken_in = time.monotonic() - began
        await until(lambda: len(provider.taken) == 2)
        seconds = time.monotonic() - began
        print(f"after the restart: taken in after {taken_in:.2f} s, answered after {seconds:.2f} s")
        assert [taken.address[:12] for taken in provider.taken] == ["972507654301", "972507654302"]
    assert seconds < RECOVERED


@pytest.mark.parametrize("silent", [0.0, 12.0], ids=["at once new connections work", "for a while none does"])
async def test_a_network_that_goes_silent_is_lived_through(ready_postgres: str, silent: float) -> None:
    """No connection breaks, and nothing comes back on any: a failover, or a firewall that forgot them."""
    provider = Provider()
    with network(ready_postgres) as wire:
        async with Office(wire.url, provider, works=True) as office:
            await office.hears("שלום", "972507654301@c.us")
            await until(lambda: len(provider.taken) == 1)
            wire.swallow(new=silent > 0)
            await asyncio.sleep(silent)
            wire.heal()
            began = time.monotonic()
            await keep_saying(office, "972507654302@c.us")
            taken_in = time.monotonic() - began
            await until(lambda: len(provider.taken) == 2)
            seconds = time.monotonic() - began
            print(
                f"after {silent:.0f} s of silence: taken in after {taken_in:.1f} s, answered after {seconds:.1f} s"
            )
            assert [taken.address[:12] for taken in provider.taken] == ["972507654301", "972507654302"]
    assert seconds < SPOKEN_AGAIN


async def keep_saying(office: Office, address: str) -> None:
    """The provider brings one message until it is taken."""
    while True:
        try:
            await office.hears("שלום", address, key="whatsapp:2")
        except (SQLAlchemyError, OSError):
            await asyncio.sleep(0.05)
        else:
            return


async def test_a_listening_connection_that_is_cut_is_replaced(
    database: Database, ready_postgres: str
) -> None:
    queue, worker = Queue(database), Worker()
    async with working(queue, worker):
        await put(queue, database, b"before")
        await until(lambda: worker.done)
        is_listening = "query ILIKE '%listen%' OR query ILIKE '%pgqueuer%'"
        while not await cut(ready_postgres, is_listening):  # noqa: ASYNC110 - it was just saying something else
            await asyncio.sleep(0.05)
        await put(queue, database, b"after")
        seconds = await until(lambda: worker.done == [b"before", b"after"])
        # Heard, not polled for, which is every five seconds: the next one comes at once, the machine being busy or not.
        heard = []
        for number in range(3, 7):
            await put(queue, database, b"at once")
            heard.append(await until(lambda: len(worker.done) == number))  # noqa: B023
    print(f"heard again after {seconds:.2f} s; the next job after {min(heard) * 1000:.0f} ms")
    assert seconds < RECOVERED
    assert min(heard) < 1


async def test_a_job_that_takes_long_does_not_keep_the_queue_deaf(
    database: Database, ready_postgres: str
) -> None:
    """One delivery waits for its turn in a long campaign when the connection is cut: others must not wait for it."""
    queue, worker = Queue(database), Worker()
    async with working(queue, worker):
        await put(queue, database, b"slow")
        await until(lambda: worker.tried == 1)
        await cut(ready_postgres, "query ILIKE '%listen%' OR query ILIKE '%pgqueuer%'")
        await put(queue, database, b"quick")
        await until(lambda: worker.done == [b"quick"], RECOVERED)
        worker.release.set()
        await until(lambda: b"slow" in worker.done)


class TestLeading:
    @pytest.fixture
    def leading(self) -> list[str]:
        """Who leads now."""
        return []

    @pytest.fixture
    def led(self) -> list[str]:
        """Who began to lead, one after the other."""
        return []

    def lead(self, url: str, name: str, leading: list[str], led: list[str]) -> "asyncio.Task[None]":
        async def work() -> None:
            leading.append(name)
            led.append(name)
            try:
                await asyncio.sleep(3600)
            finally:
                leading.remove(name)

        return asyncio.create_task(run_as_leader(Database(url), "polling", work))

    async def test_one_of_two_leads_and_the_other_takes_over(
        self, ready_postgres: str, leading: list[str], led: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("bot.runtime.leader._ASK_AGAIN", 0.2)
        one = self.lead(ready_postgres, "one", leading, led)
        await until(lambda: leading == ["one"])
        two = self.lead(ready_postgres, "two", leading, led)
        await asyncio.sleep(0.5)
        assert leading == ["one"]
        one.cancel()
        await until(lambda: leading == ["two"])
        two.cancel()
        await asyncio.gather(one, two, return_exceptions=True)
        assert leading == []

    async def test_a_leader_whose_connection_is_cut_leads_on_alone(
        self, ready_postgres: str, leading: list[str], led: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A connection is no proof, and its loss none of the contrary."""
        for name, seconds in (("_ASK_AGAIN", 0.1), ("_PROVE", 0.1), ("LEASE", 4.0)):
            monkeypatch.setattr(f"bot.runtime.leader.{name}", seconds)
        tasks = [self.lead(ready_postgres, name, leading, led) for name in ("one", "two")]
        await until(lambda: len(leading) == 1)
        for _ in range(3):
            await cut(ready_postgres, LEADS)
            await asyncio.sleep(0.3)
            assert len(leading) == 1
        assert len(led) == 1
        await self.end(tasks)

    async def test_a_leader_whose_network_goes_silent_stops_before_another_begins(
        self, ready_postgres: str, leading: list[str], led: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """No connection breaks; packets are swallowed. Old ones and new ones."""
        for name, seconds in (("_ASK_AGAIN", 0.1), ("_PROVE", 0.1), ("LEASE", 3.0), ("_PATIENCE", 0.5)):
            monkeypatch.setattr(f"bot.runtime.leader.{name}", seconds)
        with network(ready_postgres) as wire:
            one = self.lead(wire.url, "one", leading, led)
            await until(lambda: leading == ["one"])
            two = self.lead(ready_postgres, "two", leading, led)
            began = time.monotonic()
            wire.swallow(new=True)
            most = 0
            while "two" not in led:
                most = max(most, len(leading))
                await asyncio.sleep(0.01)
            print(f"led by another {time.monotonic() - began:.1f} s after, with a lease of 3 s")
            assert (most, leading) == (1, ["two"])
            wire.heal()
            await asyncio.sleep(0.5)
            assert leading == ["two"]
            await self.end([one, two])

    async def end(self, tasks: "list[asyncio.Task[None]]") -> None:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def test_works_own_errors_are_not_swallowed(self, ready_url: str) -> None:
        async def fail() -> None:
            raise ZeroDivisionError

        database = Database(ready_url)
        with pytest.raises(ZeroDivisionError):
            await run_as_leader(database, "polling", fail)
        await database.close()
