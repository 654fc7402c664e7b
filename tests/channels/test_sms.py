"""SMS: what Twilio's forms mean, how a message looks without buttons, and who may post."""

from typing import Any
from urllib.parse import urlencode

import pytest
from twilio.request_validator import RequestValidator

from bot.channels.base import Inbound, StatusUpdate
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.errors import AccountRefused, Blocked, Forged, RateLimited, Rejected
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content, Media
from conversations.turn.inputs import Said, Shared
from tests.channels.conftest import TWILIO_TOKEN, make_settings
from tests.harness.stand_in import Answer, StandIn

SMS = Channel.SMS
TAKEN = Answer(201, {"sid": "SM1"})


def form(**changes: str) -> dict[str, str]:
    base = {"MessageSid": "SM9", "From": "+972501234567", "To": "+972501110000", "Body": "כמה עולה?"}
    return {**base, "NumMedia": "0", "SmsStatus": "received", **changes}


def only(sms: Sms, posted: object) -> Any:
    (found,) = sms.parse(posted)
    return found


def test_words_come_with_the_number(sms: Sms) -> None:
    assert only(sms, form()) == Inbound(
        SMS, "SM9", "+972501234567", Said("כמה עולה?", SMS), phone="+972501234567"
    )


def test_twilios_own_opt_out_is_a_stop_whatever_the_word(sms: Sms) -> None:
    assert only(sms, form(Body="CANCEL", OptOutType="STOP")).input == Said("STOP", SMS, answered=True)
    assert only(sms, form(Body="כן", OptOutType="START")).input == Said("START", SMS)
    assert only(sms, form(Body="arret", OptOutType="stop")).input == Said("STOP", SMS, answered=True)
    assert only(sms, form(Body="בטל", OptOutType=" Stop")).input == Said("STOP", SMS, answered=True)
    assert only(sms, form(Body=" OptOut ")).input == Said("STOP", SMS)
    assert only(sms, form(Body="עזרה", OptOutType="HELP")).input == Said("עזרה", SMS, answered=True)


def test_a_picture_is_shared(sms: Sms) -> None:
    posted = form(NumMedia="1", MediaUrl0="https://m.example/1", MediaContentType0="image/jpeg", Body="זה?")
    assert only(sms, posted).input == Shared(
        "image", SMS, caption="זה?", media=Media("image", "https://m.example/1")
    )
    card = form(NumMedia="1", MediaUrl0="https://m.example/2", MediaContentType0="text/x-vcard", Body="")
    assert only(sms, card).input == Shared("contact", SMS, link="https://m.example/2")


def test_where_somebody_is_comes_without_words(sms: Sms) -> None:
    place = {"Latitude": "32.0853", "Longitude": "34.7818", "Address": "דיזנגוף 50"}
    shared = Shared("location", SMS, link="https://www.google.com/maps?q=32.0853,34.7818")
    assert only(sms, form(Body="", **place)).input == shared
    assert only(sms, form(Body="אני כאן", **place)).input == Said("אני כאן", SMS)
    for odd in (
        {"Latitude": "32.0853"},
        {"Latitude": "x", "Longitude": "34.7"},
        {"Latitude": "", "Longitude": ""},
    ):
        assert only(sms, form(Body="", **odd)).input == Shared("unreadable", SMS)


def test_an_empty_message_is_still_answered(sms: Sms) -> None:
    for blank in ("  ", "\u2800", "\u3164\u200b", "\ufffd\ufffd?", "undefined"):
        assert only(sms, form(Body=blank)).input == Shared("unreadable", SMS)


@pytest.mark.parametrize(
    "posted",
    [
        form(From="+972501110000"),
        form(From="whatsapp:+972501234567"),
        form(From=""),
        {"MessageSid": "SM1", "MessageStatus": "queued"},
        {"MessageStatus": "delivered"},
        {"MessageStatus": {}, "MessageSid": 7},
        {},
        None,
        "Body=x",
    ],
)
def test_echoes_and_oddities_mean_nothing(sms: Sms, posted: object) -> None:
    assert sms.parse(posted) == []


