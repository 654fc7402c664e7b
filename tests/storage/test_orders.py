"""Whoever writes many rows writes them in one order: on PostgreSQL two who don't end each other in a deadlock."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from conversations.lead.addresses import Address
from storage import erasing, leads, messages, receipts
from storage.database import Database
from storage.messages import Outcome
from storage.receipts import Receipt
from tests.harness.people import NOON, lead, message, outbox, queue, store

MANY = 1500


@pytest.fixture
async def database(ready_postgres: str) -> AsyncIterator[Database]:
    opened = Database(ready_postgres)
    yield opened
    await opened.close()


@pytest.fixture
async def sent(database: Database) -> list[int]:
    """Ids of messages, each known to its provider as `m` and its id."""
    await store(database, lead("dana"))
    await queue(database, *(message(str(number)) for number in range(MANY)))
    ids = await outbox(database, "id")
    async with database.begin() as tx:
        taken = [Outcome(one, "sent", NOON, 1, provider_id=f"m{one}") for one in ids]
        await messages.record_outcomes(tx, taken)
    return ids


async def test_receipts_that_come_to_two_processes_in_another_order(
    database: Database, sent: list[int]
) -> None:
    async def record(ids: list[int], status: str) -> None:
        async with database.begin() as tx:
            told = [Receipt("whatsapp", f"m{one}", status, None, NOON) for one in ids]
            await receipts.record(tx, told)

    for status in ("delivered", "read"):
        await asyncio.gather(record(sent, status), record(sent[::-1], status))


async def test_addresses_that_two_claim_at_once(database: Database) -> None:
    """One of them finds that it was too late; neither is ended."""
    await store(database, lead("dana"), lead("noa"))
    numbers = [Address("phone", f"+97250000{number:04}") for number in range(MANY)]

    async def claim(owner: str, order: list[Address]) -> None:
        async with database.begin() as tx:
            await leads.claim(tx, dict.fromkeys(order, owner))

    results = await asyncio.gather(
        claim("dana", numbers), claim("noa", numbers[::-1]), return_exceptions=True
    )
    assert [type(one).__name__ for one in results if one is not None] == ["IntegrityError"]


async def test_erasing_while_a_decision_is_under_way(database: Database) -> None:
    await store(database, lead("dana"))
    async with asyncio.timeout(10):
        async with database.begin() as tx:
            await leads.lock(tx, ["dana"])
            erasing_her = asyncio.create_task(erase(database))
            await asyncio.sleep(0.2)
            await leads.save(tx, [lead("dana")], NOON + timedelta(minutes=1))
        await erasing_her
    async with database.read() as connection:
        assert await leads.read(connection, "dana") is None


async def erase(database: Database) -> None:
    async with database.begin() as tx:
        await erasing.erase(tx, "dana")
