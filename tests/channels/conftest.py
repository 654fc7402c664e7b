"""Adapters wired to a provider on loopback, over real HTTP."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.settings import Settings
from tests.harness.stand_in import StandIn, serve_stand_in

TELEGRAM_TOKEN = "123456:telegram-secret"
GREEN_TOKEN = "green-secret-token"
TWILIO_TOKEN = "twilio-secret-token"


def make_settings(url: str = "http://127.0.0.1:9", **changes: Any) -> Settings:
    """Settings with every channel on, at one address."""
    values: dict[str, Any] = {
        "public_url": "https://bot.example",
        "telegram_bot_token": TELEGRAM_TOKEN,
        "telegram_api_url": url,
        "telegram_webhook_secret": "hook-secret",
        "telegram_staff_chat_id": "-1001",
        "green_api_id_instance": "1101",
        "green_api_token_instance": GREEN_TOKEN,
        "green_api_url": url,
        "green_api_webhook_token": "hook-token",
        "whatsapp_staff_numbers": "050-999-8888",
        "twilio_account_sid": "AC1",
        "twilio_auth_token": TWILIO_TOKEN,
        "twilio_api_url": url,
        "sms_number": "+972501110000",
    }
    return Settings(_env_file=None, **{**values, **changes})


@pytest.fixture
async def provider() -> AsyncIterator[StandIn]:
    """A provider that listens."""
    async with serve_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    """The shared client; no machine is so busy that it gives up."""
    client = Http(connect=60, total=60)
    yield client
    await client.close()


@pytest.fixture
async def impatient() -> AsyncIterator[Http]:
    """One that notices within the test that a provider is silent."""
    client = Http(connect=60, total=1)
    yield client
    await client.close()


@pytest.fixture
async def telegram(provider: StandIn, http: Http) -> AsyncIterator[Telegram]:
    """The Telegram adapter."""
    adapter = Telegram(make_settings(provider.url), http)
    yield adapter
    await adapter.close()


@pytest.fixture
def whatsapp(provider: StandIn, http: Http) -> WhatsApp:
    """The WhatsApp adapter, with a numbered list for choices."""
    return WhatsApp(make_settings(provider.url), http)


@pytest.fixture
def sms(provider: StandIn, http: Http) -> Sms:
    """The SMS adapter."""
    return Sms(make_settings(provider.url), http)
