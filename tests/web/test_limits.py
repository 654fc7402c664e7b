"""Whoever sends too much, too deep or too slowly is turned away, and keeps nobody else waiting."""

import asyncio
import io
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest
import uvicorn

from bot.app import App
from bot.settings import Settings
from bot.web import limits, patience
from bot.web.limits import Limit
from bot.web.patience import PatientProtocol
from bot.web.server import create_web
from tests.harness.fakebot import QuietServer
from tests.harness.studio import build_journey
from tests.harness.waiting import free_port

MIB = 1024 * 1024
KEY = "a key"
SECRET = "telegram's secret"
PATHS = ["/api/leads", "/webhooks/telegram", "/webhooks/sms", "/sandbox/clock", "/sign-in"]


class Site:
    """A web server of the bot, and who calls it."""

    def __init__(self, port: int, http: aiohttp.ClientSession) -> None:
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.http = http

    async def post(self, path: str, data: Any, **headers: str) -> int:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        data = io.BytesIO(data) if isinstance(data, bytes) else data
        async with self.http.post(self.url + path, data=data, headers=sent) as answer:
            await answer.read()
            return answer.status

    async def raw(self, begin: bytes) -> "tuple[asyncio.StreamReader, asyncio.StreamWriter]":
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(begin)
        await writer.drain()
        return reader, writer

    async def ask(self, begin: bytes, within: float = 20.0) -> bytes:
        """What is answered to these bytes until the connection is closed."""
        reader, writer = await self.raw(begin)
        try:
            async with asyncio.timeout(within):
                return await reader.read()
        finally:
            writer.close()

    def known(self, path: str) -> dict[str, str]:
        """Headers of somebody who may call there."""
        return {
            "/api/leads": {"authorization": f"Bearer {KEY}", "content-type": "application/json"},
            "/webhooks/telegram": {"x-telegram-bot-api-secret-token": SECRET},
            "/webhooks/sms": {"x-twilio-signature": "forged"},
            "/sandbox/clock": {"content-type": "application/json"},
        }.get(path, {"content-type": "application/x-www-form-urlencoded"})


@pytest.fixture
async def site(ready_sqlite: str) -> AsyncIterator[Site]:
    async with serving(ready_sqlite) as running:
        yield running


