"""The Bot API's stand-in, called as the bot calls it."""

import asyncio

import aiohttp
import pytest

from bot.sandbox.providers.telegram_shapes import file_id
from bot.sandbox.providers.telegram_text import read_html
from tests.harness.fakebot import Playground, playground
from tests.harness.waiting import until


async def _start(play: Playground, name: str = "דנה") -> tuple[str, int]:
    dana = play.world.person(name)
    await play.world.says(dana, "telegram", "/start spring")
    return dana.id, dana.telegram_id


async def test_what_is_said_waits_until_it_is_fetched_and_confirmed() -> None:
    async with playground() as play:
        _, chat = await _start(play)
        (update,) = await play.telegram("getUpdates", timeout=1)
        message = update["message"]
        assert message["text"] == "/start spring"
        assert message["chat"]["id"] == message["from"]["id"] == chat
        assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]

        assert await play.telegram("getUpdates") == [update], "not confirmed yet"
        assert await play.telegram("getUpdates", offset=update["update_id"] + 1) == []
        assert play.world.chat("telegram", str(chat)).messages[0].status == "delivered"


async def test_each_chat_numbers_its_own_messages() -> None:
    """As in life: an id without its chat says nothing."""
    async with playground() as play:
        chats = [(await _start(play, name))[1] for name in ("דנה", "נועה")]
        sent = [await play.telegram("sendMessage", chat_id=chat, text="היי") for chat in chats]
        group = await play.telegram("sendMessage", chat_id=play.sandbox.config.staff_chat_id, text="היי")
        assert [one["message_id"] for one in (*sent, group)] == [2, 2, 1]


async def test_a_long_poll_answers_as_soon_as_something_is_said() -> None:
    async with playground() as play:
        poll = asyncio.create_task(play.telegram("getUpdates", timeout=50))
        assert await until(lambda: play.world.trouble.calls)
        await _start(play)
        async with asyncio.timeout(30):
            assert len(await poll) == 1


async def test_a_second_poll_ends_the_first() -> None:
    async with playground() as play:
        first = asyncio.create_task(play.telegram("getUpdates", timeout=50))
        assert await until(lambda: play.world.trouble.calls)
        second = asyncio.create_task(play.telegram("getUpdates", timeout=50))
        async with asyncio.timeout(30):
            assert (await first)["error_code"] == 409
        await _start(play)
        assert len(await second) == 1


async def test_a_webhook_is_posted_with_the_secret_until_it_is_taken() -> None:
    async with playground(telegram_mode="webhook", telegram_secret="s3cret") as play:
        play.bot.refuse = 2
        await _start(play)
        assert await until(lambda: play.bot.telegram)
        assert play.bot.posts == 3
        assert play.bot.headers[-1]["x-telegram-bot-api-secret-token"] == "s3cret"
        assert (await play.telegram("getUpdates"))["error_code"] == 409


async def test_messages_of_one_chat_arrive_in_order_and_as_often_as_asked() -> None:
    async with playground(telegram_mode="webhook") as play:
        dana = play.world.person("Dana")
        play.bot.refuse = 1
        for number in range(5):
            await play.world.says(dana, "telegram", str(number))
        await play.world.says(dana, "telegram", "last", repeats=3)
        assert await until(lambda: len(play.bot.telegram) == 8)
        assert [u["message"]["text"] for u in play.bot.telegram] == [*"01234", "last", "last", "last"]
        assert len({u["update_id"] for u in play.bot.telegram[5:]}) == 1


async def test_set_webhook_hands_over_what_was_waiting() -> None:
    async with playground() as play:
        await _start(play)
        assert await play.telegram(
            "setWebhook", url=f"{play.url}/webhooks/telegram", secret_token="new", allowed_updates=["message"]
        )
        assert await until(lambda: play.bot.telegram)
        assert (await play.telegram("getWebhookInfo"))["url"].endswith("/webhooks/telegram")
        await play.telegram("deleteWebhook")
        assert await play.telegram("getUpdates") == []


