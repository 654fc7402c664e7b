"""Telegram: what updates mean, and how messages look there."""

import asyncio
from typing import Any

import orjson
import pytest

from bot.channels.base import Inbound, ReachChanged, StaffInbound
from bot.channels.http import Http
from bot.channels.telegram.adapter import Telegram
from bot.channels.telegram.parse import callback_id
from bot.errors import AccountRefused, Blocked, ChatMoved, Rejected, Transient
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content, Media
from conversations.turn.given import Entrance
from conversations.turn.inputs import Pressed, Said, Shared, Started
from tests.channels.conftest import make_settings
from tests.harness.stand_in import Answer, StandIn
from tests.harness.waiting import until

DANA = {"id": 555, "is_bot": False, "first_name": "דנה", "last_name": "כהן", "language_code": "he"}
PRIVATE = {"id": 555, "type": "private", "first_name": "דנה"}
STAFF = {"id": -1001, "type": "supergroup", "title": "צוות"}
TELEGRAM = Channel.TELEGRAM
TAKEN = Answer(200, {"ok": True, "result": {"message_id": 9}})


def message(**content: Any) -> dict[str, Any]:
    base = {"message_id": 31, "date": 1_760_000_000, "chat": PRIVATE, "from": DANA}
    return {"update_id": 8, "message": {**base, **content}}


def only(telegram: Telegram, update: object) -> Any:
    (notification,) = telegram.parse(update)
    return notification


def meaning(telegram: Telegram, update: object) -> object:
    notification = only(telegram, update)
    assert isinstance(notification, Inbound)
    return notification.input


def test_words_come_with_who_said_them(telegram: Telegram) -> None:
    said = only(telegram, message(text="כמה זה עולה?"))
    assert said.input == Said("כמה זה עולה?", TELEGRAM)
    assert (said.address, said.name, said.language, said.key) == ("555", "דנה כהן", "he", "555:31")
    assert said.at is not None
    assert said.at.timestamp() == 1_760_000_000


def test_an_answer_to_a_message_quotes_it(telegram: Telegram) -> None:
    update = message(text="ומה לגבי זה?", reply_to_message={"message_id": 30, "text": "שיעור ניסיון בחינם"})
    assert meaning(telegram, update) == Said("ומה לגבי זה?", TELEGRAM, quoted="שיעור ניסיון בחינם")


@pytest.mark.parametrize(
    ("text", "payload"),
    [("/start", None), ("/start fb_autumn", "fb_autumn"), ("/start@waltz_bot fb", "fb"), ("/start ", None)],
)
def test_a_deep_link_brings_its_campaign(telegram: Telegram, text: str, payload: str | None) -> None:
    assert meaning(telegram, message(text=text)) == Started(TELEGRAM, payload)


def test_an_edit_is_a_new_thing_each_time(telegram: Telegram) -> None:
    edits = []
    for moment in (1_760_000_010, 1_760_000_020):
        update = message(text="מחר", edit_date=moment)
        update["edited_message"] = update.pop("message")
        edits.append(only(telegram, update))
    assert edits[0].input == Said("מחר", TELEGRAM, edited=True)
    assert len({"555:31", edits[0].key, edits[1].key}) == 3


def test_a_tap_carries_its_choice_and_the_words_on_the_button(telegram: Telegram) -> None:
    update = {"update_id": 4, "callback_query": tap(PRIVATE)}
    tapped = only(telegram, update)
    assert tapped.input == Pressed("answer:price", TELEGRAM, label="כמה עולה?")
    assert (tapped.address, tapped.key) == ("555", "callback:c7")
    assert callback_id(update) == "c7"


def tap(chat: dict[str, Any], **changes: Any) -> dict[str, Any]:
    rows = [
        [{"text": "מתי?", "callback_data": "x"}],
        [{"text": "כמה עולה?", "callback_data": "answer:price"}],
    ]
    shown = {"message_id": 40, "date": 1, "chat": chat, "reply_markup": {"inline_keyboard": rows}}
    return {"id": "c7", "from": DANA, "message": {**shown, **changes}, "data": "answer:price"}


