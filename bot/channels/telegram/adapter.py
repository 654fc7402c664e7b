"""Telegram, through python-telegram-bot's `Bot` over the shared HTTP session."""

import asyncio
import hmac
import logging
from typing import Any
from urllib.parse import urlencode

import msgspec
import orjson
from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, TelegramError
from telegram.request import BaseRequest, RequestData

from bot.channels.base import Capabilities, Sent, Update
from bot.channels.fields import fields, number, text_of
from bot.channels.files import TELEGRAM, Files
from bot.channels.http import Http, Reply
from bot.channels.render import Rendered, render
from bot.channels.telegram.parse import parse_update
from bot.errors import Blocked, RateLimited, Rejected, SendError, TopicGone, Transient, UnusableFile
from bot.settings import Settings
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content

log = logging.getLogger(__name__)

CAPABILITIES = Capabilities(
    Channel.TELEGRAM, buttons=20, button_label_limit=60, link_buttons=True, text_limit=4096, media=True,
    starts_chats=False, numbered=True,
)  # fmt: skip
CAPTION_LIMIT = 1024
FIRST_PAUSE = 1.0  # seconds
CHOICE_ID_BYTES = 64
UPDATES = [
    "message", "edited_message", "callback_query", "message_reaction", "poll_answer", "my_chat_member",
]  # fmt: skip
# Words of "Bad Request" answers that mean the person, not the message.
_GONE = ("chat not found", "user not found", "deactivated", "peer_id_invalid", "chat_write_forbidden")
_NO_TOPIC = ("message thread not found", "topic_deleted", "topic_closed", "topic_id_invalid")
_NO_FILE = (
    "http url", "file identifier", "file_id", "wrong remote", "webpage", "web page", "type of file", "wrong file",
    "file is too big", "file reference", "photo_invalid", "image_process", "media_empty", "voice_messages_forbidden",
)  # fmt: skip
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class CarriedError(TelegramError):
    """Takes an error of ours through python-telegram-bot, which lets only its own class through."""

    def __init__(self, error: SendError) -> None:
        super().__init__(str(error))
        self.error = error


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
        data = urlencode(request_data.json_parameters).encode() if request_data else None
        timeout = read_timeout if isinstance(read_timeout, int | float) else None
        try:
            reply = await self._http.request(method, url, data=data, headers=_FORM, timeout=timeout)
        except SendError as error:
            raise CarriedError(error) from None
        if reply.status == 429:
            raise CarriedError(RateLimited("Telegram asks to wait", _wanted_pause(reply)))
        return reply.status, reply.body

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Decode an answer. Unlike the original, never logs it: it may hold what people wrote."""
        try:
            decoded = orjson.loads(payload)
        except orjson.JSONDecodeError:
            decoded = None
        if not isinstance(decoded, dict):
            raise TelegramError("the answer is not Telegram's")
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


class Telegram:
    """The Telegram adapter."""

    capabilities = CAPABILITIES

    def __init__(self, settings: Settings, http: Http, files: Files | None = None) -> None:
        self._files = files or Files(settings, http)
        # At DEBUG it logs the token, and what people write.
        logging.getLogger("telegram").setLevel(logging.WARNING)
        self._token = settings.telegram_bot_token.get_secret_value()
        self._secret = settings.telegram_webhook_secret.get_secret_value()
        self._staff_chat = settings.telegram_staff_chat_id.strip()
        request = SharedRequest(http)
        api = settings.telegram_api_url.rstrip("/")
        self.bot = RawBot(
            self._token,
            base_url=f"{api}/bot",
            base_file_url=f"{api}/file/bot",
            request=request,
            get_updates_request=request,
        )
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
            return parse_update(notification, self._staff_chat)
        except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
            log.warning("telegram update not understood: %s", type(error).__name__)
            return []

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        """Send one message to a chat, into a forum topic where `thread` names one.

        A file Telegram refuses goes as words with a link to it: the one case of a second attempt.
        """
        try:
            return await self._send(address, self._fit(content), thread)
        except UnusableFile:
            return await self._send(address, self._link(content), thread)

    async def _send(self, address: str, content: Content, thread: str | None) -> Sent:
        method, parameters = compose(content)
        parameters["chat_id"] = address
        if thread is not None:
            parameters["message_thread_id"] = thread
        message_id = number(fields(await self._call(method, parameters)), "message_id")
        if message_id is None:
            raise Transient("Telegram's answer names no message", maybe_sent=True)
        return Sent(str(message_id))

    def _fit(self, content: Content) -> Content:
        """A file whose words don't fit in a caption goes as a link; a picture at an address shows all the same."""
        if not content.media or _fits_caption(shape(content).text):
            return content
        shows = content.media_kind == "image" and not content.media.startswith(TELEGRAM)
        return content if shows else self._link(content)

    def _link(self, content: Content) -> Content:
        text = f"{content.text}\n{self._files.link(content)}".strip()
        return msgspec.structs.replace(content, text=text, media=None)

    async def is_forum(self, chat: str) -> bool:
        """Whether a chat has topics. Raises SendError."""
        return fields(await self._call("getChat", {"chat_id": chat})).get("is_forum") is True

    async def create_topic(self, chat: str, name: str) -> str:
        """Make a forum topic; gives its thread. Raises Rejected where the bot has no right to."""
        made = fields(await self._call("createForumTopic", {"chat_id": chat, "name": name}))
        thread = number(made, "message_thread_id")
        if thread is None:
            raise Transient("Telegram's answer names no topic", maybe_sent=True)
        return str(thread)

    async def acknowledge(self, callback_id: str, text: str | None = None) -> None:
        """Stop a tapped button's spinning, with a short notice if there is one. Never fails."""
        try:
            await self._call("answerCallbackQuery", {"callback_query_id": callback_id, "text": text})
        except SendError as error:
            log.debug("tap not acknowledged: %s", type(error).__name__)

    async def poll(self, offset: int | None, timeout: int) -> list[dict[str, Any]]:
        """Wait up to `timeout` seconds for updates from `offset` on; earlier ones are thereby confirmed."""
        wanted = {"offset": offset, "timeout": timeout, "allowed_updates": UPDATES}
        updates = await self._call("getUpdates", wanted, timeout=timeout + 10.0)
        return [update for update in updates if isinstance(update, dict)] if isinstance(updates, list) else []

    async def set_webhook(self, url: str, secret: str) -> None:
        """Have updates posted to `url` with this secret in a header. What waits is kept."""
        await self._call("setWebhook", {"url": url, "secret_token": secret, "allowed_updates": UPDATES})

    async def delete_webhook(self) -> None:
        """Go back to polling. What waits is kept."""
        await self._call("deleteWebhook", {"drop_pending_updates": False})

    def verify_secret(self, header: str | None) -> bool:
        """Whether this is the webhook's secret. Takes as long whatever differs; false while none is set."""
        given = (header or "").encode("utf-8", "surrogatepass")
        return bool(self._secret) and hmac.compare_digest(given, self._secret.encode())

    def deep_link(self, payload: str = "") -> str | None:
        """The link that opens a chat with the bot and starts it with `payload` (≤ 64 of A-Z a-z 0-9 _ -)."""
        if self.username is None:
            return None
        return f"https://t.me/{self.username}" + (f"?start={payload}" if payload else "")

    async def _learn_username(self) -> None:
        pause = FIRST_PAUSE
        while self.username is None:
            try:
                self.username = text_of(fields(await self._call("getMe", {})), "username") or ""
            except Rejected as error:
                log.error("telegram refuses the bot: %s", error)
                return
            except SendError as error:
                # At a start the first attempt may only be too early: for the demo's own stand-in it always is.
                level = logging.INFO if pause == FIRST_PAUSE else logging.WARNING
                log.log(level, "telegram does not answer yet: %s", error)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 60.0)

    async def _call(self, method: str, parameters: dict[str, Any], timeout: float | None = None) -> Any:
        try:
            return await self.bot.call(method, parameters, timeout)
        except TelegramError as error:
            raise self._explain(error) from None
        except (KeyError, TypeError, AttributeError):
            raise Transient("the answer is not Telegram's", maybe_sent=True) from None

    def _explain(self, error: TelegramError) -> SendError:
        """What a failed call means for the caller. `TimedOut` and `BadRequest` are `NetworkError`s, too."""
        words = error.message.replace(self._token, "…").partition(". Parsing the server response")[0][:300]
        match error:
            case CarriedError():
                return error.error
            case Forbidden():
                return Blocked(words, "deactivated" if "deactivated" in words.lower() else "blocked")
            case BadRequest() if any(sign in words.lower() for sign in _NO_TOPIC):
                return TopicGone(words)
            case BadRequest() if any(sign in words.lower() for sign in _NO_FILE):
                return UnusableFile(words)
            case BadRequest() if any(sign in words.lower() for sign in _GONE):
                return Blocked(words, "chat_not_found")
            case ChatMigrated():
                return Rejected(f"{words} (set TELEGRAM_STAFF_CHAT_ID to it if this is the staff chat)")
            case InvalidToken():
                return Rejected("Telegram refuses the bot's token or address")
            case BadRequest():
                return Rejected(words)
            case Conflict():
                return Transient("another process polls this bot, or a webhook is set")
            case _:
                return Transient(words, maybe_sent=words == "the answer is not Telegram's")


