"""What an instance is set to: read once a second, warned of where it is silent, and where a word may be kept."""

import pytest
from structlog.testing import capture_logs

from bot.channels.http import Http
from bot.channels.whatsapp.adapter import WhatsApp
from tests.channels.conftest import make_settings
from tests.harness.stand_in import Answer, StandIn

ON = {"incomingWebhook": "yes", "outgoingWebhook": "yes", "webhookUrl": "", "webhookUrlToken": ""}


def is_set_to(provider: StandIn, http: Http, mode: str = "polling", **settings: str) -> WhatsApp:
    provider.answer = Answer(body=ON | settings)
    return WhatsApp(make_settings(provider.url, green_api_mode=mode), http)


async def test_two_who_ask_at_once_are_one_call(provider: StandIn, http: Http) -> None:
    whatsapp = is_set_to(provider, http)
    assert (await whatsapp.find_called(), await whatsapp.read_note()) == ([], "")
    assert len(provider.asked) == 1


@pytest.mark.parametrize(
    ("settings", "note"),
    [
        ({"webhookUrlToken": "a word"}, "a word"),
        ({"webhookUrl": "https://crm.example", "webhookUrlToken": "a word"}, None),
        ({"webhookUrlToken": None}, None),
    ],
)
async def test_there_is_a_place_for_a_word_while_nobody_is_called(
    provider: StandIn, http: Http, settings: dict[str, str], note: str | None
) -> None:
    assert await is_set_to(provider, http, **settings).read_note() == note


async def test_a_word_is_kept_by_who_polls_alone(provider: StandIn, http: Http) -> None:
    await is_set_to(provider, http, "webhook").keep_note("mine")
    assert provider.asked == []
    await is_set_to(provider, http).keep_note("mine")
    [asked] = provider.asked
    assert asked.path.partition("/setSettings/")[1]
    assert asked.fields == {"webhookUrlToken": "mine"}


async def test_an_instance_that_tells_nothing_is_named_once(provider: StandIn, http: Http) -> None:
    """As each new one is."""
    whatsapp = is_set_to(provider, http, incomingWebhook="no", stateWebhook="no")
    with capture_logs() as logs:
        await whatsapp.find_called()
        await whatsapp.read_note()
    assert [line["off"] for line in logs] == [["incomingWebhook", "stateWebhook"]]
