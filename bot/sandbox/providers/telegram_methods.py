"""The methods of the Bot API that write, edit, copy and tell."""

from collections.abc import Callable
from typing import Any

from bot.sandbox.providers.asgi import Upload, keep_file
from bot.sandbox.providers.provider import Params
from bot.sandbox.providers.telegram_params import (
    RefusedError,
    answered_of,
    decoded,
    read_text,
    rows_of,
    thread_of,
)
from bot.sandbox.providers.telegram_shapes import Shapes, read_file_id
from bot.sandbox.world.people import Message, MessageKind, Person
from bot.sandbox.world.world import World

Json = dict[str, Any]
MEDIA: dict[str, tuple[str, MessageKind]] = {
    "sendphoto": ("photo", "image"),
    "senddocument": ("document", "document"),
    "sendvideo": ("video", "video"),
    "sendvoice": ("voice", "voice"),
    "sendaudio": ("audio", "audio"),
    "sendsticker": ("sticker", "sticker"),
    "sendanimation": ("animation", "video"),
}
AGREED = frozenset(
    {
        "setmycommands",
        "deletemycommands",
        "setmydescription",
        "setmyshortdescription",
        "setmyname",
        "logout",
        "close",
        "setchatmenubutton",
        "closeforumtopic",
        "reopenforumtopic",
        "editforumtopic",
        "pinchatmessage",
        "unpinchatmessage",
        "setmessagereaction",
    }
)


