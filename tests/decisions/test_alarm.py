"""A timer that falls due soon is looked for at its moment; the regular look is for those nobody set an alarm for."""

import asyncio
from datetime import timedelta

from sqlalchemy.exc import OperationalError

from bot.clock import Clock
from bot.decisions.due.alarm import Alarm
from tests.harness.waiting import until

SECOND = timedelta(seconds=1)


class Looker:
    """Counts how often it is asked to look."""

    def __init__(self, fails: bool = False) -> None:
        self.moments: list[float] = []
        self._fails = fails

    @property
    def times(self) -> int:
        return len(self.moments)

    async def look(self) -> None:
        self.moments.append(asyncio.get_running_loop().time())
        if self._fails:
            raise OperationalError("", {}, Exception("the database is away"))


async def ring(looker: Looker, *seconds: float, offset: timedelta = timedelta()) -> Alarm:
    """An alarm at so many seconds from now, by a clock that may be ahead."""
    clock = Clock()
    clock.offset = offset
    alarm = Alarm(clock, looker.look)
    alarm.set([clock.now() + length * SECOND for length in seconds])
    return alarm


async def test_it_rings_at_the_moment_and_not_before() -> None:
    looker, began = Looker(), asyncio.get_running_loop().time()
    await ring(looker, 0.2, offset=400 * 24 * 3600 * SECOND)
    assert await until(lambda: looker.times)
    assert looker.times == 1
    assert looker.moments[0] - began >= 0.2


async def test_what_is_due_already_rings_at_once_and_what_is_far_off_does_not() -> None:
    looker = Looker()
    await ring(looker, -5, 3600)
    assert await until(lambda: looker.times)
    await asyncio.sleep(0.1)
    assert looker.times == 1


async def test_many_at_one_moment_ring_a_few_times() -> None:
    looker = Looker()
    alarm = await ring(looker, *(0.1 + number / 10_000 for number in range(200)))
    assert await until(lambda: not alarm._set)
    assert await until(lambda: looker.times)
    assert 1 <= looker.times <= 3


async def test_a_database_that_is_away_is_no_failure_of_the_alarm() -> None:
    looker = Looker(fails=True)
    alarm = await ring(looker, 0)
    assert await until(lambda: looker.times == 1)
    alarm.set([Clock().now()])
    assert await until(lambda: looker.times == 2)


async def test_once_stopped_it_rings_no_more() -> None:
    looker = Looker()
    alarm = await ring(looker, 0.1)
    await alarm.stop()
    alarm.set([Clock().now()])
    await asyncio.sleep(0.25)
    assert looker.times == 0


async def test_once_stopped_nobody_looks_any_more() -> None:
    """Whoever is told to end undoes a transaction first, and the database is closed only then."""
    began, ended = [], []

    async def look() -> None:
        began.append("looking")
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0.05)
            ended.append("undone")

    alarm = Alarm(Clock(), look)
    alarm.set([Clock().now()])
    assert await until(lambda: began)
    await alarm.stop()
    assert ended == ["undone"]
