"""GREEN-API's own SDK over the shared HTTP session: its calls, and what its error answers mean."""

import logging
from typing import Any

import aiohttp
import orjson
from whatsapp_api_client_python.API import GreenApi
from whatsapp_api_client_python.response import Response

from bot.channels.fields import fields, text_of
from bot.channels.files import File
from bot.channels.http import Http, Reply, find_trouble
from bot.channels.phones import mask_phone
from bot.errors import AccountRefused, Blocked, RateLimited, Rejected, SendError, Transient
from bot.settings import Settings
from conversations.reach.account_words import QUOTA

_UPLOAD_SECONDS = 60.0
# Words of error answers that mean the account.
_NOT_READY = ("not authorized", "instance is expired", "instance is deleted", "instance is suspended")
# Words of error answers that mean the person, not the message.
_GONE = ("noaccount", "no account", "not on whatsapp", "not registered on whatsapp", "does not have whatsapp")


class SharedGreenApi(GreenApi):  # type: ignore[misc]
    """GREEN-API's SDK over the session that all channels share, raising our errors.

    The original opens a session a call, waits three minutes, and logs the token with every error.
    """

    def __init__(self, settings: Settings, http: Http) -> None:
        self._http = http
        sdk_log = logging.getLogger("whatsapp-api-client-python")
        handlers = list(sdk_log.handlers)
        host = settings.green_api_url.rstrip("/")
        super().__init__(
            settings.green_api_id_instance,
            settings.green_api_token_instance.get_secret_value(),
            host=host,
            # GREEN-API's own hosts come in pairs: api.green-api.com, 7103.api.greenapi.com.
            media=settings.green_api_media_url.rstrip("/") or host.replace("api.green", "media.green", 1),
        )
        sdk_log.handlers = handlers  # each client adds one
        sdk_log.disabled = True
        self.session.close()  # the one of its blocking half, which is not used

    async def requestAsync(  # noqa: N802 - the SDK's name
        self,
        method: str,
        url: str,
        payload: dict[str, Any] | None = None,
        files: dict[str, Any] | None = None,
        *,
        form: aiohttp.FormData | None = None,
        timeout: float | None = None,
    ) -> Response:
        """Make one attempt; returns only what GREEN-API carried out. `timeout` in seconds."""
        body = await self.ask(method, url, payload, form=form, timeout=timeout)
        return Response(200, body.decode("utf-8", "replace"))

    async def ask(
        self, method: str, url: str, payload: dict[str, Any] | None = None, *, form: aiohttp.FormData | None = None,
        timeout: float | None = None,
    ) -> bytes:  # fmt: skip
        """The same; gives the answer as it came."""
        for name, value in self._places():
            url = url.replace(name, value)
        reply = await self._http.request(method, url, json=payload, data=form, timeout=timeout)
        if not reply.is_taken:
            raise self._explain(reply)
        return reply.body

    async def upload(self, chat: str, file: File, caption: str, quote: str | None) -> Response:
        """Send a file's own bytes. The SDK's method reads them from a path on disk."""
        form = aiohttp.FormData()
        for name, value in (("chatId", chat), ("caption", caption), ("quotedMessageId", quote)):
            if value:
                form.add_field(name, value)
        form.add_field("fileName", file.name)
        form.add_field("file", file.body, filename=file.name, content_type=file.type)
        url = "{{media}}/waInstance{{idInstance}}/sendFileByUpload/{{apiTokenInstance}}"
        return await self.requestAsync("POST", url, form=form, timeout=_UPLOAD_SECONDS)

    def _places(self) -> tuple[tuple[str, str], ...]:
        return (
            ("{{host}}", self.host),
            ("{{media}}", self.media),
            ("{{idInstance}}", self.idInstance),
            ("{{apiTokenInstance}}", self.apiTokenInstance),
        )

    def _explain(self, reply: Reply) -> SendError:
        words = mask_phone(f"{reply.status} {_reason(reply)}".replace(self.apiTokenInstance, "…"))
        if trouble := find_trouble(reply, words):
            return trouble
        match reply.status:
            case 429:
                return RateLimited("GREEN-API asks to wait", reply.retry_after())
            case 466:
                return AccountRefused(f"quota: {words}", QUOTA)
            case 401 | 402 | 403 | 404:
                return AccountRefused(words)
            case _:
                return _explain_request(words)


def _explain_request(words: str) -> SendError:
    """A 400: it may be about the person or the account as well."""
    told = words.lower()
    if any(sign in told for sign in _GONE):
        return Blocked(words, "no_account")
    if "instance" in told and "starting" in told:
        return Transient(words)
    if any(sign in told for sign in _NOT_READY):
        return AccountRefused(words, "notAuthorized")
    return Rejected(words)


def _reason(reply: Reply) -> str:
    """What an error answer says, without the chats a quota's answer lists."""
    try:
        told = fields(orjson.loads(reply.body))
    except orjson.JSONDecodeError:
        return reply.text()
    invoked = fields(told.get("invokeStatus"))
    return (text_of(told, "message") or text_of(invoked, "status", "method") or reply.text())[:300]