async def test_buttons_come_back_as_callback_queries() -> None:
    async with playground() as play:
        person, chat = await _start(play)
        keyboard = {"inline_keyboard": [[{"text": "מחיר", "callback_data": "price"}],
                                        [{"text": "Site", "url": "https://example.com"}]]}  # fmt: skip
        sent = await play.telegram("sendMessage", chat_id=chat, text="שלום", reply_markup=keyboard)
        dana = play.world.find(person)
        await play.world.press(dana, "telegram", str(sent["message_id"]), "מחיר")
        query = (await play.telegram("getUpdates"))[-1]["callback_query"]
        assert query["data"] == "price"
        assert query["message"]["text"] == "שלום"
        link = await play.world.press(dana, "telegram", str(sent["message_id"]), "Site")
        assert link.url == "https://example.com"
        with pytest.raises(KeyError):
            await play.world.press(dana, "telegram", str(sent["message_id"]), "nothing like it")


async def test_keys_in_place_of_letters_send_their_words_or_ones_own_contact() -> None:
    async with playground() as play:
        person, chat = await _start(play)
        keyboard = {"keyboard": [[{"text": "לשתף", "request_contact": True}], [{"text": "בנפרד"}]]}
        sent = await play.telegram("sendMessage", chat_id=chat, text="מה המספר?", reply_markup=keyboard)
        assert "reply_markup" not in sent
        dana = play.world.find(person)
        for key in ("לשתף", "בנפרד"):
            await play.world.press(dana, "telegram", str(sent["message_id"]), key)
        contact, words = (update["message"] for update in (await play.telegram("getUpdates"))[-2:])
        assert contact["contact"]["user_id"] == contact["from"]["id"] == dana.telegram_id
        assert words["text"] == "בנפרד"


async def test_forms_are_read_like_json() -> None:
    async with playground() as play:
        _, chat = await _start(play)
        url = f"{play.url}/sandbox/telegram/bot{play.sandbox.config.telegram_token}/sendMessage"
        form = {
            "chat_id": str(chat),
            "text": "<b>מחיר</b> &amp; זמן",
            "parse_mode": "HTML",
            "reply_markup": '{"inline_keyboard": [[{"text": "ok", "callback_data": "1"}]]}',
        }
        async with play.http.post(url, data=form) as answer:
            assert (await answer.json())["result"]["entities"][0] == {
                "type": "bold",
                "offset": 0,
                "length": 4,
            }
        message = play.world.chat("telegram", str(chat)).messages[-1]
        assert message.text == "מחיר & זמן"
        assert message.buttons()[0].data == "1"