class Methods:
    """The methods by name. Each takes the call's parameters and gives the result, or raises RefusedError."""

    def __init__(self, world: World, shapes: Shapes) -> None:
        self.world = world
        self.shapes = shapes
        self._named: dict[str, Callable[[Params], Any]] = {
            "getme": lambda _: self.shapes.me(),
            "sendmessage": self.send_message,
            "sendlocation": self.send_location,
            "copymessage": lambda p: {"message_id": int(self.repeat_message(p).provider_id)},
            "forwardmessage": lambda p: self.shapes.message(self.repeat_message(p)),
            "editmessagetext": self.edit_text,
            "editmessagereplymarkup": self.edit_markup,
            "deletemessage": self.delete_message,
            "answercallbackquery": self.answer_callback,
            "createforumtopic": self.create_topic,
            "deleteforumtopic": self.delete_topic,
            "sendchataction": self.act,
            "getchat": lambda p: self.shapes.full_chat(self._recipient(p)),
            "getfile": self.get_file,
            "getmycommands": lambda _: [],
        }

    def named(self, name: str) -> Callable[[Params], Any] | None:
        """The method with this lower-case name."""
        if name in MEDIA:
            return lambda params: self.send_media(params, *MEDIA[name])
        if name in AGREED:
            return lambda _: True
        return self._named.get(name)

    def send_message(self, params: Params) -> Json:
        """sendMessage."""
        text, spans = read_text(params, "text", 4096)
        if not text.strip():
            raise RefusedError(400, "Bad Request: message text is empty")
        preview = decoded(params, "link_preview_options") or {}
        markup = decoded(params, "reply_markup")
        asks = isinstance(markup, dict) and markup.get("force_reply") is True
        return self._add(params, text, spans=spans, media=preview.get("url"), asks=asks)

    def send_media(self, params: Params, field: str, kind: MessageKind) -> Json:
        """sendPhoto and its like: by address, by file id, or the file itself."""
        if not params.get(field):
            raise RefusedError(400, f"Bad Request: there is no {field} in the request")
        caption, spans = read_text(params, "caption", 1024)
        if isinstance(file := params[field], Upload):
            kept = keep_file(self.world, file, str(file))
            return self._add(params, caption, spans=spans, kind=kind, media=kept, details={"file": str(file)})
        media = str(params[field])
        stored = None if "//" in media else read_file_id(media)
        if "//" not in media and not stored:
            raise RefusedError(400, "Bad Request: wrong file identifier/HTTP URL specified")
        return self._add(params, caption, spans=spans, kind=kind, media=stored or media)

    def send_location(self, params: Params) -> Json:
        """sendLocation."""
        place = {name: float(params[name]) for name in ("latitude", "longitude")}
        return self._add(params, "", kind="location", details=place)

    def repeat_message(self, params: Params) -> Message:
        """copyMessage and forwardMessage: the same content in another chat."""
        source = self._existing(params, str(params["from_chat_id"]))
        chat = self._recipient(params)
        return self.world.add(
            "telegram",
            chat,
            source.text,
            mine=False,
            kind=source.kind,
            media=source.media,
            spans=source.spans,
            details=source.details,
            quotes=answered_of(params),
            thread=thread_of(params),
        )

    def edit_text(self, params: Params) -> Json | bool:
        """editMessageText; the keyboard goes unless it is given again."""
        message = self._existing(params, str(params["chat_id"]))
        text, spans = read_text(params, "text", 4096)
        rows = rows_of(params)
        if (text, rows) == (message.text, message.rows):
            raise RefusedError(400, "Bad Request: message is not modified")
        message.text, message.spans, message.rows, message.edited = text, spans, rows, True
        self.world.changed(message)
        return self.shapes.message(message)

    def edit_markup(self, params: Params) -> Json | bool:
        """editMessageReplyMarkup."""
        message = self._existing(params, str(params["chat_id"]))
        rows = rows_of(params)
        if rows == message.rows:
            raise RefusedError(400, "Bad Request: message is not modified")
        message.rows = rows
        self.world.changed(message)
        return self.shapes.message(message)

    def delete_message(self, params: Params) -> bool:
        """deleteMessage."""
        message = self._existing(params, str(params["chat_id"]))
        message.deleted = True
        self.world.changed(message)
        return True

    def answer_callback(self, params: Params) -> bool:
        """answerCallbackQuery: a word that flashes on the phone."""
        if not params.get("callback_query_id"):
            raise RefusedError(
                400, "Bad Request: query is too old and response timeout expired or query ID is invalid"
            )
        if params.get("text"):
            self.world.tell({"kind": "toast", "channel": "telegram", "text": str(params["text"])})
        return True

    def create_topic(self, params: Params) -> Json:
        """createForumTopic in the staff group, if it has topics."""
        if not self.shapes.staff_forum or self._recipient(params) != self.world.staff.address:
            raise RefusedError(400, "Bad Request: the chat is not a forum")
        opened = self.world.add(
            "telegram", self.world.staff.address, str(params["name"]), mine=False, kind="service"
        )
        opened.thread = opened.provider_id
        self.world.staff.topics[opened.provider_id] = opened.text
        return {"message_thread_id": int(opened.provider_id), "name": opened.text, "icon_color": 7322096}

    def delete_topic(self, params: Params) -> bool:
        """deleteForumTopic."""
        if self.world.staff.topics.pop(str(params.get("message_thread_id")), None) is None:
            raise RefusedError(400, "Bad Request: message thread not found")
        return True

    def act(self, params: Params) -> bool:
        """sendChatAction: "typing…"."""
        chat = self.world.chat("telegram", self._recipient(params))
        chat.activity = str(params.get("action", "typing"))
        self.world.tell({"kind": "activity", "channel": "telegram", "address": chat.address})
        return True

    def get_file(self, params: Params) -> Json:
        """getFile: where a person's picture or voice can be fetched."""
        identity = str(params["file_id"])
        name = read_file_id(identity) or ""
        stored = self.world.files.get(name)
        if stored is None:
            raise RefusedError(400, "Bad Request: invalid file_id")
        if len(stored[1]) > 20 * 1024 * 1024:
            raise RefusedError(400, "Bad Request: file is too big")
        unique = identity[-20:]
        return {"file_id": identity, "file_unique_id": unique, "file_size": len(stored[1]), "file_path": name}

    def _add(self, params: Params, text: str, **more: Any) -> Json:
        chat = self._recipient(params)
        thread = thread_of(params)
        if thread is not None and (chat != self.world.staff.address or thread not in self.world.staff.topics):
            raise RefusedError(400, "Bad Request: message thread not found")
        message = self.world.add(
            "telegram", chat, text, mine=False, rows=rows_of(params), quotes=answered_of(params),
            thread=thread, **more,
        )  # fmt: skip
        self.world.mark_read(self.world.chat("telegram", message.address))
        return self.shapes.message(message)

    def _recipient(self, params: Params) -> str:
        address = str(params.get("chat_id", ""))
        if not address:
            raise RefusedError(400, "Bad Request: chat_id is empty")
        if address == self.world.staff.address:
            return address
        if address == self.world.staff_was:
            told = "Bad Request: group chat was upgraded to a supergroup chat"
            raise RefusedError(400, told, migrate_to_chat_id=int(self.world.staff.address))
        person = self.world.owner("telegram", address)
        if person is None or not _has_started(self.world, person):
            raise RefusedError(400, "Bad Request: chat not found")
        if person.blocks_telegram:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")
        return address

    def _existing(self, params: Params, address: str) -> Message:
        message = self.world.message("telegram", str(params.get("message_id")), address)
        if message is None or message.deleted:
            raise RefusedError(400, "Bad Request: message to edit not found")
        return message


def _has_started(world: World, person: Person) -> bool:
    return any(m.mine for m in world.chat("telegram", person.address("telegram")).messages)
