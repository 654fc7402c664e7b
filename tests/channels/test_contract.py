"""What every channel keeps, whatever its provider: one attempt over HTTP, and errors that say what to do."""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.channels.base import Adapter, Sent
from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.errors import AccountRefused, Blocked, RateLimited, Rejected, SendError, Transient, Uncertain
from conversations.lead.content import Choice, Content, FileKind, Media
from tests.channels.conftest import GREEN_TOKEN, TELEGRAM_TOKEN, TWILIO_TOKEN, make_settings
from tests.harness.stand_in import Answer, StandIn


@dataclass
class Network:
    """One provider as the contract sees it: an address, its answers, and where it looks for the text."""

    make: type[Telegram] | type[WhatsApp] | type[Sms]
    address: str
    text: str
    taken: Answer
    provider_id: str
    busy: Answer
    gone: Answer
    refused: Answer
    names: dict[str, str] = field(default_factory=dict)


def telegram_error(status: int, words: str, **parameters: Any) -> Answer:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": words}
    return Answer(status, {**body, "parameters": parameters} if parameters else body)


def twilio_error(status: int, code: int) -> Answer:
    return Answer(status, {"code": code, "message": "no", "more_info": "", "status": status})


NETWORKS = {
    "telegram": Network(
        Telegram,
        "555",
        "text",
        Answer(200, {"ok": True, "result": {"message_id": 77, "date": 1, "chat": {"id": 555}}}),
        "555:77",
        busy=telegram_error(429, "Too Many Requests: retry after 7", retry_after=7),
        gone=telegram_error(403, "Forbidden: bot was blocked by the user"),
        refused=telegram_error(400, "Bad Request: message text is empty"),
    ),
    "whatsapp": Network(
        WhatsApp,
        "972501234567@c.us",
        "message",
        Answer(200, {"idMessage": "3EB0C7"}),
        "3EB0C7",
        busy=Answer(429, b"", {"Retry-After": "7"}),
        gone=Answer(400, {"statusCode": 400, "message": "chatId is not on WhatsApp"}),
        refused=Answer(400, {"statusCode": 400, "message": "Validation failed. 'message' is required"}),
    ),
    "sms": Network(
        Sms,
        "+972501234567",
        "Body",
        Answer(201, {"sid": "SM1", "status": "queued"}),
        "SM1",
        busy=Answer(429, {"code": 20429, "message": "Too Many Requests"}, {"Retry-After": "7"}),
        gone=twilio_error(400, 21610),
        refused=twilio_error(400, 21617),
    ),
}
HELLO = Content("שלום דנה", language="he")


@pytest.fixture(params=NETWORKS)
def network(request: pytest.FixtureRequest) -> Network:
    return NETWORKS[request.param]


@pytest.fixture
def adapter(network: Network, provider: StandIn, http: Http) -> Adapter:
    return network.make(make_settings(provider.url), http)