@pytest.mark.parametrize(
    ("params", "code", "words"),
    [
        ({"chat_id": 1, "text": "x"}, 400, "chat not found"),
        ({"text": ""}, 400, "message text is empty"),
        ({"text": "x" * 4097}, 400, "message is too long"),
        ({"text": "<b>x", "parse_mode": "HTML"}, 400, "can't parse entities"),
        ({"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "callback_data": "א" * 33}]]}},
         400, "BUTTON_DATA_INVALID"),
    ],
)  # fmt: skip
async def test_what_telegram_refuses(params: dict[str, object], code: int, words: str) -> None:
    async with playground() as play:
        _, chat = await _start(play)
        refused = await play.telegram("sendMessage", **({"chat_id": chat} | params))
        assert refused["error_code"] == code
        assert words in refused["description"]


async def test_who_blocked_the_bot_and_who_never_wrote_get_nothing() -> None:
    async with playground() as play:
        noa = play.world.person("Noa")
        assert (
            "chat not found"
            in (await play.telegram("sendMessage", chat_id=noa.telegram_id, text="x"))["description"]
        )
        person, chat = await _start(play)
        play.world.find(person).blocks_telegram = True
        assert (await play.telegram("sendMessage", chat_id=chat, text="x"))["error_code"] == 403


async def test_wrong_token_and_unknown_method() -> None:
    async with playground() as play:
        assert (await play.telegram("sendHologram"))["error_code"] == 404
        async with play.http.get(f"{play.url}/sandbox/telegram/bot1:wrong/getMe") as answer:
            assert answer.status == 401
            assert await answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_faults_strike_as_often_as_asked() -> None:
    async with playground() as play:
        _, chat = await _start(play)
        play.world.fail("telegram", "sendMessage", 429, times=1, retry_after=7)
        play.world.fail("telegram", "sendMessage", "drop")
        play.world.fail("telegram", "sendMessage", "drop_after")
        refused = await play.telegram("sendMessage", chat_id=chat, text="1")
        assert refused["parameters"] == {"retry_after": 7}
        for _ in range(2):
            with pytest.raises(aiohttp.ClientError):
                await play.telegram("sendMessage", chat_id=chat, text="2")
        await play.telegram("sendMessage", chat_id=chat, text="3")
        texts = [m.text for m in play.world.chat("telegram", str(chat)).messages if not m.mine]
        assert texts == ["2", "3"], "the second drop took the message first"
        statuses = [c.status for c in play.world.trouble.calls if c.method == "sendMessage"]
        assert statuses == [429, "drop", "drop_after", 200]


async def test_a_call_that_hangs_takes_nothing() -> None:
    async with playground() as play:
        _, chat = await _start(play)
        play.world.fail("telegram", "sendMessage", "hang")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.2):
                await play.telegram("sendMessage", chat_id=chat, text="x")
        assert play.world.chat("telegram", str(chat)).last(mine=False) is None


async def test_staff_read_an_alert_answer_it_and_tap_its_button() -> None:
    async with playground() as play:
        group = play.sandbox.config.staff_chat_id
        keyboard = {"inline_keyboard": [[{"text": "אני על זה", "callback_data": "take:1"}]]}
        alert = await play.telegram("sendMessage", chat_id=group, text="דנה מחכה", reply_markup=keyboard)
        await play.world.staff_says("כבר עונה", reply_to=str(alert["message_id"]), name="Noa")
        await play.world.staff_press(str(alert["message_id"]), "take:1", name="Noa")
        said, tapped = await play.telegram("getUpdates")
        assert said["message"]["chat"]["type"] == "supergroup"
        assert said["message"]["reply_to_message"]["message_id"] == alert["message_id"]
        assert tapped["callback_query"]["from"]["first_name"] == "Noa"
        await play.telegram("editMessageReplyMarkup", chat_id=group, message_id=alert["message_id"])
        assert play.world.staff.messages[0].rows == []


async def test_topics_exist_only_in_a_forum() -> None:
    async with playground() as play:
        refused = await play.telegram(
            "createForumTopic", chat_id=play.sandbox.config.staff_chat_id, name="דנה"
        )
        assert "not a forum" in refused["description"]
    async with playground(staff_forum=True) as play:
        group = play.sandbox.config.staff_chat_id
        topic = await play.telegram("createForumTopic", chat_id=group, name="דנה")
        thread = topic["message_thread_id"]
        await play.telegram("sendMessage", chat_id=group, message_thread_id=thread, text="שאלה")
        assert play.world.staff.messages[-1].thread == str(thread)


