"""Who can't be reached on one channel is greeted on the next, and every failure ends on the timeline."""

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.errors import Blocked, Rejected
from conversations.lead.addresses import Channel, Recipient
from conversations.purchases.inputs import Bought
from storage import messages
from storage.database import Database
from tests.harness.office import Office, Provider, until
from tests.harness.outcomes import outcomes
from tests.harness.people import lead, message, queue, store

DANA = Recipient(Channel.WHATSAPP, "972501234567@c.us")
DANA_BY_SMS = Recipient(Channel.SMS, "+972501234567")


async def test_a_blocked_greeting_goes_to_the_next_channel(ready_url: str) -> None:
    whatsapp, sms = Provider(Channel.WHATSAPP), Provider(Channel.SMS)
    whatsapp.faults[DANA[1]] = [Blocked("no account", "no_account")]
    async with Office(ready_url, whatsapp, sms, works=True) as office:
        accepted = await office.submits(phone="+972501234567", name="Dana")
        await until(lambda: sms.taken)
        await office.delivery.settle()
        dana = await office.lead(str(accepted.lead_id))
        timeline = await office.timeline(dana.id)
    assert whatsapp.taken == []
    assert [taken.address for taken in sms.taken] == ["+972501234567"]
    assert [reach.unreachable for reach in dana.contact.reach if reach.channel is Channel.WHATSAPP] == [
        "no_account"
    ]
    assert ("failed", "whatsapp: no_account") in [(line["kind"], line["why"]) for line in timeline]
    [greeting] = [line for line in timeline if line["channel"] == "whatsapp" and line["kind"] == "outbound"]
    assert (greeting["status"], greeting["error"]) == ("failed", "no account")


async def test_the_thanks_for_an_order_go_to_the_next_channel_as_they_were(ready_url: str) -> None:
    whatsapp, sms = Provider(Channel.WHATSAPP), Provider(Channel.SMS)
    async with Office(ready_url, whatsapp, sms) as office:
        dana = str((await office.submits(phone="+972501234567", name="Dana")).lead_id)
        await office.drain()
        whatsapp.faults[DANA[1]] = [Blocked("no account any more", "no_account")]
        await office.takes(dana, Bought("o1", 260, "ILS", "A month", datetime.now(UTC)))
        await office.drain()
        await office.drain()  # what was lost was queued anew meanwhile
        timeline = await office.timeline(dana)
    thanks = [line for line in timeline if "ההרשמה התקבלה" in (line["text"] or "")]
    assert [(line["channel"], line["status"]) for line in thanks] == [("whatsapp", "failed"), ("sms", "sent")]
    assert [taken.address for taken in sms.taken] == ["+972501234567"]


async def test_it_is_told_once_however_often_the_attempt_is_repeated(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process died between telling and writing the failure down."""
    whatsapp, sms = Provider(Channel.WHATSAPP), Provider(Channel.SMS)
    whatsapp.faults[DANA[1]] = [Blocked("no account", "no_account") for _ in range(2)]

    async def die(_: Any, outcomes: Any) -> None:
        if outcomes:
            raise ValueError

    async with Office(ready_url, whatsapp, sms) as office:
        dana = str((await office.submits(phone="+972501234567")).lead_id)
        with monkeypatch.context() as dying:
            dying.setattr(messages, "record_outcomes", die)
            await office.drain()
        await office.drain()
        assert (await office.kinds(dana)).count("failed") == 1
    assert len(sms.taken) == 1


async def test_a_permanent_failure_is_on_the_timeline(ready_url: str) -> None:
    provider = Provider()
    provider.faults[DANA[1]] = [Rejected("466: quota used up")]
    async with Office(ready_url, provider) as office:
        dana = str((await office.hears("כמה זה עולה?")).lead_id)
        await office.drain()
        [failed] = [line for line in await office.timeline(dana) if line["status"] == "failed"]
    assert failed["error"] == "466: quota used up"
    assert failed["text"]


async def test_a_channel_that_was_turned_off_fails_what_was_queued_for_it(
    database: Database, ready_url: str
) -> None:
    await store(database, lead("dana"))
    await queue(database, message(channel=Channel.SMS, address="+972501234567", created_at=datetime.now(UTC)))
    async with Office(ready_url, Provider()) as office:
        await office.drain()
    assert await outcomes(database) == [("failed", "sms is not set up")]
