"""Two records become one without losing a row; a person who is erased leaves none."""

import asyncio

import pytest
from sqlalchemy import Table, func, select

from conversations.lead.lead import Handoff, OpenOffer
from conversations.turn.inputs import Bought
from storage import erasing, facts, handoffs, leads, merging, messages, offers, purchases, timers, topics
from storage.database import Database
from storage.facts import Entry
from storage.tables import tables
from storage.tables.tables import metadata
from tests.harness.people import HOUR, NOON, lead, message, read_lead, store, timer

OF_A_LEAD = [table for table in metadata.sorted_tables if "lead_id" in table.c]


async def live(database: Database, name: str) -> None:
    """A lead with a row in every table there is."""
    person = lead(name, handoff=Handoff(f"case of {name}", "asked", NOON))
    assert person.handoff is not None
    async with database.begin() as tx:
        await leads.create(tx, [person], NOON)
        await leads.claim(tx, {("phone", f"+{name}"): name, ("telegram", name): name})
        await facts.add(tx, [Entry(name, NOON, "inbound", f"hello from {name}", input_key=f"key of {name}")])
        await messages.add(tx, [message("hi", name, key="greeting"), message("and", name)])
        await timers.start(tx, [timer("touch:one", lead_id=name), timer(f"touch:{name}", lead_id=name)])
        await offers.add_codes(tx, [(name, OpenOffer("month", f"CODE-{name}", NOON, NOON + HOUR))])
        await handoffs.save_handoff(tx, person, person.handoff)
        await purchases.add_purchase(tx, name, Bought(f"order of {name}", 260, "ILS", "month", NOON))
        await topics.add(tx, "-1001", name, f"topic of {name}", NOON)


async def count(database: Database, table: Table, name: str) -> int:
    async with database.read() as connection:
        rows = await connection.execute(select(func.count()).where(table.c.lead_id == name))
        return int(rows.scalar_one())


async def repoint(database: Database, into: str, other: str) -> None:
    async with database.begin() as tx:
        await leads.lock(tx, [into, other])
        await merging.repoint(tx, into=into, other=other)


async def erase(database: Database, name: str) -> None:
    async with database.begin() as tx:
        await erasing.erase(tx, name)


@pytest.mark.parametrize("table", [table for table in OF_A_LEAD if table is not tables.topics], ids=str)
async def test_every_row_of_both_is_the_ones_who_stays(database: Database, table: Table) -> None:
    await live(database, "dana")
    await live(database, "twin")
    both = await count(database, table, "dana") + await count(database, table, "twin")
    assert both > 0
    await repoint(database, "dana", "twin")
    assert await count(database, table, "dana") == both
    assert await count(database, table, "twin") == 0


async def test_whoever_asks_for_the_merged_one_gets_the_one_who_stays(database: Database) -> None:
    for name in ("dana", "twin", "triplet"):
        await live(database, name)
    await repoint(database, "twin", "triplet")
    await repoint(database, "dana", "twin")
    for name in ("dana", "twin", "triplet"):
        found = await read_lead(database, name)
        assert found is not None
        assert found.id == "dana"
    async with database.begin() as tx:
        locked = await leads.lock(tx, ["triplet", "dana"])
    assert locked["triplet"] == leads.Merged("dana")
    async with database.read() as connection:
        assert (await leads.find_ids(connection, [("phone", "+triplet")])) == {("phone", "+triplet"): "dana"}


async def test_timers_of_one_key_both_stay_and_both_can_be_stopped(database: Database) -> None:
    await live(database, "dana")
    await live(database, "twin")
    await repoint(database, "dana", "twin")
    async with database.read() as connection:
        keys = sorted(found.key for found in await timers.read_planned(connection, "dana"))
    assert keys == ["touch:dana", "touch:one", "touch:one:twin", "touch:twin"]
    async with database.begin() as tx:
        await timers.stop(tx, [("dana", "touch:")])
    assert await count(database, tables.timers, "dana") == 0


async def test_keys_of_any_length_fit_after_a_merge(database: Database) -> None:
    long = "touch:" + "x" * 114
    other = "t" * 26
    await store(database, lead("dana"), lead(other))
    async with database.begin() as tx:
        await timers.start(tx, [timer(long), timer(long, lead_id=other)])
    await repoint(database, "dana", other)
    assert await count(database, tables.timers, "dana") == 2


@pytest.mark.parametrize("table", OF_A_LEAD, ids=str)
async def test_nothing_is_left_of_an_erased_person_and_everything_of_others(
    database: Database, table: Table
) -> None:
    for name in ("dana", "twin", "noa"):
        await live(database, name)
    await repoint(database, "dana", "twin")
    of_noa = await count(database, table, "noa")
    await erase(database, "dana")
    assert await count(database, table, "dana") == 0
    assert await count(database, table, "noa") == of_noa
    assert await read_lead(database, "dana") is None
    assert await read_lead(database, "twin") is None
    assert await read_lead(database, "noa") is not None


async def test_a_decision_under_way_is_erased_with_the_person(ready_postgres: str) -> None:
    """It ends while the erasing waits for it, and what it wrote is found all the same."""
    database = Database(ready_postgres)
    await live(database, "dana")
    deciding = asyncio.Event()

    async def decide() -> None:
        async with database.begin() as tx:
            await leads.lock(tx, ["dana"])
            deciding.set()
            await asyncio.sleep(0.1)
            await facts.add(tx, [Entry("dana", NOON, "inbound", "one more thing")])

    async def forget() -> None:
        await deciding.wait()
        await erase(database, "dana")

    await asyncio.gather(decide(), forget())
    assert await count(database, tables.history, "dana") == 0
    await database.close()
