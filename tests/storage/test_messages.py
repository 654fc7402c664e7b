"""The outbox: order in a recipient, nothing twice, outcomes and receipts that never go backwards."""

import asyncio
from datetime import datetime
from typing import Any

import pytest

from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Choice, Content
from conversations.lead.reason import reason
from conversations.turn.effects import Withdraw
from conversations.turn.keys import Key
from storage import messages, receipts
from storage.database import Database
from storage.messages import Outcome, QueuedMessage
from storage.outbox import count_queued, next_send, next_waiting, take_waiting
from storage.receipts import Receipt
from storage.writing import encode
from tests.harness.people import DANA, HOUR, NOON, RECIPIENT, SECOND, lead, message, outbox, queue, store

NOA = Recipient(Channel.WHATSAPP, "972507654321@c.us")
GREETING = Key("greeting")
BUSY = reason("provider", words="busy")
BOUGHT, REFUSED = reason("they_bought"), reason("no_writing")


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def read(database: Database, *recipients: Recipient) -> list[QueuedMessage]:
    async with database.read() as connection:
        return await messages.read_queued(connection, recipients)


async def record(database: Database, *outcomes: Outcome) -> None:
    async with database.begin() as tx:
        await messages.record_outcomes(tx, outcomes)


async def receive(database: Database, *statuses: str, provider_id: str = "m1") -> list[bool]:
    async with database.begin() as tx:
        told = [Receipt("whatsapp", provider_id, status, None, NOON) for status in statuses]
        return await receipts.record(tx, told)


async def withdraw(database: Database, withdrawn: Withdraw, now: datetime = NOON) -> None:
    async with database.begin() as tx:
        await messages.withdraw(tx, "dana", withdrawn, now)


async def send(database: Database, **outcome: Any) -> int:
    """Queue a message and have it sent; gives its id."""
    await queue(database, message(key=GREETING))
    number: int = (await outbox(database, "id"))[-1]
    await record(database, Outcome(number, "sent", NOON, 1, provider_id="m1", **outcome))
    return number


class TestQueueing:
    async def test_a_lane_is_read_in_the_order_it_was_queued(self, database: Database) -> None:
        noa = {"lead_id": "noa", "address": NOA.address}
        await queue(database, message("one"), message("of noa", **noa))
        # Of another time, by a clock that was wrong: the order of queueing is what counts.
        await queue(database, message("two", created_at=NOON - HOUR), message("three"))
        assert [found.content.text for found in await read(database, RECIPIENT)] == ["one", "two", "three"]
        assert [found.content.text for found in await read(database, RECIPIENT, NOA)] == [
            "one",
            "of noa",
            "two",
            "three",
        ]
        assert await read(database) == []

    async def test_a_key_is_used_once_a_lead(self, database: Database) -> None:
        await queue(database, message("first", key=GREETING), message("again", key=GREETING))
        await queue(database, message("and again", key=GREETING), message("of noa", "noa", key=GREETING))
        assert await outbox(database, "lead_id") == ["dana", "noa"]
        assert (await read(database, RECIPIENT))[0].content.text == "first"

    async def test_keys_differ_in_each_of_their_fields(self, database: Database) -> None:
        keys = [
            GREETING,
            Key("greeting", "one"),
            Key("greeting", "one", "a"),
            Key("greeting", "one", "a", 2),
            Key("greeting", "one", "a", 2, "sms"),
        ]
        await queue(
            database, *(message(key=key) for key in keys), *(message("again", key=key) for key in keys)
        )
        assert [found.key for found in await read(database, RECIPIENT)] == keys

    async def test_a_message_is_read_as_it_was_queued(self, database: Database) -> None:
        content = Content("שלום", (Choice("join", "Join", "https://studio.example"),), "en", asks=True)
        await queue(
            database, message(content=content, kind="advertising", reply=False, lapses_at=NOON + HOUR)
        )
        [found] = await read(database, RECIPIENT)
        assert (found.lead_id, found.channel, found.address) == ("dana", Channel.WHATSAPP, DANA)
        assert (found.content, found.kind, found.reply) == (content, "advertising", False)
        assert (found.created_at, found.lapses_at, found.key) == (NOON, NOON + HOUR, None)

    async def test_messages_without_a_key_may_be_alike(self, database: Database) -> None:
        await queue(database, message("same"), message("same"))
        await queue(database)
        assert len(await outbox(database, "id")) == 2

    async def test_a_message_is_read_with_what_its_lead_became(self, database: Database) -> None:
        await store(database, lead("gone", refused_at=NOON, bought_at=NOON))
        await queue(database, message(), message(lead_id="gone"))
        plain, changed = await read(database, RECIPIENT)
        assert (plain.lead_refused, plain.lead_bought, plain.lead_owned) == (False, False, False)
        assert (changed.lead_refused, changed.lead_bought) == (True, True)


