"""A stand-in for GREEN-API that answers at once and notes when each message reached it. Raw ASGI, to cost little."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import orjson

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

arrived: dict[str, list[float]] = {}
taken: deque[dict[str, Any]] = deque(maxlen=2000)  # the latest, for `lastOutgoingMessages`
count = 0
speaking = asyncio.Event()
speaking.set()


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Takes any POST for a sent message; `GET /arrived` gives the times by chat, `POST /reset` forgets them.

    Between `POST /mute` and `POST /speak` it takes messages and answers nothing.
    """
    if scope["type"] != "http":
        return
    body = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            break
    answer = _respond(scope["path"], body)
    if "/sendMessage" in scope["path"]:
        await speaking.wait()
    await _answer(send, answer)


def _respond(path: str, body: bytes) -> bytes:
    global count
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
    if "/lastOutgoingMessages/" in path:
        return orjson.dumps(list(taken))
    count += 1
    said = orjson.loads(body) if body else {}
    chat = said.get("chatId", "")
    taken.append({"chatId": chat, "textMessage": said.get("message", ""), "idMessage": str(count)})
    arrived.setdefault(chat, []).append(time.time())
    return b'{"idMessage":"%d"}' % count


async def _answer(send: Send, body: bytes) -> None:
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": body})
