"""Receipts come in any order, and by other names: what arrived did arrive."""

import pytest

from conversations.lead.addresses import Channel
from storage.tables import schema as tables
from tests.incoming.test_who_is_who import Post

CHAT = "972501234567@c.us"
TAP = {
    "typeMessage": "buttonsResponseMessage",
    "buttonsResponseMessage": {"stanzaId": "whatsapp-1", "selectedButtonId": "prices", "selectedButtonText": "מחירים"},
}  # fmt: skip


async def greet(post: Post) -> str:
    """Dana left her number, and the greeting was given to WhatsApp; gives her id."""
    accepted = await post.office.submits(phone="+972501234567", name="Dana")
    await post.office.drain()
    return str(accepted.lead_id)


async def statuses(post: Post) -> list[tuple[str, str]]:
    await post.office.drain()
    async with post.office.database.read() as connection:
        rows = await connection.execute(tables.messages.select().order_by(tables.messages.c.id))
        return [(row.channel, row.status) for row in rows]


@pytest.mark.parametrize("arrived", ["delivered", "read"])
async def test_after_it_arrived_no_failure_counts(post: Post, arrived: str) -> None:
    await greet(post)
    for status in (arrived, "failed", "noAccount"):
        await post.is_told(CHAT, status, sendByApi=True, idMessage="whatsapp-1")
    assert await statuses(post) == [("whatsapp", arrived)]


async def test_what_arrived_before_our_own_note_counts_as_well(post: Post) -> None:
    """Delivered is told before we wrote down that it was sent; the failure comes before anybody looked."""
    await post.is_told(CHAT, "delivered", sendByApi=True, idMessage="whatsapp-1")
    await greet(post)
    await post.is_told(CHAT, "failed", sendByApi=True, idMessage="whatsapp-1", description="x")
    await post.office.receipts.sweep()
    assert await statuses(post) == [("whatsapp", "delivered")]


async def test_a_late_delivered_beats_a_failure(post: Post) -> None:
    await greet(post)
    await post.is_told(CHAT, "failed", sendByApi=True, idMessage="whatsapp-1")
    await post.is_told(CHAT, "delivered", sendByApi=True, idMessage="whatsapp-1")
    [line, *_] = [one for one in await post.office.timeline(await greet(post)) if one["kind"] == "outbound"]
    assert (line["status"], line.get("error")) == ("delivered", None)


async def test_a_tap_proves_that_it_arrived(post: Post) -> None:
    await greet(post)
    await post.gets(senderData={"chatId": CHAT}, messageData=TAP)
    await post.is_told(CHAT, "failed", sendByApi=True, idMessage="whatsapp-1")
    assert (await statuses(post))[0] == ("whatsapp", "delivered")
    assert {channel for channel, _ in await statuses(post)} == {"whatsapp"}


async def test_no_account_under_another_id_is_the_last_message_s(post: Post) -> None:
    """As GREEN-API tells of messages with buttons."""
    dana = await greet(post)
    await post.is_told(CHAT, "noAccount", sendByApi=True, idMessage="OTHER1")
    assert await statuses(post) == [("whatsapp", "failed"), ("sms", "sent")]
    lead = await post.office.lead(dana)
    assert [reach.unreachable for reach in lead.contact.reach if reach.channel is Channel.WHATSAPP] == [
        "no_account"
    ]


async def test_no_account_of_somebody_who_read_it_is_no_loss(post: Post) -> None:
    await greet(post)
    await post.is_told(CHAT, "read", sendByApi=True, idMessage="whatsapp-1")
    await post.is_told(CHAT, "noAccount", sendByApi=True, idMessage="OTHER1")
    assert await statuses(post) == [("whatsapp", "read")]


@pytest.mark.parametrize("arrived", ["delivered", "read"])
async def test_who_was_said_to_have_no_account_and_got_it_after_all_is_written_to_there(
    post: Post, arrived: str
) -> None:
    dana = await greet(post)
    await post.is_told(CHAT, "noAccount", sendByApi=True, idMessage="whatsapp-1")
    assert (await post.office.lead(dana)).contact.reach[0].unreachable == "no_account"
    for status in (arrived, arrived, "noAccount"):
        await post.is_told(CHAT, status, sendByApi=True, idMessage="whatsapp-1")
    lead = await post.office.lead(dana)
    assert [reach.unreachable for reach in lead.contact.reach if reach.channel is Channel.WHATSAPP] == [None]
    told = [one for one in await post.office.timeline(dana) if "did arrive" in str(one)]
    assert len(told) == 1


REFUSED = {"MessageStatus": "undelivered", "ErrorCode": "21610", "To": "+972501234567"}


async def refusals(post: Post, lead_id: str) -> list[str]:
    lines = await post.office.timeline(lead_id)
    return [line["why"] for line in lines if line["kind"] == "consent"]


@pytest.mark.parametrize("sid", ["SM-of-another-program", "sms-1"])
async def test_a_refusal_in_a_receipt_is_one_whichever_message_it_is_of(post: Post, sid: str) -> None:
    """Somebody nobody knows is no lead for it."""
    await post.is_refused(REFUSED | {"MessageSid": sid})
    assert await post.leads() == []
    dana = await greet(post)
    await post.texts("+972501234567", "כמה זה עולה?", "S1")
    await post.office.drain()
    await post.is_refused({"MessageSid": "sms-1", "MessageStatus": "delivered"})
    for _ in range(2):  # Twilio tells it again
        await post.is_refused(REFUSED | {"MessageSid": f"{sid}-again"})
    assert await refusals(post, dana) == ["refused, the network of sms says"]


async def test_a_refusal_in_the_receipt_of_a_message_of_ours_is_told_once(post: Post) -> None:
    await post.texts("+972501234567", "כמה זה עולה?", "S1")
    await post.office.drain()
    [dana] = await post.leads()
    await post.is_refused(REFUSED | {"MessageSid": "sms-1"})
    lines = [line["kind"] for line in await post.office.timeline(dana.id)]
    assert (lines.count("failed"), lines.count("consent")) == (1, 1)
