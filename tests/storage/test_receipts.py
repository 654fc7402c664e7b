"""Providers' words on what was sent: they never go backwards."""

import asyncio

import pytest

from conversations.lead.reason import reason
from storage import messages, receipts
from storage.database import Database
from storage.receipts import Receipt
from storage.writing import encode
from tests.harness.people import (
    DANA,
    GREETING,
    NOON,
    lead,
    outbox,
    send,
    store,
)


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def receive(database: Database, *statuses: str, provider_id: str = "m1") -> list[bool]:
    async with database.begin() as tx:
        told = [Receipt("whatsapp", provider_id, status, None, NOON) for status in statuses]
        return await receipts.record(tx, told)


@pytest.mark.parametrize("together", [True, False], ids=["in one transaction", "one by one"])
@pytest.mark.parametrize(
    ("told", "end"),
    [
        (["delivered"], "delivered"),
        (["delivered", "read"], "read"),
        (["read", "delivered"], "read"),
        (["read", "sent", "delivered", "sent"], "read"),
        (["delivered", "delivered"], "delivered"),
        (["sent"], "sent"),
        (["failed"], "failed"),
        (["failed", "delivered"], "delivered"),
        (["failed", "read"], "read"),
        (["delivered", "failed"], "delivered"),
        (["sent", "failed", "sent"], "failed"),
        (["read", "failed"], "read"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
async def test_a_status_never_goes_backwards(
    database: Database, told: list[str], end: str, together: bool
) -> None:
    await send(database)
    for statuses in [told] if together else [[status] for status in told]:
        assert all(await receive(database, *statuses))
    assert await outbox(database, "status") == [end]


async def test_not_even_when_two_processes_are_told_at_once(ready_url: str) -> None:
    first, second = Database(ready_url), Database(ready_url)
    await send(first)
    looked = asyncio.Event()

    async def read_it() -> None:
        async with first.begin() as tx:
            await receipts.record(tx, [Receipt("whatsapp", "m1", "read", None, NOON)])
            looked.set()
            await asyncio.sleep(0.1)

    async def deliver_it() -> None:
        await looked.wait()
        await receive(second, "delivered")

    await asyncio.gather(read_it(), deliver_it())
    assert await outbox(first, "status") == ["read"]
    await first.close()
    await second.close()


async def test_a_receipt_for_what_nobody_sent_changes_nothing(database: Database) -> None:
    await send(database)
    assert await receive(database, "read", provider_id="of somebody else") == [False]
    assert await outbox(database, "status") == ["sent"]


async def test_why_it_failed_is_kept_in_the_providers_own_words(database: Database) -> None:
    await send(database)
    async with database.begin() as tx:
        await receipts.record(tx, [Receipt("whatsapp", "m1", "failed", "466: quota used up", NOON)])
    assert await outbox(database, "status", "why_not") == [
        ("failed", encode(reason("provider", words="466: quota used up")))
    ]


async def test_a_message_is_found_by_its_providers_id(database: Database) -> None:
    await send(database)
    async with database.read() as connection:
        found = await receipts.find_sent(connection, "whatsapp", "m1")
        assert found is not None
        assert (found.lead_id, found.audience, found.address) == ("dana", "lead", DANA)
        assert messages.key_of(found) == GREETING
        assert await receipts.find_sent(connection, "sms", "m1") is None
