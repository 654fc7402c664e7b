"""Whoever sends too much, too deep or too slowly is turned away, and keeps nobody else waiting."""

import asyncio
import json
import time
from collections.abc import AsyncIterator

import pytest

from bot.web import limits, patience
from bot.web.limits import Limit
from tests.harness.site import KEY, Site, serving

MIB = 1024 * 1024
PATHS = ["/api/leads", "/webhooks/telegram", "/webhooks/sms", "/sandbox/clock", "/sign-in"]


@pytest.fixture
async def site(ready_sqlite: str) -> AsyncIterator[Site]:
    async with serving(ready_sqlite) as running:
        yield running


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
        async with (
            site.raw(head(path, headers, "content-length: 1000000")) as (reader, _),
            asyncio.timeout(30),
        ):
            assert status in await reader.readline()


async def test_a_body_that_is_announced_too_large_is_refused_before_it_comes(site: Site) -> None:
    for path in PATHS:
        begin = head(path, site.known(path), f"content-length: {20 * MIB}")
        async with site.raw(begin) as (reader, _), asyncio.timeout(30):
            assert b" 413 " in await reader.readline(), path


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
    async def drip(writer: asyncio.StreamWriter) -> None:
        while True:
            writer.write(b"1\r\nx\r\n")
            await asyncio.sleep(0.05)

    async with site.raw(head(path, site.known(path), "transfer-encoding: chunked")) as (reader, writer):
        began = time.monotonic()
        dripping = asyncio.create_task(drip(writer))
        async with asyncio.timeout(30):
            assert b" 408 " in await reader.readline()
        dripping.cancel()
        assert time.monotonic() - began < 30


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
    # What a provider sends is kept aside, and it need not send it again.
    for path, status in (("/api/leads", 422), ("/webhooks/telegram", 200), ("/sandbox/clock", 422)):
        for body in (b"[" * 10_000, b'{"name":' * 100 + b"1" + b"}" * 100):
            assert await site.post(path, body, **site.known(path)) == status


async def test_brackets_in_what_people_write_are_not_depth(site: Site) -> None:
    lead = {"name": "[{" * 90, "phone": "050-1234567"}
    assert await site.post("/api/leads", json.dumps(lead), **site.known("/api/leads")) == 201


FORGED = [b"a=1&" * MIB, b"a=" + b"%d7%90" * MIB, b"a=" + b"%41a" * MIB, b"a=" + b"+" * (7 * MIB)]


async def test_a_forged_form_keeps_nobody_waiting(site: Site) -> None:
    for body in FORGED:
        longest = await watch_loop(site, body)
        print(f"{len(body) / MIB:.0f} MiB forged: {longest * 1000:.0f} ms in one piece at most")
        assert longest < 0.3  # a second and more, were it read where all are answered


async def watch_loop(site: Site, body: bytes) -> float:
    """Post a forged form. Gives the longest time in which nobody else had a turn, in seconds of this thread's work."""
    longest, before = 0.0, time.thread_time()
    posting = asyncio.create_task(site.post("/webhooks/sms", body, x_twilio_signature="forged"))
    while not posting.done():
        await asyncio.sleep(0.001)
        longest, before = max(longest, time.thread_time() - before), time.thread_time()
    assert posting.result() in (400, 403)
    return longest


async def test_a_page_of_somebody_elses_can_not_move_the_clock(site: Site) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
        assert await site.post("/sandbox/clock", b'{"advance":"P1D"}', content_type=kind) == 415
    assert await site.post("/sandbox/clock", b'{"advance":"P1D"}', content_type="application/json") == 200
