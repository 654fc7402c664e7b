"""Providers' limits counted over all processes together: never more than `size` in any window, however they ask."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from bot.delivery.pacing.rates import SharedReserver
from bot.delivery.pacing.windows import LocalReserver, Reserver
from storage.database import Database

Moment = tuple[float, float]
"""Between when and when a place may be used: it is told in seconds, from somewhere between question and answer."""


@pytest.fixture
async def pair(ready_postgres: str) -> AsyncIterator[tuple[SharedReserver, SharedReserver]]:
    """The reservers of two processes."""
    databases = Database(ready_postgres), Database(ready_postgres)
    one, two = map(SharedReserver, databases)
    yield one, two
    await one.close()
    await two.close()
    for database in databases:
        await database.close()


async def reserve(
    reserver: Reserver, size: int, seconds: float, count: int = 1, lane: str = "sms"
) -> list[Moment]:
    """Take places; gives the moments at which each may be used."""
    asked = time.monotonic()
    wait = await reserver.reserve(lane, size, seconds, count)
    return [(asked + wait, time.monotonic() + wait)] * count


def most_in_any_window(moments: list[Moment], seconds: float) -> int:
    """How many are in one for certain, however long the answers were on their way."""
    return max(
        sum(first <= earliest and latest < first + seconds for earliest, latest in moments)
        for first, _ in moments
    )


@pytest.mark.parametrize(("size", "count"), [(1, 1), (2, 1), (4, 2), (5, 3), (8, 3), (10, 10)])
async def test_two_together_never_pass_the_size_of_a_window(
    pair: tuple[SharedReserver, SharedReserver], size: int, count: int
) -> None:
    """Asking one by one and by the handful, unevenly, round the ring several times."""
    seconds = 0.5
    moments: list[Moment] = []
    for turn in range(5 * size):
        asked = [reserve(pair[0], size, seconds, count if turn % 2 else 1), reserve(pair[1], size, seconds)]
        for some in await asyncio.gather(*asked):
            moments += some
        await asyncio.sleep(0.003 * (turn % 4))
    assert most_in_any_window(moments, seconds) <= size


async def test_nothing_is_held_back_that_fits(pair: tuple[SharedReserver, SharedReserver]) -> None:
    waits = [await pair[number % 2].reserve("sms", 5, 600, 1) for number in range(10)]
    assert all(wait <= 0 for wait in waits[:5])
    assert all(540 < wait <= 600 for wait in waits[5:])


async def test_a_ring_that_wraps_goes_on_at_the_same_rate(
    pair: tuple[SharedReserver, SharedReserver],
) -> None:
    waits = [await pair[0].reserve("sms", 3, 60, 1) for _ in range(13)]
    assert [round(wait / 60) for wait in waits] == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4]


async def test_lanes_do_not_know_of_each_other(pair: tuple[SharedReserver, SharedReserver]) -> None:
    assert await pair[0].reserve("sms", 1, 600, 1) <= 0
    assert await pair[0].reserve("telegram", 1, 600, 1) <= 0
    assert await pair[1].reserve("sms", 1, 600, 1) > 540


@pytest.mark.parametrize(("before", "after"), [(2, 6), (6, 2)])
async def test_a_limit_that_was_changed_holds_from_then_on(
    pair: tuple[SharedReserver, SharedReserver], before: int, after: int
) -> None:
    for _ in range(before + 1):
        await pair[0].reserve("sms", before, 0.2, 1)
    moments = [moment for _ in range(5 * after) for moment in await reserve(pair[1], after, 0.2)]
    assert most_in_any_window(moments, 0.2) <= after


async def test_it_reserves_what_one_process_alone_would(pair: tuple[SharedReserver, SharedReserver]) -> None:
    """The same rule, in the database and in memory."""
    local = LocalReserver()
    asked = [1, 3, 1, 2, 4, 1, 1, 3]
    shared = [await pair[0].reserve("sms", 4, 30, count) for count in asked]
    alone = [await local.reserve("sms", 4, 30, count) for count in asked]
    assert [round(wait / 30) for wait in shared] == [round(wait / 30) for wait in alone]


async def test_a_broken_connection_is_replaced(pair: tuple[SharedReserver, SharedReserver]) -> None:
    await pair[0].reserve("sms", 5, 1, 1)
    current = pair[0]._connection.current
    assert current is not None
    current.terminate()
    await asyncio.sleep(0)
    assert await pair[0].reserve("sms", 5, 1, 1) <= 0
