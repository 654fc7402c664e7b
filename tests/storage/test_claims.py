"""A queued row is one worker's for a while; who dies renews nothing, and others take up what it had claimed."""

import asyncio
from typing import Any

import msgspec
import pytest

from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from storage import claims, queueing
from storage.database import Database
from storage.messages import NewMessage, Outcome, read_by_id
from storage.queueing import Claimant, Kept
from tests.harness.people import GREETING, HOUR, NOA, NOON, SECOND, lead, message, queue, record, store

ONE, TWO = Claimant("one", 60.0), Claimant("two", 60.0)
DYING = Claimant("dying", 1.0)


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


def touch(text: str = "touch", lead_id: str = "dana", **known: Any) -> NewMessage:
    return message(text, lead_id, reply=False, **known)


async def add(database: Database, *new: NewMessage, by: Claimant | None = None) -> list[Kept]:
    async with database.begin() as tx:
        return await queueing.add(tx, new, by)


async def claim(database: Database, by: Claimant, seconds: float = 0) -> list[str]:
    """The replies that a worker gets so many seconds after noon."""
    now = NOON + seconds * SECOND
    async with database.begin() as tx:
        ids = await claims.find_replies(tx, by.worker, now, 100)
        taken = await claims.claim(tx, by.worker, ids, by.seconds)
        found = await read_by_id(tx, taken)
    return [one.content.text for one in found.values()]


async def claim_touches(database: Database, by: Claimant, limit: int = 100) -> list[str]:
    async with database.begin() as tx:
        ids = await claims.find_touches(tx, Channel.WHATSAPP, NOON, limit)
        taken = await claims.claim(tx, by.worker, ids, by.seconds)
        found = await read_by_id(tx, taken)
    return [one.content.text for one in found.values()]


class TestQueueing:
    async def test_a_reply_is_its_own_worker_s_at_once_and_nothing_else_is(self, database: Database) -> None:
        kept = await add(database, message("one"), touch(), message("two", status="dropped"), by=ONE)
        assert [(one.place, one.claimed) for one in kept] == [(0, True), (1, False), (2, False)]
        assert await claim(database, TWO) == []

    async def test_what_is_left_out_is_not_said_to_be_kept(self, database: Database) -> None:
        await queue(database, message("first", key=GREETING))
        kept = await add(database, message("again", key=GREETING), message("other"), by=ONE)
        assert [one.place for one in kept] == [1]
        async with database.read() as connection:
            found = await read_by_id(connection, [one.id for one in kept])
        assert [one.content.text for one in found.values()] == ["other"]

    async def test_what_stands_behind_somebody_else_s_is_left_to_them(self, database: Database) -> None:
        await add(database, message("one"), by=ONE)
        [behind, ours] = await add(
            database, message("two"), message("of noa", "noa", address=NOA.address), by=TWO
        )
        assert (behind.claimed, ours.claimed) == (False, True)
        assert await claim(database, TWO) == []
        assert await claim(database, ONE) == ["two"]

    async def test_nobody_who_does_not_send_claims(self, database: Database) -> None:
        [kept] = await add(database, message("one"))
        assert not kept.claimed
        assert await claim(database, ONE) == ["one"]

    async def test_all_that_is_known_of_a_message_is_read_back(self, database: Database) -> None:
        said = message("שלום\n\"'", lapses_at=NOON + HOUR, zones="Asia/Jerusalem", reply=False)
        [kept] = await add(database, said)
        async with database.read() as connection:
            found = (await read_by_id(connection, [kept.id]))[kept.id]
        person = Lead(id="dana", created_at=NOON)
        assert msgspec.structs.replace(found, begun=True) == queueing.as_queued(said, kept.id, person)


class TestReplies:
    async def test_a_claim_ends_by_itself_and_somebody_else_goes_on(self, database: Database) -> None:
        await add(database, message("one"), message("two"))
        assert await claim(database, DYING) == ["one", "two"]
        assert await claim(database, ONE) == []
        while not (gone_on := await claim(database, ONE)):  # noqa: ASYNC110 - by the database's clock
            await asyncio.sleep(0.05)
        assert gone_on == ["one", "two"]

    async def test_what_is_renewed_goes_on_and_what_was_lost_or_done_is_told(
        self, database: Database
    ) -> None:
        kept = await add(database, message("one"), message("two"), by=DYING)
        ids = [one.id for one in kept]
        await record(database, Outcome(ids[0], "sent", NOON, 1, provider_id="m1"))
        async with database.begin() as tx:
            assert await claims.renew(tx, DYING.worker, ids, 60.0) == {ids[1]}
            assert await claims.renew(tx, "another", ids, 60.0) == set()
        await asyncio.sleep(DYING.seconds + 0.1)
        assert await claim(database, ONE) == []

    async def test_what_is_given_back_is_anybody_s(self, database: Database) -> None:
        kept = await add(database, message("one"), by=ONE)
        async with database.begin() as tx:
            await claims.release(tx, TWO.worker, [kept[0].id])
        assert await claim(database, TWO) == []
        async with database.begin() as tx:
            await claims.release(tx, ONE.worker, [kept[0].id])
        assert await claim(database, TWO) == ["one"]

    async def test_an_attempt_that_failed_holds_back_what_stands_behind_it_until_its_time(
        self, database: Database
    ) -> None:
        kept = await add(database, message("one"), message("two"))
        await record(database, Outcome(kept[0].id, "queued", NOON, 1, send_after=NOON + 5 * SECOND))
        assert await claim(database, ONE, seconds=4.9) == []
        [behind] = await add(database, message("three"), by=ONE)
        assert not behind.claimed
        assert await claim(database, ONE, seconds=5) == ["one", "two", "three"]

    async def test_what_a_clock_that_is_ahead_queued_is_due(self, database: Database) -> None:
        await add(database, message("one", created_at=NOON + HOUR))
        assert await claim(database, ONE) == ["one"]

    async def test_a_process_that_begins_alone_has_everything(self, database: Database) -> None:
        await add(database, message("one"), by=ONE)
        async with database.begin() as tx:
            await claims.release_all(tx)
        assert await claim(database, TWO) == ["one"]


class TestTouches:
    async def test_each_is_claimed_once_and_no_more_than_asked_for(self, database: Database) -> None:
        people = [lead(f"lead{number}", reach=[]) for number in range(5)]
        await store(database, *people)
        await add(database, *(touch(str(n), f"lead{n}", created_at=NOON - n * SECOND) for n in range(5)))
        assert await claim_touches(database, ONE, 3) == ["2", "3", "4"]
        assert await claim_touches(database, TWO, 3) == ["0", "1"]

    async def test_one_lead_is_written_to_once_at_a_time(self, database: Database) -> None:
        """Or two of one moment would each find that nothing was sent yet today."""
        await add(database, touch("a"), touch("b"), touch("by sms", channel=Channel.SMS))
        assert await claim_touches(database, ONE) == ["a"]
        assert await claim_touches(database, TWO) == []
        async with database.begin() as tx:
            assert await claims.find_touches(tx, Channel.SMS, NOON, 10) == []

    async def test_what_is_not_due_is_left_alone(self, database: Database) -> None:
        await add(database, touch(created_at=NOON + SECOND))
        assert await claim_touches(database, ONE) == []

    async def test_they_are_counted_while_they_are_claimed(self, database: Database) -> None:
        await add(database, touch(), touch("of noa", "noa"))
        assert len(await claim_touches(database, ONE, 1)) == 1
        async with database.read() as connection:
            assert await claims.count_touches(connection, Channel.WHATSAPP) == 1
