"""GREEN-API's stand-in, called as the bot calls it."""

import asyncio
from typing import Any

import aiohttp
import pytest

from tests.harness.fakebot import playground
from tests.harness.waiting import until


async def test_a_message_waits_in_the_queue_until_its_receipt_is_deleted() -> None:
    async with playground() as play:
        dana = play.world.person("דנה", phone="+972501234567")
        said = await play.world.says(dana, "whatsapp", "כמה זה עולה?")
        got = await play.green("receiveNotification", "GET", "?receiveTimeout=5")
        body = got["body"]
        assert body["typeWebhook"] == "incomingMessageReceived"
        assert body["senderData"]["chatId"] == "972501234567@c.us"
        assert body["messageData"]["textMessageData"]["textMessage"] == "כמה זה עולה?"
        assert await play.green("receiveNotification", "GET", "?receiveTimeout=5") == got
        receipt = got["receiptId"]
        assert await play.green("deleteNotification", "DELETE", f"/{receipt}") == {"result": True}
        assert await play.green("receiveNotification", "GET", "?receiveTimeout=0.01") is None
        assert said.status == "delivered"


async def test_statuses_follow_a_message() -> None:
    async with playground(green_mode="webhook", green_webhook_token="t0ken") as play:
        dana = play.world.person("Dana")
        sent = await play.green("sendMessage", chatId=dana.address("whatsapp"), message="שלום")
        assert await until(lambda: len(play.bot.whatsapp) == 3)
        assert [n["status"] for n in play.bot.whatsapp] == ["sent", "delivered", "read"]
        assert {n["idMessage"] for n in play.bot.whatsapp} == {sent["idMessage"]}
        assert play.bot.headers[-1]["authorization"] == "Bearer t0ken"
        assert play.world.chat("whatsapp", dana.address("whatsapp")).messages[-1].status == "read"


async def test_a_number_without_whatsapp() -> None:
    async with playground(green_mode="webhook") as play:
        dana = play.world.person("Dana", phone="+972501111111", has_whatsapp=False)
        assert await play.green("checkWhatsapp", phoneNumber=972501111111) == {"existsWhatsapp": False}
        await play.green("sendMessage", chatId=dana.address("whatsapp"), message="x")
        assert await until(lambda: play.bot.whatsapp)
        assert play.bot.whatsapp[0]["status"] == "noAccount"


async def test_a_hidden_number_and_the_real_one_are_one_chat() -> None:
    async with playground() as play:
        dana = play.world.person("Dana", phone="+972501234567", lid="998877@lid")
        await play.world.says(dana, "whatsapp", "hi")
        got = await play.green("receiveNotification", "GET")
        assert got["body"]["senderData"]["sender"] == "998877@lid"
        await play.green("sendMessage", chatId="972501234567@c.us", message="to the number")
        await play.green("sendMessage", chatId="998877@lid", message="to the id")
        assert len(play.world.chat("whatsapp", "998877@lid").messages) == 3


async def test_webhooks_come_one_after_another_and_again_until_taken() -> None:
    async with playground(green_mode="webhook") as play:
        dana = play.world.person("Dana")
        play.bot.refuse = 2
        await play.world.says(dana, "whatsapp", "one", repeats=3)
        await play.world.says(dana, "whatsapp", "two")
        assert await until(lambda: len(play.bot.incoming()) == 4)
        texts = [n["messageData"]["textMessageData"]["textMessage"] for n in play.bot.incoming()]
        assert texts == ["one", "one", "one", "two"]
        assert len({n["idMessage"] for n in play.bot.incoming()}) == 2
        assert play.bot.posts == 6


async def test_buttons_and_polls_come_back_as_taps_and_votes() -> None:
    async with playground(green_mode="webhook") as play:
        dana = play.world.person("Dana")
        chat = dana.address("whatsapp")
        buttons = [{"buttonId": "price", "buttonText": "מחיר"}, {"buttonId": "time", "buttonText": "זמנים"}]
        sent = await play.green(
            "sendInteractiveButtonsReply", chatId=chat, body="מה מעניין?", buttons=buttons
        )
        await play.world.press(dana, "whatsapp", sent["idMessage"], "זמנים")
        options = [{"optionName": "כן"}, {"optionName": "לא"}]
        poll = await play.green("sendPoll", chatId=chat, message="באה?", options=options)
        await play.world.press(dana, "whatsapp", poll["idMessage"], "לא")
        assert await until(lambda: len(play.bot.incoming()) == 2)
        tap, vote = (n["messageData"] for n in play.bot.incoming())
        assert tap["templateButtonReplyMessage"]["selectedId"] == "time"
        votes = vote["pollMessageData"]["votes"]
        assert votes == [
            {"optionName": "כן", "optionVoters": []},
            {"optionName": "לא", "optionVoters": [chat]},
        ]


