"""What happened to each lead, in order, and no input twice."""

import pytest
from sqlalchemy.exc import IntegrityError

from storage import history
from storage.database import Database
from storage.history import Entry
from tests.storage.people import HOUR, NOON, lead, message, queue, store


def heard(text: str, key: str | None = None, lead_id: str = "dana", hours: int = 0) -> Entry:
    return Entry(lead_id, NOON + hours * HOUR, "inbound", text, input_key=key)


async def test_a_timeline_is_oldest_first_with_an_answer_after_its_question(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        await history.add(tx, [heard("first"), heard("second"), heard("of noa", lead_id="noa")])
        await history.add(tx, [heard("later", hours=2)])
    await queue(database, message("answer"), message("much later", created_at=NOON + 3 * HOUR))
    async with database.read() as connection:
        timeline = await history.read_timeline(connection, "dana")
    assert [line["text"] for line in timeline] == ["first", "second", "answer", "later", "much later"]
    assert [line["kind"] for line in timeline] == ["inbound"] * 2 + ["outbound", "inbound", "outbound"]


async def test_an_input_is_committed_once_whoever_brings_it(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        await history.add(tx, [heard("hello", "whatsapp:1")])
    with pytest.raises(IntegrityError):
        async with database.begin() as tx:
            await history.add(tx, [heard("hello", "whatsapp:1", lead_id="noa")])
    async with database.read() as connection:
        assert await history.find_seen(connection, ["whatsapp:1", "whatsapp:2"]) == {"whatsapp:1"}
        assert await history.find_seen(connection, []) == set()


async def test_lines_without_a_key_may_be_many(database: Database) -> None:
    await store(database, lead("dana"))
    async with database.begin() as tx:
        await history.add(tx, [heard("one"), heard("two")])
        await history.add(tx, [])
    async with database.read() as connection:
        assert len(await history.read_timeline(connection, "dana")) == 2
