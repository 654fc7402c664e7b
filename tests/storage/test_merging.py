"""Two records become one without losing a row; a person who is erased leaves none."""

import asyncio
import importlib
import pkgutil
from typing import Any

import pytest
from sqlalchemy import Table, func, insert, select

import storage.tables
from conversations.answers.offered.effects import GiveCode, ShowReview
from conversations.answers.offered.part import OpenOffer
from conversations.dialogue.facts import WordsHeard
from conversations.events.codes import spell
from conversations.events.effects import GiveTicket, JoinWaiting
from conversations.events.ticket import Ticket
from conversations.handoff.effects import OpenHandoff
from conversations.lead.addresses import Address
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.learning.effects import KeepQuestion, LearnExample
from conversations.meetings.kept.effects import KeepMeeting
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.times.slots import Slot
from conversations.purchases.effects import NotePurchase
from conversations.purchases.inputs import Bought
from conversations.referrals.effects import KeepBrought, KeepLink, KeepReward
from conversations.reporting.effects import KeepFigures
from conversations.reporting.figures import measure
from conversations.reviews.effects import KeepReview
from conversations.surveys.effects import KeepRound
from conversations.turn.keys import Key
from storage import (
    broadcasts,
    erasing,
    event_writing,
    facts,
    figures,
    handoffs,
    leads,
    learning,
    meetings,
    merging,
    offers,
    purchases,
    questions,
    queueing,
    referrals,
    reviews,
    surveys,
    timers,
    topics,
)
from storage.database import Database
from storage.facts import Noted
from storage.tables import schema as tables
from storage.tables.schema import metadata
from storage.writing import Written
from tests.harness.crowd import a_broadcast
from tests.harness.people import (
    GREETING,
    HOUR,
    NOON,
    ONE,
    lead,
    message,
    planned,
    queue,
    read_lead,
    start,
    step,
    stop,
    store,
    timer,
)

SLOT = Slot(NOON, NOON + HOUR, "noa")
OF_A_LEAD = [table for table in metadata.sorted_tables if "lead_id" in table.c]


def met(name: str) -> Meeting:
    """A lead's meeting."""
    return Meeting(f"m {name}", f"uid {name}", "a meeting", NOON, NOON + HOUR)


async def live(database: Database, name: str) -> None:
    """A lead with a row in every table there is."""
    handoff = Handoff(f"case of {name}", reason("wants_person"), NOON)
    order = Bought(f"order of {name}", 260, "ILS", "month", NOON)
    code = OpenOffer("month", f"CODE-{name}", NOON, NOON + HOUR)
    heard = Noted(name, NOON, WordsHeard(f"hello from {name}"), input_key=f"key of {name}")
    async with database.begin() as tx:
        await leads.create(tx, [lead(name, open=handoff)], NOON)
        await leads.claim(tx, {Address("phone", f"+{name}"): name, Address("telegram", name): name})
        await facts.add(tx, [heard])
        await queueing.add(tx, [message("hi", name, key=GREETING), message("and", name)])
        await timers.start(tx, [timer(lead_id=name), timer(step(name), lead_id=name)])
        await offers.write_given(tx, [Written(name, GiveCode(code), NOON)])
        await handoffs.write_opened(tx, [Written(name, OpenHandoff(handoff), NOON)])
        await purchases.write(tx, [Written(name, NotePurchase(order), NOON)])
        await figures.write(tx, [Written(name, KeepFigures(measure(lead(name))), NOON)])
        await surveys.write(tx, [Written(name, KeepRound("csat", 7, NOON, 5), NOON)])
        kept = KeepReview(f"r{name}", "pending", 5, "nice", "en", None, True, None, (), NOON)
        await reviews.write(tx, [Written(name, kept, NOON)])
        await reviews.write_shown(tx, [Written(name, ShowReview("gil", "price"), NOON)])
        await questions.write(tx, [Written(name, KeepQuestion("a dog?", None, None), NOON)])
        await learning.write_examples(tx, [Written(name, LearnExample(None, "a dog?", "en", "Noa"), NOON)])
        ticket = Ticket(
            spell(sum(name.encode())), f"party of {name}", name, name, False, "registered", NOON, NOON
        )
        await event_writing.write_tickets(tx, [Written(name, GiveTicket(ticket.event, ticket), NOON)])
        await event_writing.write_joined(tx, [Written(name, JoinWaiting(ticket.event, name, NOON), NOON)])
        await meetings.write(tx, [Written(name, KeepMeeting(met(name)), NOON)])
        await tx.execute(
            insert(tables.slot_offers), {"lead_id": name, "uid": name, **meetings.slot_columns(SLOT)}
        )
        await topics.add(tx, "-1001", name, f"topic of {name}", NOON)
        await broadcasts.start(tx, a_broadcast(f"b {name}"), [name])
        await referrals.write_links(tx, [Written(name, KeepLink(f"C{name}"), NOON)])
        await referrals.write_brought(tx, [Written(name, KeepBrought(f"link of {name}", f"C{name}"), NOON)])
        await referrals.write_rewards(
            tx, [Written(name, KeepReward(f"link of {name}", f"GUEST-{name}"), NOON)]
        )


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
        assert (await leads.find_ids(connection, [Address("phone", "+triplet")])) == {
            ("phone", "+triplet"): "dana"
        }


