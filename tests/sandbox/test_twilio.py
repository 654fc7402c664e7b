"""Twilio's stand-in: checked against Twilio's own SDK where it signs."""

import aiohttp
import pytest
from twilio.request_validator import RequestValidator

from bot.sandbox.providers.twilio import count_segments, sign
from tests.harness.fakebot import playground
from tests.harness.waiting import until


async def test_a_message_gets_an_id_and_its_receipts_are_signed() -> None:
    async with playground() as play:
        dana = play.world.person("דנה", phone="+972501234567")
        callback = f"{play.url}/webhooks/sms/status"
        status, sms = await play.twilio(
            To=dana.phone, From="+972550000000", Body="שלום", StatusCallback=callback
        )
        assert status == 201
        assert sms["sid"].startswith("SM")
        assert (sms["status"], sms["num_segments"]) == ("queued", "1")
        assert await until(lambda: len(play.bot.receipts) == 2)
        assert [r["MessageStatus"] for r in play.bot.receipts] == ["sent", "delivered"]
        signature = play.bot.headers[-1]["x-twilio-signature"]
        validator = RequestValidator(play.sandbox.config.twilio_token)
        assert validator.validate(callback, play.bot.receipts[-1], signature)


async def test_a_reply_is_posted_signed_until_it_is_taken() -> None:
    async with playground() as play:
        dana = play.world.person("Dana")
        play.bot.refuse = 2
        await play.world.says(dana, "sms", "כמה? 💃 & עוד=כן")
        assert await until(lambda: play.bot.sms)
        assert play.bot.posts == 3
        (sms,) = play.bot.sms
        assert sms["From"] == dana.phone
        assert sms["Body"] == "כמה? 💃 & עוד=כן"
        validator = RequestValidator(play.sandbox.config.twilio_token)
        url = f"{play.url}/webhooks/sms"
        assert validator.validate(url, sms, play.bot.headers[-1]["x-twilio-signature"])
        assert not validator.validate(url, sms, sign("another token", url, sms))


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"To": "0501234567", "Body": "x"}, 21211),
        ({"To": "+972501234567", "Body": ""}, 21602),
        ({"To": "+972501234567", "Body": "x" * 1601}, 21617),
        ({"To": "+972509999999", "Body": "x"}, 21610),
    ],
)
async def test_what_twilio_refuses(params: dict[str, str], code: int) -> None:
    async with playground() as play:
        play.world.person("Noa", phone="+972509999999", takes_sms=False)
        status, refused = await play.twilio(**params)
        assert (status, refused["code"]) == (400, code)


async def test_credentials_are_checked() -> None:
    async with playground() as play:
        url = f"{play.url}/sandbox/twilio/2010-04-01/Accounts/ACsandbox/Messages.json"
        wrong = {"Authorization": aiohttp.encode_basic_auth("ACsandbox", "guess")}
        async with play.http.post(url, data={"To": "+1", "Body": "x"}, headers=wrong) as answer:
            assert answer.status == 401
            assert (await answer.json())["code"] == 20003


async def test_too_many_requests_say_when_to_come_back() -> None:
    async with playground() as play:
        play.world.fail("sms", status=429, retry_after=3)
        status, refused = await play.twilio(To="+972501234567", Body="x")
        assert (status, refused["code"]) == (429, 20429)


@pytest.mark.parametrize(
    ("text", "parts"),
    [("a" * 160, 1), ("a" * 161, 2), ("א" * 70, 1), ("א" * 71, 2), ("א" * 134, 2), ("₪", 1), ("€" * 81, 2),
     ("💃" * 36, 2)],
)  # fmt: skip
def test_parts_are_counted_as_billed(text: str, parts: int) -> None:
    assert count_segments(text) == parts
