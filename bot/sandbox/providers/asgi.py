"""The few pieces of ASGI the stand-ins need. No framework: they must cost next to nothing beside the bot."""

import json
from base64 import b64encode
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.world.world import World

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class ApiAnswer:
    """An HTTP answer. `body` is sent as it is when bytes, else as JSON."""

    status: int
    body: Any
    headers: tuple[tuple[bytes, bytes], ...] = ()
    kind: bytes = b"application/json; charset=utf-8"


class Upload(str):
    """The name of an uploaded file, with what is in it."""

    kind: str
    body: bytes


async def read_upload(file: UploadFile) -> Upload:
    """A file of a form, read whole."""
    upload = Upload(file.filename or "file")
    upload.kind, upload.body = file.content_type or "application/octet-stream", await file.read()
    return upload


def keep_file(world: World, file: Upload, name: str) -> str:
    """Keep an uploaded file where the phones find it; gives what it is kept as."""
    stored = f"upload{len(world.files) + 1}{PurePosixPath(name).suffix.lower()[:6]}"
    world.files[stored] = (file.kind, file.body)
    return stored


async def read_params(scope: Scope, receive: Receive) -> dict[str, Any]:
    """A call's parameters: its query, overlaid by a JSON or form body. Files come as `Upload`s."""
    params: dict[str, Any] = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
    kind = header(scope, b"content-type")
    if kind.startswith("multipart/"):
        async with Request(scope, receive).form() as form:
            for name, value in form.items():
                params[name] = value if isinstance(value, str) else await read_upload(value)
        return params
    body = await _read_body(receive)
    if body and kind.startswith("application/x-www-form-urlencoded"):
        params.update(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    elif body:
        decoded = orjson.loads(body)
        params.update(decoded if isinstance(decoded, dict) else {})
    return params


async def _read_body(receive: Receive) -> bytes:
    parts = []
    more = True
    while more:
        event = await receive()
        if event["type"] == "http.disconnect":
            break
        parts.append(event.get("body", b""))
        more = event.get("more_body", False)
    return b"".join(parts)


def header(scope: Scope, name: bytes) -> str:
    """A request header's value, "" when absent."""
    return next((v.decode("latin-1") for k, v in scope["headers"] if k == name), "")


def dump_json(value: Any) -> bytes:
    """JSON bytes, of texts with lone surrogates too."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, default=str).encode()


async def respond(send: Send, answer: ApiAnswer) -> None:
    """Send a whole answer."""
    body = answer.body if isinstance(answer.body, bytes) else dump_json(answer.body)
    length = str(len(body)).encode()
    headers = [(b"content-type", answer.kind), (b"content-length", length), *answer.headers]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def drop(send: Send) -> None:
    """Break off after the headers: the server closes the connection, and no answer can be read."""
    headers = [(b"content-type", b"application/json"), (b"content-length", b"1024")]
    await send({"type": "http.response.start", "status": 502, "headers": headers})
    await send({"type": "http.response.body", "body": b"", "more_body": True})


async def hang(receive: Receive) -> None:
    """Never answer; ends when the caller gives up."""
    event = await receive()
    while event["type"] != "http.disconnect":
        event = await receive()


def basic(user: str, password: str) -> str:
    """The value of an `Authorization` header for basic credentials."""
    return "Basic " + b64encode(f"{user}:{password}".encode()).decode()
