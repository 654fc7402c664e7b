"""Messages to send: order in a recipient, nothing twice, outcomes that stand, and what is taken back."""

from datetime import datetime

import pytest

from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content
from conversations.lead.reason import reason
from conversations.turn.effects import Withdraw
from conversations.turn.keys import Key
from storage import messages
from storage.database import Database
from storage.messages import Outcome
from storage.writing import encode
from tests.harness.people import (
    DANA,
    GREETING,
    HOUR,
    NOA,
    NOON,
    RECIPIENT,
    SECOND,
    lead,
    message,
    outbox,
    queue,
    read_queued,
    record,
    send,
    store,
)

BUSY = reason("provider", words="busy")
BOUGHT, REFUSED = reason("they_bought"), reason("no_writing")


@pytest.fixture(autouse=True)
async def _people(database: Database) -> None:
    await store(database, lead("dana"), lead("noa"))


async def withdraw(database: Database, withdrawn: Withdraw, now: datetime = NOON) -> None:
    async with database.begin() as tx:
        await messages.withdraw(tx, [("dana", withdrawn)], now)


class TestQueueing:
    async def test_a_recipients_messages_are_read_in_the_order_it_was_queued(
        self, database: Database
    ) -> None:
        noa = {"lead_id": "noa", "address": NOA.address}
        await queue(database, message("one"), message("of noa", **noa))
        # Of another time, by a clock that was wrong: the order of queueing is what counts.
        await queue(database, message("two", created_at=NOON - HOUR), message("three"))
        assert [found.content.text for found in await read_queued(database, RECIPIENT)] == [
            "one",
            "two",
            "three",
        ]
        assert [found.content.text for found in await read_queued(database, RECIPIENT, NOA)] == [
            "one",
            "of noa",
            "two",
            "three",
        ]
        assert await read_queued(database) == []

    async def test_a_key_is_used_once_a_lead(self, database: Database) -> None:
        await queue(database, message("first", key=GREETING), message("again", key=GREETING))
        await queue(database, message("and again", key=GREETING), message("of noa", "noa", key=GREETING))
        assert await outbox(database, "lead_id") == ["dana", "noa"]
        assert (await read_queued(database, RECIPIENT))[0].content.text == "first"

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
        assert [found.key for found in await read_queued(database, RECIPIENT)] == keys

    async def test_a_message_is_read_as_it_was_queued(self, database: Database) -> None:
        content = Content("שלום", (Choice("join", "Join", "https://studio.example"),), "en", asks=True)
        await queue(
            database, message(content=content, kind="advertising", reply=False, lapses_at=NOON + HOUR)
        )
        [found] = await read_queued(database, RECIPIENT)
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
        plain, changed = await read_queued(database, RECIPIENT)
        assert (plain.lead_refused, plain.lead_bought, plain.lead_owned) == (False, False, False)
        assert (changed.lead_refused, changed.lead_bought) == (True, True)


class TestOutcomes:
    async def test_what_was_sent_is_queued_no_more(self, database: Database) -> None:
        number = await send(database)
        assert await read_queued(database, RECIPIENT) == []
        assert await outbox(database, "id", "status", "attempts", "sent_at", "provider_id") == [
            (number, "sent", 1, NOON, "m1")
        ]

    async def test_another_attempt_keeps_the_message_in_its_place(self, database: Database) -> None:
        await queue(database, message("first"), message("second"))
        first, _ = await read_queued(database, RECIPIENT)
        later = NOON + HOUR
        await record(database, Outcome(first.id, "queued", NOON, 1, why_not=BUSY, send_after=later))
        left = await read_queued(database, RECIPIENT)
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
        [touch] = await read_queued(database, RECIPIENT)
        await withdraw(database, Withdraw(REFUSED))
        await record(database, Outcome(touch.id, "sent", NOON, 1, provider_id="m1"))
        assert await outbox(database, "status", "provider_id", "why_not") == [("sent", "m1", None)]


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
        left = [found.content.text for found in await read_queued(database, RECIPIENT)]
        assert [text for text in [*keys, "answer"] if text not in left] == dropped

    async def test_what_was_sent_before_stays_sent(self, database: Database) -> None:
        await queue(database, message("touch", reply=False))
        [touch] = await read_queued(database, RECIPIENT)
        await record(database, Outcome(touch.id, "sent", NOON, 1, provider_id="m1"))
        await withdraw(database, Withdraw(BOUGHT))
        assert await outbox(database, "status") == ["sent"]
