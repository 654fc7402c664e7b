"""Leads and the addresses they are found by: one contract for both databases."""

import asyncio

import pytest
from sqlalchemy.exc import IntegrityError

from conversations.lead.lead import Lead, OpenOffer, Stage
from storage import lead_search, leads
from storage.database import Database
from tests.harness.people import HOUR, NOON, SECOND, lead, read_lead, store


async def test_a_lead_comes_back_as_it_was_stored(database: Database) -> None:
    dana = lead(
        name="דנה 💃",
        phone="+972501234567",
        stage=Stage.DECISION,
        offers=[OpenOffer("month", "WALTZ7KQ4M", NOON, NOON + HOUR)],
        touched={"day_one": NOON + SECOND / 3},
        extra={"said": "שלום"},
    )
    await store(database, dana)
    assert await read_lead(database, "dana") == dana


async def test_what_is_saved_replaces_what_was_there_and_touches_nobody_else(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        dana = (await leads.lock(tx, ["dana"]))["dana"]
        assert isinstance(dana, Lead)
        dana.tags = ["salsa"]
        await leads.save(tx, [dana], NOON + HOUR)
    found = await read_lead(database, "dana")
    other = await read_lead(database, "noa")
    assert found is not None
    assert other is not None
    assert (found.tags, other.tags) == (["salsa"], [])


async def test_nobody_else_gets_a_locked_lead_before_the_transaction_ends(ready_url: str) -> None:
    """Two processes decide about one lead: the second sees what the first decided."""
    first, second = Database(ready_url), Database(ready_url)
    await store(first, lead("dana", name="Dana"))
    events: list[str] = []
    holding = asyncio.Event()

    async def decide_slowly() -> None:
        async with first.begin() as tx:
            dana = (await leads.lock(tx, ["dana"]))["dana"]
            assert isinstance(dana, Lead)
            holding.set()
            await asyncio.sleep(0.1)
            dana.name = "Dana Levi"
            await leads.save(tx, [dana], NOON)
            events.append("first is done")

    async def decide_next() -> str | None:
        await holding.wait()
        async with second.begin() as tx:
            dana = (await leads.lock(tx, ["dana"]))["dana"]
            events.append("second may begin")
            assert isinstance(dana, Lead)
            return dana.name

    _, seen = await asyncio.gather(decide_slowly(), decide_next())
    assert events == ["first is done", "second may begin"]
    assert seen == "Dana Levi"
    await first.close()
    await second.close()


async def test_a_rolled_back_decision_leaves_nothing(database: Database) -> None:
    async def fail_halfway() -> None:
        async with database.begin() as tx:
            await leads.create(tx, [lead("dana")], NOON)
            raise TimeoutError

    with pytest.raises(TimeoutError):
        await fail_halfway()
    assert await read_lead(database, "dana") is None


async def test_a_lead_is_found_by_any_of_its_addresses(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        await leads.claim(
            tx, {("phone", "+972501234567"): "dana", ("telegram", "777"): "dana", ("sms", "777"): "noa"}
        )
    async with database.read() as connection:
        wanted = [("phone", "+972501234567"), ("telegram", "777"), ("sms", "777"), ("sms", "unknown")]
        found = await leads.find_ids(connection, wanted)
        assert await leads.find_ids(connection, []) == {}
    assert found == {
        ("phone", "+972501234567"): "dana",
        ("telegram", "777"): "dana",
        ("sms", "777"): "noa",
    }


async def test_an_address_has_one_owner(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        await leads.claim(tx, {("phone", "+972501234567"): "dana"})
    with pytest.raises(IntegrityError):
        async with database.begin() as tx:
            await leads.claim(tx, {("phone", "+972501234567"): "noa"})


async def test_all_leads_are_read_page_by_page_and_each_once(database: Database) -> None:
    everybody = [f"lead{number:02}" for number in range(7)]
    await store(database, *map(lead, everybody))
    async with database.read() as connection:
        for page in (1, 3, 7, 500):
            assert [found.id async for found in lead_search.read_all(connection, page)] == everybody


async def test_an_error_of_the_database_says_nothing_of_what_people_wrote(database: Database) -> None:
    """Errors end up in logs and in the queue's own records; texts and numbers must not."""
    await store(database, lead("dana", phone="+972501234567"))
    with pytest.raises(IntegrityError) as caught:
        await store(database, lead("dana", phone="+972501234567", name="סוד"))
    assert "972501234567" not in str(caught.value)
    assert "סוד" not in str(caught.value)