@pytest.mark.parametrize(
    ("status", "code", "update"),
    [
        ("sent", "", StatusUpdate(SMS, "SM1", "sent")),
        ("delivered", "", StatusUpdate(SMS, "SM1", "delivered")),
        ("failed", "30008", StatusUpdate(SMS, "SM1", "failed", reason="error 30008")),
        ("undelivered", "30003", StatusUpdate(SMS, "SM1", "failed", reason="error 30003")),
        ("undelivered", "30006", StatusUpdate(SMS, "SM1", "failed", reason="landline", unreachable=True)),
        ("undelivered", "21610", StatusUpdate(SMS, "SM1", "failed", "unsubscribed", unreachable=True)),
        ("failed", "", StatusUpdate(SMS, "SM1", "failed", reason="failed")),
    ],
)
def test_receipts(sms: Sms, status: str, code: str, update: StatusUpdate) -> None:
    posted = {"MessageSid": "SM1", "MessageStatus": status, "SmsStatus": status, "ErrorCode": code}
    assert sms.parse(posted) == [update]


async def test_choices_are_numbered_and_links_are_text(sms: Sms, provider: StandIn) -> None:
    provider.answer = TAKEN
    choices = (Choice("a", "מתי פתוח?"), Choice("buy", "להרשמה", url="https://w.example/b"))
    await sms.send("+972501234567", Content("\u200fהיי\u200e דנה", choices=choices))
    assert provider.last.path == "/2010-04-01/Accounts/AC1/Messages.json"
    assert provider.last.fields == {
        "To": "+972501234567", "From": "+972501110000",
        "Body": "היי דנה\n\n1. מתי פתוח?\n2. להרשמה: https://w.example/b\n\nאפשר להשיב 1",
        "StatusCallback": "https://bot.example/webhooks/sms/status",
    }  # fmt: skip
    assert provider.last.headers["Authorization"].startswith("Basic ")


async def test_no_receipts_are_asked_for_without_a_public_address(provider: StandIn, http: Http) -> None:
    provider.answer = TAKEN
    await Sms(make_settings(provider.url, public_url=""), http).send("+972501234567", Content("היי"))
    assert "StatusCallback" not in provider.last.fields


async def test_the_environment_does_not_redirect_it(
    provider: StandIn, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TWILIO_REGION", "au1")
    provider.answer = TAKEN
    await Sms(make_settings(provider.url), http).send("+972501234567", Content("היי"))
    assert len(provider.asked) == 1


@pytest.mark.parametrize(
    ("code", "error", "reason"),
    [
        (21610, Blocked, "unsubscribed"),
        (21211, Blocked, "invalid_number"),
        (21614, Blocked, "not_mobile"),
        (21408, Rejected, None),
        (20003, AccountRefused, None),
        (20005, AccountRefused, None),
        (21606, AccountRefused, None),
        (63038, AccountRefused, None),
        (21611, RateLimited, None),
    ],
)
async def test_twilios_codes_decide_what_to_do(
    sms: Sms, provider: StandIn, code: int, error: type[Exception], reason: str | None
) -> None:
    words = "The number +972501234567 is not right"
    provider.answer = Answer(400, {"code": code, "message": words, "status": 400})
    with pytest.raises(error) as raised:
        await sms.send("+972501234567", Content("היי"))
    assert getattr(raised.value, "reason", None) == reason
    assert "1234" not in str(raised.value)


@pytest.mark.parametrize("path", ["/webhooks/sms", "/webhooks/sms?lead=7"])
def test_only_twilio_may_post(sms: Sms, path: str) -> None:
    signature = RequestValidator(TWILIO_TOKEN).compute_signature(f"https://bot.example{path}", form())
    signed = {"x-twilio-signature": signature}
    body = urlencode(form()).encode()
    assert sms.knows(signed)
    assert sms.read(path, signed, body) == form()
    for elsewhere, other in ((path, urlencode(form(Body="אחר")).encode()), ("/webhooks/sms/status", body)):
        with pytest.raises(Forged):
            sms.read(elsewhere, signed, other)
    for forged in ("x" * len(signature), "סוד"):
        with pytest.raises(Forged):
            sms.read(path, {"x-twilio-signature": forged}, body)
    with pytest.raises(Forged):
        sms.read(path, signed, b"Body=\xff")


def test_who_signs_nothing_is_not_twilio(sms: Sms) -> None:
    assert not sms.knows({})
    assert not sms.knows({"x-twilio-signature": ""})


async def test_a_day_s_limit_is_the_account_s_and_no_moment_s(sms: Sms, provider: StandIn) -> None:
    provider.answer = Answer(429, {"code": 63038, "message": "daily limit", "status": 429})
    with pytest.raises(AccountRefused):
        await sms.send("+972501234567", Content("היי"))
