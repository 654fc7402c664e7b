"""The clock was set back by an hour: what is stored of a time that comes again waits for what was left of its wait.

Whether the clock is set back or all that was stored lies an hour ahead is the same. So that is what is stored here.
"""

import asyncio
from datetime import datetime, timedelta
from json import loads

import pytest
from sqlalchemy import insert, select

from conversations.lead.addresses import Channel
from conversations.turn.keys import Key
from storage import accounts, claims, holds, rates, running, set_back
from storage.accounts import NewNotice
from storage.connections import OwnConnection
from storage.database import Database
from storage.holds import Hold
from storage.messages import Outcome
from storage.set_back import Spans
from storage.sql.real_time import real_now
from storage.tables import schema as tables
from tests.harness.people import (
    HOUR,
    NOON,
    SECOND,
    lead,
    message,
    outbox,
    planned,
    queue,
    record,
    start,
    store,
    timer,
)

LATER = NOON + HOUR
"""What the clock said before it was set back to noon."""
PROMPT = ("pause",)
SPANS = Spans(claim=20.0, lease=12.0)
MINUTE = 60 * SECOND


@pytest.fixture(autouse=True)
async def _dana(database: Database) -> None:
    await store(database, lead("dana"))


async def move(database: Database, by: timedelta = HOUR) -> None:
    async with database.begin() as tx:
        await set_back.move_waits(tx, by, NOON, PROMPT)


async def read_due(database: Database) -> dict[str, float]:
    """In how many seconds each queued message goes out, at noon."""
    rows = await outbox(database, "content", "send_after")
    return {loads(content)["text"]: (after - NOON).total_seconds() for content, after in rows}


async def list_recipients(database: Database, *due: datetime) -> None:
    """Somebody on a list for each of these times."""
    known = {
        "id": "b",
        "segment": "{}",
        "text": "{}",
        "name": "",
        "kind": "service",
        "status": "running",
        "by": "",
    }
    times = dict.fromkeys(("created_at", "status_at", "lapses_at"), LATER)
    async with database.begin() as tx:
        await tx.execute(insert(tables.broadcasts).values(known | times | {"listed": len(due)}))
        for moment in due:
            row = {"broadcast": "b", "lead_id": "dana", "turnout": "waiting", "due_at": moment}
            await tx.execute(insert(tables.recipients).values(row))


class TestMessages:
    async def test_one_that_failed_waits_for_what_was_left_of_its_wait(self, database: Database) -> None:
        await queue(
            database, message("again", created_at=LATER), message("touch", reply=False, created_at=LATER)
        )
        for one in await outbox(database, "id"):
            await record(database, Outcome(one, "queued", LATER, 1, send_after=LATER + 30 * SECOND))
        await move(database)
        assert await read_due(database) == {"again": 30, "touch": 30}

    async def test_what_the_bot_begins_and_nobody_tried_goes_at_once(self, database: Database) -> None:
        await queue(database, message("new", reply=False, created_at=LATER))
        await move(database)
        async with database.begin() as tx:
            assert len(await claims.find_touches(tx, Channel.WHATSAPP, NOON, 10)) == 1

    async def test_what_was_put_off_to_a_time_of_day_keeps_it(self, database: Database) -> None:
        """The morning comes when it comes, whatever the clock said before."""
        await queue(database, message("greeting", reply=False, created_at=NOON - HOUR))
        [one] = await outbox(database, "id")
        await record(database, Outcome(one, "queued", NOON, 0, send_after=NOON + 20 * HOUR))
        await move(database)
        assert await read_due(database) == {"greeting": 20 * 3600}


class TestTimers:
    async def test_a_pause_ends_and_a_reminder_of_a_time_of_day_stays(self, database: Database) -> None:
        soon, reminder = Key("pause"), Key("event", "party", "reminder")
        await start(database, timer(soon, LATER + 2 * SECOND), timer(reminder, LATER + 2 * SECOND))
        await move(database)
        assert await planned(database) == [(soon, NOON + 2 * SECOND), (reminder, LATER + 2 * SECOND)]


