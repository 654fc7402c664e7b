"""The clock that can be moved: a row, which everybody reads and one at a time moves."""

import asyncio
from datetime import timedelta

from bot.clock import Clock
from storage.database import Database

DAY = timedelta(days=1)


async def test_who_reads_while_it_is_moved_does_not_set_it_back(database: Database) -> None:
    clock = Clock(movable=True)
    there = clock.now() + 40 * DAY

    async def read() -> None:
        for _ in range(20):
            async with database.read() as connection:
                await clock.read(connection)

    async def move() -> None:
        await asyncio.sleep(0)
        await clock.move_to(database, there)

    await asyncio.gather(*(read() for _ in range(5)), move())
    assert clock.now() >= there
    other = Clock(movable=True)
    async with database.read() as connection:
        assert await other.read(connection) >= there
