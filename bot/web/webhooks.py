"""Where providers call. A caller is answered once what it brought is committed; a forged one leaves no trace."""

import asyncio
import time
from collections.abc import Awaitable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.app import App
from bot.channels.hooks import Called, Hook
from bot.errors import Forged
from bot.metrics import WEBHOOKS
from bot.networks import HOOKS
from bot.web.bodies import read_body
from bot.web.depth import is_too_deep
from bot.web.limits import NOTIFICATION, SMS, BodyRefused, Limit, check_length
from bot.web.refusals import explain
from conversations.lead.addresses import Channel

log = structlog.get_logger(__name__)

_QUICK = 64 * 1024
"""Bytes of a body up to which it is read at once. A larger one is nearly always somebody's who wants to do harm, and is
read in a thread: there it keeps nobody waiting but others like it."""


_OFTEN = 10.0
"""Seconds between two lines about the same."""
_MOST_LARGE = 4
"""Large bodies at once that may be anybody's: forms are signed inside."""


class Webhooks:
    """The paths that providers call, in front of `rest`, the remaining web application.

    Every message comes this way, so it is spared the layers that the rest needs.
    """

    def __init__(self, app: App, rest: ASGIApp) -> None:
        self._app = app
        self._rest = rest
        self._hooks = {path: (channel, hook) for channel, hook in HOOKS.items() for path in hook.paths}
        self._called = {
            channel: adapter for channel, adapter in app.adapters.items() if isinstance(adapter, Called)
        }
        self._aside = ThreadPoolExecutor(1, "large-notifications")
        self._complained: dict[tuple[Channel, str], float] = {}
        self._large = 0  # bodies of strangers that are being read

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        found = self._hooks.get(scope["path"]) if scope["type"] == "http" else None
        if found is None:
            await self._rest(scope, receive, send)
            return
        if scope["method"] != "POST":
            response = Response(status_code=405, headers={"allow": "POST"})
        else:
            response = await self._answer(*found, Request(scope, receive))
        await response(scope, receive, send)

    async def _answer(self, channel: Channel, hook: Hook, request: Request) -> Response:
        adapter = self._called.get(channel)
        if adapter is None or not adapter.knows(request.headers):
            self._complain(channel, "it does not prove who it is", None)
            return _refuse(channel, hook)
        try:
            body, notification = await self._read(hook, adapter, request)
        except BodyRefused as refused:
            return explain(refused)
        except ConnectionAbortedError:
            return Response(status_code=400)
        except Forged as forged:
            self._complain(channel, "the signature does not fit: compare PUBLIC_URL", str(forged))
            return _refuse(channel, hook)
        except (
            _UnreadError
        ) as unread:  # the same again would be no better: it is kept, and what waits behind it can come
            if hook.is_form:  # who signed it can't be told
                return Response(b'{"detail":"the form can\'t be read"}', 400, media_type="application/json")
            taking = self._app.letters.bury(channel, unread.body, "unreadable")
        else:
            taking = self._app.letters.take(channel, notification, body)
        return await _thank(channel, taking, Response(hook.thanks, media_type=hook.media_type))

    def _complain(self, channel: Channel, why: str, address: str | None) -> None:
        """A line in the log, and not one for each of thousands. `address` is what the signature was computed over."""
        now = time.monotonic()
        if now - self._complained.get((channel, why), -_OFTEN) < _OFTEN:
            return
        self._complained[channel, why] = now
        more = {"computed_over": address} if address else {}
        log.warning("a call was refused", channel=channel.value, reason=why, **more)

    async def _read(self, hook: Hook, adapter: Called, request: Request) -> tuple[bytes, Any]:
        limit = SMS if hook.is_form else NOTIFICATION
        check_length(request.headers, limit)
        if not hook.is_form or _is_short(request.headers):
            return await self._decode(hook, adapter, request, limit)
        if self._large >= _MOST_LARGE:
            raise BodyRefused(503, "too many large bodies at once")
        self._large += 1
        try:
            return await self._decode(hook, adapter, request, limit)
        finally:
            self._large -= 1

    async def _decode(self, hook: Hook, adapter: Called, request: Request, limit: Limit) -> tuple[bytes, Any]:
        body = await read_body(request.receive, limit)
        path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
        read = partial(_decode, hook, adapter, f"{path}?{query}" if query else path, request.headers, body)
        try:
            if len(body) <= _QUICK:
                return body, read()
            return body, await asyncio.get_running_loop().run_in_executor(self._aside, read)
        except Forged:
            raise
        except ValueError as error:
            raise _UnreadError(body) from error


class _UnreadError(Exception):
    """The provider called, and what it sent can't be read."""

    def __init__(self, body: bytes) -> None:
        super().__init__()
        self.body = body


async def _thank(channel: Channel, taking: Awaitable[None], thanks: Response) -> Response:
    try:
        await taking
    except (SQLAlchemyError, OSError) as error:
        # Not committed, so not received: the provider will call again.
        log.warning(
            "a notification could not be committed", channel=channel.value, error=type(error).__name__
        )
        return Response(status_code=503, headers={"retry-after": "5"})
    return thanks


def _is_short(headers: Mapping[str, str]) -> bool:
    length = headers.get("content-length", "")
    return length.isdecimal() and int(length) <= _QUICK


def _decode(hook: Hook, adapter: Called, path: str, headers: Mapping[str, str], body: bytes) -> Any:
    """A call's notification. Raises Forged and ValueError, as `Called.read` does."""
    if not hook.is_form and is_too_deep(body):
        raise ValueError("nested too deeply")
    return adapter.read(path, headers, body)


def _refuse(channel: Channel, hook: Hook) -> Response:
    WEBHOOKS.labels(channel.value, "refused").inc()
    return Response(status_code=hook.refusal)
