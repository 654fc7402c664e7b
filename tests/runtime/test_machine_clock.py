"""The machine's clock is set back: what waits goes on waiting for what was left, once, whoever sees it first."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from bot.clock import Clock
from bot.delivery.holds import Holds
from bot.errors import AccountRefused
from bot.runtime.machine_clock import Timekeeping
from conversations.lead.addresses import Channel
from storage import set_back
from storage.database import Database
from storage.set_back import Spans
from storage.tables import schema as tables
from tests.harness.people import lead, planned, start, step, store, timer

NOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)
PAUSE, OTHER = step("pause"), step("other", "reminder")


@pytest.fixture
def machine() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOON + HOUR, tick=False) as travelling:
        yield travelling


@pytest.fixture(autouse=True)
async def _dana(database: Database) -> None:
    await store(database, lead("dana"))


def keep(database: Database, forget: list[str] | None = None) -> Timekeeping:
    """A process's own."""
    told = forget if forget is not None else []
    spans = Spans(claim=20.0, lease=12.0)
    return Timekeeping(database, Clock(), spans, (PAUSE.purpose,), lambda: told.append("forgotten"))


async def read_due(database: Database) -> datetime:
    [(_, due)] = await planned(database)
    return due


async def test_a_process_that_sees_it_moves_what_waits_by_exactly_that(
    database: Database, machine: time_machine.Traveller
) -> None:
    forgotten: list[str] = []
    here = keep(database, forgotten)
    await here.note()
    await start(database, timer(PAUSE, NOON + HOUR + 9 * SECOND))
    machine.shift(7 * SECOND)
    machine.shift(-HOUR)
    await here.set_back(HOUR)
    assert await read_due(database) == NOON + 9 * SECOND
    assert forgotten == ["forgotten"] * 2, "at its start, and now"


async def test_another_process_that_sees_it_too_moves_nothing_again(
    database: Database, machine: time_machine.Traveller
) -> None:
    here, there = keep(database), keep(database)
    await here.note()
    await there.note()
    await start(database, timer(PAUSE, NOON + HOUR + 9 * SECOND))
    machine.shift(-HOUR)
    await here.set_back(HOUR)
    await there.set_back(HOUR)
    await here.note()
    assert await read_due(database) == NOON + 9 * SECOND


async def test_what_was_set_back_while_nobody_ran_is_seen_at_the_next_start(
    database: Database, machine: time_machine.Traveller
) -> None:
    await keep(database).note()
    await start(database, timer(PAUSE, NOON + HOUR + 9 * SECOND))
    machine.shift(-HOUR)
    await keep(database).note()
    assert await read_due(database) == NOON + 9 * SECOND


async def test_a_machine_whose_clock_is_behind_another_s_moves_nothing_as_long_as_it_runs(
    database: Database, machine: time_machine.Traveller
) -> None:
    behind, ahead = keep(database), keep(database)
    await behind.note()
    machine.shift(10 * MINUTE)
    await ahead.note()
    machine.shift(-10 * MINUTE)
    due = NOON + HOUR + 9 * SECOND
    await start(database, timer(PAUSE, due))
    await behind.note()
    assert await read_due(database) == due


async def test_time_that_passes_moves_nothing(database: Database, machine: time_machine.Traveller) -> None:
    here = keep(database)
    await start(database, timer(PAUSE, NOON + 2 * HOUR))
    for _ in range(5):
        await here.note()
        machine.shift(10 * SECOND)
    assert await read_due(database) == NOON + 2 * HOUR


async def test_a_step_that_could_not_be_seen_to_is_with_the_next_note(
    database: Database, machine: time_machine.Traveller, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = keep(database)
    await here.note()
    await start(database, timer(PAUSE, NOON + HOUR + 9 * SECOND))
    machine.shift(-HOUR)

    async def fail(*_: object) -> None:
        raise OSError("the database is away")

    with monkeypatch.context() as away:
        away.setattr(set_back, "move_waits", fail)
        with pytest.raises(OSError, match="away"):
            await here.set_back(HOUR)
    await here.note()
    assert await read_due(database) == NOON + 9 * SECOND


async def test_the_database_s_own_clock_is_looked_at_as_well(database: Database) -> None:
    """A server's may be set back when the bot's is not: what the dead had claimed would be theirs for an hour."""
    async with database.begin() as tx:
        real = await set_back.read_database_clock(tx)
        await set_back.note_seen(tx, "database_time_seen", real + HOUR)
        lease = {"work": "polling", "holder": "dead", "until": real + HOUR}
        await tx.execute(tables.leases.insert().values(lease))
    await keep(database).note()
    async with database.read() as connection:
        until = (await connection.execute(tables.leases.select())).one().until
        assert until - await set_back.read_database_clock(connection) <= 12 * SECOND


async def test_a_hold_ends_with_what_is_taken_after_it_and_not_with_what_was_taken_before(
    database: Database, machine: time_machine.Traveller
) -> None:
    holds = Holds(database, Clock())
    here = Timekeeping(database, Clock(), Spans(20.0, 12.0), (), holds.forget_taken)
    await here.note()
    await holds.note_taken(Channel.SMS, NOON + HOUR - MINUTE)
    await holds.refuse(Channel.SMS, AccountRefused("401", state="unauthorized"), NOON)
    machine.shift(-HOUR)
    await here.set_back(HOUR)
    await holds.refresh()
    assert Channel.SMS in holds.name_held()
    machine.shift(SECOND)
    await holds.note_taken(Channel.SMS, NOON + SECOND)
    assert holds.name_held() == {}
