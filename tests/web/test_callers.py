"""Who calls, and how it proves itself: schemes in any letters, signatures over the address that people know."""

from collections.abc import Mapping
from typing import Any

import pytest
from structlog.testing import CapturingLogger
from twilio.request_validator import RequestValidator

from bot.channels.base import Adapter
from bot.channels.hooks import bearer_of
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.web import webhooks
from bot.web.server import under
from conversations.lead.addresses import Channel
from tests.channels.conftest import make_settings
from tests.harness.console import living

FORM = {"From": "+972501234567", "MessageSid": "SM1", "Body": "היי"}


@pytest.mark.parametrize(
    "written", ["Bearer key", "bearer key", "BEARER  key ", "bEaReR\tkey".replace("\t", " ")]
)
def test_the_scheme_is_known_in_any_letters(written: str) -> None:
    assert bearer_of({"authorization": written}) == b"key"


@pytest.mark.parametrize("written", ["", "key", "Basic key", "Bearer", "Bearerkey"])
def test_another_scheme_proves_nothing(written: str) -> None:
    assert bearer_of({"authorization": written}) == b""


async def test_calls_come_with_the_path_of_public_url_or_without() -> None:
    seen: list[str] = []

    async def answer(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["path"])

    for path in ("/bot/webhooks/sms", "/webhooks/sms", "/bots", "/bot"):
        await under("/bot", answer)({"type": "http", "path": path}, None, None)  # type: ignore[arg-type]
    assert seen == ["/webhooks/sms", "/webhooks/sms", "/bots", "/bot"]


async def test_a_signature_over_a_path_is_taken_and_a_wrong_one_is_told_of(
    ready_sqlite: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = CapturingLogger()
    monkeypatch.setattr(webhooks, "log", lines)
    settings = make_settings("http://127.0.0.1:9", public_url="https://studio.example/bot")
    http, address = Http(), "https://studio.example/bot/webhooks/sms"
    token = settings.twilio_auth_token.get_secret_value()
    right = RequestValidator(token).compute_signature(address, FORM)
    sms: Mapping[Channel, Adapter] = {Channel.SMS: Sms(settings, http)}
    async with (
        living(ready_sqlite, adapters=sms, public_url=settings.public_url) as house,
        house.visitor() as twilio,
    ):

        async def posts(path: str, signature: str) -> int:
            headers = {"x-twilio-signature": signature}
            async with twilio.http.post(house.url + path, data=FORM, headers=headers) as answer:
                return answer.status

        assert [await posts(path, right) for path in ("/webhooks/sms", "/bot/webhooks/sms")] == [200, 200]
        assert await posts("/webhooks/sms", "wrong") == 403
    await http.close()
    assert [line.kwargs.get("computed_over") for line in lines.calls] == [address]
