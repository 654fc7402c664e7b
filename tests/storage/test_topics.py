"""A lead has one topic in a staff chat, and whoever it turns out to be is found by it."""

from storage import merging, topics
from storage.database import Database
from tests.harness.people import HOUR, NOON, lead, read_lead, store

CHAT = "-1001"


async def add(database: Database, name: str, thread: str) -> str:
    async with database.begin() as tx:
        return await topics.add(tx, CHAT, name, thread, NOON)


async def find(database: Database, thread: str) -> str | None:
    async with database.read() as connection:
        return await topics.find_lead(connection, CHAT, thread)


async def test_a_second_topic_for_the_same_lead_is_not_kept(database: Database) -> None:
    await store(database, lead("dana"))
    assert await add(database, "dana", "71") == "71"
    assert await add(database, "dana", "72") == "71"
    assert await find(database, "72") is None


async def test_one_that_is_gone_makes_room_for_a_new_one(database: Database) -> None:
    await store(database, lead("dana"))
    await add(database, "dana", "71")
    async with database.begin() as tx:
        await topics.forget(tx, CHAT, "71")
    assert await add(database, "dana", "73") == "73"


async def test_both_topics_of_a_merged_lead_lead_to_who_stays(database: Database) -> None:
    await store(database, lead("dana"), lead("twin", created_at=NOON + HOUR))
    await add(database, "dana", "71")
    await add(database, "twin", "72")
    async with database.begin() as tx:
        await merging.repoint(tx, into="dana", other="twin")
    for thread in ("71", "72"):
        found = await read_lead(database, await find(database, thread) or "")
        assert found is not None
        assert found.id == "dana"


async def test_the_only_topic_of_the_two_moves_along(database: Database) -> None:
    await store(database, lead("dana"), lead("twin", created_at=NOON + HOUR))
    await add(database, "twin", "72")
    async with database.begin() as tx:
        await merging.repoint(tx, into="dana", other="twin")
    assert await find(database, "72") == "dana"
