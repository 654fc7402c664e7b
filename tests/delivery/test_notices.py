"""What staff are told that is about no lead: tried again and again, and none in the way of the others."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.errors import Transient, Uncertain
from conversations.lead.addresses import Channel
from storage import accounts
from storage.accounts import NewNotice
from storage.database import Database
from storage.tables import schema as tables
from tests.harness.going import SUNDAY
from tests.harness.office import Office, Provider, until

FIRST, SECOND = "972541110001@c.us", "972541110002@c.us"


@pytest.fixture
def whatsapp() -> Provider:
    return Provider()


async def have_two(database: Database) -> None:
    new = [NewNotice("news", Channel.WHATSAPP, address, "news") for address in (FIRST, SECOND)]
    async with database.begin() as tx:
        await accounts.add_notices(tx, new, SUNDAY)


async def read_first(database: Database) -> tuple[timedelta, bool]:
    """How long after it was written down it is tried again, and whether it is done with."""
    async with database.read() as connection:
        found = select(tables.notices).where(tables.notices.c.address == FIRST)
        row = (await connection.execute(found)).one()
    return row.send_after - row.created_at, row.done_at is not None


@pytest.mark.parametrize("attempts", [0, 7, 44, 1100])
async def test_however_often_it_was_tried_the_pause_has_an_end(
    ready_url: str, whatsapp: Provider, attempts: int
) -> None:
    whatsapp.faults[FIRST] = [Transient("no route")]
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        async with bot.database.begin() as tx:
            await tx.execute(update(tables.notices).values(attempts=attempts))
        await bot.notices.send()
        again, done = await read_first(bot.database)
    assert whatsapp.texts(SECOND) == ["news"]
    assert not done
    assert timedelta() < again - timedelta(seconds=5 if attempts == 0 else 600) < timedelta(seconds=5)


async def test_a_fault_of_ours_holds_up_only_the_one_it_befell(ready_url: str, whatsapp: Provider) -> None:
    whatsapp.faults[FIRST] = [ValueError("a fault") for _ in range(2)]
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        await bot.notices.send()
        assert whatsapp.texts() == ["news"]
        await bot.clock.move_to(bot.database, SUNDAY + timedelta(hours=25))
        await bot.notices.send()
        assert (await read_first(bot.database))[1], "a day later it is no news"


async def test_a_database_that_fails_for_one_fails_the_others_nothing(
    ready_url: str, whatsapp: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish = accounts.finish_notice
    failing = [OSError("gone"), None]

    async def finish_or_fail(*given: object) -> None:
        if (fault := failing.pop(0)) is not None:
            raise fault
        await finish(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(accounts, "finish_notice", finish_or_fail)
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        await bot.notices.send()
    assert (whatsapp.texts(FIRST), whatsapp.texts(SECOND)) == (["news"], ["news"])


async def test_what_came_to_no_answer_is_told_twice_at_most(ready_url: str, whatsapp: Provider) -> None:
    whatsapp.faults[FIRST] = [Transient("no route"), *(Uncertain("no answer") for _ in range(9))]
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        for minute in range(60):
            await bot.clock.move_to(bot.database, SUNDAY + timedelta(minutes=minute))
            await bot.notices.send()
    assert len(whatsapp.asked) == 1 + 3, "the other one, and after one that certainly failed twice"


async def test_a_process_that_dies_in_telling_has_it_told_once_more(
    ready_url: str, whatsapp: Provider
) -> None:
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        for attempt in range(4):
            now = SUNDAY + timedelta(minutes=5 * attempt)
            await bot.clock.move_to(bot.database, now)
            if attempt < 2:
                async with bot.database.begin() as tx:
                    await accounts.take_notices(tx, now, now + timedelta(minutes=2))
            else:
                await bot.notices.send()
    assert whatsapp.taken == [], "it may have been told twice by then"


async def test_what_was_told_is_forgotten_its_words_at_once_and_that_it_was_after_a_month(
    ready_url: str, whatsapp: Provider
) -> None:
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        await bot.notices.send()
        async with bot.database.read() as connection:
            assert set((await connection.execute(select(tables.notices.c.text))).scalars()) == {""}
        await bot.notices.forget_old()
        assert await bot.count(tables.notices) == 2, "so that nobody is told of the same thing again"
        await bot.clock.move_to(bot.database, SUNDAY + timedelta(days=31))
        await bot.notices.forget_old()
        assert await bot.count(tables.notices) == 0


async def test_what_is_on_its_way_is_not_told_again_however_far_the_clock_goes(
    ready_url: str, whatsapp: Provider
) -> None:
    """Half an hour by the clock, while the provider takes a moment to answer. The one behind it is not lost."""
    hangs, answers = asyncio.Event(), asyncio.Event()

    async def answer_late(address: str, _: str) -> None:
        if address == FIRST and not hangs.is_set():
            hangs.set()
            await answers.wait()

    whatsapp.before = answer_late
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        sending = asyncio.create_task(bot.notices.send())
        await until(hangs.is_set)
        for minutes in (30, 60):
            await bot.clock.move_to(bot.database, SUNDAY + timedelta(minutes=minutes))
            await bot.notices.send()
        assert whatsapp.texts() == []
        answers.set()
        await sending
        await bot.notices.send()
    assert whatsapp.texts(FIRST) == whatsapp.texts(SECOND) == ["news"]


async def test_what_was_not_taken_is_told_again_by_the_one_who_tried(
    ready_url: str, whatsapp: Provider
) -> None:
    """It is on its way no more."""
    whatsapp.faults[FIRST] = [Transient("no route"), ValueError("a fault")]
    async with Office(ready_url, whatsapp, movable=True) as bot:
        await bot.clock.move_to(bot.database, SUNDAY)
        await have_two(bot.database)
        for minutes in (0, 30, 60):
            await bot.clock.move_to(bot.database, SUNDAY + timedelta(minutes=minutes))
            await bot.notices.send()
    assert whatsapp.texts(FIRST) == ["news"]
