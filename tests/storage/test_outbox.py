"""What waits in the outbox: taken when it is due, and again when the queue forgot it."""

from typing import Any

import pytest

from storage.database import Database
from storage.messages import Outcome
from storage.outbox import count_queued, next_send, next_waiting, take_waiting
from tests.harness.people import (
    HOUR,
    NOA,
    NOON,
    RECIPIENT,
    SECOND,
    lead,
    message,
    queue,
    read_queued,
    record,
    send,
    store,
)


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def take(database: Database, seconds: float = 0, told: float = -60, limit: int = 1000) -> Any:
    now = NOON + seconds * SECOND
    async with database.begin() as tx:
        return await take_waiting(tx, now, now + told * SECOND, limit)


async def test_what_the_queue_was_just_told_of_is_left_to_it(database: Database) -> None:
    await queue(database, message())
    assert await take(database, seconds=59) == []


async def test_what_it_was_told_of_long_ago_is_taken_once_more_and_then_left_again(
    database: Database,
) -> None:
    await queue(database, message())
    assert await take(database, seconds=61) == [RECIPIENT]
    assert await take(database, seconds=62) == []
    assert await take(database, seconds=122) == [RECIPIENT]


async def test_what_it_was_never_told_of_is_taken_at_once(database: Database) -> None:
    await queue(database, message(told=False))
    assert await take(database) == [RECIPIENT]


async def test_another_attempt_is_taken_when_its_time_comes(database: Database) -> None:
    await queue(database, message())
    [waiting] = await read_queued(database, RECIPIENT)
    await record(database, Outcome(waiting.id, "queued", NOON, 1, send_after=NOON + 5 * SECOND))
    async with database.read() as connection:
        assert await next_waiting(connection, NOON) == NOON + 5 * SECOND
    assert await take(database, seconds=4.9) == []
    assert await take(database, seconds=5) == [RECIPIENT]


async def test_a_recipient_is_named_once_and_what_is_over_is_left_alone(database: Database) -> None:
    number = await send(database)
    assert number
    await queue(database, message("a", told=False), message("b", told=False))
    await queue(database, message("c", "noa", address=NOA.address, told=False))
    assert sorted(await take(database)) == [RECIPIENT, NOA]


async def test_no_more_are_taken_at_once_than_asked_for(database: Database) -> None:
    recipients = [f"{number}@c.us" for number in range(5)]
    await queue(database, *(message(address=address, told=False) for address in recipients))
    assert len(await take(database, limit=3)) == 3
    assert len(await take(database, limit=3)) == 2


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
