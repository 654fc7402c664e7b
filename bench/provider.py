"""A stand-in for GREEN-API that answers at once and notes when each message reached it. Raw ASGI, to cost little."""

import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import orjson

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

arrived: dict[str, list[float]] = {}
count = 0


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Takes any POST for a sent message; `GET /arrived` gives the times by chat, `POST /reset` forgets them."""
    if scope["type"] != "http":
        return
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    await _answer(send, _respond(scope["path"], body))


def _respond(path: str, body: bytes) -> bytes:
    global count
    if path == "/arrived":
        return orjson.dumps(arrived)
    if path == "/count":
        return orjson.dumps(count)
    if path == "/reset":
        arrived.clear()
        count = 0
        return b"{}"
    count += 1
    chat = orjson.loads(body).get("chatId", "") if body else ""
    arrived.setdefault(chat, []).append(time.time())
    return b'{"idMessage":"%d"}' % count


async def _answer(send: Send, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
