"""Telegram's Bot API: python-telegram-bot's `Bot` over the shared HTTP session, with answers as they came."""

import sys
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import aiohttp
import orjson
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData

from bot.channels.fields import fields
from bot.channels.hooks import decode
from bot.channels.http import Http, Reply, find_trouble
from bot.channels.telegram.polled import UnreadAnswer
from bot.channels.telegram.refusals import CarriedError, explain
from bot.errors import RateLimited, SendError, Unreadable

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class SharedRequest(BaseRequest):
    """python-telegram-bot's HTTP, over the session that all channels share."""

    def __init__(self, http: Http) -> None:
        self._http = http

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer, before a long poll's own time is added."""
        return 20.0

    async def initialize(self) -> None:
        """Nothing to make ready: the session is not ours."""

    async def shutdown(self) -> None:
        """Nothing to release: the session is not ours."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one attempt. Raises `CarriedError` for what is settled without Telegram's words."""
        data, headers = _write(request_data)
        timeout = read_timeout if isinstance(read_timeout, int | float) else None
        try:
            reply = await self._http.request(method, url, data=data, headers=headers, timeout=timeout)
        except SendError as error:
            raise CarriedError(error) from None
        if reply.status == 429:
            raise CarriedError(RateLimited("Telegram asks to wait", _wanted_pause(reply)))
        if trouble := find_trouble(reply, f"Telegram answered {reply.status}"):
            raise CarriedError(trouble)
        return reply.status, reply.body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Decode an answer. Unlike the original, never logs it: it may hold what people wrote."""
        try:
            decoded = decode(payload)
        except ValueError:
            decoded = None
        if not isinstance(decoded, dict):
            raise CarriedError(UnreadAnswer(payload))
        return decoded


class RawBot(Bot):
    """A `Bot` whose answers stay as they came.

    Turning them into objects costs as much again as sending, and an answer in an unknown shape would make a
    message that was sent look as if it was not.
    """

    async def call(self, method: str, parameters: dict[str, Any], timeout: float | None = None) -> Any:
        """Call a method of the Bot API; returns its `result`. `timeout` in seconds. Raises TelegramError."""
        if timeout is None:
            return await self._post(method, parameters)
        return await self._post(method, parameters, read_timeout=timeout)


class TelegramApi:
    """Calls methods of the Bot API with one bot's token. All errors are ours, and none names the token."""

    def __init__(self, url: str, token: str, http: Http) -> None:
        self._token = token
        request = SharedRequest(http)
        self._bot = RawBot(
            token,
            base_url=f"{url}/bot",
            base_file_url=f"{url}/file/bot",
            request=request,
            get_updates_request=request,
        )

    async def call(self, method: str, parameters: dict[str, Any], timeout: float | None = None) -> Any:
        """A method's `result`. `timeout` in seconds. Raises SendError."""
        try:
            return await self._bot.call(method, parameters, timeout)
        except TelegramError as error:
            raise explain(error, self._token) from None
        except (KeyError, TypeError, AttributeError):
            raise Unreadable("the answer is not Telegram's") from None


def _write(given: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, Mapping[str, str]]:
    """Parameters as a form; one in parts where a file goes along."""
    if given is None:
        return None, _FORM
    if not given.contains_files:
        return urlencode(given.json_parameters).encode(), _FORM
    form = aiohttp.FormData()
    for name, value in given.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, body, kind) in given.multipart_data.items():
        form.add_field(name, body, filename=filename, content_type=kind)
    return form, {}


def _wanted_pause(reply: Reply) -> float:
    """Seconds to wait after a 429: from the answer's parameters, else its header, else one. It may be any number."""
    try:
        seconds = fields(fields(orjson.loads(reply.body)).get("parameters")).get("retry_after")
    except orjson.JSONDecodeError:
        seconds = None
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return reply.retry_after()
    return float(min(seconds, sys.maxsize))