def test_a_tap_on_a_message_too_old_to_be_shown_still_counts(telegram: Telegram) -> None:
    query = {"id": "c8", "from": DANA, "data": "more"}
    assert meaning(telegram, {"callback_query": query}) == Pressed("more", TELEGRAM)


@pytest.mark.parametrize(
    ("content", "shared"),
    [
        (
            {"photo": [{"file_id": "small"}, {"file_id": "big"}], "caption": "זה?"},
            ("image", "זה?", "big"),
        ),
        ({"voice": {"file_id": "v"}}, ("voice", None, "v")),
        ({"audio": {"file_id": "a"}}, ("audio", None, "a")),
        ({"video": {"file_id": "m"}}, ("video", None, "m")),
        ({"video_note": {"file_id": "n"}}, ("video", None, "n")),
        ({"animation": {"file_id": "g"}, "document": {"file_id": "d"}}, ("video", None, "g")),
        ({"document": {"file_id": "d"}}, ("document", None, "d")),
        ({"sticker": {"file_id": "s", "emoji": "👍"}}, ("sticker", None, "s")),
        ({"poll": {"id": "1", "question": "?"}}, ("poll", None, None)),
        ({"dice": {"emoji": "🎲", "value": 3}}, ("other", None, None)),
        ({"something_new": {"x": 1}}, ("unreadable", None, None)),
        ({"text": "\u3164"}, ("unreadable", None, None)),
        ({"text": "\ufffd\ufffd"}, ("unreadable", None, None)),
        ({"text": "{{name}}"}, ("unreadable", None, None)),
    ],
)
def test_everything_else_is_shared(
    telegram: Telegram, content: dict[str, Any], shared: tuple[Any, str | None, str | None]
) -> None:
    kind, caption, file_id = shared
    media = Media("document" if kind == "sticker" else kind, telegram=file_id) if file_id else None
    assert meaning(telegram, message(**content)) == Shared(kind, TELEGRAM, caption=caption, media=media)


@pytest.mark.parametrize("kind", ["location", "venue"])
def test_a_place_becomes_a_map(telegram: Telegram, kind: str) -> None:
    place = {"latitude": 32.07, "longitude": 34.78}
    shared = meaning(telegram, message(**{kind: {"location": place} if kind == "venue" else place}))
    assert shared == Shared("location", TELEGRAM, link="https://www.google.com/maps?q=32.07,34.78")


def test_only_ones_own_contact_gives_ones_number(telegram: Telegram) -> None:
    own = only(telegram, message(contact={"phone_number": "972501234567", "user_id": 555}))
    assert own.phone == own.input.phone == "+972501234567"
    friend = only(telegram, message(contact={"phone_number": "+972 50-765-4321", "user_id": 9}))
    assert friend.phone is friend.input.phone is None
    assert friend.input.link == "tel:+972507654321"
    unknown = only(telegram, message(contact={"phone_number": "0507654321"}))
    assert unknown.phone is None


def test_a_reaction_is_heard_and_its_withdrawal_is_not(telegram: Telegram) -> None:
    reaction = {"chat": PRIVATE, "user": DANA, "message_id": 3, "date": 1, "old_reaction": []}
    liked = {"update_id": 5, "message_reaction": {**reaction, "new_reaction": [{"emoji": "👍"}]}}
    assert meaning(telegram, liked) == Shared("reaction", TELEGRAM, caption="👍")
    assert telegram.parse({"update_id": 6, "message_reaction": {**reaction, "new_reaction": []}}) == []


def test_a_vote_is_a_press(telegram: Telegram) -> None:
    answer = {"poll_id": "p1", "user": DANA, "option_ids": [2]}
    assert meaning(telegram, {"update_id": 5, "poll_answer": answer}) == Pressed("p1:2", TELEGRAM)
    assert telegram.parse({"poll_answer": {**answer, "option_ids": []}}) == []