async def test_a_message_goes_out_once_and_comes_back_with_its_id(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = network.taken
    sent = await adapter.send(network.address, HELLO)
    assert sent.provider_id == network.provider_id
    assert [asked.fields[network.text] for asked in provider.asked] == ["שלום דנה"]


async def test_choices_reach_people_on_every_network(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = network.taken
    choices = (Choice("hours", "מתי פתוח?"), Choice("buy", "להרשמה", url="https://waltz.example/buy"))
    await adapter.send(network.address, Content("מה תרצו לדעת?", choices=choices))
    everything = " ".join(map(str, provider.last.fields.values()))
    shown = everything.encode().decode("unicode_escape") if "\\u" in everything else everything
    assert "https://waltz.example/buy" in everything
    assert "1. מתי פתוח?" in shown or '"callback_data": "hours"' in everything


async def test_an_answer_quotes_what_it_answers_where_that_can_be_done(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = network.taken
    await adapter.send(network.address, Content("כן", quote="9081"))
    quoted = any("9081" in str(value) for value in provider.last.fields.values())
    assert quoted == adapter.traits.quotes


@pytest.mark.parametrize("kind", get_args(FileKind))
async def test_a_file_goes_as_a_file_where_the_network_takes_any(
    network: Network, adapter: Adapter, provider: StandIn, kind: FileKind
) -> None:
    provider.answer = network.taken
    await adapter.send(network.address, Content("הנה", media=Media(kind, "https://media.example/1.bin")))
    words = str(provider.last.fields.get(network.text, ""))
    assert ("https://media.example/1.bin" in words) == (not adapter.traits.captions)


def test_whoever_can_be_written_to_first_has_an_address_made_of_their_number(adapter: Adapter) -> None:
    assert adapter.traits.starts_chats == (adapter.traits.address_of is not None)


async def test_too_many_requests_says_how_long_to_wait(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = network.busy
    with pytest.raises(RateLimited) as raised:
        await adapter.send(network.address, HELLO)
    assert raised.value.retry_after == 7


async def test_a_person_who_cannot_be_reached_is_blocked_with_a_reason(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = network.gone
    with pytest.raises(Blocked) as raised:
        await adapter.send(network.address, HELLO)
    assert raised.value.reason


async def test_a_message_the_provider_refuses_is_rejected(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = network.refused
    with pytest.raises(Rejected):
        await adapter.send(network.address, HELLO)


@pytest.mark.parametrize("status", [301, 307, 401, 403, 404])
async def test_an_account_that_is_refused_is_no_message_s_fault(
    network: Network, adapter: Adapter, provider: StandIn, status: int
) -> None:
    provider.answer = Answer(status, {"ok": False, "description": "Unauthorized", "message": "Unauthorized"})
    with pytest.raises(AccountRefused):
        await adapter.send(network.address, HELLO)


@pytest.mark.parametrize("url", ["http://", "not an address", "http://127.0.0.1:99999"])
async def test_an_address_that_is_none_is_no_message_s_fault(network: Network, http: Http, url: str) -> None:
    adapter: Adapter = network.make(make_settings(url), http)
    with pytest.raises(AccountRefused):
        await adapter.send(network.address, HELLO)


@pytest.mark.parametrize("body", [b"<html>Bad Gateway</html>", {"ok": False, "message": "oops"}, b"[]"])
@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_provider_in_trouble_is_tried_again(
    network: Network, adapter: Adapter, provider: StandIn, status: int, body: object
) -> None:
    provider.answer = Answer(status, body)
    with pytest.raises(Transient) as raised:
        await adapter.send(network.address, HELLO)
    assert not isinstance(raised.value, Uncertain)


async def test_a_silent_provider_may_have_sent_it(
    network: Network, provider: StandIn, impatient: Http
) -> None:
    adapter: Adapter = network.make(make_settings(provider.url), impatient)
    provider.answer = Answer(200, delay=60)
    with pytest.raises(Uncertain):
        await adapter.send(network.address, HELLO)
    assert len(provider.asked) == 1


async def test_a_connection_that_breaks_is_not_used_to_send_twice(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = Answer(drop=True)
    with pytest.raises(Uncertain):
        await adapter.send(network.address, HELLO)
    assert len(provider.asked) == 1


@pytest.mark.parametrize("body", [b"", b"garbage", b"[]", b"null", b"{}", b'{"ok":true,"result":7}', b'"x"'])
@pytest.mark.parametrize("status", [200, 201, 202])
async def test_what_was_taken_is_taken_whatever_the_answer_says(
    network: Network, adapter: Adapter, provider: StandIn, body: bytes, status: int
) -> None:
    provider.answer = Answer(status, body)
    assert await adapter.send(network.address, HELLO) == Sent(None)
    assert len(provider.asked) == 1


@pytest.mark.parametrize("ending", ["is cut off", "never comes"])
async def test_what_was_taken_is_taken_though_the_rest_of_the_answer(
    network: Network, impatient: Http, ending: str
) -> None:
    hung_up, done = asyncio.Event(), asyncio.Event()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{")
        await writer.drain()
        if ending == "never comes":
            await hung_up.wait()
        writer.close()
        with suppress(OSError):
            await writer.wait_closed()
        done.set()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    adapter: Adapter = network.make(make_settings(url), impatient)
    assert await adapter.send(network.address, HELLO) == Sent(None)
    hung_up.set()
    await done.wait()
    server.close()
    await server.wait_closed()


@pytest.mark.parametrize("status", [408, 499, 504])
async def test_a_gateway_that_gave_up_does_not_know_either(
    network: Network, adapter: Adapter, provider: StandIn, status: int
) -> None:
    provider.answer = Answer(status, b"<html>Gateway Time-out</html>")
    with pytest.raises(Uncertain):
        await adapter.send(network.address, HELLO)


@pytest.mark.parametrize(
    ("told", "least", "most"),
    [
        ("inf", 300, 300), ("1e400", 300, 300), ("999999999", 300, 300), ("-5", 1, 1), ("-inf", 1, 1),
        ("nan", 1, 1), ("", 1, 1), ("soon", 1, 1), ("Wed, 21 Oct 2015 07:28:00 GMT", 1, 1),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 300, 300),
    ],
)  # fmt: skip
async def test_a_pause_that_makes_no_sense_is_kept_within_reason(
    network: Network, adapter: Adapter, provider: StandIn, told: str, least: float, most: float
) -> None:
    provider.answer = Answer(429, b"busy", {"Retry-After": told})
    with pytest.raises(RateLimited) as raised:
        await adapter.send(network.address, HELLO)
    assert least <= raised.value.retry_after <= most


async def test_a_pause_may_be_told_as_a_time(network: Network, adapter: Adapter, provider: StandIn) -> None:
    """By the provider's own clock, which need not be right."""
    headers = {"Date": "Thu, 01 Jan 2026 10:00:00 GMT", "Retry-After": "Thu, 01 Jan 2026 10:00:42 GMT"}
    provider.answer = Answer(429, b"busy", headers)
    with pytest.raises(RateLimited) as raised:
        await adapter.send(network.address, HELLO)
    assert raised.value.retry_after == 42


async def test_a_provider_that_is_down_did_not_get_it(network: Network, http: Http) -> None:
    adapter: Adapter = network.make(make_settings("http://127.0.0.1:9"), http)
    await adapter.open()
    with pytest.raises(Transient) as raised:
        await adapter.send(network.address, HELLO)
    assert not isinstance(raised.value, Uncertain)
    await adapter.close()


async def test_lone_surrogates_do_not_stop_a_message(
    network: Network, adapter: Adapter, provider: StandIn
) -> None:
    provider.answer = network.taken
    await adapter.send(network.address, Content("שלום \ud83d!", choices=(Choice("a", "כן \udc00"),)))
    assert "שלום" in provider.last.fields[network.text]


@pytest.mark.parametrize(
    "failure",
    [
        Answer(401, b"no"),
        Answer(500, b"oops"),
        Answer(400, b"garbage"),
        Answer(drop=True),
        Answer(200, delay=60),
    ],
    ids=["refused", "trouble", "garbage", "broken", "silent"],
)
async def test_no_token_is_ever_logged_or_told(
    network: Network,
    provider: StandIn,
    http: Http,
    impatient: Http,
    failure: Answer,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    provider.answer = failure
    adapter: Adapter = network.make(make_settings(provider.url), impatient if failure.delay else http)
    await adapter.open()
    with pytest.raises(SendError) as raised:
        await adapter.send(network.address, HELLO)
    await adapter.close()
    told = caplog.text + "".join(capfd.readouterr()) + str(raised.value) + repr(raised.value)
    for secret in (TELEGRAM_TOKEN, GREEN_TOKEN, TWILIO_TOKEN, HELLO.text):
        assert secret not in told


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(notification=JSON)
@settings(
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_garbage_means_nothing_and_never_raises(adapter: Adapter, notification: Any) -> None:
    assert adapter.parse(notification) == []


async def test_nothing_is_sent_while_an_adapter_is_made(network: Network, provider: StandIn) -> None:
    network.make(make_settings(provider.url), Http())
    assert provider.asked == []
