"""A file of staff's at its signed link: shown or downloaded, never run, and nothing but what was signed."""

from collections.abc import AsyncIterator
from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import pytest
from starlette.applications import Starlette

from bot.channels.files import Files
from bot.channels.http import Http
from bot.web.media import create_media_route
from conversations.lead.content import Content
from tests.channels.conftest import make_settings
from tests.harness.fakebot import listening
from tests.harness.stand_in import Answer, StandIn
from tests.harness.waiting import free_port


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
    status, headers, body = await look(files.link(Content("", media="telegram:AgACAgQAAx0", media_kind=kind)))
    assert (status, body) == (200, b"what is in it")
    assert headers["content-type"] == shown
    assert headers["content-disposition"].startswith(place)
    assert headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in headers["content-security-policy"]


async def test_a_preview_may_ask_for_the_head_alone(files: Files, provider: StandIn) -> None:
    keeps(provider, "photos/file_1.jpg", b"jpg")
    status, headers, body = await look(files.link(Content("", media="telegram:AgACAgQAAx0")), "HEAD")
    assert (status, headers["content-length"], body) == (200, "3", b"")


async def test_a_forged_link_asks_nobody(files: Files, provider: StandIn) -> None:
    link = files.link(Content("", media="telegram:AgACAgQAAx0"))
    assert (await look(link[:-1] + ("A" if link[-1] != "A" else "B")))[0] == 404
    assert (await look(link.replace("AgAC", "BQAC")))[0] == 404
    assert provider.asked == []


@pytest.mark.parametrize(("answer", "status"), [(Answer(400, {"ok": False}), 404), (Answer(502), 503)])
async def test_trouble_at_telegram_is_told_without_its_address(
    files: Files, provider: StandIn, answer: Answer, status: int
) -> None:
    provider.answers = {"/getFile": answer}
    told, _, body = await look(files.link(Content("", media="telegram:AgACAgQAAx0")))
    assert told == status
    assert b"telegram" not in body.lower()
