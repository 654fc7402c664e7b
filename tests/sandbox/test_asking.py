"""After an attempt without an answer the providers are asked what they took: the stand-ins know it as they do."""

from collections.abc import AsyncIterator

import pytest

from bot.channels.base import Adapter, Recalling
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.whatsapp.adapter import WhatsApp
from conversations.lead.content import Choice, Content, Media
from tests.channels.conftest import make_settings
from tests.harness.fakebot import Playground, playground

PHONE = "+972501234567"
PICTURE = Media("image", "https://media.example/1.jpg")
CONTENTS = [
    Content("שלום דנה"),
    Content("מה תרצו לדעת?", choices=(Choice("hours", "מתי פתוח?"), Choice("buy", "להרשמה"))),
    Content("הנה הסטודיו", media=PICTURE),
    Content("", media=PICTURE),
]


@pytest.fixture
async def play() -> AsyncIterator[Playground]:
    async with playground() as running:
        running.world.person("דנה", phone=PHONE)
        yield running


@pytest.fixture
async def http() -> AsyncIterator[Http]:
    client = Http(connect=60, total=60)
    yield client
    await client.close()


def adapters(play: Playground, http: Http, *, buttons: bool) -> list[tuple[Adapter, str]]:
    config = play.sandbox.config
    settings = make_settings(
        green_api_url=f"{play.url}/sandbox/green", green_api_id_instance=config.green_id,
        green_api_token_instance=config.green_token, twilio_api_url=f"{play.url}/sandbox/twilio",
        twilio_account_sid=config.twilio_sid, twilio_auth_token=config.twilio_token, whatsapp_buttons=buttons,
    )  # fmt: skip
    return [(WhatsApp(settings, http), f"{PHONE[1:]}@c.us"), (Sms(settings, http), PHONE)]


@pytest.mark.parametrize("buttons", [False, True], ids=["numbered", "buttons"])
async def test_what_was_taken_is_found_and_nothing_else(play: Playground, http: Http, buttons: bool) -> None:
    for adapter, address in adapters(play, http, buttons=buttons):
        assert isinstance(adapter, Recalling)
        for content in CONTENTS:
            assert await adapter.find_taken(address, content, lately=True) == []
        ids = [(await adapter.send(address, content)).provider_id for content in CONTENTS]
        for content, sent in zip(CONTENTS, ids, strict=True):
            assert await adapter.find_taken(address, content, lately=True) == [sent]
        again = await adapter.send(address, CONTENTS[0])
        assert set(await adapter.find_taken(address, CONTENTS[0], lately=True)) == {ids[0], again.provider_id}


async def test_what_others_were_told_is_not_theirs(play: Playground, http: Http) -> None:
    play.world.person("נועה", phone="+972507654321")
    [(whatsapp, _), (sms, _)] = adapters(play, http, buttons=False)
    await whatsapp.send("972507654321@c.us", CONTENTS[0])
    await sms.send("+972507654321", CONTENTS[0])
    for adapter, address in adapters(play, http, buttons=False):
        assert isinstance(adapter, Recalling)
        assert await adapter.find_taken(address, CONTENTS[0], lately=True) == []
