"""A lane is held by one at a time; what others leave to the holder is not forgotten."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from bot.lanes import Lanes, LocalLanes, SharedLanes
from storage.database import Database
from tests.storage.people import DANA, LANE, lead, message, queue, store

NOA = ("whatsapp", "972507654321@c.us")
DAN = ("sms", "+972501234567")


@pytest.fixture
async def database(ready_postgres: str) -> AsyncIterator[Database]:
    opened = Database(ready_postgres)
    yield opened
    await opened.close()


@pytest.fixture(params=["one process", "two processes"])
async def pair(request: pytest.FixtureRequest, database: Database) -> AsyncIterator[tuple[Lanes, Lanes]]:
    """Two who want lanes: of one process, or of two on one database."""
    if request.param == "one process":
        local = LocalLanes()
        yield local, local
        return
    one, two = SharedLanes(database), SharedLanes(database)
    yield one, two
    await one.close()
    await two.close()


async def test_what_is_held_is_not_given_again_and_the_rest_is(pair: tuple[Lanes, Lanes]) -> None:
    one, two = pair
    async with one.hold([LANE, NOA]) as held:
        assert sorted(held) == [LANE, NOA]
        async with two.hold([NOA, DAN]) as others:
            assert others == [DAN]
    async with two.hold([LANE, NOA]) as held:
        assert sorted(held) == [LANE, NOA]


async def test_a_lane_let_go_of_early_is_free_and_the_others_are_not(pair: tuple[Lanes, Lanes]) -> None:
    one, two = pair
    async with one.hold([LANE, NOA, DAN]) as held:
        await one.let_go(held, [NOA])
        assert sorted(held) == sorted([LANE, DAN])
        async with two.hold([LANE, NOA, DAN]) as others:
            assert others == [NOA]
            async with one.hold([NOA]) as none:
                assert none == []


async def test_the_end_of_a_hold_does_not_free_what_somebody_else_took_since(
    pair: tuple[Lanes, Lanes],
) -> None:
    one, two = pair
    async with one.hold([LANE]) as held:
        await one.let_go(held, [LANE])
        second = two.hold([LANE])
        assert await second.__aenter__() == [LANE]
    async with one.hold([LANE]) as third:
        assert third == []
    await second.__aexit__(None, None, None)


async def test_an_error_frees_the_lane(pair: tuple[Lanes, Lanes]) -> None:
    one, two = pair

    async def fail() -> None:
        async with one.hold([LANE]):
            raise TimeoutError

    with pytest.raises(TimeoutError):
        await fail()
    async with two.hold([LANE]) as held:
        assert held == [LANE]


async def test_whoever_held_a_lane_looks_again_when_another_was_turned_away() -> None:
    lanes = LocalLanes()
    async with lanes.hold([LANE, NOA]) as held, lanes.hold([NOA]):
        pass
    assert await lanes.left_over(held) == [NOA]
    assert await lanes.left_over(held) == []


async def test_over_processes_the_outbox_says_what_was_left(database: Database) -> None:
    lanes = SharedLanes(database)
    await store(database, lead("dana"))
    async with lanes.hold([LANE, NOA]) as held:
        await queue(database, message(address=DANA))
    assert await lanes.left_over(held) == [LANE]
    await lanes.close()


async def test_the_death_of_a_process_frees_what_it_held(database: Database, ready_postgres: str) -> None:
    dying, living = SharedLanes(database), SharedLanes(database)
    async with dying.hold([LANE]):
        async with living.hold([LANE]) as held:
            assert held == []
        await end_lane_connections(ready_postgres, sparing=living)
        async with asyncio.timeout(60):
            await wait_for_lane(living)
        # The one whose connection broke goes on with a new one.
        async with dying.hold([NOA]) as held:
            assert held == [NOA]
    await dying.close()
    await living.close()


async def wait_for_lane(lanes: SharedLanes) -> None:
    """Ask for it until it is given."""
    while True:
        async with lanes.hold([LANE]) as held:
            if held == [LANE]:
                return
        await asyncio.sleep(0.01)


async def end_lane_connections(url: str, sparing: SharedLanes) -> None:
    assert sparing._connection is not None
    kept = sparing._connection.get_server_pid()
    connection = await asyncpg.connect(url)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> $1", kept
    )
    await connection.close()
