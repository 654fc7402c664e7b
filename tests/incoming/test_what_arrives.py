"""What real phones send beside plain words: nothing that can be read, an advertisement's button, an album."""

from typing import Any

import pytest
from prometheus_client import REGISTRY

from conversations.lead.addresses import Channel
from storage.tables import schema as tables
from tests.incoming.test_who_is_who import Post

DANA = "972501234567@c.us"
AD = {
    "title": "קורס סלסה למתחילים", "description": "שיעור ראשון חינם", "sourceId": "120212345678900123",
    "sourceType": "ad", "sourceUrl": "https://fb.me/1abc", "containsAutoReply": True, "mediaType": "IMAGE",
}  # fmt: skip


async def sends(post: Post, kind: str, **data: Any) -> None:
    """Something from Dana."""
    await post.gets(
        senderData={"chatId": DANA, "senderName": "Dana"}, messageData={"typeMessage": kind, **data}
    )


async def said(post: Post) -> list[str]:
    """What the bot said to her."""
    lines = await post.office.timeline((await post.only()).id)
    return [line["text"] for line in lines if line["kind"] == "outbound"]


def unreadable() -> float:
    labels = {"channel": "whatsapp", "result": "unreadable"}
    return REGISTRY.get_sample_value("waltz_webhooks_total", labels) or 0.0


@pytest.mark.parametrize(
    "data",
    [{"textMessageData": {"textMessage": "{{SWE001}}"}}, {"textMessageData": {"textMessage": "\u200e \ufeff"}}, {},
     {"typeMessage": "e2eNotification"}, {"typeMessage": "newKindMessage", "newKind": {"a": 1}}],
)  # fmt: skip
async def test_what_can_not_be_read_is_asked_for_again_once_then_a_person_is_called(
    post: Post, data: dict[str, Any]
) -> None:
    counted = unreadable()
    kind = data.pop("typeMessage", "textMessage")
    await sends(post, kind, **data)
    [first] = await said(post)
    assert "לכתוב אותה שוב" in first or "לכתוב שוב" in first
    await sends(post, kind, **data)
    dana = await post.only()
    assert dana.handoff.open is not None
    assert (unreadable() - counted, dana.handoff.open.reason.name) == (2, "unreadable")
    await sends(post, kind, **data)
    assert await post.office.count(tables.handoffs) == 1


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("extendedTextMessage", {"extendedTextMessageData": {"text": "", **AD}}),
        ("textMessage", {"textMessageData": {"textMessage": "{{SWE001}}"}, "externalAdReply": AD}),
        ("extendedTextMessage", {"extendedTextMessageData": {"text": "אפשר פרטים?", **AD}}),
        (
            "audioMessage",
            {"fileMessageData": {"downloadUrl": "https://m.example/a", "mimeType": "audio/ogg", **AD}},
        ),
        (
            "imageMessage",
            {
                "fileMessageData": {
                    "downloadUrl": "https://m.example/a",
                    "caption": "כמה זה עולה?",
                    "contextInfo": {"externalAdReply": AD},
                }
            },
        ),
    ],
)
async def test_an_advertisement_is_the_campaign_whatever_they_send(
    post: Post, kind: str, data: dict[str, Any]
) -> None:
    await sends(post, kind, **data)
    dana = await post.only()
    assert dana.contact.campaign is not None
    assert dana.contact.campaign == "קורס סלסה למתחילים · 120212345678900123"
    assert "can't be read" not in str(await post.office.timeline(dana.id))
    lines = [line["text"] for line in await post.office.timeline(dana.id) if line["kind"] == "lead"]
    assert lines == ["ad קורס סלסה למתחילים (120212345678900123)"]
    assert len(await said(post)) == 1, "a click alone is greeted, words are answered"