@pytest.mark.parametrize(("status", "unreachable"), [("kicked", "blocked"), ("member", None)])
def test_blocking_and_coming_back_are_noticed(
    telegram: Telegram, status: str, unreachable: str | None
) -> None:
    member = {"chat": PRIVATE, "from": DANA, "date": 1, "new_chat_member": {"status": status}}
    changed = only(telegram, {"update_id": 12, "my_chat_member": member})
    assert isinstance(changed, ReachChanged)
    assert (changed.address, changed.unreachable, changed.key) == ("555", unreachable, "member:12")


@pytest.mark.parametrize(
    "update",
    [
        message(text="hi", chat={"id": -5, "type": "group"}),
        {"channel_post": {"message_id": 1, "chat": {"id": -7, "type": "channel"}, "text": "x"}},
        message(text="hi", **{"from": {**DANA, "is_bot": True}}),
        message(pinned_message={"message_id": 3}),
        {"callback_query": tap({"id": -5, "type": "group"})},
        {"update_id": 7},
        None,
        [],
        "update",
        {"message": {"chat": {"id": "555"}, "text": "x"}},
        {"message": {"message_id": True, "chat": PRIVATE, "text": "x"}},
    ],
)
def test_what_is_no_concern_of_ours_means_nothing(telegram: Telegram, update: object) -> None:
    assert telegram.parse(update) == []


def test_staff_answer_an_alert_in_their_chat(telegram: Telegram) -> None:
    update = message(
        text="אני מטפלת", chat=STAFF, reply_to_message={"message_id": 90},
        message_thread_id=12, is_topic_message=True,
    )  # fmt: skip
    assert only(telegram, update) == StaffInbound(
        TELEGRAM, "-1001:31", "דנה כהן", "-1001", text="אני מטפלת", replies_to="-1001:90", thread="12"
    )


def test_what_opens_a_topic_is_not_what_was_answered(telegram: Telegram) -> None:
    update = message(
        text="כן",
        chat=STAFF,
        reply_to_message={"message_id": 12},
        message_thread_id=12,
        is_topic_message=True,
    )
    assert only(telegram, update).replies_to is None


def test_staff_tap_an_alert(telegram: Telegram) -> None:
    tapped = only(telegram, {"callback_query": tap(STAFF)})
    assert tapped == StaffInbound(
        TELEGRAM,
        "callback:c7",
        "דנה כהן",
        "-1001",
        replies_to="-1001:40",
        action="answer:price",
        callback="c7",
    )


def test_staff_who_write_as_the_group_are_heard_and_other_bots_are_not(telegram: Telegram) -> None:
    bot = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    assert only(telegram, message(text="כן", chat=STAFF, sender_chat=STAFF, **{"from": bot})).text == "כן"
    assert telegram.parse(message(text="כן", chat=STAFF, **{"from": bot})) == []


def test_broken_characters_are_mended(telegram: Telegram) -> None:
    assert meaning(telegram, message(text="היי\x00 \ud83d\ude00 \ud83d")) == Said("היי 😀 \ufffd", TELEGRAM)
    assert only(telegram, message(text="x", **{"from": {"id": 1, "first_name": "\u202eאבי\n"}})).name == "אבי"


