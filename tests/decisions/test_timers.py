"""Rows are the truth: what is due is acted on once, and again by others where it was not acted on to the end."""

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import OperationalError

from bot.decisions import decide
from bot.decisions.arrivals import from_timer
from conversations.engine import remember
from conversations.lead.reason import reason
from conversations.turn.effects import Decision, StartTimer, StopTimers
from conversations.turn.inputs import TimerFired
from storage import merging, timers
from storage.database import Database
from storage.tables import schema as tables
from tests.harness.office import Office, Provider, until
from tests.harness.people import ONE, lead, message, planned, queue, start, step, store, timer

MINUTE = timedelta(minutes=1)


@pytest.fixture
def fired(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each timer was decided on, by lead and part."""
    counted: Counter[str] = Counter()

    def fire(playbook: Any, who: Any, happened: Any, given: Any) -> Decision:
        assert isinstance(happened, TimerFired)
        counted[f"{who.id}/{happened.key.part}"] += 1
        return Decision(who, (remember(playbook, happened),))

    monkeypatch.setattr(decide, "step", fire)
    return counted


def now() -> datetime:
    return datetime.now(UTC)


async def fill(database: Database, people: int, each: int) -> None:
    """So many people with so many timers each, due a minute ago."""
    names = [f"lead{number:03}" for number in range(people)]
    await store(database, *map(lead, names))
    await start(
        database, *(timer(step(f"t{n}"), now() - MINUTE, name) for name in names for n in range(each))
    )


@pytest.mark.hours
async def test_what_is_due_is_decided_on_and_what_is_not_waits(
    database: Database, ready_url: str, fired: Counter[str]
) -> None:
    await store(database, lead("dana"))
    await start(database, timer(step("due"), now() - MINUTE), timer(step("later"), now() + MINUTE))
    async with Office(ready_url, works=True) as office:
        await office.sweep.run()
        await until(lambda: fired)
        await asyncio.sleep(0.1)
        await office.sweep.run()
    assert fired == {"dana/due": 1}
    async with database.read() as connection:
        assert [left.key for left in await timers.read_planned(connection, "dana")] == [step("later")]


async def test_what_falls_due_now_does_not_wait_for_thousands_before_it(
    database: Database, ready_url: str, fired: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody has just written; what fell due long before is being decided on, and goes on being so."""
    monkeypatch.setattr("bot.decisions.due.timers._JUST_NOW", MINUTE / 2)  # however busy the machine is
    await fill(database, people=300, each=1)
    async with Office(ready_url) as office:
        async with office.sweep._firing:
            await store(office.database, lead("dana"))
            await start(office.database, timer(step("answer"), now(), "dana"))
            sweeping = asyncio.create_task(office.sweep.run())
            await until(lambda: fired)
            assert fired == {"dana/answer": 1}
        await sweeping
    assert len(fired) == 301
    assert set(fired.values()) == {1}


async def test_two_sweepers_fire_every_timer_exactly_once(ready_postgres: str, fired: Counter[str]) -> None:
    async with (
        Office(ready_postgres, works=True) as one,
        Office(ready_postgres, works=True) as two,
    ):
        await fill(one.database, people=60, each=10)
        began = now()
        await asyncio.gather(*(office.sweep.run() for office in (one, two) for _ in range(3)))
        await until(lambda: len(fired) == 600)
        print(f"600 timers by two: {600 / (now() - began).total_seconds():.0f}/s")
        await asyncio.sleep(0.2)
    assert set(fired.values()) == {1}


async def test_a_timer_whose_job_comes_twice_is_decided_on_once(
    database: Database, ready_url: str, fired: Counter[str]
) -> None:
    """One after the other, and both in one batch."""
    await fill(database, people=1, each=2)
    async with Office(ready_url) as office, office.database.read() as connection:
        first, second = await timers.read_planned(connection, "lead000")
        happened = {due.key.part: TimerFired(due.key, due.due_at) for due in (first, second)}
        await office.takes("lead000", happened["t0"])
        assert (await office.takes("lead000", happened["t0"])).repeated
        both = await asyncio.gather(*(office.takes("lead000", happened["t1"]) for _ in range(2)))
    assert sorted(one.repeated for one in both) == [False, True]
    assert fired == {"lead000/t0": 1, "lead000/t1": 1}


async def test_a_timer_that_was_moved_or_stopped_meanwhile_does_nothing(
    database: Database, ready_url: str, fired: Counter[str]
) -> None:
    await fill(database, people=1, each=2)
    async with Office(ready_url) as office:
        async with office.database.begin() as tx:
            due = await timers.claim_due(tx, now(), 9)
            await timers.stop(tx, [("lead000", StopTimers(reason("they_bought"), part="t0"))])
            await timers.start(tx, [timer(step("t1"), now() + MINUTE, "lead000")])
        for one in due:
            assert (await office.intake.accept(from_timer(one))).repeated
        assert not fired
        assert await office.timeline("lead000") == []


async def test_the_timer_of_a_record_that_was_taken_in_is_over_once_it_came_due(
    database: Database, ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both were in one sequence: what the one that came due begins anew is the other's row."""
    due, later = now() - MINUTE, now() + MINUTE

    def begin_anew(playbook: Any, who: Any, happened: Any, given: Any) -> Decision:
        return Decision(who, (remember(playbook, happened), StartTimer(ONE, later)))

    monkeypatch.setattr(decide, "step", begin_anew)
    await store(database, lead("dana"), lead("twin"))
    await start(database, timer(due=later + MINUTE), timer(due=due, lead_id="twin"))
    async with database.begin() as tx:
        await merging.repoint(tx, into="dana", other="twin")
    async with Office(ready_url) as office:
        assert not (await office.takes("dana", TimerFired(ONE, due))).repeated
        assert await planned(database) == [(ONE, later)]
        assert (await office.takes("dana", TimerFired(ONE, due))).repeated


async def test_a_worker_that_dies_while_it_decides_leaves_its_timers_as_they_were(
    ready_url: str, fired: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Office(ready_url, works=True) as dying:
        await fill(dying.database, people=3, each=1)

        async def die(*_: Any) -> None:
            raise SystemExit

        with monkeypatch.context() as fatal:
            fatal.setattr(timers, "finish", die)
            with pytest.raises(SystemExit):
                await dying.sweep.run()
    assert len(fired) == 3
    fired.clear()
    async with Office(ready_url, works=True) as living:
        assert await living.sweep.run() == 3
        assert await living.count(tables.timers) == 0
    assert set(fired.values()) == {1}


async def test_what_can_not_be_decided_on_together_is_decided_on_one_by_one(
    ready_url: str, fired: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Office(ready_url, works=True) as office:
        await fill(office.database, people=3, each=1)

        async def refuse(*_: Any) -> int:
            raise OperationalError("", {}, Exception("one of them is too much"))

        monkeypatch.setattr(office.intake, "fire", refuse)
        assert await office.sweep.run() == 3
    assert set(fired.values()) == {1}


async def test_a_message_whose_process_died_goes_out_all_the_same(ready_url: str) -> None:
    provider, hangs = Provider(), asyncio.Event()

    async def hang(*_: str) -> None:
        hangs.set()
        await asyncio.Event().wait()

    provider.before = hang
    async with Office(ready_url, provider, works=True, claimed_for=2.0) as office:
        await office.hears("שלום")
        await hangs.wait()
        await office.dies()
    provider.before = None
    async with Office(ready_url, provider, works=True) as office:
        await office.sweep.run()
        assert provider.taken == [], "it may still be at it"
        while not provider.taken:
            await office.sweep.run()
            await asyncio.sleep(0.1)
        await office.delivery.settle()
    assert len(provider.taken) == 1


@pytest.mark.hours
async def test_another_attempt_is_handed_over_when_its_time_comes(ready_url: str) -> None:
    from bot.errors import RateLimited

    provider = Provider(faults={"972501234567@c.us": [RateLimited("flood", 600)]})
    async with Office(ready_url, provider, works=True, movable=True) as office:
        await office.hears("שלום")
        await until(lambda: provider.asked)
        await office.delivery.settle()
        await office.sweep.run()
        await office.delivery.settle()
        assert len(provider.asked) == 1
        await office.clock.move_to(office.database, office.clock.now() + 11 * MINUTE)
        await office.sweep.run()
        await until(lambda: provider.taken)


@pytest.mark.hours
async def test_what_another_command_queued_is_found_by_the_one_who_runs(ready_sqlite: str) -> None:
    """An import on SQLite can't tell the process that runs."""
    provider = Provider()
    database = Database(ready_sqlite)
    await store(database, lead("dana"))
    await queue(database, message("hello", created_at=now()))
    await database.close()
    async with Office(ready_sqlite, provider, works=True) as office:
        await office.sweep.run()
        await until(lambda: provider.taken)
        assert await office.count(tables.messages) == 1


async def test_a_sweep_with_nothing_to_do_writes_nothing(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with Office(ready_sqlite) as office:
        await store(office.database, lead("dana"))
        await start(office.database, timer(due=now() + MINUTE))

        def refuse() -> Any:
            raise AssertionError("a transaction for nothing")

        monkeypatch.setattr(office.database, "begin", refuse)
        assert await office.sweep.run() == 0