@pytest.mark.parametrize(
    "told",
    [
        {"referral": {"source_type": "ad", "source_id": "77", "headline": "סלסה"}},
        {"contextInfo": {"externalAdReply": {"sourceId": 77, "title": "סלסה"}}},
        {"extendedTextMessageData": {"externalAdReplyInfo": {"sourceID": "77", "title": "", "body": "סלסה"}}},
        {"referral": {"ad_id": "77", "headline": "סלסה"}},
    ],
)
async def test_it_is_found_wherever_it_is_told_of(post: Post, told: dict[str, Any]) -> None:
    words = {"textMessageData": {"textMessage": "היי"}}
    await sends(post, "textMessage", **words | told)
    assert (await post.only()).contact.campaign == "סלסה · 77"


@pytest.mark.parametrize(
    "told",
    [
        {"externalAdReplyInfo": {"body": "סלסה", "mediaType": "VIDEO"}},
        {"title": "סלסה", "conversionSource": "FB_Ads"},
        {"title": "סלסה", "ctwaClid": "ARb1"},
        {"title": "סלסה", "conversionSource": "IG_Ads"},
        {"contextInfo": {"utm": {"utmSource": "ad", "utmCampaign": "סלסה"}}},
    ],
)
async def test_it_is_known_by_its_name_where_its_id_is_not_told(post: Post, told: dict[str, Any]) -> None:
    await sends(post, "textMessage", textMessageData={"textMessage": "היי", **told})
    assert (await post.only()).contact.campaign == "סלסה"


async def test_an_advertisement_that_is_quoted_is_no_click(post: Post) -> None:
    quoted = {"typeMessage": "extendedTextMessage", "extendedTextMessageData": {"text": "x", **AD}}
    words = {"extendedTextMessageData": {"text": "ראיתי את זה"}, "quotedMessage": quoted}
    await sends(post, "quotedMessage", **words)
    assert (await post.only()).contact.campaign is None


async def test_a_link_that_somebody_shares_is_no_advertisement(post: Post) -> None:
    shown = {
        "externalAdReply": {"title": "How to", "renderLargerThumbnail": True, "showAdAttribution": False}
    }
    preview = {"text": "https://green-api.com", "title": "How to", "description": "x", **shown}
    await sends(post, "extendedTextMessage", extendedTextMessageData=preview)
    assert (await post.only()).contact.campaign is None


async def test_pictures_that_come_at_once_are_one_message(post: Post) -> None:
    for number in range(5):
        file = {
            "downloadUrl": f"https://m.example/{number}",
            "caption": "כמה זה עולה?" if number == 0 else "",
        }
        await sends(post, "imageMessage", fileMessageData=file)
    assert len(await said(post)) == 1
    assert await post.office.count(tables.handoffs) == 0


async def test_all_pictures_of_an_mms_are_kept(post: Post) -> None:
    form = {"From": "+972501234567", "MessageSid": "MM1", "Body": "", "NumMedia": "3"}
    for number in range(3):
        form |= {
            f"MediaContentType{number}": "image/jpeg",
            f"MediaUrl{number}": f"https://m.example/{number}",
        }
    await post._letters.take(Channel.SMS, form)
    async with post.office.database.read() as connection:
        [data] = (
            await connection.execute(tables.facts.select().where(tables.facts.c.fact == "media_shared"))
        ).all()
    assert all(f"https://m.example/{number}" in data.data for number in range(3))


@pytest.mark.parametrize(
    "told", [{"chatId": DANA, "chatState": "blocked"}, {"from": DANA, "blockStatus": "block"}]
)
async def test_who_blocks_the_business_gets_no_more_advertising(post: Post, told: dict[str, str]) -> None:
    """On any channel; somebody nobody knows is no lead for it."""
    await post.gets("incomingBlock", **told)
    assert await post.leads() == []
    await sends(post, "textMessage", textMessageData={"textMessage": "היי"})
    await post.gets("incomingBlock", timestamp=1588091599, **told)
    dana = await post.only()
    lines = [line["why"] for line in await post.office.timeline(dana.id) if line["kind"] == "consent"]
    assert lines == ["blocked us on whatsapp: no more advertising anywhere"]
    await post.gets("incomingBlock", chatId=DANA, chatState="unblocked")
