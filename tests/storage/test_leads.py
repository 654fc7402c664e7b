"""Leads and the addresses they are found by: one contract for both databases."""

import asyncio
from typing import Any

import pytest
from msgspec import Raw
from sqlalchemy.exc import IntegrityError

from conversations.answers.offered.part import OpenOffer
from conversations.engine import flatten
from conversations.lead.addresses import Address
from conversations.lead.dialogue import Utterance
from conversations.lead.lead import Lead, Stage
from storage import lead_search, leads
from storage.database import Database
from tests.harness.office import PLAYBOOK
from tests.harness.people import HOUR, NOON, SECOND, lead, read_lead, store

PHONE = Address("phone", "+972501234567")


async def test_a_lead_comes_back_as_it_was_stored(database: Database) -> None:
    dana = lead(
        name="דנה 💃",
        phone="+972501234567",
        stage=Stage.DECISION,
        offers=[OpenOffer("month", "WALTZ7KQ4M", NOON, NOON + HOUR)],
        touched={"day_one": NOON + SECOND / 3},
        said=Utterance("answer", "price"),
    )
    await store(database, dana)
    found = await read_lead(database, "dana")
    assert found is not None
    assert whole(found) == whole(dana)


def whole(lead: Lead) -> dict[str, Any]:
    """All that is known of a lead. Its parts are not even read before they are asked for."""
    return flatten(PLAYBOOK, lead)


async def test_a_part_that_nobody_knows_any_more_is_kept(database: Database) -> None:
    """It was of a capability that is gone, or is not there yet: a newer process wrote it."""
    dana = lead()
    dana.parts["horoscope"] = Raw(b'{"sign":"leo"}')
    await store(database, dana)
    async with database.begin() as tx:
        found = (await leads.lock(tx, ["dana"]))["dana"]
        assert isinstance(found, Lead)
        await leads.save(tx, [found.copy()], NOON + HOUR)
    again = await read_lead(database, "dana")
    assert again is not None
    assert bytes(again.parts["horoscope"]) == b'{"sign":"leo"}'


async def test_what_is_saved_replaces_what_was_there_and_touches_nobody_else(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        dana = (await leads.lock(tx, ["dana"]))["dana"]
        assert isinstance(dana, Lead)
        dana.contact.tags = ["salsa"]
        await leads.save(tx, [dana], NOON + HOUR)
    found = await read_lead(database, "dana")
    other = await read_lead(database, "noa")
    assert found is not None
    assert other is not None
    assert (found.contact.tags, other.contact.tags) == (["salsa"], [])


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
            dana.contact.name = "Dana Levi"
            await leads.save(tx, [dana], NOON)
            events.append("first is done")

    async def decide_next() -> str | None:
        await holding.wait()
        async with second.begin() as tx:
            dana = (await leads.lock(tx, ["dana"]))["dana"]
            events.append("second may begin")
            assert isinstance(dana, Lead)
            return dana.contact.name

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
    owned = {PHONE: "dana", Address("telegram", "777"): "dana", Address("sms", "777"): "noa"}
    async with database.begin() as tx:
        await leads.claim(tx, owned)
    async with database.read() as connection:
        assert await leads.find_ids(connection, [*owned, Address("sms", "unknown")]) == owned
        assert await leads.find_ids(connection, []) == {}


async def test_an_address_that_fits_crosswise_only_is_nobodys(database: Database) -> None:
    """Kinds and values are asked for as two lists."""
    await store(database, lead("dana"))
    async with database.begin() as tx:
        await leads.claim(tx, {Address("telegram", "777"): "dana"})
        asked = [Address("telegram", "1"), Address("sms", "777")]
        assert await leads.find_ids(tx, asked) == {}
        assert await leads.find_and_lock(tx, asked) == ({}, {})


async def test_finding_and_locking_in_one_gives_both(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    owned = {PHONE: "dana", Address("telegram", "777"): "dana", Address("sms", "777"): "noa"}
    async with database.begin() as tx:
        await leads.claim(tx, owned)
        owners, locked = await leads.find_and_lock(tx, list(owned))
    assert owners == owned
    assert sorted(locked) == ["dana", "noa"]
    assert [whole(one) for one in locked.values() if isinstance(one, Lead)] == [
        whole(lead(name)) for name in locked
    ]


async def test_an_address_has_one_owner(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))
    async with database.begin() as tx:
        await leads.claim(tx, {PHONE: "dana"})
    with pytest.raises(IntegrityError):
        async with database.begin() as tx:
            await leads.claim(tx, {PHONE: "noa"})


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
