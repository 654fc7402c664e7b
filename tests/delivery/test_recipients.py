"""A recipient is held by one at a time; what others leave to the holder is not forgotten."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from bot.delivery.recipients import LocalRecipientLocks, RecipientLocks, SharedRecipientLocks
from conversations.lead.addresses import Channel, Recipient
from storage.database import Database
from tests.harness.people import DANA, RECIPIENT, lead, message, queue, store

NOA = Recipient(Channel.WHATSAPP, "972507654321@c.us")
DAN = Recipient(Channel.SMS, "+972501234567")


@pytest.fixture
async def database(ready_postgres: str) -> AsyncIterator[Database]:
    opened = Database(ready_postgres)
    yield opened
    await opened.close()


@pytest.fixture(params=["one process", "two processes"])
async def pair(
    request: pytest.FixtureRequest, database: Database
) -> AsyncIterator[tuple[RecipientLocks, RecipientLocks]]:
    """Two who want recipients: of one process, or of two on one database."""
    if request.param == "one process":
        local = LocalRecipientLocks()
        yield local, local
        return
    one, two = SharedRecipientLocks(database), SharedRecipientLocks(database)
    yield one, two
    await one.close()
    await two.close()


async def test_what_is_held_is_not_given_again_and_the_rest_is(
    pair: tuple[RecipientLocks, RecipientLocks],
) -> None:
    one, two = pair
    async with one.hold([RECIPIENT, NOA]) as held:
        assert sorted(held) == [RECIPIENT, NOA]
        async with two.hold([NOA, DAN]) as others:
            assert others == [DAN]
    async with two.hold([RECIPIENT, NOA]) as held:
        assert sorted(held) == [RECIPIENT, NOA]


async def test_a_lane_let_go_of_early_is_free_and_the_others_are_not(
    pair: tuple[RecipientLocks, RecipientLocks],
) -> None:
    one, two = pair
    async with one.hold([RECIPIENT, NOA, DAN]) as held:
        await one.let_go(held, [NOA])
        assert sorted(held) == sorted([RECIPIENT, DAN])
        async with two.hold([RECIPIENT, NOA, DAN]) as others:
            assert others == [NOA]
            async with one.hold([NOA]) as none:
                assert none == []


async def test_the_end_of_a_hold_does_not_free_what_somebody_else_took_since(
    pair: tuple[RecipientLocks, RecipientLocks],
) -> None:
    one, two = pair
    async with one.hold([RECIPIENT]) as held:
        await one.let_go(held, [RECIPIENT])
        second = two.hold([RECIPIENT])
        assert await second.__aenter__() == [RECIPIENT]
    async with one.hold([RECIPIENT]) as third:
        assert third == []
    await second.__aexit__(None, None, None)


async def test_an_error_frees_the_lane(pair: tuple[RecipientLocks, RecipientLocks]) -> None:
    one, two = pair

    async def fail() -> None:
        async with one.hold([RECIPIENT]):
            raise TimeoutError

    with pytest.raises(TimeoutError):
        await fail()
    async with two.hold([RECIPIENT]) as held:
        assert held == [RECIPIENT]


async def test_whoever_held_a_lane_looks_again_when_another_was_turned_away() -> None:
    recipients = LocalRecipientLocks()
    async with recipients.hold([RECIPIENT, NOA]) as held, recipients.hold([NOA]):
        pass
    assert await recipients.left_over(held) == [NOA]
    assert await recipients.left_over(held) == []


async def test_over_processes_the_outbox_says_what_was_left(database: Database) -> None:
    recipients = SharedRecipientLocks(database)
    await store(database, lead("dana"))
    async with recipients.hold([RECIPIENT, NOA]) as held:
        await queue(database, message(address=DANA))
    assert await recipients.left_over(held) == [RECIPIENT]
    await recipients.close()


async def test_the_death_of_a_process_frees_what_it_held(database: Database, ready_postgres: str) -> None:
    dying, living = SharedRecipientLocks(database), SharedRecipientLocks(database)
    async with dying.hold([RECIPIENT]):
        async with living.hold([RECIPIENT]) as held:
            assert held == []
        await end_lane_connections(ready_postgres, sparing=living)
        async with asyncio.timeout(60):
            await wait_for(living)
        # The one whose connection broke goes on with a new one.
        async with dying.hold([NOA]) as held:
            assert held == [NOA]
    await dying.close()
    await living.close()


async def test_a_connection_the_server_has_just_ended_is_replaced_at_its_next_use(
    database: Database, ready_postgres: str
) -> None:
    # The server's goodbye and the end of the socket come apart: asked in between, the driver calls it its own error.
    recipients = SharedRecipientLocks(database)
    other = await asyncpg.connect(ready_postgres)
    for _ in range(30):
        async with recipients.hold([RECIPIENT]):
            pass
        current = recipients._connection.current
        assert current is not None
        await other.execute("SELECT pg_terminate_backend($1)", current.get_server_pid())
        async with recipients.hold([NOA]) as held:
            assert held == [NOA]
            assert recipients.still_held(NOA)
    await other.close()
    await recipients.close()


async def wait_for(locks: SharedRecipientLocks) -> None:
    """Ask for Dana until she is given."""
    while True:
        async with locks.hold([RECIPIENT]) as held:
            if held == [RECIPIENT]:
                return
        await asyncio.sleep(0.01)


async def end_lane_connections(url: str, sparing: SharedRecipientLocks) -> None:
    current = sparing._connection.current
    assert current is not None
    kept = current.get_server_pid()
    connection = await asyncpg.connect(url)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND pid <> $1", kept
    )
    await connection.close()
