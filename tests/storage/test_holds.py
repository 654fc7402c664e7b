"""A channel that is held is tried again when the next try is due, be it that the clock was set back since."""

import pytest

from conversations.lead.addresses import Channel
from storage import holds
from storage.database import Database
from storage.holds import Hold
from tests.harness.people import HOUR, NOON, SECOND

HELD = Hold(Channel.WHATSAPP, "refused", NOON, NOON, NOON + 600 * SECOND, 9)


@pytest.fixture(autouse=True)
async def _held(database: Database) -> None:
    async with database.begin() as tx:
        assert await holds.begin(tx, HELD)


async def take_try(database: Database, hours: int = 0, seconds: int = 0) -> bool:
    now = NOON + hours * HOUR + seconds * SECOND
    async with database.begin() as tx:
        return await holds.take_try(tx, Channel.WHATSAPP, now, now + 60 * SECOND)


async def test_nobody_tries_before_the_time(database: Database) -> None:
    assert not await take_try(database, seconds=599)
    assert await take_try(database, seconds=600)
    assert not await take_try(database, seconds=601), "it is somebody else's"


async def test_after_the_clock_was_set_back_the_next_try_is_one_and_at_once(database: Database) -> None:
    assert HELD.is_due(NOON - HOUR)
    assert await take_try(database, hours=-1)
    assert not await take_try(database, hours=-1, seconds=1), "one try, and not one after another"
    assert await take_try(database, hours=-1, seconds=60)


async def test_a_clock_that_is_a_little_behind_hurries_nothing(database: Database) -> None:
    assert not HELD.is_due(NOON - 30 * SECOND)
    assert not await take_try(database, seconds=-30)
