"""Where providers call. A caller is answered once what it brought is committed; a forged one leaves no trace."""

import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl

import orjson
import structlog
from sqlalchemy.exc import SQLAlchemyError
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.app import App
from bot.channels.sms.adapter import Sms
from bot.channels.telegram.adapter import Telegram
from bot.channels.whatsapp.adapter import WhatsApp
from bot.metrics import WEBHOOKS
from conversations.lead.addresses import Channel

log = structlog.get_logger(__name__)

Endpoint = Callable[[Request], Awaitable[Response]]
_LARGEST = 16 * 1024 * 1024
_DRAINED = 64 * 1024 * 1024
_OK = b"{}"
_NO_REPLY = b'<?xml version="1.0" encoding="UTF-8"?><Response/>'


class TooLarge(Exception):
    """A body larger than any notification can be."""


class Webhooks:
    """One endpoint a provider, in front of `rest`, the remaining web application.

    Every message comes this way, so it is spared the layers that the rest needs.
    """

    def __init__(self, app: App, rest: ASGIApp) -> None:
        self._app = app
        self._rest = rest
        self._endpoints: dict[str, Endpoint] = {
            "/webhooks/telegram": self.telegram,
            "/webhooks/whatsapp": self.whatsapp,
            "/webhooks/sms": self.sms,
            "/webhooks/sms/status": self.sms,
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        endpoint = self._endpoints.get(scope["path"]) if scope["type"] == "http" else None
        if endpoint is None:
            await self._rest(scope, receive, send)
            return
        if scope["method"] != "POST":
            response = Response(status_code=405, headers={"allow": "POST"})
        else:
            response = await endpoint(Request(scope, receive))
        await response(scope, receive, send)

    async def telegram(self, request: Request) -> Response:
        """Telegram: proves itself by the secret it was given with the webhook."""
        adapter = self._app.adapters.get(Channel.TELEGRAM)
        secret = request.headers.get("x-telegram-bot-api-secret-token", "")
        if not isinstance(adapter, Telegram) or not adapter.verify_secret(secret):
            return _refuse(Channel.TELEGRAM, 401)
        return await self._take_json(Channel.TELEGRAM, request)

    async def whatsapp(self, request: Request) -> Response:
        """GREEN-API: proves itself by the bearer token of the instance's settings."""
        adapter = self._app.adapters.get(Channel.WHATSAPP)
        if not isinstance(adapter, WhatsApp) or not adapter.verify(request.headers.get("authorization", "")):
            return _refuse(Channel.WHATSAPP, 401)
        return await self._take_json(Channel.WHATSAPP, request)

    async def sms(self, request: Request) -> Response:
        """Twilio: signs the address it calls and the form it posts."""
        adapter = self._app.adapters.get(Channel.SMS)
        if not isinstance(adapter, Sms):
            return _refuse(Channel.SMS, 403)
        try:
            body = await _read(request)
        except TooLarge:
            return Response(status_code=413)
        form = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=None))
        path = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        if not adapter.verify(path, form, request.headers.get("x-twilio-signature", "")):
            return _refuse(Channel.SMS, 403)
        return await self._take(Channel.SMS, form, Response(_NO_REPLY, media_type="text/xml"))

    async def _take_json(self, channel: Channel, request: Request) -> Response:
        try:
            body = decode(await _read(request))
        except TooLarge:
            return Response(status_code=413)
        except ValueError:
            return Response(b'{"detail":"the body is not JSON"}', 400, media_type="application/json")
        return await self._take(channel, body, Response(_OK, media_type="application/json"))

    async def _take(self, channel: Channel, body: Any, answer: Response) -> Response:
        try:
            await self._app.updates.take(channel, body)
        except (SQLAlchemyError, OSError) as error:
            # Not committed, so not received: the provider will call again.
            log.warning(
                "a notification could not be committed", channel=channel.value, error=type(error).__name__
            )
            return Response(status_code=503, headers={"retry-after": "5"})
        return answer


def decode(body: bytes) -> Any:
    """JSON as it comes, lone surrogates and all. Raises ValueError."""
    try:
        return orjson.loads(body)
    except orjson.JSONDecodeError:
        try:
            return json.loads(body)  # lets through what orjson is too strict for
        except RecursionError as error:
            raise ValueError("nested too deeply") from error


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


def _refuse(channel: Channel, status: int) -> Response:
    WEBHOOKS.labels(channel.value, "refused").inc()
    return Response(status_code=status)
