"""Timers are rows: moved, stopped, claimed when due, and gone once acted on."""

import asyncio

import pytest

from conversations.turn.keys import Key
from storage import leads, timers
from storage.database import Database
from storage.timers import Fired, Timer
from tests.harness.people import HOUR, NOON, ONE, SECOND, lead, planned, start, step, stop, store, timer


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def take(database: Database, minutes: float = 0, limit: int = 500) -> list[Timer]:
    """What is due so many minutes after noon."""
    async with database.begin() as tx:
        return await timers.claim_due(tx, NOON + minutes * HOUR / 60, limit)


async def finish(database: Database, *fired: Timer) -> None:
    """These were acted on."""
    async with database.begin() as tx:
        await timers.finish(tx, [as_fired(one) for one in fired])


def as_fired(due: Timer) -> Fired:
    return due.lead_id, due.key, due.due_at


def parts(taken: list[Timer]) -> list[str]:
    return [one.key.part for one in taken]


async def test_starting_a_timer_again_moves_it(database: Database) -> None:
    await start(database, timer(data={"step": "one"}))
    await start(database, timer(ONE, NOON + HOUR, lapses_at=NOON + 2 * HOUR))
    async with database.read() as connection:
        assert await timers.read_planned(connection, "dana") == [
            Timer("dana", ONE, NOON + HOUR, NOON + 2 * HOUR, {})
        ]


async def test_what_a_timer_carries_comes_back_as_it_was(database: Database) -> None:
    data = {"step": "one", "spread": True, "words": "מחר", "tried": ["whatsapp"]}
    await start(database, timer(data=data))
    assert [found.data for found in await take(database)] == [data]


async def test_one_key_may_be_in_use_by_every_lead(database: Database) -> None:
    await start(database, timer(), timer(lead_id="noa"))
    assert await planned(database, "dana") == await planned(database, "noa") == [(ONE, NOON)]


async def test_timers_differ_in_each_field_of_their_key(database: Database) -> None:
    keys = [Key("handoff"), Key("handoff", "1"), Key("handoff", "1", "back"), Key("sequence", "1", "back")]
    await start(database, *map(timer, keys))
    assert sorted(key for key, _ in await planned(database)) == keys


@pytest.mark.parametrize(
    ("meant", "left"),
    [
        ({"purpose": "sequence"}, ["handoff", "sequences"]),
        ({"purpose": "sequence", "subject": "courting"}, ["handoff", "sequence/birthday/a", "sequences"]),
        (
            {"purpose": "sequence", "subject": "courting", "part": "a"},
            ["handoff", "sequence/birthday/a", "sequence/courting/b", "sequences"],
        ),
        ({"purpose": "handoff", "subject": ""}, ["sequence/birthday/a", "sequence/courting/a",
                                                 "sequence/courting/b", "sequences"]),
        ({"part": "a"}, ["handoff", "sequence/courting/b", "sequences"]),
        ({"purpose": "sequence_"}, ["handoff", "sequence/birthday/a", "sequence/courting/a",
                                    "sequence/courting/b", "sequences"]),
        ({"purpose": "%"}, ["handoff", "sequence/birthday/a", "sequence/courting/a", "sequence/courting/b",
                            "sequences"]),
        ({}, []),
    ],
    ids=str,
)  # fmt: skip
async def test_timers_are_stopped_by_the_fields_that_are_named(
    database: Database, meant: dict[str, str], left: list[str]
) -> None:
    """What a name begins with counts for nothing, nor do signs that mean something to a database."""
    keys = [step("a"), step("b"), step("a", "birthday"), Key("sequences"), Key("handoff")]
    await start(database, *map(timer, keys), timer(lead_id="noa"))
    await stop(database, **meant)
    assert sorted("/".join(filter(None, key[:3])) for key, _ in await planned(database)) == left
    assert len(await planned(database, "noa")) == 1


async def test_what_is_due_comes_earliest_first(database: Database) -> None:
    await start(
        database,
        timer(step("late"), NOON - SECOND),
        timer(step("later"), NOON + SECOND),
        timer(step("earliest"), NOON - HOUR),
    )
    assert parts(await take(database)) == ["earliest", "late"]
    assert parts(await take(database, minutes=1)) == ["earliest", "late", "later"]
    async with database.read() as connection:
        assert parts(await timers.list_due(connection, NOON, 1)) == ["earliest"]


async def test_what_one_claims_is_left_out_by_another_until_it_is_acted_on(ready_postgres: str) -> None:
    """Two workers on one database: neither waits for the other, nor for a lead that somebody decides about."""
    database = Database(ready_postgres)
    await store(database, *(lead(f"lead{number}") for number in range(4)))
    await start(database, *(timer(lead_id=f"lead{number}") for number in range(4)))
    async with (
        asyncio.timeout(30),
        database.begin() as one,
        database.begin() as two,
        database.begin() as three,
    ):
        await leads.lock(three, ["lead3"])
        taken = await timers.claim_due(one, NOON, 2)
        assert [due.lead_id for due in taken] == ["lead0", "lead1"]
        assert [due.lead_id for due in await timers.claim_due(two, NOON, 5)] == ["lead2"]
        await timers.finish(one, [as_fired(due) for due in taken])
    assert [due.lead_id for due in await take(database)] == ["lead2", "lead3"]
    await database.close()


async def test_no_more_are_taken_at_once_than_asked_for(database: Database) -> None:
    await start(database, *(timer(step(str(number)), NOON - number * SECOND) for number in range(5)))
    assert parts(await take(database, limit=3)) == ["4", "3", "2"]


async def test_a_timer_is_over_once_acted_on_unless_it_was_moved_meanwhile(database: Database) -> None:
    await start(database, timer(step("done")), timer(step("moved")))
    fired = await take(database)
    await start(database, timer(step("moved"), NOON + HOUR))
    await finish(database, *fired)
    assert await planned(database) == [(step("moved"), NOON + HOUR)]


async def test_a_moved_timer_is_handed_over_at_its_new_time(database: Database) -> None:
    await start(database, timer())
    await start(database, timer(ONE, NOON + SECOND))
    assert [taken.due_at for taken in await take(database, minutes=0.5)] == [NOON + SECOND]


async def test_only_a_timer_that_stands_as_it_was_handed_over_is_pending(database: Database) -> None:
    await start(database, timer(step("stands")), timer(step("moved"), NOON + HOUR))
    asked = [
        ("dana", step("stands"), NOON),
        ("dana", step("moved"), NOON),
        ("dana", step("gone"), NOON),
        ("dana", step("stands", "birthday"), NOON),
        ("noa", step("stands"), NOON),
    ]
    async with database.begin() as tx:
        assert await timers.find_pending(tx, asked) == {("dana", step("stands"), NOON)}
        assert await timers.find_pending(tx, []) == set()


async def test_the_next_due_time_is_the_earliest_of_all(database: Database) -> None:
    async with database.read() as connection:
        assert await timers.next_due(connection) is None
    await start(database, timer(step("later"), NOON + HOUR), timer(step("sooner"), NOON + SECOND, "noa"))
    async with database.read() as connection:
        assert await timers.next_due(connection) == NOON + SECOND
