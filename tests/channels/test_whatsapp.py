"""WhatsApp: what GREEN-API's notifications mean, and what is asked of it."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.channels.base import ChannelState, Inbound, NotUnderstood, StaffInbound, StatusUpdate
from bot.channels.http import Http
from bot.channels.whatsapp.adapter import WhatsApp
from bot.errors import AccountRefused, RateLimited, Transient
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content, FileKind, Media
from conversations.turn.inputs import Pressed, Said, Shared
from tests.channels.conftest import GREEN_TOKEN, make_settings
from tests.harness.stand_in import Answer, StandIn

DANA = "972501234567@c.us"
WHATSAPP = Channel.WHATSAPP
TAKEN = Answer(200, {"idMessage": "3EB0"})
SAMPLES = sorted((Path(__file__).parents[3] / "shared" / "samples" / "greenapi").glob("*.json"))


def incoming(kind: str, chat: str = DANA, sender: Any = None, **data: Any) -> dict[str, Any]:
    return {
        "typeWebhook": "incomingMessageReceived",
        "instanceData": {"idInstance": 1101, "wid": "972501110000@c.us", "typeInstance": "whatsapp"},
        "timestamp": 1_760_000_000,
        "idMessage": "A1B2",
        "senderData": {"chatId": chat, "sender": chat, "senderName": "דנה", **(sender or {})},
        "messageData": {"typeMessage": kind, **data},
    }


def tapped_on(kind: str, name: str, tap: dict[str, Any], chat: str = DANA) -> dict[str, Any]:
    """A tap of this type, told in an object of this name."""
    data: dict[str, Any] = {name: tap}
    return incoming(kind, chat, **data)


def text(words: str, **changes: Any) -> dict[str, Any]:
    return incoming("textMessage", textMessageData={"textMessage": words}, **changes)


def only(whatsapp: WhatsApp, notification: object) -> Any:
    (found,) = whatsapp.parse(notification)
    return found


def meaning(whatsapp: WhatsApp, notification: object) -> object:
    found = only(whatsapp, notification)
    assert isinstance(found, Inbound)
    return found.input


def test_words_come_with_the_number_they_came_from(whatsapp: WhatsApp) -> None:
    said = only(whatsapp, text("היי, כמה עולה?"))
    assert said.input == Said("היי, כמה עולה?", WHATSAPP)
    assert (said.key, said.address, said.phone, said.name) == ("A1B2", DANA, "+972501234567", "דנה")


def test_a_polled_notification_is_read_out_of_its_receipt(whatsapp: WhatsApp) -> None:
    assert meaning(whatsapp, {"receiptId": 7, "body": text("היי")}) == Said("היי", WHATSAPP)


@pytest.mark.parametrize(
    ("sender", "phone"),
    [
        ({}, None),
        ({"senderPhoneNumber": 972501234567}, "+972501234567"),
        ({"senderPn": "972501234567@s.whatsapp.net"}, "+972501234567"),
        ({"sender": DANA}, "+972501234567"),
    ],
)
def test_an_lid_gives_a_number_only_where_it_is_told(
    whatsapp: WhatsApp, sender: dict[str, Any], phone: str | None
) -> None:
    said = only(whatsapp, text("היי", chat="8155@lid", sender=sender))
    assert (said.address, said.phone) == ("8155@lid", phone)


def test_a_number_is_no_name(whatsapp: WhatsApp) -> None:
    assert only(whatsapp, text("היי", sender={"senderName": "+972 50-123-4567"})).name is None


def test_links_and_quotes_are_words(whatsapp: WhatsApp) -> None:
    linked = incoming("extendedTextMessage", extendedTextMessageData={"text": "ראו https://x.example"})
    assert meaning(whatsapp, linked) == Said("ראו https://x.example", WHATSAPP)
    quoted = incoming(
        "quotedMessage",
        extendedTextMessageData={"text": "2"},
        quotedMessage={"stanzaId": "Q", "typeMessage": "textMessage", "textMessage": "מה תרצו?"},
    )
    assert meaning(whatsapp, quoted) == Said("2", WHATSAPP, quoted="מה תרצו?")


@pytest.mark.parametrize(
    ("kind", "tap"),
    [
        ("buttonsResponseMessage", {"selectedButtonId": "price", "selectedButtonText": "מחיר"}),
        (
            "templateButtonReplyMessage",
            {"selectedIndex": 1, "selectedId": "price", "selectedDisplayText": "מחיר"},
        ),
        ("templateButtonsReplyMessage", {"selectedId": "price", "selectedDisplayText": "מחיר"}),
        ("interactiveButtonsResponse", {"selectedId": "price", "selectedDisplayText": "מחיר"}),
        ("interactiveButtonsResponse", {"selectedButtonId": "price", "selectedButtonText": "מחיר"}),
        ("interactiveButtonsResponse", {"buttonId": "price", "buttonText": "מחיר"}),
        ("listResponseMessage", {"title": "מחיר", "singleSelectReply": "price"}),
        ("listResponseMessage", {"title": "מחיר", "singleSelectReply": {"selectedRowId": "price"}}),
    ],
)
def test_every_spelling_of_a_tap_is_a_press(whatsapp: WhatsApp, kind: str, tap: dict[str, Any]) -> None:
    assert meaning(whatsapp, tapped_on(kind, kind, tap)) == Pressed("price", WHATSAPP, label="מחיר")
    # GREEN-API names the type and the object differently in places.
    other = {"templateButtonsReplyMessage": "templateButtonReplyMessage"}.get(kind, kind)
    assert meaning(whatsapp, tapped_on(kind, other, tap)) == Pressed("price", WHATSAPP, label="מחיר")


def test_a_tap_may_tell_less(whatsapp: WhatsApp) -> None:
    kind = "interactiveButtonsResponse"
    assert meaning(whatsapp, tapped_on(kind, kind, {"selectedDisplayText": "מחיר"})) == Pressed(
        "", WHATSAPP, label="מחיר"
    )
    assert meaning(whatsapp, tapped_on(kind, kind, {"selectedIndex": 2})) == Pressed("2", WHATSAPP)
    assert meaning(whatsapp, tapped_on(kind, kind, {"selectedId": 2})) == Pressed("2", WHATSAPP)


@pytest.mark.parametrize(
    "voter", [DANA, {"voterWid": DANA}, {"phoneNumber": "972501234567"}, {"phoneNumber": 972501234567}]
)
def test_a_vote_is_a_press_by_its_words(whatsapp: WhatsApp, voter: object) -> None:
    votes = [{"optionName": "בוקר", "optionVoters": []}, {"optionName": "ערב", "optionVoters": [voter]}]
    poll = incoming("pollUpdateMessage", pollMessageData={"stanzaId": "P", "votes": votes})
    assert meaning(whatsapp, poll) == Pressed("", WHATSAPP, label="ערב")


@pytest.mark.parametrize(
    "voters", [[], ["972500000001@c.us"], [{"voterWid": "972500000001@c.us"}], [None, 7]]
)
def test_a_vote_of_somebody_else_or_taken_back_is_none(whatsapp: WhatsApp, voters: list[object]) -> None:
    votes = [{"optionName": "ערב", "optionVoters": voters}]
    assert whatsapp.parse(incoming("pollUpdateMessage", pollMessageData={"votes": votes})) == []


@pytest.mark.parametrize(
    ("kind", "file", "expected"),
    [
        ("imageMessage", {"caption": "זה?", "mimeType": "image/jpeg"}, ("image", "זה?")),
        ("videoMessage", {"mimeType": "video/mp4"}, ("video", None)),
        ("audioMessage", {"mimeType": "audio/ogg; codecs=opus"}, ("voice", None)),
        ("audioMessage", {"mimeType": "audio/mpeg"}, ("audio", None)),
        ("documentMessage", {"fileName": "a.pdf"}, ("document", None)),
        ("stickerMessage", {}, ("sticker", None)),
    ],
)
def test_files_are_shared(
    whatsapp: WhatsApp, kind: str, file: dict[str, Any], expected: tuple[Any, str | None]
) -> None:
    data = {"downloadUrl": "https://media.example/f", **file}
    as_file: FileKind = "document" if expected[0] == "sticker" else expected[0]
    media = Media(as_file, "https://media.example/f", name=file.get("fileName"))
    shared = Shared(expected[0], WHATSAPP, caption=expected[1], media=media)
    assert meaning(whatsapp, incoming(kind, fileMessageData=data)) == shared


@pytest.mark.parametrize(
    ("notification", "kind"),
    [
        (incoming("liveLocationMessage", locationMessageData={"latitude": 1, "longitude": 2}), "location"),
        (incoming("groupInviteMessage", groupInviteMessageData={"groupName": "x"}), "invite"),
        (incoming("pollMessage", pollMessageData={"name": "x"}), "poll"),
        (incoming("deletedMessage", deletedMessageData={"stanzaId": "Z"}), "deleted"),
        (incoming("reactionMessage", extendedTextMessageData={"text": "❤️"}), "reaction"),
        (text("{{SWE001}}"), "unreadable"),
        (text(" {{SWE999}} "), "unreadable"),
        (text("{{SWE002}} The message could not be decrypted"), "unreadable"),
        (text("Waiting for this message. This may take a while."), "unreadable"),
        (
            incoming(
                "videoNoteMessage",
                fileMessageData={"downloadUrl": "https://m.example/a", "mimeType": "video/mp4"},
            ),
            "video",
        ),
        (incoming("orderMessage", orderMessage={"message": "2 pairs, please"}), "other"),
        (text(""), "unreadable"),
        (text("\u3164"), "unreadable"),
        (text("\u2800\n\u2800"), "unreadable"),
        (text("[object Object]"), "unreadable"),  # a click-to-chat link whose words were never filled in
        (text("undefined"), "unreadable"),
        (text("{{product.title}}"), "unreadable"),
        (text("%FIRSTNAME%"), "unreadable"),
        (text("\ufffd\ufffd\ufffd"), "unreadable"),
        (text("ממתין להודעה הזו. זה עשוי לקחת זמן מה."), "unreadable"),
        (text("בהמתנה להודעה זו. פעולה זו עשויה להימשך זמן מה."), "unreadable"),
        (text("\u200d\ufe0f"), "unreadable"),
        (text("%recipient.name%"), "unreadable"),
        (text("${name}"), "unreadable"),
        (text("<first name>"), "unreadable"),
        (text("[name]"), "unreadable"),
        (text("[object HTMLElement]"), "unreadable"),
        (text("(null)"), "unreadable"),
        (text("undefined undefined"), "unreadable"),
        (text("<Media omitted>"), "unreadable"),
        (text("<שם>"), "unreadable"),
        (text("#{name}"), "unreadable"),
        (text("[[name]]"), "unreadable"),
        (text("$FIRSTNAME$"), "unreadable"),
        (text("%1$s"), "unreadable"),
        (text("undefined!"), "unreadable"),
        (text("????? ??"), "unreadable"),
        (text("□□□"), "unreadable"),
        (text("\u200eimage omitted"), "unreadable"),
        (text("Данное сообщение удалено"), "unreadable"),
        (text("Message failed to decrypt"), "unreadable"),
        (text("[sticker]"), "unreadable"),
        (text("This message was deleted"), "unreadable"),
        (text("Your version of WhatsApp doesn’t support this message. Update WhatsApp"), "unreadable"),
        (text("גרסת WhatsApp שלך לא תומכת בהודעה זו."), "unreadable"),
        (text("הודעה זו נמחקה"), "unreadable"),
        (text("Couldn't load message"), "unreadable"),
        (text("Esperando este mensaje. Esto puede tomar tiempo."), "unreadable"),
        (text("Ожидание сообщения. Это может занять некоторое время."), "unreadable"),
        (text("Warten auf diese Nachricht"), "unreadable"),
        (incoming("interactiveMessage", interactiveMessage={"body": {"text": "שלום"}}), "other"),
        (incoming("listMessage", listMessage={"title": "שיעורים"}), "other"),
        (incoming("somethingNew"), "unreadable"),
    ],
)
def test_everything_else_is_politely_answered(
    whatsapp: WhatsApp, notification: dict[str, Any], kind: str
) -> None:
    shared = meaning(whatsapp, notification)
    assert isinstance(shared, Shared)
    assert shared.kind == kind


@pytest.mark.parametrize(
    "words",
    ["[כן]", "<3", "{}", "???", "??", "100$", "$50", "%", "<name> זה אני", "היי [שם]",
     "כמה זה עולה? [דחוף]", "null and void?", "50% הנחה?", "100%", "[1]",
     "This message was deleted by mistake, how much is it?", "למה ההודעה נמחקה?", "ההודעה שלי נמחקה"],
)  # fmt: skip
def test_what_people_write_is_no_place_that_was_never_filled(whatsapp: WhatsApp, words: str) -> None:
    assert meaning(whatsapp, text(words)) == Said(words, WHATSAPP)


@pytest.mark.parametrize(
    "message",
    [{"typeMessage": "", "textMessageData": {"textMessage": "היי"}},
     {"typeMessage": "textmessage", "textMessageData": {"textMessage": "היי"}},
     {"typeMessage": "textMessage", "textMessageData": {"body": "היי"}},
     {"typeMessage": "conversation", "conversation": "היי"},
     {"typeMessage": "newKind", "extendedTextMessage": {"text": "היי"}}],
)  # fmt: skip
def test_words_are_heard_whatever_the_message_is_said_to_be(
    whatsapp: WhatsApp, message: dict[str, Any]
) -> None:
    kind = message.pop("typeMessage")
    assert meaning(whatsapp, incoming(kind, **message)) == Said("היי", WHATSAPP)


@pytest.mark.parametrize(
    "kind",
    ["e2e_notification", "notificationMessage", "albumMessage",
     "pinInChatMessage", "protocolMessage", "secretEncryptedMessage", "pollResultSnapshotMessage",
     "statusMentionMessage", "associatedChildMessage", "encEventResponseMessage", "requestPhoneNumberMessage"],
)  # fmt: skip
def test_what_a_phone_does_by_itself_is_no_message(whatsapp: WhatsApp, kind: str) -> None:
    """An album is told of before its pictures, which come as messages of their own."""
    data: dict[str, Any] = {kind: {"expectedImageCount": 3}}
    assert whatsapp.parse(incoming(kind, **data)) == []


def test_only_ones_own_contact_gives_ones_number(whatsapp: WhatsApp) -> None:
    card = "BEGIN:VCARD\nFN:x\nTEL;waid={}:+1\nEND:VCARD"
    own = {"displayName": "x", "vcard": card.format("972501234567")}
    friend = {"displayName": "y", "vcard": card.format("972507654321")}
    shared = meaning(whatsapp, incoming("contactMessage", contactMessageData=own))
    assert shared == Shared("contact", WHATSAPP, phone="+972501234567", link="tel:+972501234567")
    several = incoming("contactsArrayMessage", messageData={"contacts": [friend]})
    assert meaning(whatsapp, several) == Shared("contact", WHATSAPP, link="tel:+972507654321")


def test_an_edit_has_a_key_of_its_own(whatsapp: WhatsApp) -> None:
    edited = incoming("editedMessage", editedMessageData={"textMessage": "מחר", "stanzaId": "A1B2"})
    found = only(whatsapp, edited)
    assert found.input == Said("מחר", WHATSAPP, edited=True)
    assert found.key not in {"A1B2", only(whatsapp, {**edited, "timestamp": 1_760_000_009}).key}


def test_a_call_is_one_thing_however_often_it_is_told(whatsapp: WhatsApp) -> None:
    call = {"typeWebhook": "incomingCall", "from": DANA, "idMessage": "C1", "timestamp": 1}
    first, last = only(whatsapp, {**call, "status": "offer"}), only(whatsapp, {**call, "status": "missed"})
    assert first.input == Shared("call", WHATSAPP)
    assert first.key == last.key


@pytest.mark.parametrize(
    "notification",
    [
        text("hi", chat="120363@g.us"),
        text("hi", chat="status@broadcast"),
        text("hi", chat="1@newsletter"),
        text("note to self", chat="972501110000@c.us"),
        {"typeWebhook": "outgoingAPIMessageReceived", "idMessage": "1", "senderData": {"chatId": DANA}},
        {"typeWebhook": "deviceInfo"},
        {"typeWebhook": ["x"]},
        incoming("reactionMessage", extendedTextMessageData={"text": ""}),
        {"body": {"body": {}}},
        None,
    ],
)
def test_groups_and_echoes_mean_nothing(whatsapp: WhatsApp, notification: object) -> None:
    assert whatsapp.parse(notification) == []


def outgoing(chat: str = DANA, kind: str = "textMessage") -> dict[str, Any]:
    typed = incoming(
        kind, chat, {"sender": "972501110000@c.us"}, textMessageData={"textMessage": "מטפלת בזה"}
    )
    return {**typed, "typeWebhook": "outgoingMessageReceived"}


def test_the_owner_typing_on_the_phone_is_staff(whatsapp: WhatsApp) -> None:
    typed = only(whatsapp, outgoing())
    assert isinstance(typed, StaffInbound)
    assert (typed.lead_address, typed.chat, typed.text, typed.key) == (DANA, DANA, "מטפלת בזה", "A1B2")


@pytest.mark.parametrize("chat", ["120363@g.us", "972501110000@c.us", "972509998888@c.us"])
def test_the_owners_other_chats_are_nobodys_business(whatsapp: WhatsApp, chat: str) -> None:
    assert whatsapp.parse(outgoing(chat)) == []


@pytest.mark.parametrize("kind", ["reactionMessage", "deletedMessage", "editedMessage"])
def test_a_reaction_by_the_owner_silences_nothing(whatsapp: WhatsApp, kind: str) -> None:
    assert whatsapp.parse(outgoing(kind=kind)) == []


def test_staff_numbers_are_staff(whatsapp: WhatsApp) -> None:
    answered = incoming(
        "quotedMessage", "972509998888@c.us", {"senderName": "נועה"},
        extendedTextMessageData={"text": "אני לוקחת"}, quotedMessage={"stanzaId": "ALERT"},
    )  # fmt: skip
    assert only(whatsapp, answered) == StaffInbound(
        WHATSAPP, "A1B2", "נועה", "972509998888@c.us", text="אני לוקחת", replies_to="ALERT"
    )
    kind = "interactiveButtonsResponse"
    tap = tapped_on(kind, kind, {"stanzaId": "ALERT", "selectedId": "take"}, "972509998888@c.us")
    tapped = only(whatsapp, tap)
    assert (tapped.action, tapped.replies_to) == ("take", "ALERT")


@pytest.mark.parametrize(
    ("told", "status", "reason", "unreachable"),
    [
        ("sent", "sent", None, False),
        ("delivered", "delivered", None, False),
        ("read", "read", None, False),
        ("played", "read", None, False),  # a voice note was heard
        ("DELIVERED", "delivered", None, False),
        ("Read ", "read", None, False),
        ("NOACCOUNT", "failed", "no_account", True),
        ("failed", "failed", "failed", False),
        ("noAccount", "failed", "no_account", True),
        ("notInGroup", "failed", "notInGroup", False),
    ],
)
def test_statuses(whatsapp: WhatsApp, told: str, status: Any, reason: str | None, unreachable: bool) -> None:
    body = {"typeWebhook": "outgoingMessageStatus", "idMessage": "M", "status": told}
    update = StatusUpdate(WHATSAPP, "M", status, reason=reason, unreachable=unreachable)
    assert whatsapp.parse(body) == [update]


def test_a_yellow_card_on_a_message_is_news_of_the_account(whatsapp: WhatsApp) -> None:
    body = {"typeWebhook": "outgoingMessageStatus", "idMessage": "M", "status": "yellowCard"}
    assert whatsapp.parse(body) == [
        StatusUpdate(WHATSAPP, "M", "failed", reason="yellowCard", account=True),
        ChannelState(WHATSAPP, "yellowCard"),
    ]


@pytest.mark.parametrize(
    "until", [1_790_000_000, "1790000000", "2026-09-21T14:13:20Z", "2026-09-21T14:13:20"]
)
def test_a_suspension_says_until_when(whatsapp: WhatsApp, until: object) -> None:
    body = {"typeWebhook": "stateInstanceChanged", "stateInstance": "suspended", "suspendedUntil": until}
    state = only(whatsapp, body)
    assert (state.state, state.until.timestamp()) == ("suspended", 1_790_000_000)


@pytest.mark.parametrize("until", [None, "soon", 1e30, True])
def test_a_suspension_may_not_say_until_when(whatsapp: WhatsApp, until: object) -> None:
    body = {"typeWebhook": "stateInstanceChanged", "stateInstance": "suspended", "suspendedUntil": until}
    assert whatsapp.parse(body) == [ChannelState(WHATSAPP, "suspended")]


def test_a_used_up_quota_is_a_state(whatsapp: WhatsApp) -> None:
    assert whatsapp.parse({"typeWebhook": "quotaExceeded"}) == [ChannelState(WHATSAPP, "quotaExceeded")]


@pytest.mark.skipif(not SAMPLES, reason="GREEN-API's samples are not beside the repository")
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: str(path.stem))
def test_every_sample_is_understood(whatsapp: WhatsApp, sample: Path) -> None:
    found = whatsapp.parse(orjson.loads(sample.read_bytes()))
    # The vote with voters as objects says neither whose chat it is nor what its own id is: kept for staff to look at.
    nameless = sample.stem == "tp_pollUpdate_voter_objects"
    assert bool(found) == (sample.stem != "deviceInfo")
    assert any(isinstance(one, NotUnderstood) for one in found) == nameless


async def test_numbered_by_default(whatsapp: WhatsApp, provider: StandIn) -> None:
    provider.answer = TAKEN
    choices = (Choice("a", "כן"), Choice("b", "לא"))
    await whatsapp.send(DANA, Content("באים?", choices=choices, quote="Q1"))
    assert provider.last.path == f"/waInstance1101/sendMessage/{GREEN_TOKEN}"
    assert provider.last.fields == {
        "chatId": DANA, "message": "באים?\n\n1. כן\n2. לא\n\nאפשר להשיב במספר", "quotedMessageId": "Q1",
    }  # fmt: skip


async def test_buttons_where_they_are_switched_on_and_fit(provider: StandIn, http: Http) -> None:
    whatsapp = WhatsApp(make_settings(provider.url, whatsapp_buttons=True), http)
    provider.answer = TAKEN
    await whatsapp.send("+972501234567", Content("באים?", choices=(Choice("a", "כן"), Choice("b", "לא"))))
    assert provider.last.path.endswith(f"/sendInteractiveButtonsReply/{GREEN_TOKEN}")
    assert provider.last.fields["chatId"] == DANA
    assert provider.last.fields["buttons"] == [
        {"buttonId": "a", "buttonText": "כן"},
        {"buttonId": "b", "buttonText": "לא"},
    ]
    for choices in (
        (Choice("a", "א" * 26),),
        (Choice("a", "כן", url="https://x.example"),),
        tuple(Choice(str(number), "כן") for number in range(4)),
    ):
        await whatsapp.send(DANA, Content("באים?", choices=choices))
        assert provider.last.path.endswith(f"/sendMessage/{GREEN_TOKEN}")


async def test_a_picture_goes_by_its_address(whatsapp: WhatsApp, provider: StandIn) -> None:
    provider.answer = TAKEN
    await whatsapp.send(DANA, Content("הסטודיו", media=Media("image", "https://x.example/a/room.jpg?v=2")))
    assert provider.last.fields == {
        "chatId": DANA, "urlFile": "https://x.example/a/room.jpg?v=2", "fileName": "room.jpg",
        "caption": "הסטודיו",
    }  # fmt: skip


async def test_a_used_up_quota_is_told_apart(whatsapp: WhatsApp, provider: StandIn) -> None:
    invoked = {"method": "sendMessage", "used": 3, "total": 3, "status": "CORRESPONDENTS_QUOTE_EXCEEDED"}
    provider.answer = Answer(466, {"invokeStatus": invoked, "description": "only to: 97250…@c.us"})
    with pytest.raises(AccountRefused, match="CORRESPONDENTS") as raised:
        await whatsapp.send(DANA, Content("היי"))
    assert raised.value.state == "quotaExceeded"
    assert "@c.us" not in str(raised.value)


async def test_receiving_and_confirming(provider: StandIn, impatient: Http) -> None:
    whatsapp = WhatsApp(make_settings(provider.url), impatient)
    provider.answer = Answer(200, {"receiptId": 7, "body": text("היי")}, delay=1.3)
    received = await whatsapp.fetch(5)
    assert received == [{"receiptId": 7, "body": text("היי")}]
    assert provider.last.query == "receiveTimeout=5"
    provider.answer = Answer(200, {"result": True})
    await whatsapp.confirm(received)
    assert (provider.last.method, provider.last.body) == ("DELETE", b"")
    assert provider.last.path == f"/waInstance1101/deleteNotification/{GREEN_TOKEN}/7"


@pytest.mark.parametrize("body", [b"null", b"", b"{}", b"[]"])
async def test_nothing_to_receive(whatsapp: WhatsApp, provider: StandIn, body: bytes) -> None:
    provider.answer = Answer(200, body)
    assert await whatsapp.fetch(5) == []


@pytest.mark.parametrize(("status", "error"), [(429, RateLimited), (502, Transient), (401, AccountRefused)])
async def test_a_failed_poll_says_so(
    whatsapp: WhatsApp, provider: StandIn, status: int, error: type[Exception]
) -> None:
    provider.answer = Answer(status, b"")
    with pytest.raises(error):
        await whatsapp.fetch(5)


async def test_the_accounts_state(whatsapp: WhatsApp, provider: StandIn) -> None:
    provider.answer = Answer(200, {"stateInstance": "authorized"})
    assert await whatsapp.state() == "authorized"


def test_the_webhooks_token_is_checked(whatsapp: WhatsApp) -> None:
    assert whatsapp.knows({"authorization": "Bearer hook-token"})
    assert not whatsapp.knows({})
    for forged in ("Bearer hook-tokeN", "hook-token", "Bearer ", "", "Bearer סוד"):
        assert not whatsapp.knows({"authorization": forged})
    open_door = WhatsApp(make_settings(green_api_webhook_token=""), Http())
    assert not open_door.knows({"authorization": "Bearer "})
