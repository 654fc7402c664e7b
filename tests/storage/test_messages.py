"""The outbox: order in a recipient, nothing twice, outcomes and receipts that never go backwards."""

import asyncio
from typing import Any

import pytest

from conversations.turn.effects import Withdraw
from storage import messages, withdrawing
from storage.database import Database
from storage.messages import Outcome, QueuedMessage, Receipt
from tests.harness.people import DANA, HOUR, NOON, RECIPIENT, SECOND, lead, message, outbox, queue, store

NOA = ("whatsapp", "972507654321@c.us")


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def read(database: Database, *recipients: messages.Recipient) -> list[QueuedMessage]:
    async with database.read() as connection:
        return await messages.read_queued(connection, recipients)


async def record(database: Database, *outcomes: Outcome) -> None:
    async with database.begin() as tx:
        await messages.record_outcomes(tx, outcomes)


async def receive(database: Database, *statuses: str, provider_id: str = "m1") -> list[bool]:
    async with database.begin() as tx:
        told = [Receipt("whatsapp", provider_id, status, None, NOON) for status in statuses]
        return await messages.record_receipts(tx, told)


async def send(database: Database, **outcome: Any) -> int:
    """Queue a message and have it sent; gives its id."""
    await queue(database, message())
    number: int = (await outbox(database, "id"))[-1]
    await record(database, Outcome(number, "sent", NOON, 1, provider_id="m1", **outcome))
    return number


class TestQueueing:
    async def test_a_lane_is_read_in_the_order_it_was_queued(self, database: Database) -> None:
        noa = {"lead_id": "noa", "address": NOA[1]}
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
        await queue(database, message("first", key="greeting"), message("again", key="greeting"))
        await queue(database, message("and again", key="greeting"), message("of noa", "noa", key="greeting"))
        assert await outbox(database, "lead_id") == ["dana", "noa"]
        assert (await read(database, RECIPIENT))[0].content.text == "first"

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
        await record(database, Outcome(first.id, "queued", NOON, 1, error="busy", send_after=later))
        assert [(m.content.text, m.attempts, m.send_after) for m in await read(database, RECIPIENT)] == [
            ("first", 1, later),
            ("second", 0, NOON),
        ]

    async def test_the_first_outcome_stands(self, database: Database) -> None:
        """A second worker that was wrongly at it as well can't turn what was sent into something to send."""
        number = await send(database)
        await record(database, Outcome(number, "queued", NOON, 2, send_after=NOON))
        await record(database, Outcome(number, "failed", NOON, 2, error="no"))
        assert await outbox(database, "status", "attempts", "error") == [("sent", 1, None)]

    async def test_what_went_out_is_never_called_dropped(self, database: Database) -> None:
        """They refused while the provider was taking the message: the timeline must not say it was held back."""
        await queue(database, message("touch", reply=False))
        [touch] = await read(database, RECIPIENT)
        async with database.begin() as tx:
            await withdrawing.withdraw(tx, "dana", Withdraw("they asked not to be written to"), NOON)
        await record(database, Outcome(touch.id, "sent", NOON, 1, provider_id="m1"))
        assert await outbox(database, "status", "provider_id", "error") == [("sent", "m1", None)]


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
                await messages.record_receipts(tx, [Receipt("whatsapp", "m1", "read", None, NOON)])
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
            found = await messages.find_sent(connection, "whatsapp", "m1")
            assert found is not None
            assert (found.lead_id, found.audience, found.address) == ("dana", "lead", DANA)
            assert await messages.find_sent(connection, "sms", "m1") is None


class TestTakingWhatWaits:
    async def take(self, database: Database, seconds: float = 0, told: float = -60, limit: int = 1000) -> Any:
        now = NOON + seconds * SECOND
        async with database.begin() as tx:
            return await messages.take_waiting(tx, now, now + told * SECOND, limit)

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
            assert await messages.next_waiting(connection, NOON) == NOON + 5 * SECOND
        assert await self.take(database, seconds=4.9) == []
        assert await self.take(database, seconds=5) == [RECIPIENT]

    async def test_a_lane_is_named_once_and_what_is_over_is_left_alone(self, database: Database) -> None:
        number = await send(database)
        assert number
        await queue(database, message("a", told=False), message("b", told=False))
        await queue(database, message("c", "noa", address=NOA[1], told=False))
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
        async with database.begin() as tx:
            await withdrawing.withdraw(tx, "dana", Withdraw("they bought"), NOON + SECOND)
        assert await outbox(database, "status", "error", "status_at") == [
            ("queued", None, None),
            ("dropped", "they bought", NOON + SECOND),
            ("queued", None, None),
            ("queued", None, None),
        ]

    async def test_what_was_sent_before_stays_sent(self, database: Database) -> None:
        await queue(database, message("touch", reply=False))
        [touch] = await read(database, RECIPIENT)
        await record(database, Outcome(touch.id, "sent", NOON, 1, provider_id="m1"))
        async with database.begin() as tx:
            await withdrawing.withdraw(tx, "dana", Withdraw("they bought"), NOON)
        assert await outbox(database, "status") == ["sent"]


async def test_the_backlog_is_what_is_due_and_unsent_and_as_old_as_its_oldest(database: Database) -> None:
    async with database.read() as connection:
        assert await messages.count_queued(connection, NOON) == (0, None)
    await queue(database, message(), message(created_at=NOON + HOUR), message(created_at=NOON - HOUR))
    async with database.read() as connection:
        assert await messages.count_queued(connection, NOON + SECOND) == (2, HOUR + SECOND)
        assert await messages.next_send(connection) == NOON, "what stands behind another waits for that one"


async def test_what_began_by_itself_waits_behind_nobody(database: Database) -> None:
    await queue(database, message(created_at=NOON + HOUR), message("touch", reply=False, created_at=NOON))
    async with database.read() as connection:
        assert await messages.next_send(connection) == NOON
