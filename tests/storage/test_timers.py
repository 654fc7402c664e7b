"""Timers are rows: moved, stopped, handed over when due, and gone once acted on."""

import pytest

from storage import timers
from storage.database import Database
from storage.timers import Timer
from tests.harness.people import HOUR, NOON, SECOND, lead, planned, start, store, timer


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def take(
    database: Database, minutes: float = 0, told_before: float = -1, limit: int = 500
) -> list[Timer]:
    """What is handed over so many minutes after noon."""
    now = NOON + minutes * HOUR / 60
    async with database.begin() as tx:
        return await timers.take_due(tx, now, now + told_before * HOUR / 60, limit)


async def test_starting_a_timer_again_moves_it(database: Database) -> None:
    await start(database, timer("touch:one", NOON, data={"touch": "one"}))
    await start(database, timer("touch:one", NOON + HOUR, purpose="later", lapses_at=NOON + 2 * HOUR))
    async with database.read() as connection:
        assert await timers.read_planned(connection, "dana") == [
            Timer("dana", "touch:one", "later", NOON + HOUR, NOON + 2 * HOUR, {})
        ]


async def test_one_key_may_be_in_use_by_every_lead(database: Database) -> None:
    await start(database, timer("touch:one"), timer("touch:one", lead_id="noa"))
    assert await planned(database, "dana") == await planned(database, "noa") == [("touch:one", NOON)]


@pytest.mark.parametrize(
    ("prefix", "left"),
    [
        ("touch:", ["handoff:1", "touching"]),
        ("touch:a", ["handoff:1", "touch:b", "touching"]),
        ("touch_", ["handoff:1", "touch:a", "touch:b", "touching"]),
        ("%", ["handoff:1", "touch:a", "touch:b", "touching"]),
        ("", []),
    ],
)
async def test_timers_are_stopped_by_prefix(database: Database, prefix: str, left: list[str]) -> None:
    await start(database, *map(timer, ["touch:a", "touch:b", "touching", "handoff:1"]), timer(lead_id="noa"))
    async with database.begin() as tx:
        await timers.stop(tx, [("dana", prefix)])
    assert sorted(key for key, _ in await planned(database)) == left
    assert len(await planned(database, "noa")) == 1


async def test_what_is_due_is_handed_over_once_earliest_first(database: Database) -> None:
    await start(
        database, timer("late", NOON - SECOND), timer("later", NOON + SECOND), timer("earliest", NOON - HOUR)
    )
    assert [taken.key for taken in await take(database)] == ["earliest", "late"]
    assert await take(database) == []
    assert [taken.key for taken in await take(database, minutes=1)] == ["later"]


async def test_what_was_handed_over_and_not_acted_on_is_handed_over_again(database: Database) -> None:
    await start(database, timer("touch:one"))
    assert len(await take(database)) == 1
    assert await take(database, minutes=0.9) == []
    assert len(await take(database, minutes=1.1)) == 1


async def test_no_more_are_taken_at_once_than_asked_for(database: Database) -> None:
    await start(database, *(timer(f"touch:{number}", NOON - number * SECOND) for number in range(5)))
    assert [taken.key for taken in await take(database, limit=3)] == ["touch:4", "touch:3", "touch:2"]
    assert [taken.key for taken in await take(database, limit=3)] == ["touch:1", "touch:0"]


async def test_a_timer_is_over_once_acted_on_unless_it_was_moved_meanwhile(database: Database) -> None:
    await start(database, timer("done"), timer("moved"))
    fired = await take(database)
    await start(database, timer("moved", NOON + HOUR))
    async with database.begin() as tx:
        await timers.finish(tx, fired)
    assert await planned(database) == [("moved", NOON + HOUR)]


async def test_a_moved_timer_is_handed_over_at_its_new_time(database: Database) -> None:
    await start(database, timer("touch:one"))
    await take(database)
    await start(database, timer("touch:one", NOON + SECOND))
    assert [taken.due_at for taken in await take(database, minutes=0.5)] == [NOON + SECOND]


async def test_only_a_timer_that_stands_as_it_was_handed_over_is_pending(database: Database) -> None:
    await start(database, timer("stands"), timer("moved", NOON + HOUR))
    asked = [
        ("dana", "stands", NOON),
        ("dana", "moved", NOON),
        ("dana", "gone", NOON),
        ("noa", "stands", NOON),
    ]
    async with database.begin() as tx:
        assert await timers.find_pending(tx, asked) == {("dana", "stands", NOON)}
        assert await timers.find_pending(tx, []) == set()


async def test_the_next_due_time_is_the_earliest_of_all(database: Database) -> None:
    async with database.read() as connection:
        assert await timers.next_due(connection) is None
    await start(database, timer("later", NOON + HOUR), timer("sooner", NOON + SECOND, lead_id="noa"))
    async with database.read() as connection:
        assert await timers.next_due(connection) == NOON + SECOND