def compose(content: Content) -> tuple[str, dict[str, Any]]:
    """The method and parameters that send a message, but for the chat.

    A picture whose words do not fit in a caption is shown as the message's link preview instead.
    """
    rendered = shape(content)
    parameters: dict[str, Any] = {}
    if rendered.buttons:
        parameters["reply_markup"] = {"inline_keyboard": _lay_out(rendered.buttons)}
    elif content.asks:
        parameters["reply_markup"] = {"force_reply": True}
    if content.quote and content.quote.isdecimal():
        quoted = {"message_id": int(content.quote), "allow_sending_without_reply": True}
        parameters["reply_parameters"] = quoted
    if content.media and _fits_caption(rendered.text):
        field = _field_of(content)
        file = content.media.removeprefix(TELEGRAM)
        return f"send{_METHODS[field]}", {field: file, "caption": rendered.text, **parameters}
    if content.media:
        preview = {"url": content.media, "prefer_large_media": True, "show_above_text": True}
        parameters["link_preview_options"] = preview
    return "sendMessage", {"text": rendered.text, **parameters}


_METHODS = {
    "photo": "Photo", "video": "Video", "voice": "Voice", "audio": "Audio", "document": "Document",
    "animation": "Animation", "video_note": "VideoNote", "sticker": "Sticker",
}  # fmt: skip
# A file must be sent again as what it was. Its id begins with that, for what we call by a broader name.
_BY_ID = {"CgAC": "animation", "DQAC": "video_note", "CAAC": "sticker"}


