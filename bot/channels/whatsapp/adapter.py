"""WhatsApp, through GREEN-API's own SDK over the shared HTTP session."""

import hmac
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from whatsapp_api_client_python.response import Response

from bot.channels.base import NotUnderstood, Sent, Update
from bot.channels.fields import fields, number, text_of
from bot.channels.files import File, Files, name_file, written
from bot.channels.hooks import Hook, bearer_of, decode
from bot.channels.http import Http
from bot.channels.phones import chat_id, normalise_phone
from bot.channels.polls import Unread
from bot.channels.render import Rendered, render
from bot.channels.whatsapp.green_api import SharedGreenApi
from bot.channels.whatsapp.instance import Instance
from bot.channels.whatsapp.journal import find_like
from bot.channels.whatsapp.owner import own_chat
from bot.channels.whatsapp.parse import parse_notification, unwrap
from bot.channels.whatsapp.polled import read_polled
from bot.channels.whatsapp.recalling import list_sent, list_taken
from bot.channels.whatsapp.traits import BUTTONS, TRAITS, rates_of
from bot.errors import AccountRefused, RateLimited, Rejected, Transient, Uncertain
from bot.settings import Settings
from conversations.lead.addresses import Channel
from conversations.lead.content import Content, Media
from conversations.turn.given import Entrance

HOOK = Hook(("/webhooks/whatsapp",), refusal=401)


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