@asynccontextmanager
async def serving(database_url: str) -> AsyncIterator[Site]:
    port = free_port()
    settings = Settings(
        _env_file=None, database_url=database_url, port=port, api_key=KEY, telegram_bot_token="1:x",
        telegram_api_url="http://127.0.0.1:9",
        telegram_mode="webhook", telegram_webhook_secret=SECRET, twilio_account_sid="AC1", twilio_auth_token="t",
        sms_number="+972550000000", staff_password="waltz, please", sandbox_clock=True, sentence_vectors=False,
    )  # fmt: skip
    web = create_web(App(settings, "web", build_journey()))
    server = QuietServer(
        uvicorn.Config(web, host="127.0.0.1", port=port, log_level="critical", http=PatientProtocol)
    )
    task = asyncio.create_task(server.serve())
    await server.up.wait()
    async with aiohttp.ClientSession() as http:
        yield Site(port, http)
    web.end_streams()
    server.should_exit = True
    server.down.set()
    await task


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same limits of time, in less of it."""
    quick = {path: Limit(limit.size, 0.4) for path, limit in limits._BY_PATH.items()}
    monkeypatch.setattr(limits, "_BY_PATH", quick)
    monkeypatch.setattr(limits, "REST", Limit(limits.REST.size, 0.4))
    for module in ("NOTIFICATION", "SMS"):
        monkeypatch.setattr(f"bot.web.webhooks.{module}", Limit(16 * MIB, 0.4))
    monkeypatch.setattr(patience, "HEAD_SECONDS", 0.4)
    monkeypatch.setattr(patience, "REST_SECONDS", 0.4)


def head(path: str, headers: dict[str, str], *more: str) -> bytes:
    lines = [f"POST {path} HTTP/1.1", "host: x", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, *more, "", ""]).encode()


async def endless(piece: bytes = b"x" * 65_536) -> AsyncIterator[bytes]:
    """A body in chunks, of whose length nobody was told."""
    for _ in range(20 * MIB // len(piece)):
        yield piece


async def test_a_stranger_is_refused_before_the_body(site: Site) -> None:
    for path, headers, status in [
        ("/api/leads", {"authorization": "Bearer wrong"}, b" 401 "),
        ("/api/leads", {}, b" 401 "),
        ("/api/nothing/there", {}, b" 401 "),
        ("/webhooks/telegram", {"x-telegram-bot-api-secret-token": "wrong"}, b" 401 "),
        ("/webhooks/sms", {}, b" 403 "),
    ]:  # fmt: skip
        reader, writer = await site.raw(head(path, headers, "content-length: 1000000"))
        async with asyncio.timeout(5):
            assert status in await reader.readline()
        writer.close()


async def test_a_body_that_is_announced_too_large_is_refused_before_it_comes(site: Site) -> None:
    for path in PATHS:
        reader, writer = await site.raw(head(path, site.known(path), f"content-length: {20 * MIB}"))
        async with asyncio.timeout(5):
            assert b" 413 " in await reader.readline(), path
        writer.close()


async def test_chunks_are_counted_as_they_come(site: Site) -> None:
    for path in PATHS:
        assert await site.post(path, endless(), **site.known(path)) == 413, path
    assert (await site.http.get(f"{site.url}/healthz")).status == 200


async def test_a_body_that_does_not_come_is_not_waited_for(site: Site, hurried: None) -> None:
    asked = (site.ask(head(path, site.known(path), "content-length: 100") + b"{") for path in PATHS)
    for path, answer in zip(PATHS, await asyncio.gather(*asked), strict=True):
        assert b" 408 " in answer.splitlines()[0], path


async def test_a_body_that_drips_is_not_waited_for(site: Site, hurried: None) -> None:
    await asyncio.gather(*(drip_to(site, path) for path in PATHS))


async def drip_to(site: Site, path: str) -> None:
    reader, writer = await site.raw(head(path, site.known(path), "transfer-encoding: chunked"))
    began = time.monotonic()

    async def drip() -> None:
        while True:
            writer.write(b"1\r\nx\r\n")
            await asyncio.sleep(0.05)

    dripping = asyncio.create_task(drip())
    async with asyncio.timeout(10):
        assert b" 408 " in await reader.readline()
    dripping.cancel()
    writer.close()
    assert time.monotonic() - began < 5


async def test_a_head_that_does_not_come_is_not_waited_for(site: Site, hurried: None) -> None:
    for begin in (b"POST /api/leads HT", b"GET / HTTP/1.1\r\nhost: x\r\nx-a: "):
        assert b" 408 " in await site.ask(begin)
    assert await site.ask(b"") == b""


async def test_a_second_request_on_a_connection_is_not_waited_for_either(site: Site, hurried: None) -> None:
    answer = await site.ask(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\nGET /healthz HTTP/1.1\r\nho")
    assert b" 200 " in answer
    assert b" 408 " in answer


async def test_headers_without_end_are_refused(site: Site) -> None:
    answer = await site.ask(b"GET / HTTP/1.1\r\nx-a: " + b"x" * 200_000)
    assert b" 431 " in answer


async def test_what_comes_after_a_refusal_is_not_read_for_ever(site: Site, hurried: None) -> None:
    answer = await site.ask(head("/api/leads", {}, "content-length: 1000000") + b"x" * 1000)
    assert b" 401 " in answer


async def test_the_sender_of_a_large_body_hears_why_it_is_refused(site: Site) -> None:
    """Not a connection that breaks while it sends."""
    assert await site.post("/api/leads", b"x" * (4 * MIB)) == 401
    known = {"authorization": f"Bearer {KEY}"}
    assert await site.post("/api/leads", b"x" * (4 * MIB), **known) == 413
    assert await site.post("/api/leads", b"x" * (4 * MIB), connection="close", **known) == 413


async def test_what_is_nested_without_end_is_refused(site: Site) -> None:
    for path, status in (("/api/leads", 422), ("/webhooks/telegram", 400), ("/sandbox/clock", 422)):
        for body in (b"[" * 10_000, b'{"name":' * 100 + b"1" + b"}" * 100):
            assert await site.post(path, body, **site.known(path)) == status


async def test_brackets_in_what_people_write_are_not_depth(site: Site) -> None:
    lead = {"name": "[{" * 90, "phone": "050-1234567"}
    assert await site.post("/api/leads", json.dumps(lead), **site.known("/api/leads")) == 201


FORGED = [b"a=1&" * MIB, b"a=" + b"%d7%90" * MIB, b"a=" + b"%41a" * MIB, b"a=" + b"+" * (7 * MIB)]


async def test_a_forged_form_keeps_nobody_waiting(site: Site) -> None:
    for body in FORGED:
        slowest = await keep_asking(site, body)
        print(f"{len(body) / MIB:.0f} MiB forged; another waited {slowest * 1000:.0f} ms at most")
        assert slowest < 0.5  # a second and more, were it read in one piece


async def keep_asking(site: Site, body: bytes) -> float:
    """Ask for something else while a forged form is posted; gives the longest wait in seconds."""
    slowest = 0.0
    posting = asyncio.create_task(site.post("/webhooks/sms", body, x_twilio_signature="forged"))
    while not posting.done():
        began = time.perf_counter()
        async with site.http.get(f"{site.url}/metrics") as answer:
            assert answer.status == 200
        slowest = max(slowest, time.perf_counter() - began)
    assert posting.result() in (400, 403)
    return slowest


async def test_a_page_of_somebody_elses_can_not_move_the_clock(site: Site) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        assert await site.post("/sandbox/clock", b'{"advance":"P1D"}', content_type=kind) == 415
    assert await site.post("/sandbox/clock", b'{"advance":"P1D"}', content_type="application/json") == 200
