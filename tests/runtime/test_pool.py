"""Tasks that share what there is to do, and words that are said once for many."""

import asyncio
from time import monotonic

from bot.runtime.pool import Pool
from bot.runtime.waking import Soon


class TestPool:
    async def test_so_many_at_once_and_no_more_and_each_once(self) -> None:
        at_once, most, done = 0, 0, list[int]()

        async def work(number: int) -> None:
            nonlocal at_once, most
            at_once += 1
            most = max(most, at_once)
            await asyncio.sleep(0.001)
            at_once -= 1
            done.append(number)

        pool = Pool(work, abreast=5)
        for number in range(100):
            pool.give(number)
        await pool.drain()
        assert (most, sorted(done), pool.is_idle) == (5, list(range(100)), True)

    async def test_one_that_fails_concerns_nobody_else(self) -> None:
        done = []

        async def work(number: int) -> None:
            if number == 1:
                raise ValueError
            done.append(number)

        pool = Pool(work, abreast=1)
        for number in range(3):
            pool.give(number)
        await pool.drain()
        assert done == [0, 2]

    async def test_what_is_cleared_is_not_begun_and_what_is_under_way_ends(self) -> None:
        done, released = list[int](), asyncio.Event()

        async def work(number: int) -> None:
            await released.wait()
            done.append(number)

        pool = Pool(work, abreast=1)
        pool.give(0)
        pool.give(1)
        await asyncio.sleep(0)
        pool.clear()
        released.set()
        await pool.drain()
        assert done == [0]

    async def test_what_is_given_up_has_ended(self) -> None:
        ended = []

        async def work(number: int) -> None:
            try:
                await asyncio.Event().wait()
            finally:
                await asyncio.sleep(0.01)
                ended.append(number)

        pool = Pool(work, abreast=2)
        pool.give(0)
        pool.give(1)
        await asyncio.sleep(0)
        await pool.cancel()
        assert (sorted(ended), pool.is_idle) == ([0, 1], True)


class TestSoon:
    async def test_many_who_ask_are_answered_together_and_who_asks_meanwhile_again(self) -> None:
        times, released = 0, asyncio.Event()

        async def act() -> None:
            nonlocal times
            times += 1
            await released.wait()

        soon = Soon(act, pause=0.0)
        for _ in range(100):
            soon.ask()
        await asyncio.sleep(0.01)
        assert times == 1
        soon.ask()
        released.set()
        await soon.finish()
        assert times == 2

    async def test_a_database_that_is_away_is_left_to_the_next_look(self) -> None:
        async def fail() -> None:
            raise ConnectionError

        soon = Soon(fail, pause=0.0)
        soon.ask()
        await soon.finish()

    async def test_it_ends_with_what_it_does_and_pauses_only_before_the_next(self) -> None:
        moments = list[float]()

        async def act() -> None:
            moments.append(monotonic())

        soon = Soon(act, pause=1.0)
        soon.ask()
        await soon.finish()
        ended = monotonic()
        soon.ask()
        await soon.finish()
        assert ended - moments[0] < 1.0
        assert moments[1] - moments[0] >= 1.0
        assert soon.is_idle

    async def test_given_up_before_its_first_step_it_is_idle_and_can_be_asked_again(self) -> None:
        times = 0

        async def act() -> None:
            nonlocal times
            times += 1

        soon = Soon(act, pause=0.0)
        soon.ask()
        async with asyncio.timeout(5):
            await soon.cancel()
            await soon.finish()
            assert soon.is_idle
            soon.ask()
            await soon.finish()
        assert times == 1