def _field_of(content: Content) -> str:
    media = content.media or ""
    if media.startswith(TELEGRAM) and (known := _BY_ID.get(media.removeprefix(TELEGRAM)[:4])):
        return known
    return "photo" if content.media_kind == "image" else content.media_kind


def _fits_caption(text: str) -> bool:
    return len(text.encode("utf-16-le")) // 2 <= CAPTION_LIMIT


def _lay_out(choices: tuple[Choice, ...]) -> list[list[dict[str, str]]]:
    """Buttons below one another; those of staff in rows of two, as there are always the same few."""
    wide = 2 if all(choice.id.startswith("staff:") for choice in choices) else 1
    return [[_button(choice) for choice in choices[i : i + wide]] for i in range(0, len(choices), wide)]


def shape(content: Content) -> Rendered:
    """Render a message; choices whose ids Telegram can't carry in a button are numbered."""
    if any(len(choice.id.encode()) > CHOICE_ID_BYTES for choice in content.choices if not choice.url):
        return render(content, _NUMBERED)
    return render(content, CAPABILITIES)


_NUMBERED = Capabilities(
    Channel.TELEGRAM, buttons=0, button_label_limit=0, link_buttons=False, text_limit=4096, media=True,
    starts_chats=False, numbered=True,
)  # fmt: skip


def _button(choice: Choice) -> dict[str, str]:
    if choice.url:
        return {"text": choice.label, "url": choice.url}
    return {"text": choice.label, "callback_data": choice.id}


def _wanted_pause(reply: Reply) -> float:
    """Seconds to wait after a 429: from the answer's parameters, else its header, else one."""
    try:
        seconds = fields(fields(orjson.loads(reply.body)).get("parameters")).get("retry_after")
    except orjson.JSONDecodeError:
        seconds = None
    return float(seconds) if isinstance(seconds, int | float) else reply.retry_after()
