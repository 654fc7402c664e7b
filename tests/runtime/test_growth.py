"""Nothing grows with the number of messages handled but the business's own rows."""

import gc
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from sqlalchemy import text

from bot.runtime.queue import Queue
from conversations.lead.addresses import Channel, Recipient
from storage.database import Database
from tests.harness.office import Office, Provider
from tests.harness.people import lead, message, queue, store

ROUND = 400


async def handle(office: Office, provider: Provider) -> int:
    """Some hundred people are answered and written to; gives how many objects the process has afterwards."""
    now = datetime.now(UTC)
    new = [
        message(f"{number}", "dana", address=f"97250{number:07}@c.us", reply=bool(number % 4), created_at=now)
        for number in range(ROUND)
    ]
    await queue(office.database, *new)
    while provider.taken[-1:] == [] or await left(office.database):
        await office.drain()
    provider.taken.clear()
    provider.asked.clear()
    gc.collect()
    return len(gc.get_objects())


async def left(database: Database) -> int:
    async with database.read() as connection:
        found = await connection.execute(text("SELECT count(*) FROM messages WHERE status = 'queued'"))
        return int(found.scalar_one())


async def test_the_process_keeps_nothing_of_what_it_has_sent(ready_url: str) -> None:
    provider = Provider()
    async with Office(ready_url, provider, works=True) as office:
        await store(office.database, lead("dana"))
        await handle(office, provider)
        counts = [await handle(office, provider) for _ in range(4)]
        grown = [after - before for before, after in pairwise(counts)]
        print(f"objects more after each {ROUND} messages: {grown}")
        assert min(grown) < ROUND / 2, (
            "what is kept of a message is there after every round; a cache fills once"
        )
        assert not office.claims._until


@pytest.mark.parametrize("table", ["pgqueuer", "pgqueuer_log", "pgqueuer_statistics"])
async def test_no_job_names_a_person(ready_postgres: str, table: str) -> None:
    """So that nothing is left of somebody who is erased."""
    provider = Provider()
    dana = Recipient(Channel.WHATSAPP, "972501234567@c.us")
    async with Office(ready_postgres, provider, works=True) as office:
        await office.hears("שלום", dana.address)
        assert office.queue is not None
        await office.queue.wake()
        await office.drain()
        async with office.database.read() as connection:
            rows = (await connection.execute(text(f"SELECT {table}::text FROM {table}"))).scalars().all()
    assert table != "pgqueuer" or len(rows) <= 1
    assert not [row for row in rows if "972501234567" in row or b"97250".hex() in row]


async def test_answers_make_no_jobs(ready_postgres: str) -> None:
    provider = Provider()
    async with Office(ready_postgres, provider, works=True) as office:
        for number in range(5):
            await office.hears("שלום", f"97250765{number:04}@c.us")
        await office.drain()
        async with office.database.read() as connection:
            found = await connection.execute(text("SELECT count(*) FROM pgqueuer_log"))
            assert int(found.scalar_one()) == 0
    assert len(provider.taken) == 5
    assert isinstance(office.queue, Queue)
