"""A stand-in for GREEN-API that answers at once and notes when each message reached it. Raw ASGI, to cost little."""

import asyncio
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import orjson

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

arrived: dict[str, list[float]] = {}
taken: list[
    tuple[float, dict[str, Any]]
] = []  # for `lastOutgoingMessages`: all of it, as the real one keeps a day's
listed_at = 0.0
count = 0
_EVERY = 1.0
"""Seconds between two looks at that list; whoever asks sooner is turned away: the real one has a limit, too."""
delay = 0.0
speaking = asyncio.Event()
speaking.set()


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Takes any POST for a sent message; `GET /arrived` gives the times by chat, `POST /reset` forgets them.

    Between `POST /mute` and `POST /speak` it takes messages and answers nothing; after `POST /delay/0.2` it takes so
    many seconds over each.
    """
    if scope["type"] != "http":
        return
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    if "/lastOutgoingMessages/" in scope["path"]:
        await _list_taken(send, scope["query_string"])
        return
    answer = _respond(scope["path"], body)
    if "/sendMessage" in scope["path"]:
        await speaking.wait()
        if delay:
            await asyncio.sleep(delay)
    await _answer(send, answer)


async def _list_taken(send: Send, query: bytes) -> None:
    global listed_at
    now = time.time()
    if now - listed_at < _EVERY:
        await _answer(send, b"{}", 429)
        return
    listed_at = now
    minutes = int(query.partition(b"minutes=")[2] or 1440)
    await _answer(send, orjson.dumps([one for at, one in taken if at > now - 60 * minutes]))


def _respond(path: str, body: bytes) -> bytes:
    global count, delay
    if path.startswith("/delay/"):
        delay = float(path.removeprefix("/delay/"))
        return b"{}"
    if path == "/arrived":
        return orjson.dumps(arrived)
    if path == "/count":
        return orjson.dumps(count)
    if path == "/reset":
        arrived.clear()
        taken.clear()
        count = 0
        return b"{}"
    if path == "/speak":
        speaking.set()
        return b"{}"
    if path == "/mute":
        speaking.clear()
        return b"{}"
    count += 1
    said = orjson.loads(body) if body else {}
    chat = said.get("chatId", "")
    text = said.get("message") or said.get("caption", "")
    taken.append((time.time(), {"chatId": chat, "textMessage": text, "idMessage": str(count)}))
    arrived.setdefault(chat, []).append(time.time())
    return b'{"idMessage":"%d"}' % count


async def _answer(send: Send, body: bytes, status: int = 200) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