async def test_everything_a_person_can_send_has_its_shape() -> None:
    async with playground() as play:
        dana = play.world.person("Dana")
        await play.telegram("getUpdates", allowed_updates=["message", "edited_message", "message_reaction"])
        await play.world.share(dana, "telegram", "image", caption="look", media="file1.jpg")
        await play.world.share(dana, "telegram", "voice")
        await play.world.share(dana, "telegram", "location", latitude=32.1, longitude=34.8)
        await play.world.share(dana, "telegram", "contact", name="Dana", phone=dana.phone)
        await play.world.share(dana, "telegram", "sticker", emoji="💃")
        said = await play.world.says(dana, "telegram", "helo")
        await play.world.edit(dana, "telegram", said.provider_id, "hello")
        sent = await play.telegram("sendMessage", chat_id=dana.telegram_id, text="hi")
        await play.world.react(dana, "telegram", str(sent["message_id"]), "❤")
        updates = await play.telegram("getUpdates")
        messages = [u["message"] for u in updates if "message" in u]
        assert messages[0]["caption"] == "look"
        assert messages[0]["photo"][-1]["file_id"] == file_id("file1.jpg", "image")
        assert [k for m in messages for k in ("voice", "location", "contact", "sticker") if k in m] == [
            "voice", "location", "contact", "sticker",
        ]  # fmt: skip
        assert messages[3]["contact"]["user_id"] == dana.telegram_id, "their own number"
        assert updates[-2]["edited_message"]["text"] == "hello"
        assert updates[-1]["message_reaction"]["new_reaction"] == [{"type": "emoji", "emoji": "❤"}]


def test_html_is_counted_in_utf16_units() -> None:
    text, spans = read_html('💃 <i>ריקוד</i> <a href="https://a.b">כאן</a>')
    assert text == "💃 ריקוד כאן"
    assert [(s.kind, s.offset, s.length, s.url) for s in spans] == [
        ("italic", 3, 5, None),
        ("text_link", 9, 3, "https://a.b"),
    ]


async def test_a_group_with_topics_has_one_for_each_name_until_it_is_deleted() -> None:
    async with playground(staff_forum=True) as play:
        group = play.world.staff.address
        assert (await play.telegram("getChat", chat_id=group))["is_forum"] is True
        topic = await play.telegram("createForumTopic", chat_id=group, name="דנה · 4567")
        thread = str(topic["message_thread_id"])
        sent = await play.telegram("sendMessage", chat_id=group, text="🙋", message_thread_id=thread)
        assert (sent["is_topic_message"], sent["message_thread_id"]) == (True, int(thread))
        await play.telegram("getUpdates", allowed_updates=["message"])
        await play.world.staff_says("היי", thread=thread)
        (update,) = await play.telegram("getUpdates", timeout=1)
        assert update["message"]["reply_to_message"]["forum_topic_created"]["name"] == "דנה · 4567"
        await play.telegram("deleteForumTopic", chat_id=group, message_thread_id=thread)
        gone = await play.telegram("sendMessage", chat_id=group, text="?", message_thread_id=thread)
        assert gone["description"] == "Bad Request: message thread not found"


async def test_a_prompt_asks_for_its_answer_and_a_file_is_found_by_its_id() -> None:
    async with playground() as play:
        group = play.world.staff.address
        await play.telegram("sendMessage", chat_id=group, text="?", reply_markup={"force_reply": True})
        assert play.world.staff.messages[-1].asks
        play.world.files["file1.png"] = ("image/png", b"a picture")
        sent = await play.telegram("sendPhoto", chat_id=group, photo=file_id("file1.png", "image"))
        found = await play.telegram("getFile", file_id=sent["photo"][-1]["file_id"])
        assert (found["file_path"], found["file_size"]) == ("file1.png", 9)


async def test_an_uploaded_file_is_on_the_phone() -> None:
    async with playground() as play:
        _, chat = await _start(play)
        form = aiohttp.FormData({"chat_id": str(chat), "caption": "קבענו"})
        form.add_field("document", b"BEGIN:VCALENDAR", filename="meeting.ics", content_type="text/calendar")
        url = f"{play.url}/sandbox/telegram/bot{play.sandbox.config.telegram_token}/sendDocument"
        async with play.http.post(url, data=form) as answer:
            assert (await answer.json())["ok"] is True
        message = play.world.chat("telegram", str(chat)).messages[-1]
        assert (message.kind, message.text) == ("document", "קבענו")
        assert play.world.files[str(message.media)] == ("text/calendar", b"BEGIN:VCALENDAR")