class TestHeldChannels:
    async def test_the_next_try_is_due_when_it_was_to_be(self, database: Database) -> None:
        async with database.begin() as tx:
            await holds.begin(tx, Hold(Channel.SMS, "401", LATER - MINUTE, LATER, LATER + 10 * SECOND, 3))
        await move(database)
        async with database.read() as connection:
            [hold] = (await holds.read_all(connection)).values()
        assert hold.until == NOON + 10 * SECOND
        assert hold.refused_at == NOON, "what is taken from now on came after it"
        assert hold.since == NOON - MINUTE

    async def test_staff_are_told_when_they_were_to_be(self, database: Database) -> None:
        async with database.begin() as tx:
            await accounts.add_notices(tx, [NewNotice("disk", Channel.SMS, "+1", "full")], LATER)
        await move(database)
        async with database.read() as connection:
            assert await accounts.has_notices(connection, NOON)


class TestClaims:
    async def test_what_a_dead_worker_had_is_free_after_the_length_of_a_claim(
        self, database: Database
    ) -> None:
        """And not before: whoever is alive renews it meanwhile, and nobody sends it beside them."""
        await queue(database, message("one"))
        async with database.begin() as tx:
            [one] = await claims.find_replies(tx, "dead", NOON, 10)
            await claims.claim(tx, "dead", [one], 3600 + 20)
            await set_back.cut_claims(tx, SPANS)
            assert await claims.find_replies(tx, "other", NOON, 10) == []
            until, now = (await tx.execute(select(tables.messages.c.claimed_until, real_now()))).one()
            assert timedelta() < until - now <= 20 * SECOND

    async def test_a_claim_of_now_keeps_its_end(self, database: Database) -> None:
        await queue(database, message("one"))
        async with database.begin() as tx:
            [one] = await claims.find_replies(tx, "alive", NOON, 10)
            await claims.claim(tx, "alive", [one], 5)
            before = (await tx.execute(select(tables.messages.c.claimed_until))).scalar_one()
            await set_back.cut_claims(tx, SPANS)
            assert (await tx.execute(select(tables.messages.c.claimed_until))).scalar_one() == before

    async def test_a_leader_that_died_is_followed_by_another(self, ready_postgres: str) -> None:
        database = Database(ready_postgres)
        connection = OwnConnection(database)
        async with connection.use() as raw:
            assert await running.hold_lease(raw, "polling", "dead", 3600 + 12, 5)
            async with database.begin() as tx:
                await set_back.cut_claims(tx, Spans(claim=20.0, lease=0.2))
            while not await running.hold_lease(raw, "polling", "other", 12, 5):  # noqa: ASYNC110 - by the database's clock
                await asyncio.sleep(0.05)
        await connection.close()
        await database.close()


class TestLimits:
    async def test_a_place_of_a_time_to_come_keeps_nobody_waiting(self, ready_postgres: str) -> None:
        """And the limit is kept: what left a moment ago counts."""
        database = Database(ready_postgres)
        connection = OwnConnection(database)
        async with connection.use() as raw:
            assert await rates.reserve(raw, "sms", 1, 5.0, 1) == 0
            await raw.execute(
                "UPDATE rate_windows SET slots = ARRAY(SELECT slot + 3600 FROM unnest(slots) AS slot)"
            )
            async with database.begin() as tx:
                await set_back.move_places(tx, HOUR)
            assert 0 < await rates.reserve(raw, "sms", 1, 5.0, 1) <= 5
        await connection.close()
        await database.close()


class TestBroadcasts:
    async def test_whose_turn_had_come_gets_it_now(self, database: Database) -> None:
        """Who was told to wait for a time of day waits for that."""
        await list_recipients(database, LATER, LATER + 2 * HOUR)
        await move(database)
        async with database.read() as connection:
            found = await connection.execute(
                select(tables.recipients.c.due_at).order_by(tables.recipients.c.due_at)
            )
            assert list(found.scalars()) == [NOON, LATER + 2 * HOUR]
