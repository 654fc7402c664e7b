"""Telegram: sends, parses, polls, and sets its webhook."""

import asyncio
import hmac
import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.channels.base import GroupMoved, NotUnderstood, Sent, StaffInbound, Update
from bot.channels.fields import fields, number, text_of
from bot.channels.files import Files
from bot.channels.hooks import Hook, decode
from bot.channels.http import Http
from bot.channels.polls import Unread
from bot.channels.telegram.api import TelegramApi
from bot.channels.telegram.compose import carries_file, compose
from bot.channels.telegram.groups import Groups, name_message
from bot.channels.telegram.parse import callback_id, parse_update
from bot.channels.telegram.polled import UnreadAnswer, read_updates
from bot.channels.telegram.traits import TRAITS, rates_of
from bot.errors import AskedTwice, SendError, Unreadable, UnusableFile
from bot.settings import Settings
from conversations.lead.addresses import Channel
from conversations.lead.content import Content
from conversations.turn.given import Entrance

log = logging.getLogger(__name__)

HOOK = Hook(("/webhooks/telegram",), refusal=401)
FIRST_PAUSE = 1.0  # seconds
UPDATES = [
    "message", "edited_message", "callback_query", "message_reaction", "poll_answer", "my_chat_member",
]  # fmt: skip


