"""Whatever is posted, the bot answers sensibly and goes on working."""

import json
import random
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

import pytest
from twilio.request_validator import RequestValidator

from tests.harness.driver import CREDENTIALS, Bot

SAMPLES = Path(__file__).resolve().parents[3] / "shared" / "samples" / "greenapi"
ZALGO = "ה" + "\u0301\u0327\u0489" * 500
TEXTS = [
    "",
    " ", "\u202e\u200f\u2066", ZALGO, "😀" * 3000, "א" * 1_000_000,
    "\x00\x01", "%00{name}{0}", "'; DROP TABLE leads;--",
    "\ud800", "a\udfffb", "١٢٣", "९", "1" * 5000, "/start " + "x" * 500, "{{SWE001}}",
]  # fmt: skip


def post(url: str, body: bytes, headers: dict[str, str]) -> int:
    """Post bytes; gives the status."""
    request = urllib.request.Request(url, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def whatsapp(bot: Bot, body: bytes) -> int:
    """Post to the WhatsApp webhook as GREEN-API does."""
    headers = {
        "Authorization": f"Bearer {CREDENTIALS['green_webhook_token']}",
        "Content-Type": "application/json",
    }
    return post(f"{bot.url}/webhooks/whatsapp", body, headers)


def telegram(bot: Bot, body: bytes) -> int:
    """Post to the Telegram webhook as Telegram does."""
    headers = {"X-Telegram-Bot-Api-Secret-Token": CREDENTIALS["telegram_secret"]}
    return post(f"{bot.url}/webhooks/telegram", body, headers)


def sms(bot: Bot, form: dict[str, str]) -> int:
    """Post to the SMS webhook as Twilio does."""
    url = f"{bot.url}/webhooks/sms"
    signature = RequestValidator(CREDENTIALS["twilio_token"]).compute_signature(url, form)
    headers = {"X-Twilio-Signature": signature, "Content-Type": "application/x-www-form-urlencoded"}
    return post(url, urlencode(form).encode(), headers)


def text_message(text: object, number: int) -> dict[str, object]:
    """A GREEN-API text message."""
    chat = f"97252000{number:04d}@c.us"
    return {
        "typeWebhook": "incomingMessageReceived",
        "instanceData": {"idInstance": 1101000001, "wid": "972550000000@c.us", "typeInstance": "whatsapp"},
        "timestamp": 1588091580,
        "idMessage": f"GARBAGE{number}",
        "senderData": {"chatId": chat, "sender": chat, "senderName": text},
        "messageData": {"typeMessage": "textMessage", "textMessageData": {"textMessage": text}},
    }


async def test_odd_texts_are_taken_on_every_channel(simple_bot: Bot) -> None:
    for number, text in enumerate(TEXTS):
        assert whatsapp(simple_bot, json.dumps(text_message(text, number)).encode()) == 200
        sender = {"id": 900 + number, "first_name": text, "is_bot": False}
        chat = {"id": 900 + number, "type": "private"}
        message = {"message_id": number, "date": 1588091580, "chat": chat, "from": sender, "text": text}
        assert (
            telegram(simple_bot, json.dumps({"update_id": 10_000 + number, "message": message}).encode())
            == 200
        )
        if "\ud800" not in text and "\udfff" not in text:
            form = {
                "MessageSid": f"SM{number}",
                "From": f"+9725300{number:05d}",
                "To": "+972550000000",
                "Body": text,
            }
            assert sms(simple_bot, form) == 200
    dana = simple_bot.lead("whatsapp", "דנה")
    await dana.says("כמה זה עולה?")
    assert dana.sees("★")


async def test_random_bytes_and_shapes_never_give_a_500(simple_bot: Bot) -> None:
    chance = random.Random(5)
    shapes: list[object] = [None, [], {}, 7, "x", [[]] * 50, {"messageData": 5}, {"update_id": "no"}]
    bodies = [json.dumps(shape).encode() for shape in shapes]
    bodies += [chance.randbytes(chance.randrange(1, 400)) for _ in range(30)]
    bodies += [b"[" * 100_000, b"{" * 1000, b'{"a":' * 5000, b'"' + b"a" * 5_000_000 + b'"']
    spoiled = json.dumps(text_message("hi", 77)).encode()
    bodies += [
        bytes(b if chance.random() > 0.02 else chance.randrange(256) for b in spoiled) for _ in range(60)
    ]
    for body in bodies:
        assert whatsapp(simple_bot, body) < 500
        assert telegram(simple_bot, body) < 500
        headers = {"Authorization": "Bearer driver-key", "Content-Type": "application/json"}
        assert post(f"{simple_bot.url}/api/leads", body, headers) < 500
        assert post(f"{simple_bot.url}/sandbox/clock", body, headers) < 500


async def test_what_nobody_can_read_is_kept_and_not_sent_again(simple_bot: Bot) -> None:
    """A provider that hears an error sends the same one again, and nothing behind it comes."""
    deep = b'{"a":' * 100_000
    assert whatsapp(simple_bot, deep) == 200
    assert telegram(simple_bot, b"<html>no</html>") == 200
    odd = (
        json.dumps(text_message("hi", 9))
        .encode()
        .replace(b'"hi"', b'"h\x02i"')
        .replace(b"1588091580", b"9" * 5000)
    )
    assert whatsapp(simple_bot, odd) == 200


async def test_every_shape_of_green_api_is_taken(simple_bot: Bot) -> None:
    if not SAMPLES.is_dir():
        pytest.skip("GREEN-API's samples are not beside this checkout")
    for sample in sorted(SAMPLES.glob("*.json")):
        assert whatsapp(simple_bot, sample.read_bytes()) == 200, sample.name


def refused_fields(bot: Bot, body: bytes) -> list[str]:
    """Post a lead that must be refused with 422; gives the fields that are said not to fit."""
    headers = {"Authorization": "Bearer driver-key", "Content-Type": "application/json"}
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(urllib.request.Request(f"{bot.url}/api/leads", body, headers))
    with refused.value as answer:
        assert answer.code == 422
        return [error["field"] for error in json.load(answer)["errors"]]


async def test_an_unreadable_body_is_refused_like_one_that_does_not_fit(simple_bot: Bot) -> None:
    for body in (b"", b"{", b"\xff\xfe\x00", b"[" * 100_000):
        assert refused_fields(simple_bot, body) == ["body"]
