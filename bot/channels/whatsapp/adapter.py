"""WhatsApp, through GREEN-API's own SDK over the shared HTTP session."""

import hmac
import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import orjson
from whatsapp_api_client_python.API import GreenApi
from whatsapp_api_client_python.response import Response

from bot.channels.base import NotUnderstood, Sent, Update
from bot.channels.fields import fields, number, text_of
from bot.channels.files import File, Files, name_file, written
from bot.channels.hooks import Hook, bearer_of, decode
from bot.channels.http import Http, Reply, find_trouble
from bot.channels.phones import chat_id, mask_phone, normalise_phone
from bot.channels.polls import Unread
from bot.channels.render import Rendered, render
from bot.channels.whatsapp.instance import Instance
from bot.channels.whatsapp.journal import find_like
from bot.channels.whatsapp.owner import own_chat
from bot.channels.whatsapp.parse import parse_notification, unwrap
from bot.channels.whatsapp.polled import read_polled
from bot.channels.whatsapp.recalling import list_sent, list_taken
from bot.channels.whatsapp.traits import BUTTONS, TRAITS, rates_of
from bot.errors import (
    AccountRefused,
    Blocked,
    RateLimited,
    Rejected,
    SendError,
    Transient,
    Uncertain,
)
from bot.settings import Settings
from conversations.lead.addresses import Channel
from conversations.lead.content import Content, Media
from conversations.reach.account_words import QUOTA
from conversations.turn.given import Entrance

log = logging.getLogger(__name__)

HOOK = Hook(("/webhooks/whatsapp",), refusal=401)
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


