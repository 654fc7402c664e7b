"""One lead, one decision at a time: two processes at once lose nothing, and without the lock they do.

Each process is a thread with an event loop and a database of its own: within one loop SQLite never
gives the other a turn.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import Connection, event

from storage import database as storage_database
from storage import leads
from storage.database import Database
from storage.tables import tables
from tests.harness.office import Office

EACH = 100


class NoTurn:
    """A lock that locks nothing."""

    async def __aenter__(self) -> None:
        pass

    async def __aexit__(self, *_: object) -> None:
        pass


def race(url: str) -> tuple[int, int]:
    """Two processes apply a hundred inputs each to one lead. Gives how many are on its timeline and in its state."""
    lead_id = asyncio.run(meet(url))
    with ThreadPoolExecutor(2) as processes:
        runs = [processes.submit(asyncio.run, work(url, lead_id, name)) for name in ("one", "two")]
        failures = sum(run.result() for run in runs)
    recorded, kept = asyncio.run(count(url, lead_id))
    assert failures + recorded == 2 * EACH
    return recorded, kept


async def meet(url: str) -> str:
    async with Office(url) as office:
        return str((await office.hears("שלום")).lead_id)


async def work(url: str, lead_id: str, name: str) -> int:
    failures = 0
    async with Office(url) as office:
        for number in range(EACH):
            try:
                await office.submits(lead_id, f"{name}:{number}", tags=(f"{name}{number}",))
            except Exception:
                failures += 1
    return failures


async def count(url: str, lead_id: str) -> tuple[int, int]:
    async with Office(url) as office:
        return (await office.kinds(lead_id)).count("lead"), len((await office.lead(lead_id)).tags)


def test_two_processes_at_once_lose_no_input_and_no_update(ready_url: str) -> None:
    assert race(ready_url) == (2 * EACH, 2 * EACH)


def test_without_the_rows_lock_postgresql_loses_updates(
    ready_postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control of the test above."""
    for name in ("_LOCK", "_FIND_AND_LOCK"):
        locking = getattr(leads, name)
        unlocked = locking.with_only_columns(*locking.selected_columns)
        unlocked._for_update_arg = None
        monkeypatch.setattr(leads, name, unlocked)
    recorded, kept = race(ready_postgres)
    assert recorded == 2 * EACH
    assert kept < recorded, "the race was not run"


def test_without_its_write_lock_sqlite_loses_updates(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Likewise: no turn is waited for, and no transaction holds the write lock from its beginning."""
    create = storage_database._create_engine

    def create_without_lock(*arguments: Any) -> Any:
        engine = create(*arguments)
        event.remove(engine.sync_engine, "begin", storage_database._begin_sqlite)
        return engine

    open_database = Database.__init__

    def open_without_turn(self: Any, *arguments: Any, **options: Any) -> None:
        open_database(self, *arguments, **options)
        self._turn = NoTurn()

    monkeypatch.setattr(storage_database, "_create_engine", create_without_lock)
    monkeypatch.setattr(Database, "__init__", open_without_turn)
    recorded, kept = race(ready_sqlite)
    assert kept < recorded, "the race was not run"


def test_a_transaction_that_asks_for_the_write_lock_late_is_turned_away_not_wrong(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plain BEGIN reads an old state and may not write on it any more: such inputs fail instead of being lost."""

    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    monkeypatch.setattr(storage_database, "_begin_sqlite", begin)
    recorded, kept = race(ready_sqlite)
    assert kept == recorded


async def test_one_process_takes_turns_in_the_order_of_asking(ready_sqlite: str) -> None:
    """Not whoever polls SQLite luckiest."""
    database = Database(ready_sqlite)
    order: list[int] = []

    async def write(number: int) -> None:
        async with database.begin() as tx:
            order.append(number)
            await tx.execute(tables.settings.insert(), {"name": str(number), "value": ""})
            await asyncio.sleep(0.001)

    await asyncio.gather(*map(write, range(20)))
    assert order == list(range(20))
    await database.close()