class TestOutcomes:
    async def test_what_was_sent_is_queued_no_more(self, database: Database) -> None:
        number = await send(database)
        assert await read(database, RECIPIENT) == []
        assert await outbox(database, "id", "status", "attempts", "sent_at", "provider_id") == [
            (number, "sent", 1, NOON, "m1")
        ]

    async def test_another_attempt_keeps_the_message_in_its_place(self, database: Database) -> None:
        await queue(database, message("first"), message("second"))
        first, _ = await read(database, RECIPIENT)
        later = NOON + HOUR
        await record(database, Outcome(first.id, "queued", NOON, 1, why_not=BUSY, send_after=later))
        left = await read(database, RECIPIENT)
        assert [(m.content.text, m.attempts, m.send_after, m.delayed) for m in left] == [
            ("first", 1, later, BUSY),
            ("second", 0, NOON, None),
        ]

    async def test_the_first_outcome_stands(self, database: Database) -> None:
        """A second worker that was wrongly at it as well can't turn what was sent into something to send."""
        number = await send(database)
        await record(database, Outcome(number, "queued", NOON, 2, send_after=NOON))
        await record(database, Outcome(number, "failed", NOON, 2, why_not=reason("provider", words="no")))
        assert await outbox(database, "status", "attempts", "why_not") == [("sent", 1, None)]

    async def test_what_went_out_is_never_called_dropped(self, database: Database) -> None:
        """They refused while the provider was taking the message: the timeline must not say it was held back."""
        await queue(database, message("touch", reply=False))
        [touch] = await read(database, RECIPIENT)
        await withdraw(database, Withdraw(REFUSED))
        await record(database, Outcome(touch.id, "sent", NOON, 1, provider_id="m1"))
        assert await outbox(database, "status", "provider_id", "why_not") == [("sent", "m1", None)]