class Telegram:
    """The Telegram adapter."""

    def __init__(self, settings: Settings, http: Http, files: Files | None = None) -> None:
        self.traits = replace(TRAITS, rates=rates_of(settings))
        self._files = files or Files(settings, http)
        # At DEBUG it logs the token, and what people write.
        logging.getLogger("telegram").setLevel(logging.WARNING)
        self.polls = settings.telegram_mode == "polling"
        self._offset: int | None = None
        self._is_careful = False  # asks for one update at a time
        self._url = settings.base_url + HOOK.paths[0]
        self._secret = settings.telegram_webhook_secret.get_secret_value()
        self._staff_chat = settings.telegram_staff_chat_id.strip()
        self._groups = Groups()
        token = settings.telegram_bot_token.get_secret_value()
        self._api = TelegramApi(settings.telegram_api_url.rstrip("/"), token, http)
        self.username: str | None = None
        self._introduction: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Start learning the bot's name, for deep links, until Telegram answers. Never fails."""
        self._introduction = asyncio.create_task(self._learn_username())

    async def close(self) -> None:
        """Stop what is under way. The HTTP session is not ours to close."""
        # Once is not enough: a request whose time is up at that moment takes a cancellation for its own.
        while self._introduction is not None and not self._introduction.done():
            self._introduction.cancel()
            await asyncio.wait([self._introduction], timeout=0.1)

    def parse(self, notification: Any) -> list[Update]:
        """What an update (decoded JSON) means. Never raises."""
        try:
            found = parse_update(notification, self._groups.current_of(self._staff_chat))
            return [self._settle(update) for update in found]
        except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
            return [NotUnderstood(Channel.TELEGRAM, type(error).__name__)]

    def _settle(self, update: Update) -> Update:
        """What is done in a group that has moved is done in the one that is known."""
        if isinstance(update, GroupMoved):
            self.follow(update.old, update.new)
        elif isinstance(update, StaffInbound):
            return replace(update, chat=self._groups.first_of(update.chat))
        return update

    def follow(self, old: str, new: str) -> None:
        """See Following."""
        self._groups.follow(old, new)

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """Send one message to a chat, into a forum topic where `thread` names one.

        A file Telegram refuses goes as words with a link to it: the one case of a second attempt.
        """
        try:
            shown = content if carries_file(content) else self._files.put_in_words(content)
            return await self._send(address, shown, thread)
        except UnusableFile:
            return await self._send(address, self._files.put_in_words(content), thread)

    async def _send(self, address: str, content: Content, thread: str | None) -> Sent:
        method, parameters = compose(content)
        chat = parameters["chat_id"] = self._groups.current_of(address)
        if thread is not None:
            parameters["message_thread_id"] = thread
        try:
            answer = await self._api.call(method, parameters)
        except Unreadable:
            return Sent(None)
        return Sent(name_message(chat, number(fields(answer), "message_id")))

    async def is_forum(self, chat: str) -> bool:
        """Whether a chat has topics. Raises SendError."""
        return (
            fields(await self._api.call("getChat", {"chat_id": self._groups.current_of(chat)})).get(
                "is_forum"
            )
            is True
        )

    async def create_topic(self, chat: str, name: str) -> str:
        """Make a forum topic; gives its thread. Raises Rejected where the bot has no right to."""
        wanted = {"chat_id": self._groups.current_of(chat), "name": name}
        made = fields(await self._api.call("createForumTopic", wanted))
        thread = number(made, "message_thread_id")
        if thread is None:
            raise Unreadable("Telegram's answer names no topic")
        return str(thread)

    def find_way(self, _: Collection[str]) -> Entrance | None:
        """A deep link, once the bot's name is known."""
        link = f"https://t.me/{self.username}?start="
        return Entrance(link, takes_words=False) if self.username else None

    def find_tap(self, notification: Any) -> str | None:
        """The callback query's id."""
        return callback_id(notification)

    async def acknowledge(self, tap: str, notice: str | None = None) -> None:
        """Stop a tapped button's spinning, with a short notice if there is one. Never fails."""
        try:
            await self._api.call("answerCallbackQuery", {"callback_query_id": tap, "text": notice})
        except SendError as error:
            log.debug("tap not acknowledged: %s", type(error).__name__)

    async def prepare(self) -> None:
        """Set the webhook, with the secret it sends in a header, or take it down. What waits is kept."""
        if self.polls:
            self._offset = None
            await self._api.call("deleteWebhook", {"drop_pending_updates": False})
            return
        hook = {"url": self._url, "secret_token": self._secret, "allowed_updates": UPDATES}
        await self._api.call("setWebhook", hook)

    async def fetch(self, timeout: int) -> list[Any]:
        """Wait up to `timeout` seconds for updates; those before them are thereby forgotten.

        Where nobody can read them, one alone is asked for the next time, until the one at fault is found.
        """
        wanted = {"offset": self._offset, "timeout": timeout, "allowed_updates": UPDATES}
        if self._is_careful:
            wanted["limit"] = 1
        try:
            updates = await self._api.call("getUpdates", wanted, timeout=timeout + 10.0)
        except UnreadAnswer as unread:
            if self._is_careful:
                return [unread.find_update()]
            self._is_careful = True
            return []
        self._is_careful = self._is_careful and bool(updates)
        return read_updates(updates)

    async def confirm(self, taken: Sequence[Any]) -> bool:
        """Ask for later ones from now on. Of somebody else who asks, Telegram tells otherwise."""
        if taken:
            ids = [one.receipt if isinstance(one, Unread) else one["update_id"] for one in taken]
            self._offset = max(ids) + 1
            self._is_careful = self._is_careful and not any(isinstance(one, Unread) for one in taken)
        return True

    async def find_called(self) -> list[str]:
        """See Addressed."""
        url = text_of(fields(await self._api.call("getWebhookInfo", {})), "url")
        return [url] if url else []

    async def is_interrupted(self, timeout: int) -> bool | None:
        """See Exclusive. Without an offset nothing is confirmed."""
        began = asyncio.get_running_loop().time()
        try:
            new = await self._api.call("getUpdates", {"timeout": timeout, "limit": 1}, timeout=timeout + 3.0)
        except AskedTwice:
            return True
        except SendError:
            return None
        waited = asyncio.get_running_loop().time() - began
        return False if new == [] and waited >= timeout / 2 else None

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether the webhook's secret was sent. Takes as long whatever differs; false while none is set."""
        given = headers.get("x-telegram-bot-api-secret-token", "").encode("utf-8", "surrogatepass")
        return bool(self._secret) and hmac.compare_digest(given, self._secret.encode())

    def read(self, path: str, headers: Mapping[str, str], body: bytes) -> Any:
        """See Called."""
        return decode(body)

    async def _learn_username(self) -> None:
        pause = FIRST_PAUSE
        while self.username is None:
            try:
                self.username = text_of(fields(await self._api.call("getMe", {})), "username") or ""
            except SendError as error:
                # At a start the first attempt may only be too early: for the demo's own stand-in it always is.
                level = logging.INFO if pause == FIRST_PAUSE else logging.WARNING
                log.log(level, "telegram does not answer yet: %s", error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)
