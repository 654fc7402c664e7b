"""What staff do on each network, as it is parsed; and what is sent to them."""

from typing import Any

import pytest

from bot.channels.base import Inbound, StaffInbound
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.errors import Rejected, TopicGone
from conversations.lead.content import Choice, Content
from tests.channels.conftest import make_settings
from tests.harness.stand_in import Answer, StandIn

STAFF: dict[str, Any] = {"id": -1001, "type": "supergroup", "is_forum": True}
NOA = {"id": 7, "is_bot": False, "first_name": "Noa"}
TAKEN = Answer(200, {"ok": True, "result": {"message_id": 77}})


def in_topic(**content: Any) -> dict[str, Any]:
    root = {"message_id": 40, "forum_topic_created": {"name": "Dana"}}
    message = {
        "message_id": 50,
        "from": NOA,
        "chat": STAFF,
        "message_thread_id": 40,
        "is_topic_message": True,
        "reply_to_message": root,
    }
    return {"update_id": 1, "message": message | content}


def parsed(telegram: Telegram, **content: Any) -> StaffInbound:
    (did,) = telegram.parse(in_topic(**content))
    assert isinstance(did, StaffInbound)
    return did


def test_words_in_a_topic_name_the_topic_and_answer_nothing(telegram: Telegram) -> None:
    did = parsed(telegram, text="היי דנה")
    assert (did.thread, did.replies_to, did.text, did.by) == ("40", None, "היי דנה", "Noa")


@pytest.mark.parametrize(
    ("content", "file"),
    [
        (
            {"photo": [{"file_id": "small"}, {"file_id": "AgACbig"}], "caption": "ככה"},
            ("image", "AgACbig", None),
        ),
        ({"voice": {"file_id": "AwAC1"}}, ("voice", "AwAC1", None)),
        ({"video": {"file_id": "BAAC1", "file_name": "a.mp4"}}, ("video", "BAAC1", "a.mp4")),
        ({"audio": {"file_id": "CQAC1", "file_name": "s.mp3"}}, ("audio", "CQAC1", "s.mp3")),
        ({"document": {"file_id": "BQAC1", "file_name": "p.pdf"}}, ("document", "BQAC1", "p.pdf")),
        ({"animation": {"file_id": "CgAC1"}, "document": {"file_id": "x"}}, ("video", "CgAC1", None)),
        ({"video_note": {"file_id": "DQAC1"}}, ("video", "DQAC1", None)),
    ],
)
def test_files_of_staff_are_taken(
    telegram: Telegram, content: dict[str, Any], file: tuple[str, str, str | None]
) -> None:
    did = parsed(telegram, **content)
    assert (did.media_kind, did.media, did.file_name) == (file[0], f"telegram:{file[1]}", file[2])
    assert did.text == content.get("caption", "")


@pytest.mark.parametrize(
    "content",
    [
        {"text": "/take"},
        {"text": "/help@waltz_bot what"},
        {"forum_topic_created": {"name": "Dana"}},
        {"forum_topic_closed": {}},
        {"forum_topic_edited": {"name": "Dana C"}},
        {"pinned_message": {"message_id": 3, "text": "pinned"}},
        {"new_chat_members": [NOA]},
        {"location": {"latitude": 1, "longitude": 2}},
        {"text": "from another bot", "from": {"id": 9, "is_bot": True, "first_name": "Bot"}},
    ],
)
def test_commands_and_news_of_the_chat_are_nothing_to_the_lead(
    telegram: Telegram, content: dict[str, Any]
) -> None:
    assert telegram.parse(in_topic(**content)) == []


def test_a_path_is_no_command(telegram: Telegram) -> None:
    assert parsed(telegram, text="/ כניסה מהחניון").text == "/ כניסה מהחניון"