class TestReceipts:
    @pytest.mark.parametrize("together", [True, False], ids=["in one transaction", "one by one"])
    @pytest.mark.parametrize(
        ("told", "end"),
        [
            (["delivered"], "delivered"),
            (["delivered", "read"], "read"),
            (["read", "delivered"], "read"),
            (["read", "sent", "delivered", "sent"], "read"),
            (["delivered", "delivered"], "delivered"),
            (["sent"], "sent"),
            (["failed"], "failed"),
            (["failed", "delivered"], "failed"),
            (["read", "failed"], "read"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else value,
    )
    async def test_a_status_never_goes_backwards(
        self, database: Database, told: list[str], end: str, together: bool
    ) -> None:
        await send(database)
        for statuses in [told] if together else [[status] for status in told]:
            assert all(await receive(database, *statuses))
        assert await outbox(database, "status") == [end]

    async def test_not_even_when_two_processes_are_told_at_once(self, ready_url: str) -> None:
        first, second = Database(ready_url), Database(ready_url)
        await send(first)
        looked = asyncio.Event()

        async def read_it() -> None:
            async with first.begin() as tx:
                await receipts.record(tx, [Receipt("whatsapp", "m1", "read", None, NOON)])
                looked.set()
                await asyncio.sleep(0.1)

        async def deliver_it() -> None:
            await looked.wait()
            await receive(second, "delivered")

        await asyncio.gather(read_it(), deliver_it())
        assert await outbox(first, "status") == ["read"]
        await first.close()
        await second.close()

    async def test_a_receipt_for_what_nobody_sent_changes_nothing(self, database: Database) -> None:
        await send(database)
        assert await receive(database, "read", provider_id="of somebody else") == [False]
        assert await outbox(database, "status") == ["sent"]

    async def test_a_message_is_found_by_its_providers_id(self, database: Database) -> None:
        await send(database)
        async with database.read() as connection:
            found = await receipts.find_sent(connection, "whatsapp", "m1")
            assert found is not None
            assert (found.lead_id, found.audience, found.address) == ("dana", "lead", DANA)
            assert messages.key_of(found) == GREETING
            assert await receipts.find_sent(connection, "sms", "m1") is None


class TestTakingWhatWaits:
    async def take(self, database: Database, seconds: float = 0, told: float = -60, limit: int = 1000) -> Any:
        now = NOON + seconds * SECOND
        async with database.begin() as tx:
            return await take_waiting(tx, now, now + told * SECOND, limit)

    async def test_what_the_queue_was_just_told_of_is_left_to_it(self, database: Database) -> None:
        await queue(database, message())
        assert await self.take(database, seconds=59) == []

    async def test_what_it_was_told_of_long_ago_is_taken_once_more_and_then_left_again(
        self, database: Database
    ) -> None:
        await queue(database, message())
        assert await self.take(database, seconds=61) == [RECIPIENT]
        assert await self.take(database, seconds=62) == []
        assert await self.take(database, seconds=122) == [RECIPIENT]

    async def test_what_it_was_never_told_of_is_taken_at_once(self, database: Database) -> None:
        await queue(database, message(told=False))
        assert await self.take(database) == [RECIPIENT]

    async def test_another_attempt_is_taken_when_its_time_comes(self, database: Database) -> None:
        await queue(database, message())
        [waiting] = await read(database, RECIPIENT)
        await record(database, Outcome(waiting.id, "queued", NOON, 1, send_after=NOON + 5 * SECOND))
        async with database.read() as connection:
            assert await next_waiting(connection, NOON) == NOON + 5 * SECOND
        assert await self.take(database, seconds=4.9) == []
        assert await self.take(database, seconds=5) == [RECIPIENT]

    async def test_a_lane_is_named_once_and_what_is_over_is_left_alone(self, database: Database) -> None:
        number = await send(database)
        assert number
        await queue(database, message("a", told=False), message("b", told=False))
        await queue(database, message("c", "noa", address=NOA.address, told=False))
        assert sorted(await self.take(database)) == [RECIPIENT, NOA]

    async def test_no_more_are_taken_at_once_than_asked_for(self, database: Database) -> None:
        recipients = [f"{number}@c.us" for number in range(5)]
        await queue(database, *(message(address=address, told=False) for address in recipients))
        assert len(await self.take(database, limit=3)) == 3
        assert len(await self.take(database, limit=3)) == 2


class TestDropping:
    async def test_only_what_the_bot_started_itself_is_dropped_and_only_for_that_lead(
        self, database: Database
    ) -> None:
        await queue(
            database,
            message("answer", reply=True),
            message("touch", reply=False),
            message("for staff", reply=False, audience="staff"),
            message("touch of noa", "noa", reply=False),
        )
        await withdraw(database, Withdraw(BOUGHT), NOON + SECOND)
        assert await outbox(database, "status", "why_not", "status_at") == [
            ("queued", None, None),
            ("dropped", encode(BOUGHT), NOON + SECOND),
            ("queued", None, None),
            ("queued", None, None),
        ]

    @pytest.mark.parametrize(
        ("meant", "dropped"),
        [
            (Withdraw(BOUGHT), ["one", "two", "birthday", "plain"]),
            (Withdraw(BOUGHT, "touch"), ["one", "two", "birthday"]),
            (Withdraw(BOUGHT, "touch", "courting"), ["one", "two"]),
            (Withdraw(BOUGHT, "touc"), []),
            (Withdraw(BOUGHT, "touc_"), []),
            (Withdraw(BOUGHT, "%"), []),
            (Withdraw(BOUGHT, answers=True), ["one", "two", "birthday", "plain", "answer"]),
            (Withdraw(BOUGHT, "touch", answers=True), ["one", "two", "birthday", "answer"]),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, list) else "",
    )
    async def test_of_that_only_what_is_named(
        self, database: Database, meant: Withdraw, dropped: list[str]
    ) -> None:
        keys = {
            "one": Key("touch", "courting", "one"),
            "two": Key("touch", "courting", "two", 2),
            "birthday": Key("touch", "birthday", "one"),
            "plain": None,
        }
        await queue(database, *(message(text, key=key, reply=False) for text, key in keys.items()))
        await queue(database, message("answer", key=Key("touch", "courting", "answer")))
        await withdraw(database, meant)
        left = [found.content.text for found in await read(database, RECIPIENT)]
        assert [text for text in [*keys, "answer"] if text not in left] == dropped

    async def test_what_was_sent_before_stays_sent(self, database: Database) -> None:
        await queue(database, message("touch", reply=False))
        [touch] = await read(database, RECIPIENT)
        await record(database, Outcome(touch.id, "sent", NOON, 1, provider_id="m1"))
        await withdraw(database, Withdraw(BOUGHT))
        assert await outbox(database, "status") == ["sent"]


async def test_the_backlog_is_what_is_due_and_unsent_and_as_old_as_its_oldest(database: Database) -> None:
    async with database.read() as connection:
        assert await count_queued(connection, NOON) == (0, None)
    await queue(database, message(), message(created_at=NOON + HOUR), message(created_at=NOON - HOUR))
    async with database.read() as connection:
        assert await count_queued(connection, NOON + SECOND) == (2, HOUR + SECOND)
        assert await next_send(connection) == NOON, "what stands behind another waits for that one"


async def test_what_began_by_itself_waits_behind_nobody(database: Database) -> None:
    await queue(database, message(created_at=NOON + HOUR), message("touch", reply=False, created_at=NOON))
    async with database.read() as connection:
        assert await next_send(connection) == NOON
