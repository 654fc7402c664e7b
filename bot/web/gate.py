"""What stands before every route but the webhooks: who may call at all, and how much they may send."""

import hmac

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.channels.hooks import bearer_of
from bot.settings import Settings
from bot.web.bodies import Limited, read_body
from bot.web.depth import is_too_deep
from bot.web.limits import BodyRefused, Limit, check_length, find_limit, has_body
from bot.web.refusals import explain, miss, refuse_body, refuse_stranger

_API = "/api/"
_OWN_KEYS = "/api/checkins"
"""Where a door's link opens as well: who has another key than the API's is looked up behind the gate."""


class Gate:
    """An ASGI layer before `rest`. It answers before anything of a body is read, wherever the head will do."""

    def __init__(self, settings: Settings, rest: ASGIApp) -> None:
        self._key = settings.api_key.get_secret_value().encode()
        self._rest = rest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """ASGI."""
        if scope["type"] != "http":
            await self._rest(scope, receive, send)
            return
        sending = _Watched(send)
        try:
            await self._pass(scope, receive, sending)
        except BodyRefused as refused:
            if not sending.begun:
                await explain(refused)(scope, receive, send)
        except ConnectionAbortedError:
            return  # nobody is there to be answered

    async def _pass(self, scope: Scope, receive: Receive, send: Send) -> None:
        path, headers = scope["path"], Headers(scope=scope)
        is_api = path.startswith(_API)
        if is_api and not self._is_known(headers) and not _has_own_key(path, headers):
            await refuse_stranger()(scope, receive, send)
            return
        if "\x00" in path:  # PostgreSQL keeps no such text: nothing that is there has this name
            await miss()(scope, receive, send)
            return
        limit = find_limit(path)
        check_length(headers, limit)
        if is_api and has_body(headers):
            await self._pass_json(scope, receive, send, limit)
        else:
            await self._rest(scope, Limited(receive, limit), send)

    async def _pass_json(self, scope: Scope, receive: Receive, send: Send, limit: Limit) -> None:
        body = await read_body(receive, limit)
        if is_too_deep(body):
            await refuse_body([{"field": "body", "reason": "nested too deeply"}])(scope, receive, send)
        else:
            await self._rest(scope, _replay(body, receive), send)

    def _is_known(self, headers: Headers) -> bool:
        return bool(self._key) and hmac.compare_digest(bearer_of(headers), self._key)


def _has_own_key(path: str, headers: Headers) -> bool:
    is_there = path == _OWN_KEYS or path.startswith(f"{_OWN_KEYS}/")
    return is_there and headers.get("authorization", "").startswith("Bearer ")


class _Watched:
    """A `send` that knows whether an answer has begun."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        self.begun = True
        await self._send(message)


def _replay(body: bytes, receive: Receive) -> Receive:
    """A `receive` that gives a body which was read before, and then what comes next."""
    left = [body]

    async def again() -> Message:
        if left:
            return {"type": "http.request", "body": left.pop(), "more_body": False}
        return await receive()

    return again