async def test_staffs_buttons_stand_in_rows_of_two(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = TAKEN
    choices = tuple(Choice(f"staff:{verb}:lead1", verb) for verb in ("take", "reply", "done", "back"))
    await telegram.send("-1001", Content("🙋", choices=choices), thread="40")
    shown = provider.last.fields["reply_markup"]
    assert shown.count("[[") == 1
    assert shown.count("], [") == 1
    assert provider.last.fields["message_thread_id"] == "40"


async def test_words_are_asked_for_with_an_answer_opened(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = TAKEN
    await telegram.send("-1001", Content("מה לענות?", asks=True))
    assert "force_reply" in provider.last.fields["reply_markup"]


@pytest.mark.parametrize(
    ("kind", "media", "method", "field"),
    [
        ("image", "telegram:AgAC1", "sendPhoto", "photo"),
        ("voice", "telegram:AwAC1", "sendVoice", "voice"),
        ("video", "telegram:BAAC1", "sendVideo", "video"),
        ("video", "telegram:CgAC1", "sendAnimation", "animation"),
        ("video", "telegram:DQAC1", "sendVideoNote", "video_note"),
        ("audio", "telegram:CQAC1", "sendAudio", "audio"),
        ("document", "telegram:BQAC1", "sendDocument", "document"),
        ("document", "https://g.example/1.pdf", "sendDocument", "document"),
    ],
)
async def test_a_file_is_sent_as_what_it_is(
    telegram: Telegram, provider: StandIn, kind: Any, media: str, method: str, field: str
) -> None:
    provider.answer = TAKEN
    await telegram.send("555", Content("הנה", media=media, media_kind=kind))
    assert provider.last.path.endswith(f"/{method}")
    assert provider.last.fields[field] == media.removeprefix("telegram:")


async def test_what_telegram_cannot_fetch_goes_as_a_link(telegram: Telegram, provider: StandIn) -> None:
    refused = {"ok": False, "error_code": 400, "description": "Bad Request: failed to get HTTP URL content"}
    provider.answer, provider.answers = TAKEN, {"/sendVoice": Answer(400, refused)}
    await telegram.send("555", Content("דנה", media="https://g.example/1.ogg", media_kind="voice"))
    assert [asked.path.rpartition("/")[2] for asked in provider.asked] == ["sendVoice", "sendMessage"]
    assert provider.last.fields["text"] == "דנה\nhttps://g.example/1.ogg"


@pytest.mark.parametrize("words", ["message thread not found", "TOPIC_DELETED", "TOPIC_CLOSED"])
async def test_a_topic_that_is_gone_is_an_error_of_its_own(
    telegram: Telegram, provider: StandIn, words: str
) -> None:
    provider.answer = Answer(400, {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"})
    with pytest.raises(TopicGone):
        await telegram.send("-1001", Content("🙋"), thread="40")


async def test_topics_are_made_where_the_chat_has_them(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = Answer(200, {"ok": True, "result": {"message_thread_id": 41, "is_forum": True}})
    assert await telegram.is_forum("-1001")
    assert await telegram.create_topic("-1001", "Dana · 4567") == "41"
    provider.answer = Answer(200, {"ok": True, "result": {"type": "group"}})
    assert not await telegram.is_forum("-1001")
    words = "Bad Request: not enough rights to create a topic"
    provider.answer = Answer(400, {"ok": False, "error_code": 400, "description": words})
    with pytest.raises(Rejected):
        await telegram.create_topic("-1001", "Dana · 4567")


def from_whatsapp(phone: str, data: dict[str, Any]) -> dict[str, Any]:
    chat = f"{phone}@c.us"
    return {
        "typeWebhook": "incomingMessageReceived",
        "idMessage": "ABC",
        "timestamp": 1,
        "instanceData": {"wid": "972500000000@c.us"},
        "senderData": {"chatId": chat, "sender": chat, "senderName": "Noa"},
        "messageData": data,
    }


def test_a_picture_from_a_staff_number_is_taken(whatsapp: WhatsApp) -> None:
    file = {
        "downloadUrl": "https://g.example/1.jpg",
        "caption": "ככה",
        "fileName": "1.jpg",
        "mimeType": "image/jpeg",
    }
    (did,) = whatsapp.parse(
        from_whatsapp("972509998888", {"typeMessage": "imageMessage", "fileMessageData": file})
    )
    assert isinstance(did, StaffInbound)
    assert (did.media, did.media_kind, did.file_name) == ("https://g.example/1.jpg", "image", "1.jpg")
    assert did.text == "ככה"


def test_further_contacts_are_staff_too(http: Http) -> None:
    words = {"typeMessage": "textMessage", "textMessageData": {"textMessage": "1"}}
    body = from_whatsapp("972541110000", words)
    assert isinstance(WhatsApp(make_settings(), http).parse(body)[0], Inbound)
    assert isinstance(
        WhatsApp(make_settings(), http, contacts=["+972541110000"]).parse(body)[0], StaffInbound
    )
    form = {"From": "+972541110000", "MessageSid": "SM1", "Body": "1", "To": "+972501110000"}
    assert isinstance(Sms(make_settings(), http).parse(form)[0], Inbound)
    (did,) = Sms(make_settings(), http, contacts=["+972541110000"]).parse(form)
    assert isinstance(did, StaffInbound)
    assert (did.chat, did.text) == ("+972541110000", "1")