async def test_choices_become_inline_buttons(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = TAKEN
    choices = (Choice("hours", "מתי פתוח?"), Choice("buy", "להרשמה", url="https://waltz.example/b"))
    await telegram.send("555", Content("היי", choices=choices, quote="12"), thread="4")
    sent = provider.last.fields
    assert provider.last.path == "/bot123456:telegram-secret/sendMessage"
    assert orjson.loads(sent["reply_markup"])["inline_keyboard"] == [
        [{"text": "מתי פתוח?", "callback_data": "hours"}],
        [{"text": "להרשמה", "url": "https://waltz.example/b"}],
    ]
    assert (sent["chat_id"], sent["text"], sent["message_thread_id"]) == ("555", "היי", "4")
    assert orjson.loads(sent["reply_parameters"])["message_id"] == 12
    assert "parse_mode" not in sent


async def test_a_number_is_shared_by_a_key_in_place_of_letters(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = TAKEN
    choices = (Choice("share", "לשתף את המספר", shares_phone=True), Choice("apart", "בנפרד"))
    await telegram.send("555", Content("ומה המספר?", choices=choices))
    assert orjson.loads(provider.last.fields["reply_markup"]) == {
        "keyboard": [[{"text": "לשתף את המספר", "request_contact": True}], [{"text": "בנפרד"}]],
        "one_time_keyboard": True, "resize_keyboard": True,
    }  # fmt: skip


async def test_a_choice_too_long_for_a_button_is_numbered(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = TAKEN
    await telegram.send("555", Content("היי", choices=(Choice("א" * 40, "כן"), Choice("b", "לא"))))
    assert "1. כן\n2. לא" in provider.last.fields["text"]
    assert "reply_markup" not in provider.last.fields


async def test_a_picture_carries_the_words_it_can_and_is_a_preview_else(
    telegram: Telegram, provider: StandIn
) -> None:
    provider.answer = TAKEN
    await telegram.send("555", Content("הסטודיו", media=Media("image", "https://x.example/a.jpg")))
    assert provider.last.path.endswith("/sendPhoto")
    assert provider.last.fields["caption"] == "הסטודיו"
    await telegram.send("555", Content("הסטודיו " * 300, media=Media("image", "https://x.example/a.jpg")))
    assert provider.last.path.endswith("/sendMessage")
    assert "https://x.example/a.jpg" in provider.last.fields["link_preview_options"]


@pytest.mark.parametrize(
    ("status", "words", "expected"),
    [
        (400, "Bad Request: chat not found", Blocked),
        (403, "Forbidden: user is deactivated", Blocked),
        (403, "Forbidden: bot can't initiate conversation with a user", Blocked),
        (400, "Bad Request: message is too long", Rejected),
        (401, "Unauthorized", AccountRefused),
        (404, "Not Found", AccountRefused),
        (409, "Conflict: terminated by other getUpdates request", Transient),
        (502, "Bad Gateway", Transient),
    ],
)
async def test_telegrams_words_decide_what_to_do(
    telegram: Telegram, provider: StandIn, status: int, words: str, expected: type[Exception]
) -> None:
    provider.answer = Answer(status, {"ok": False, "error_code": status, "description": words})
    with pytest.raises(expected):
        await telegram.send("555", Content("היי"))


@pytest.mark.parametrize(
    ("status", "words", "reason"),
    [
        (403, "Forbidden: bot was blocked by the user", "blocked"),
        (403, "Forbidden: USER_IS_BLOCKED", "blocked"),
        (400, "Bad Request: USER_IS_BLOCKED", "blocked"),
        (403, "Forbidden: user is deactivated", "deactivated"),
        (400, "Bad Request: INPUT_USER_DEACTIVATED", "deactivated"),
        (400, "Bad Request: user is deactivated", "deactivated"),
        (400, "Bad Request: PEER_ID_INVALID", "chat_not_found"),
        (403, "Forbidden: PEER_ID_INVALID", "chat_not_found"),
        (403, "Forbidden: bot can't initiate conversation with a user", "chat_not_found"),
        (403, "Forbidden: bot can't send messages to bots", "chat_not_found"),
        (403, "Forbidden: CHAT_WRITE_FORBIDDEN", "chat_not_found"),
        (403, "Forbidden: not enough rights to send text messages to the chat", "blocked"),
        (403, "Forbidden: CHAT_SEND_PLAIN_FORBIDDEN", "chat_not_found"),
        (400, "Bad Request: CHANNEL_PRIVATE", "chat_not_found"),
        (400, "Bad Request: CHAT_RESTRICTED", "chat_not_found"),
    ],
)
async def test_what_is_said_of_a_person_or_a_group_is_no_word_on_the_account(
    telegram: Telegram, provider: StandIn, status: int, words: str, reason: str
) -> None:
    """Only who blocked us wants no advertising, and one group that is closed to us closes nobody else's chat."""
    provider.answer = Answer(status, {"ok": False, "error_code": status, "description": words})
    with pytest.raises(Blocked) as raised:
        await telegram.send("555", Content("היי"))
    assert raised.value.reason == reason


async def test_a_group_that_moved_is_named(telegram: Telegram, provider: StandIn) -> None:
    body = {"ok": False, "description": "upgraded", "parameters": {"migrate_to_chat_id": -100987}}
    provider.answer = Answer(400, body)
    with pytest.raises(ChatMoved) as raised:
        await telegram.send("-5", Content("היי"))
    assert raised.value.address == "-100987"


async def test_polling_gives_raw_updates_and_asks_for_every_kind(
    telegram: Telegram, provider: StandIn
) -> None:
    provider.answer = Answer(200, {"ok": True, "result": [{"update_id": 3, "future": {"x": 1}}, "odd"]})
    new = await telegram.fetch(timeout=0)
    assert new == [{"update_id": 3, "future": {"x": 1}}]
    asked = provider.last.fields
    assert "offset" not in asked
    assert {"message_reaction", "poll_answer", "callback_query", "edited_message", "my_chat_member"} <= set(
        orjson.loads(asked["allowed_updates"])
    )


async def test_what_was_confirmed_is_not_asked_for_again_until_it_begins_anew(
    telegram: Telegram, provider: StandIn
) -> None:
    provider.answer = Answer(200, {"ok": True, "result": [{"update_id": 3}, {"update_id": 4}]})
    new = await telegram.fetch(timeout=0)
    await telegram.fetch(timeout=0)
    assert "offset" not in provider.last.fields, "nothing was confirmed"
    await telegram.confirm(new)
    await telegram.confirm([])
    await telegram.fetch(timeout=0)
    assert provider.last.fields["offset"] == "5"
    await telegram.prepare()
    await telegram.fetch(timeout=0)
    assert "offset" not in provider.last.fields


async def test_a_long_poll_outlasts_the_usual_timeout(provider: StandIn, impatient: Http) -> None:
    telegram = Telegram(make_settings(provider.url), impatient)
    provider.answer = Answer(200, {"ok": True, "result": []}, delay=1.3)
    assert await telegram.fetch(timeout=1) == []


async def test_acknowledging_never_fails(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = Answer(400, {"ok": False, "description": "query is too old"})
    await telegram.acknowledge("c7", "רגע")
    assert provider.last.fields == {"callback_query_id": "c7", "text": "רגע"}


async def test_the_webhook_is_set_with_its_secret_and_taken_down(
    telegram: Telegram, provider: StandIn, http: Http
) -> None:
    provider.answer = Answer(200, {"ok": True, "result": True})
    await telegram.prepare()
    assert provider.last.path.endswith("/deleteWebhook")
    called = Telegram(make_settings(provider.url, telegram_mode="webhook"), http)
    await called.prepare()
    assert provider.last.path.endswith("/setWebhook")
    assert provider.last.fields["url"] == "https://bot.example/webhooks/telegram"
    assert provider.last.fields["secret_token"] == "hook-secret"


async def test_the_bots_name_is_learnt_once_telegram_answers(
    telegram: Telegram, provider: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channels.telegram.adapter.FIRST_PAUSE", 0.01)
    provider.answer = Answer(502, b"")
    await telegram.open()
    assert await until(lambda: len(provider.asked) > 1)
    assert telegram.find_way(()) is None
    provider.answer = Answer(200, {"ok": True, "result": {"id": 1, "username": "waltz_bot"}})
    assert telegram._introduction is not None
    await asyncio.wait_for(telegram._introduction, 60)
    assert telegram.find_way(()) == Entrance("https://t.me/waltz_bot?start=", takes_words=False)


async def test_closing_stops_the_asking(telegram: Telegram, provider: StandIn) -> None:
    provider.answer = Answer(200, delay=50)
    await telegram.open()
    await asyncio.sleep(0)
    await asyncio.wait_for(telegram.close(), 30)
    assert telegram.find_way(()) is None


SECRET = "x-telegram-bot-api-secret-token"


def test_the_webhooks_secret_is_checked(telegram: Telegram) -> None:
    assert telegram.knows({SECRET: "hook-secret"})
    assert not telegram.knows({})
    for forged in ("hook-secreT", "", "סוד", "\ud800"):
        assert not telegram.knows({SECRET: forged})
