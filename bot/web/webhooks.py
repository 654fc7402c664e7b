"""Where providers call. A caller is answered once what it brought is committed; a forged one leaves no trace."""

from collections.abc import Awaitable

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
from conversations.lead.addresses import Channel

log = structlog.get_logger(__name__)

_LARGEST = 16 * 1024 * 1024
_DRAINED = 64 * 1024 * 1024


class TooLarge(Exception):
    """A body larger than any notification can be."""


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
            return _refuse(channel, hook)
        path, query = request.scope["path"], request.scope["query_string"].decode("latin-1")
        path = f"{path}?{query}" if query else path
        try:
            body = await _read(request)
            notification = adapter.read(path, request.headers, body)
        except TooLarge:
            return Response(status_code=413)
        except Forged:
            return _refuse(channel, hook)
        except ValueError:  # the same again would be no better: it is kept, and what waits behind it can come
            taking = self._app.letters.bury(channel, body, "unreadable")
        else:
            taking = self._app.letters.take(channel, notification, body)
        return await _thank(channel, taking, Response(hook.thanks, media_type=hook.media_type))


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


async def _read(request: Request) -> bytes:
    chunks = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size <= _LARGEST:
            chunks.append(chunk)
        elif size > _DRAINED:
            raise TooLarge  # read until here, so that the sender hears the answer before the connection closes
    if size > _LARGEST:
        raise TooLarge
    return b"".join(chunks)


def _refuse(channel: Channel, hook: Hook) -> Response:
    WEBHOOKS.labels(channel.value, "refused").inc()
    return Response(status_code=hook.refusal)
