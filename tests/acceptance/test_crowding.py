"""Strangers who send too much, too slowly, too deep or too often keep nobody from an answer."""

import asyncio
import gzip
import resource
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path

import pytest

from tests.harness.connecting import connected
from tests.harness.driver import API_KEY, CREDENTIALS, Bot

MIB = 1024 * 1024
KNOWN = {
    "telegram": f"x-telegram-bot-api-secret-token: {CREDENTIALS['telegram_secret']}",
    "whatsapp": f"authorization: Bearer {CREDENTIALS['green_webhook_token']}",
    "api": f"authorization: Bearer {API_KEY}",
    "sms": "x-twilio-signature: forged",
}


def head(path: str, *lines: str) -> bytes:
    return "\r\n".join([f"POST {path} HTTP/1.1", "host: x", *lines, "", ""]).encode()


def whole(path: str, body: bytes, *lines: str) -> bytes:
    return head(path, f"content-length: {len(body)}", "connection: close", *lines) + body


async def ask(bot: Bot, request: bytes) -> int:
    """The status that is answered; 0 where the connection just ends."""
    async with connected(int(bot.url.rpartition(":")[2])) as (reader, writer):
        with suppress(ConnectionError):
            writer.write(request)
            await writer.drain()
            async with asyncio.timeout(60):
                return int(((await reader.readline()).split() or [b"", b"0"])[1])
    return 0


@asynccontextmanager
async def again_and_again(bot: Bot, *requests: bytes, at_once: int = 4) -> AsyncIterator[None]:
    """Strangers who send these without end."""

    async def bother(request: bytes) -> None:
        while True:
            with suppress(OSError):
                await ask(bot, request)

    tasks = [asyncio.create_task(bother(one)) for one in requests for _ in range(at_once)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def is_answered(bot: Bot) -> None:
    """Somebody asks on each network, and somebody leaves details."""
    leads = [bot.lead("whatsapp"), bot.lead("telegram"), bot.lead("sms")]
    for lead in leads:
        await lead.says("כמה זה עולה?")
    for lead in leads:
        assert await asyncio.to_thread(lead.sees, "260")
    assert await bot.signs_up(bot.lead("whatsapp", "נועה"))


async def test_strangers_are_refused_before_their_body(sqlite_bot: Bot) -> None:
    """The body is announced and never comes."""
    for path, status in (
        ("/api/leads", 401), ("/api/purchases", 401), ("/api/nothing", 401), ("/webhooks/telegram", 401),
        ("/webhooks/whatsapp", 401), ("/webhooks/sms", 403), ("/webhooks/sms/status", 403),
    ):  # fmt: skip
        assert await ask(sqlite_bot, head(path, "content-length: 1000000")) == status, path
        assert await ask(sqlite_bot, head(path, "transfer-encoding: chunked")) == status, path


async def test_a_form_of_somebody_else_s_page_moves_no_clock(sqlite_bot: Bot) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        request = whole("/sandbox/clock", b'{"advance":"P9D"}', f"content-type: {kind}")
        assert await ask(sqlite_bot, request) == 415
    assert await ask(sqlite_bot, whole("/sandbox/clock", b'{"advance":"P9D"}')) == 415


@pytest.mark.parametrize(
    ("path", "known", "statuses"),
    [
        ("/webhooks/telegram", "telegram", {200}),  # kept for a look, or it would be sent for ever
        ("/webhooks/whatsapp", "whatsapp", {200}),
        ("/webhooks/sms", "sms", {400, 403}),
        ("/api/leads", "api", {422}),
    ],
)
async def test_bodies_of_every_kind(sqlite_bot: Bot, path: str, known: str, statuses: set[int]) -> None:
    """Nothing of what is odd is a 500, be the caller known or forged; and what is too large is refused as it comes."""
    odd = [
        b"", b"null", b"[]", b'"', b"{", b"[" * 100_000, b'{"a":' * 50_000, b"\xff\xfe", b"\x00" * 10,
        b"&".join(b"a%d=1" % n for n in range(100_000)), b"%" * 10_000, gzip.compress(b'{"update_id": 1}'),
        b'{"a": 1e999999}', b"9" * 6_000, b'{"update_id": "\\ud800"}',
    ]  # fmt: skip
    for body in odd:
        found = await ask(sqlite_bot, whole(path, body, KNOWN[known], "content-type: application/json"))
        assert found in statuses | {200, 422, 413, 403, 400}, (path, body[:20], found)
        packed = whole(path, body, KNOWN[known], "content-encoding: gzip", "content-type: application/json")
        assert await ask(sqlite_bot, packed) < 500
    huge = head(path, KNOWN[known], f"content-length: {100 * MIB}")
    assert await ask(sqlite_bot, huge) == 413
    assert await ask(sqlite_bot, head(path, KNOWN[known], f"content-length: {'9' * 400}")) in (400, 413)
    await is_answered(sqlite_bot)


async def test_large_forged_forms_and_files_keep_nobody_waiting(sqlite_bot: Bot) -> None:
    form = whole("/webhooks/sms", b"a=1&" * (4 * MIB // 4), KNOWN["sms"])
    plain = whole("/webhooks/sms", b"a=" + b"%d7%90" * MIB, KNOWN["sms"])
    signing_in = whole(
        "/sign-in",
        b"a=1&" * (MIB // 8),
        "content-type: application/x-www-form-urlencoded",
        "origin: http://x",
    )
    async with again_and_again(sqlite_bot, form, plain, signing_in, at_once=2):
        await is_answered(sqlite_bot)


@contextmanager
def many_files() -> Iterator[None]:
    """This process may have as many connections as it is allowed to have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.parametrize("place", ["sqlite", "postgresql"])
async def test_a_thousand_connections_that_say_nothing(
    place: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """Many more than a process is given at its start (256 here), held for as long as they are let."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    if place == "postgresql":
        url = request.getfixturevalue("postgres_server").create_database()
    bot = Bot(url, tmp_path)
    bot.module = "tests.harness.few_files"
    starts = [b"", b"POST /web", head("/api/leads", KNOWN["api"], "content-length: 9")]
    with bot, many_files(), ExitStack() as held:
        for number in range(1_000):
            one = held.enter_context(closing(socket.socket()))
            one.connect(("127.0.0.1", int(bot.url.rpartition(":")[2])))
            one.sendall(starts[number % len(starts)])
        await is_answered(bot)