async def test_everything_a_person_can_do_has_its_shape() -> None:
    async with playground(green_mode="webhook") as play:
        dana = play.world.person("Dana")
        sent = await play.green("sendMessage", chatId=dana.address("whatsapp"), message="hi")
        world = play.world
        await world.share(dana, "whatsapp", "image", caption="look", media="file1.jpg")
        await world.share(dana, "whatsapp", "voice", media="note.ogg")
        await world.share(dana, "whatsapp", "location", latitude=32.1, longitude=34.8)
        await world.share(dana, "whatsapp", "contact", name="Noa", phone="+972507654321")
        await world.react(dana, "whatsapp", sent["idMessage"], "👍")
        await world.says(dana, "whatsapp", "about this", quotes=sent["idMessage"])
        said = await world.says(dana, "whatsapp", "helo")
        await world.edit(dana, "whatsapp", said.provider_id, "hello")
        await world.delete(dana, "whatsapp", said.provider_id)
        assert await until(lambda: len(play.bot.incoming()) == 9)
        datas = [n["messageData"] for n in play.bot.incoming()]
        assert [d["typeMessage"] for d in datas] == [
            "imageMessage", "audioMessage", "locationMessage", "contactMessage", "reactionMessage",
            "quotedMessage", "textMessage", "editedMessage", "deletedMessage",
        ]  # fmt: skip
        assert datas[0]["fileMessageData"]["downloadUrl"] == f"{play.url}/sandbox/media/file1.jpg"
        assert "TEL;waid=972507654321:+972507654321" in datas[3]["contactMessage"]["vcard"]
        assert datas[5]["quotedMessage"]["stanzaId"] == sent["idMessage"]
        assert datas[7]["editedMessageData"] == {"textMessage": "hello", "stanzaId": said.provider_id}


async def test_the_owner_answers_from_the_phone() -> None:
    async with playground(green_mode="webhook") as play:
        dana = play.world.person("Dana")
        play.sandbox.green.owner_says(dana, "אני מטפלת")
        assert await until(lambda: play.bot.whatsapp)
        assert play.bot.whatsapp[0]["typeWebhook"] == "outgoingMessageReceived"
        assert play.bot.whatsapp[0]["senderData"]["chatId"] == dana.address("whatsapp")


async def test_a_yellow_card_is_announced_and_swallows_what_is_sent() -> None:
    async with playground(green_mode="webhook") as play:
        dana = play.world.person("Dana")
        play.sandbox.green.change_state("yellowCard")
        assert (await play.green("getStateInstance", "GET")) == {"stateInstance": "yellowCard"}
        await play.green("sendMessage", chatId=dana.address("whatsapp"), message="x")
        assert await until(lambda: play.bot.whatsapp)
        await asyncio.sleep(0.1)
        assert [n["typeWebhook"] for n in play.bot.whatsapp] == ["stateInstanceChanged"]


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {"message": "x"}, "'chatId' is required"),
        ("sendMessage", {"chatId": "972501234567", "message": "x"}, "'chatId'"),
        ("sendMessage", {"chatId": "1@c.us", "message": ""}, "'message'"),
        ("sendMessage", {"chatId": "1@c.us", "message": "x" * 20_001}, "20000"),
        ("sendInteractiveButtonsReply", {"chatId": "1@c.us", "body": "x", "buttons": [{}] * 4}, "'buttons'"),
        ("sendInteractiveButtonsReply",
         {"chatId": "1@c.us", "body": "x", "buttons": [{"buttonText": "x" * 26}]}, "'buttonText'"),
        ("sendPoll", {"chatId": "1@c.us", "message": "x", "options": [{"optionName": "one"}]}, "'options'"),
        ("sendFileByUrl", {"chatId": "1@c.us"}, "urlFile"),
    ],
)  # fmt: skip
async def test_what_green_api_refuses(method: str, params: dict[str, Any], words: str) -> None:
    async with playground() as play:
        refused = await play.green(method, **params)
        assert refused["statusCode"] == 400
        assert words in refused["message"]
        assert not play.world.chat("whatsapp", "1@c.us").messages


async def test_quota_wrong_token_and_other_instances() -> None:
    async with playground() as play:
        play.world.fail("whatsapp", status=466)
        spent = await play.green("sendMessage", chatId="1@c.us", message="x")
        assert spent["invokeStatus"]["used"] == spent["invokeStatus"]["total"]
        for path, status in (
            ("waInstance1101000001/getStateInstance/wrong", 401),
            ("waInstance7/getSettings/x", 403),
            ("elsewhere", 404),
        ):
            async with play.http.get(f"{play.url}/sandbox/green/{path}") as answer:
                assert answer.status == status


async def test_an_uploaded_file_is_kept_and_shown() -> None:
    async with playground() as play:
        dana = play.world.person("Dana")
        config = play.sandbox.config
        form = aiohttp.FormData({"chatId": dana.address("whatsapp"), "caption": "ככה", "fileName": "a.png"})
        form.add_field("file", b"a picture", filename="a.png", content_type="image/png")
        url = f"{play.url}/sandbox/green/waInstance{config.green_id}/sendFileByUpload/{config.green_token}"
        async with play.http.post(url, data=form) as answer:
            assert "idMessage" in await answer.json()
        message = play.world.chat("whatsapp", dana.address("whatsapp")).messages[-1]
        assert (message.kind, message.text) == ("image", "ככה")
        assert play.world.files[message.media or ""] == ("image/png", b"a picture")
