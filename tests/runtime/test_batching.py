"""Commits grouped: nobody waits when nothing is going on, and one bad item harms no other."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import pytest

from bot.runtime.batching import Group


class Work:
    """Doubles numbers, and keeps which came together. Odd ones over 100 fail."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []

    async def __call__(self, items: Sequence[int]) -> list[int]:
        self.batches.append(list(items))
        await asyncio.sleep(0.005)
        if any(item > 100 and item % 2 for item in items):
            raise ValueError(f"{len(items)} items")
        return [2 * item for item in items]


async def test_everybody_gets_their_own_result_whatever_the_batches() -> None:
    work = Work()
    group = Group(work, most=7)
    assert await asyncio.gather(*map(group.submit, range(30))) == [2 * number for number in range(30)]
    assert sorted(number for batch in work.batches for number in batch) == list(range(30))
    assert max(map(len, work.batches)) == 7


async def test_what_comes_while_one_is_worked_on_shares_the_next() -> None:
    work = Work()
    group = Group(work)
    first = asyncio.create_task(group.submit(0))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    await asyncio.gather(first, *map(group.submit, range(1, 6)))
    assert work.batches == [[0], [1, 2, 3, 4, 5]]


async def test_an_error_goes_to_whose_it_is() -> None:
    group = Group(Work())
    results = await asyncio.gather(*map(group.submit, (1, 101, 2, 103)), return_exceptions=True)
    assert [str(result) for result in results] == ["2", "1 items", "4", "1 items"]


async def test_whoever_goes_away_is_worked_for_all_the_same() -> None:
    work = Work()
    group = Group(work)
    caller = asyncio.create_task(group.submit(5))
    await asyncio.sleep(0)
    caller.cancel()
    with suppress(asyncio.CancelledError):
        await caller
    assert await group.submit(6) == 12
    assert sorted(number for batch in work.batches for number in batch) == [5, 6]


async def test_whoever_goes_away_before_an_error_takes_it_along() -> None:
    group = Group(Work())
    caller = asyncio.create_task(group.submit(101))
    await asyncio.sleep(0)
    caller.cancel()
    await group.drain()
    with pytest.raises(asyncio.CancelledError):
        await caller


async def test_draining_waits_for_all_that_was_submitted() -> None:
    work = Work()
    group = Group(work, most=1)
    submitted = [asyncio.create_task(group.submit(number)) for number in range(3)]
    await asyncio.sleep(0)
    await group.drain()
    assert all(task.done() for task in submitted)
    assert work.batches == [[0], [1], [2]]
    await group.drain()


async def test_work_that_is_given_up_before_its_first_step_blocks_nobody() -> None:
    work = Work()
    group = Group(work)
    given_up = asyncio.create_task(group.submit(1))
    await asyncio.sleep(0)
    assert group._running is not None
    group._running.cancel()  # it was made a moment ago and has not run a line yet
    async with asyncio.timeout(5):
        await group.drain()
        assert await group.submit(2) == 4
    assert await given_up == 2
