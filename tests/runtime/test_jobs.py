"""Recurring work goes on whatever is done to the machine's clock."""

from datetime import UTC, datetime, timedelta

import time_machine

from bot.runtime.jobs import Jobs
from tests.harness.office import until

NOON = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TICK = timedelta(seconds=0.05)


class Looks:
    """Counts how often a job was done, and by how much the clock was found to be set back."""

    def __init__(self) -> None:
        self.done = 0
        self.found: list[timedelta] = []

    async def look(self) -> None:
        self.done += 1

    async def find(self, by: timedelta) -> None:
        self.found.append(by)


async def test_a_clock_that_is_set_back_stops_nothing() -> None:
    looks = Looks()
    with time_machine.travel(NOON, tick=True) as traveller:
        jobs = Jobs({"look": (TICK, looks.look)}, looks.find)
        jobs.start()
        await until(lambda: looks.done > 2)
        traveller.shift(timedelta(hours=-1))
        before = looks.done
        await until(lambda: looks.done > before + 5)
        await until(lambda: looks.found)
        await jobs.stop()
    [by] = looks.found
    assert abs(by - timedelta(hours=1)) < timedelta(seconds=1), "once, and by how much"


async def test_a_clock_that_is_put_forward_is_nothing_to_tell() -> None:
    looks = Looks()
    with time_machine.travel(NOON, tick=True) as traveller:
        jobs = Jobs({"look": (TICK, looks.look)}, looks.find)
        jobs.start()
        await until(lambda: looks.done > 2)
        traveller.shift(timedelta(hours=1))
        before = looks.done
        await until(lambda: looks.done > before + 5)
        await jobs.stop()
    assert looks.found == []
