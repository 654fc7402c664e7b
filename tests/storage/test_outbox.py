"""What waits in the outbox: how much it is, since when, and when the next is due."""

import pytest

from storage.database import Database
from storage.outbox import count_queued, next_send
from tests.harness.people import HOUR, NOON, SECOND, lead, message, queue, store


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def test_the_backlog_is_what_is_due_and_unsent_and_as_old_as_its_oldest(database: Database) -> None:
    async with database.read() as connection:
        assert await count_queued(connection, NOON) == (0, None)
    await queue(database, message(), message(created_at=NOON + HOUR), message(created_at=NOON - HOUR))
    async with database.read() as connection:
        assert await count_queued(connection, NOON + SECOND) == (2, HOUR + SECOND)
        assert await next_send(connection) == NOON, "what stands behind another waits for that one"


async def test_what_began_by_itself_waits_behind_nobody(database: Database) -> None:
    await queue(database, message(created_at=NOON + HOUR), message("touch", reply=False, created_at=NOON))
    async with database.read() as connection:
        assert await next_send(connection) == NOON