async def read_origins(database: Database, table: Table, *columns: str) -> list[Any]:
    """Where Dana's rows with a key came from, and these columns of them."""
    chosen = [table.c[name] for name in ("purpose", "origin", *columns)]
    mine = select(*chosen).where(table.c.lead_id == "dana", table.c.purpose.is_not(None))
    async with database.read() as connection:
        return [tuple(row) for row in await connection.execute(mine.order_by(table.c.id))]


async def test_two_greetings_both_stay_and_nobody_is_greeted_a_third_time(database: Database) -> None:
    await live(database, "dana")
    await live(database, "twin")
    await repoint(database, "dana", "twin")
    assert await read_origins(database, tables.messages) == [("greeting", ""), ("greeting", "twin")]
    await queue(database, message("hi again", "dana", key=GREETING))
    assert await read_origins(database, tables.messages) == [("greeting", ""), ("greeting", "twin")]


async def test_timers_of_one_key_both_stay_and_both_can_be_stopped(database: Database) -> None:
    await live(database, "dana")
    await live(database, "twin")
    await repoint(database, "dana", "twin")
    assert sorted(key for key, _ in await planned(database)) == [step("dana"), ONE, ONE, step("twin")]
    assert sorted(await read_origins(database, tables.timers, "part")) == [
        ("sequence", "", "dana"),
        ("sequence", "", "one"),
        ("sequence", "", "twin"),
        ("sequence", "twin", "one"),
    ]
    await stop(database, purpose="sequence")
    assert await count(database, tables.timers, "dana") == 0


async def test_each_of_two_timers_of_one_key_comes_due_at_its_own_time(database: Database) -> None:
    await store(database, lead("dana"), lead("twin"))
    await start(database, timer(ONE, NOON), timer(ONE, NOON + HOUR, "twin"))
    await repoint(database, "dana", "twin")
    for due in (NOON, NOON + HOUR):
        async with database.begin() as tx:
            [taken] = await timers.claim_due(tx, due, 9)
            fired = (taken.lead_id, taken.key, taken.due_at)
            assert fired == ("dana", ONE, due)
            assert await timers.find_pending(tx, [fired]) == {fired}
            await timers.finish(tx, [fired])
    assert await planned(database) == []


async def test_what_is_begun_anew_moves_the_one_of_the_record_that_stays(database: Database) -> None:
    await store(database, lead("dana"), lead("twin"))
    await start(database, timer(ONE, NOON), timer(ONE, NOON + HOUR, "twin"))
    await repoint(database, "dana", "twin")
    await start(database, timer(ONE, NOON + 2 * HOUR))
    assert [due for _, due in await planned(database)] == [NOON + HOUR, NOON + 2 * HOUR]


@pytest.mark.parametrize(
    "merges",
    [[("twin", "triplet"), ("dana", "twin")], [("dana", "triplet"), ("dana", "twin")]],
    ids=["one into the next", "both into one"],
)
async def test_of_three_records_every_row_stays_too(
    database: Database, merges: list[tuple[str, str]]
) -> None:
    for name in ("dana", "twin", "triplet"):
        await live(database, name)
    for into, other in merges:
        await repoint(database, into, other)
    origins = [("greeting", ""), ("greeting", "triplet"), ("greeting", "twin")]
    assert sorted(await read_origins(database, tables.messages)) == origins
    assert await count(database, tables.timers, "dana") == 6


async def test_keys_of_any_length_fit_after_a_merge(database: Database) -> None:
    long = Key("p" * 40, "s" * 200, "x" * 200)
    other = "t" * 26
    await store(database, lead("dana"), lead(other))
    await start(database, timer(long), timer(long, lead_id=other))
    await repoint(database, "dana", other)
    assert await count(database, tables.timers, "dana") == 2


def find_tables() -> set[Table]:
    """Every table in any module of theirs."""
    names = [found.name for found in pkgutil.walk_packages(storage.tables.__path__, "storage.tables.")]
    values = [value for name in names for value in vars(importlib.import_module(name)).values()]
    return {value for value in values if isinstance(value, Table)}


def test_every_table_of_leads_is_merged_and_erased() -> None:
    """Whoever adds a table need not think of it: a column `lead_id`, or any other word for a lead, is found here."""
    of_leads = {table for table in find_tables() if "lead_id" in table.c}
    assert set(tables.OF_LEADS) == of_leads
    assert len(of_leads) >= 8
    keys = [key for table in find_tables() for key in table.foreign_keys]
    pointing = {key.parent for key in keys if key.column.table is tables.leads}
    assert {column.name for column in pointing} == {"lead_id"}, "a lead is called so wherever a row is one's"


def test_the_tables_are_those_that_the_schema_names() -> None:
    assert find_tables() == set(metadata.tables.values())


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
            await facts.add(tx, [Noted("dana", NOON, WordsHeard("one more thing"))])

    async def forget() -> None:
        await deciding.wait()
        await erase(database, "dana")

    await asyncio.gather(decide(), forget())
    assert await count(database, tables.facts, "dana") == 0
    await database.close()
