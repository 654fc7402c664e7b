"""What the bot is measured against: a bare ASGI server that makes the same call, with and without a commit each."""

import asyncio
import os
from typing import Any

import aiohttp
import orjson

from bench.provider import Receive, Scope, Send

_PROVIDER = os.environ.get("BENCH_PROVIDER", "")
_DATABASE = os.environ.get("BENCH_DATABASE", "")
_state: dict[str, Any] = {}


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Takes a GREEN-API notification, commits a row where there is a database, and calls `sendMessage`."""
    if scope["type"] == "lifespan":
        await _live(receive, send)
        return
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    if scope["path"] == "/healthz":
        await _ok(send)
        return
    notification = orjson.loads(body)
    chat = notification["senderData"]["chatId"]
    text = notification["messageData"]["textMessageData"]["textMessage"]
    if _DATABASE:
        await _commit(chat, text)
    await _ok(send)
    _state["sending"].add(task := asyncio.create_task(_call(chat, text)))
    task.add_done_callback(_state["sending"].discard)


async def _call(chat: str, text: str) -> None:
    url = f"{_PROVIDER}/waInstance1/sendMessage/x"
    async with _state["http"].post(url, data=orjson.dumps({"chatId": chat, "message": text})) as answer:
        await answer.read()


async def _commit(chat: str, text: str) -> None:
    if _DATABASE.startswith("postgresql"):
        await _state["pool"].execute("INSERT INTO echo (chat, body) VALUES ($1, $2)", chat, text)
        return
    async with _state["lock"]:
        await _state["sqlite"].execute("INSERT INTO echo (chat, body) VALUES (?, ?)", (chat, text))
        await _state["sqlite"].commit()


async def _live(receive: Receive, send: Send) -> None:
    await receive()
    _state["http"] = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=100))
    _state["sending"] = set()
    await _open()
    await send({"type": "lifespan.startup.complete"})
    await receive()
    await _state["http"].close()
    await send({"type": "lifespan.shutdown.complete"})


async def _open() -> None:
    if _DATABASE.startswith("postgresql"):
        import asyncpg

        _state["pool"] = await asyncpg.create_pool(_DATABASE, min_size=10, max_size=10)
        await _state["pool"].execute(
            "CREATE TABLE IF NOT EXISTS echo (id bigserial PRIMARY KEY, chat text, body text)"
        )
    elif _DATABASE:
        import aiosqlite

        _state["sqlite"] = await aiosqlite.connect(_DATABASE)
        _state["lock"] = asyncio.Lock()
        await _state["sqlite"].execute("PRAGMA journal_mode=WAL")
        await _state["sqlite"].execute("PRAGMA synchronous=FULL")
        await _state["sqlite"].execute(
            "CREATE TABLE IF NOT EXISTS echo (id INTEGER PRIMARY KEY, chat TEXT, body TEXT)"
        )
        await _state["sqlite"].commit()


async def _ok(send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"{}"})
