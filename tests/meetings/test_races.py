"""A time is one lead's, whoever wants it at once; without its lock it is several leads'."""

import asyncio
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.tables import schema as tables
from tests.harness.forking import run_beside
from tests.harness.office import Office
from tests.meetings.pressing import always_open, press, press_all

LEADS = 24
_TRIES = 3


def at_ten() -> datetime:
    """Ten in the morning in Tel Aviv, the day after tomorrow."""
    day = datetime.now(UTC).date() + timedelta(days=2)
    return datetime.combine(day, time(10), ZoneInfo("Asia/Jerusalem"))


async def count_at(url: str, moment: datetime) -> tuple[int, int]:
    """How many meetings there are then, and how many leads were told something."""
    async with Office(url) as office, office.database.read() as connection:
        rows = (await connection.execute(tables.meetings.select())).all()
        told = (await connection.execute(tables.messages.select())).all()
        texts = {row.lead_id for row in told if row.audience == "lead"}
        return sum(row.starts_at == moment for row in rows), len(texts)


async def race(url: str, *how: str, later: int = 0) -> tuple[int, int]:
    """All press one time at once; `later`: so many hours after ten."""
    async with Office(url, playbook=always_open()) as office:  # somebody looked before: the calendar is known
        await office.intake.accept(press(999, "meeting:next:trial:"))
    moment = at_ten() + timedelta(hours=later)
    minutes = str(int(moment.timestamp()) // 60)
    said = await asyncio.to_thread(run_beside, "tests.meetings.pressing", url, "4", str(LEADS), minutes, *how)
    assert how or int(said) == 0, "some could not be decided on"
    return await count_at(url, moment)


async def test_of_all_who_press_one_time_at_once_one_has_it(ready_url: str) -> None:
    assert await race(ready_url) == (1, LEADS + 1)


async def test_without_its_lock_several_have_it(ready_url: str) -> None:
    """The negative control of the test above: the same story, and nothing else is different.

    Whether two meet is chance, which has three tries, each at a time of its own.
    """
    booked = [1]
    while max(booked) == 1 and len(booked) <= _TRIES:
        booked.append((await race(ready_url, "unlocked", later=len(booked) - 1))[0])
    print(f"{booked[1:]} leads have one and the same time")
    assert max(booked) > 1


async def test_two_of_one_transaction_see_each_others_taking(ready_url: str) -> None:
    moment = at_ten()
    choice = f"meeting:at:trial:{int(moment.timestamp()) // 60}"
    async with Office(ready_url, playbook=always_open()) as office:
        await office.intake.accept_together([press(number, choice) for number in range(4)])
        assert await press_all(office, range(4, 8), choice) == 0
    assert await count_at(ready_url, moment) == (1, 8)