class WhatsApp:
    """The WhatsApp adapter."""

    def __init__(
        self, settings: Settings, http: Http, files: Files | None = None, contacts: Iterable[str] = ()
    ) -> None:
        """`contacts` are E.164 numbers of further people who are alerted: what they write is staff's."""
        self.api = SharedGreenApi(settings, http)
        self._files = files or Files(settings, http)
        self._taken = list_taken(self.api.requestAsync)
        self._instance = Instance(self.api)
        self.polls = settings.green_api_mode == "polling"
        self._webhook_token = settings.green_api_webhook_token.get_secret_value()
        numbers = (normalise_phone(number) for number in settings.whatsapp_staff_numbers.split(","))
        self._staff = frozenset(number for number in (*numbers, *contacts) if number)
        self._number: str | None = None  # the instance's own, once a notification told it
        buttons = BUTTONS if settings.whatsapp_buttons else TRAITS.buttons
        self.traits = replace(TRAITS, buttons=buttons, numbers=not buttons, rates=rates_of(settings))

    async def open(self) -> None:
        """Nothing to make ready: the first call connects."""

    async def close(self) -> None:
        """Nothing to release: the HTTP session is not ours."""

    def parse(self, notification: Any) -> list[Update]:
        """What a notification (decoded JSON, with or without its receipt) means. Never raises."""
        try:
            return parse_notification(notification, self._staff)
        except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
            return [NotUnderstood(Channel.WHATSAPP, type(error).__name__)]

    def find_own_number(self, notification: Any) -> str | None:
        """The instance's own."""
        own = own_chat(unwrap(notification))
        self._number = (own.phone if own else None) or self._number
        return own.phone if own else None

    def find_way(self, numbers: Collection[str]) -> Entrance | None:
        """A click-to-chat link to the instance's number: as a notification told it, here or in another process."""
        number = self._number or min(numbers, default=None)
        return Entrance(f"https://wa.me/{number.lstrip('+')}?text=") if number else None

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """Send one message to a chat id or an E.164 number. There are no threads on WhatsApp."""
        chat = address if "@" in address else chat_id(address)
        response = await self._send(chat, content)
        return Sent(text_of(fields(response.data), "idMessage"))

    async def find_taken(self, address: str, content: Content, *, lately: bool) -> list[str]:
        """See Recalling. What it took may still wait to leave."""
        chat = address if "@" in address else chat_id(address)
        sent = await self._taken[lately].see()
        shown = {
            self._shape(shaped, buttons=0).text for shaped in (content, self._files.put_in_words(content))
        }
        return find_like(sent, chat, shown | {self._shape(content, buttons=self.traits.buttons).text})

    async def _send(self, chat: str, content: Content) -> Response:
        sending = self.api.sending
        if media := content.media:
            file = written(media) or (await self._fetch(media) if media.telegram else None)
            try:
                return await self._send_file(chat, content, media, file)
            except Rejected:
                content = self._files.put_in_words(content)
        rendered = self._shape(content, buttons=self.traits.buttons)
        if rendered.buttons:
            buttons = [{"buttonId": choice.id, "buttonText": choice.label} for choice in rendered.buttons]
            return await sending.sendInteractiveButtonsReplyAsync(chat, rendered.text, buttons)
        return await sending.sendMessageAsync(chat, rendered.text, content.quote)

    async def _fetch(self, media: Media) -> File:
        """A file's bytes. However that goes wrong, nothing was sent yet, and it says nothing of WhatsApp."""
        try:
            return await self._files.fetch(media)
        except (Uncertain, RateLimited) as error:
            raise Transient(str(error)).because(error.explain()) from None
        except AccountRefused as error:
            raise Rejected(str(error)) from None

    async def _send_file(self, chat: str, content: Content, media: Media, file: File | None) -> Response:
        """Send a file with words, uploaded where its bytes are given. It carries no buttons."""
        text = self._shape(content, buttons=0).text
        if file is not None:
            return await self.api.upload(chat, file, text, content.quote)
        url = media.url or ""
        name = name_file(media.name or PurePosixPath(urlsplit(url).path).name, media.kind)
        return await self.api.sending.sendFileByUrlAsync(chat, url, name, text, content.quote)

    def _shape(self, content: Content, buttons: int) -> Rendered:
        is_usual = buttons == self.traits.buttons
        return render(content, self.traits if is_usual else replace(self.traits, buttons=buttons))

    async def prepare(self) -> None:
        """Nothing to tell: the instance's own settings say which."""

    async def find_called(self) -> list[str]:
        """See Addressed."""
        return await self._instance.find_called()

    async def read_note(self) -> str | None:
        """See Marked."""
        return await self._instance.read_note()

    async def keep_note(self, note: str) -> None:
        """See Marked. Where GREEN-API is to call, its settings are the owner's."""
        if self.polls:
            await self._instance.keep_note(note)

    async def is_used(self) -> bool:
        """See Marked."""
        return any(fields(one).get("sendByApi") is True for one in await list_sent(self.api.requestAsync))

    async def fetch(self, timeout: int) -> list[Any]:
        """One notification with its receipt, if there is one within `timeout` (5–60) seconds."""
        url = "{{host}}/waInstance{{idInstance}}/receiveNotification/{{apiTokenInstance}}"
        body = await self.api.ask("GET", f"{url}?receiveTimeout={timeout}", timeout=timeout + 10.0)
        return read_polled(body)

    async def confirm(self, taken: Sequence[Any]) -> bool:
        """Delete what was fetched, so that the next one is given out.

        The SDK's own `deleteNotificationAsync` puts the receipt into the body, and deletes nothing.
        """
        url = "{{host}}/waInstance{{idInstance}}/deleteNotification/{{apiTokenInstance}}"
        was_there = True
        for one in taken:
            receipt = one.receipt if isinstance(one, Unread) else number(one, "receiptId")
            told = await self.api.requestAsync("DELETE", f"{url}/{receipt}")
            was_there = was_there and fields(told.data).get("result") is not False
        return was_there

    async def state(self) -> str:
        """The account's state: "authorized", "notAuthorized", "yellowCard", …"""
        response = await self.api.account.getStateInstanceAsync()
        return text_of(fields(response.data), "stateInstance") or "unknown"

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether the webhook's token was sent. False while none is set."""
        return bool(self._webhook_token) and hmac.compare_digest(
            bearer_of(headers), self._webhook_token.encode()
        )

    def read(self, path: str, headers: Mapping[str, str], body: bytes) -> Any:
        """See Called."""
        return decode(body)


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
