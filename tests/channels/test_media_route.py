"""A file of staff's at its signed link: shown or downloaded, never run, and nothing but what was signed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import urlsplit

import aiohttp
import pytest
from starlette.applications import Starlette

from bot.channels.files import Files
from bot.channels.http import Http
from bot.web.downloads import MOST_EACH
from bot.web.media import STALLED, create_media_route
from conversations.lead.content import Media
from tests.channels.conftest import make_settings
from tests.harness.connecting import connected
from tests.harness.fakebot import listening
from tests.harness.stand_in import Answer, StandIn
from tests.harness.waiting import free_port, until


@pytest.fixture
async def files(provider: StandIn, http: Http) -> AsyncIterator[Files]:
    port = free_port()
    made = Files(make_settings(provider.url, public_url=f"http://127.0.0.1:{port}"), http)
    app = Starlette(routes=[create_media_route(cast(Any, SimpleNamespace(files=made)))])
    async with listening(app, port):
        yield made


async def look(link: str, verb: str = "GET") -> tuple[int, Any, bytes]:
    async with aiohttp.ClientSession() as session, session.request(verb, link) as answer:
        return answer.status, answer.headers, await answer.read()


def keeps(provider: StandIn, path: str, body: bytes) -> None:
    result = {"file_path": path, "file_size": len(body)}
    provider.answers = {"/getFile": Answer(200, {"ok": True, "result": result}), path: Answer(200, body)}


@pytest.mark.parametrize(
    ("path", "kind", "shown", "place"),
    [
        ("photos/file_1.jpg", "image", "image/jpeg", "inline"),
        ("voice/file_2.oga", "voice", "audio/ogg", "inline"),
        ("documents/file_3.pdf", "document", "application/pdf", "inline"),
        ("documents/file_4.html", "document", "application/octet-stream", "attachment"),
        ("documents/file_5.svg", "document", "application/octet-stream", "attachment"),
        ("photos/file_6.svg", "image", "application/octet-stream", "attachment"),
    ],
)
async def test_it_is_shown_or_downloaded_but_never_run(
    files: Files, provider: StandIn, path: str, kind: Any, shown: str, place: str
) -> None:
    keeps(provider, path, b"what is in it")
    status, headers, body = await look(files.link(Media(kind, telegram="AgACAgQAAx0")))
    assert (status, body) == (200, b"what is in it")
    assert headers["content-type"] == shown
    assert headers["content-disposition"].startswith(place)
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]


async def test_a_preview_may_ask_for_the_head_alone(files: Files, provider: StandIn) -> None:
    keeps(provider, "photos/file_1.jpg", b"jpg")
    status, headers, body = await look(files.link(Media("image", telegram="AgACAgQAAx0")), "HEAD")
    assert (status, headers["content-length"], body) == (200, "3", b"")


async def test_a_forged_link_asks_nobody(files: Files, provider: StandIn) -> None:
    link = files.link(Media("image", telegram="AgACAgQAAx0"))
    assert (await look(link[:-1] + ("A" if link[-1] != "A" else "B")))[0] == 404
    assert (await look(link.replace("AgAC", "BQAC")))[0] == 404
    assert provider.asked == []


@pytest.mark.parametrize(("answer", "status"), [(Answer(400, {"ok": False}), 404), (Answer(502), 503)])
async def test_trouble_at_telegram_is_told_without_its_address(
    files: Files, provider: StandIn, answer: Answer, status: int
) -> None:
    provider.answers = {"/getFile": answer}
    told, _, body = await look(files.link(Media("image", telegram="AgACAgQAAx0")))
    assert told == status
    assert b"telegram" not in body.lower()


@asynccontextmanager
async def taking_nothing(link: str, times: int) -> AsyncIterator[None]:
    """Somebody opens a link so often and does not take what comes."""
    parts = urlsplit(link)
    async with AsyncExitStack() as stack:
        for _ in range(times):
            _, writer = await stack.enter_async_context(connected(parts.port or 80, limit=1024))
            writer.write(f"GET {parts.path} HTTP/1.1\r\nhost: x\r\n\r\n".encode())
        yield


async def test_whoever_opens_a_link_a_hundred_times_keeps_nobody_from_anything(
    files: Files, provider: StandIn, http: Http
) -> None:
    """Not the bot from writing to people, and not others from their files."""
    keeps(provider, "documents/file_1.pdf", b"x" * 16_000_000)
    hers = files.link(Media("document", telegram="AgACAgQAAx0"))
    async with taking_nothing(hers, 100):
        assert await until(lambda: sum("file_1" in asked.path for asked in provider.asked) == MOST_EACH)
        provider.answers["/sendMessage"] = Answer(200, {"ok": True})
        async with asyncio.timeout(STALLED):  # until then those who take nothing are waited for
            reply = await http.request("POST", f"{provider.url}/sendMessage", json={}, timeout=STALLED)
            status, _, body = await look(files.link(Media("document", telegram="AgACAgQAAx1")))
        assert (reply.status, status, len(body)) == (200, 200, 16_000_000)
        assert (await look(hers))[0] == 429
        assert sum(asked.path.endswith("/getFile") for asked in provider.asked) == MOST_EACH + 1


async def test_a_file_that_nobody_takes_is_let_go(
    files: Files, provider: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.media.STALLED", 0.3)
    keeps(provider, "documents/file_1.pdf", b"x" * 16_000_000)
    hers = files.link(Media("document", telegram="AgACAgQAAx0"))
    async with taking_nothing(hers, MOST_EACH):
        assert await until(lambda: sum("file_1" in asked.path for asked in provider.asked) == MOST_EACH)
        async with asyncio.timeout(20):
            while (await look(hers))[0] != 200:  # noqa: ASYNC110 - it is seen from outside alone
                await asyncio.sleep(0.1)
