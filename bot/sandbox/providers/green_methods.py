"""The methods of GREEN-API that send, ask and look."""

from collections.abc import Callable
from mimetypes import guess_type
from typing import Any

from bot.sandbox.providers.asgi import Upload, keep_file
from bot.sandbox.providers.provider import Params
from bot.sandbox.world.people import Message, MessageKind, PhoneButton
from bot.sandbox.world.world import World

Json = dict[str, Any]
LIMITS = {"message": 20_000, "caption": 20_000, "body": 20_000}


class InvalidError(Exception):
    """A request the API refuses with 400, saying which field is wrong."""


class GreenMethods:
    """The methods by name, each with the call's parameters. `sent` hears of every message and the chat it is for."""

    def __init__(self, world: World, sent: Callable[[Message, str], None]) -> None:
        self.world = world
        self._sent = sent
        self.named: dict[str, Callable[[Params], Any]] = {
            "sendMessage": lambda p: self._send(p, "message", quotes=p.get("quotedMessageId")),
            "sendInteractiveButtons": self._send_buttons,
            "sendInteractiveButtonsReply": self._send_buttons,
            "sendFileByUrl": self._send_file,
            "sendFileByUpload": self._take_file,
            "sendPoll": self._send_poll,
            "sendLocation": self._send_location,
            "checkWhatsapp": self._check_whatsapp,
            "readChat": self._read_chat,
            "getMessagesCount": lambda _: {"count": 0},
            "showMessagesQueue": lambda _: [],
        }

    def _send(self, params: Params, text: str, **more: Any) -> Json:
        chat, words = params.get("chatId"), str(params.get(text) or "")
        if not isinstance(chat, str) or not chat.endswith(("@c.us", "@g.us", "@lid")):
            raise InvalidError(
                "'chatId' is required" if not chat else "'chatId' must be one of the chat formats"
            )
        if not words and "kind" not in more:
            raise InvalidError(f"'{text}' is not allowed to be empty")
        if len(words) > LIMITS.get(text, 20_000):
            raise InvalidError(f"'{text}' length must be less than or equal to 20000 characters long")
        message = self.world.add("whatsapp", chat, words, mine=False, status="pending", **more)
        self.world.mark_read(self.world.chat("whatsapp", chat))
        self._sent(message, chat)
        return {"idMessage": message.provider_id}

    def _send_buttons(self, params: Params) -> Json:
        shapes = params["buttons"]
        if not 1 <= len(shapes) <= 3:
            raise InvalidError("'buttons' must contain less than or equal to 3 items")
        rows = [[_button(shape)] for shape in shapes]
        details = {name: params[name] for name in ("header", "footer") if params.get(name)}
        return self._send(params, "body", rows=rows, details=details)

    def _send_file(self, params: Params) -> Json:
        url, name = str(params["urlFile"]), str(params["fileName"]).lower()
        return self._send(params, "caption", kind=_kind_of(name), media=url, details={"file": name})

    def _take_file(self, params: Params) -> Json:
        file = params.get("file")
        if not isinstance(file, Upload) or not file.body:
            raise InvalidError("'file' is required")
        name = str(params.get("fileName") or file)
        stored = keep_file(self.world, file, name)
        return self._send(
            params, "caption", kind=_kind_of(name.lower()), media=stored, details={"file": name}
        )

    def _send_poll(self, params: Params) -> Json:
        names = [str(option["optionName"]) for option in params["options"]]
        if not 2 <= len(names) <= 12 or len(set(names)) < len(names) or max(map(len, names)) > 100:
            raise InvalidError("'options' must be 2 to 12 different names of at most 100 characters")
        if len(str(params.get("message") or "")) > 255:
            raise InvalidError("'message' length must be less than or equal to 255 characters long")
        return self._send(params, "message", kind="poll", rows=[[PhoneButton(name, name)] for name in names])

    def _send_location(self, params: Params) -> Json:
        place = {name: float(params[name]) for name in ("latitude", "longitude")}
        return self._send(params, "nameLocation", kind="location", details=place)

    def _check_whatsapp(self, params: Params) -> Json:
        return {"existsWhatsapp": has_account(self.world, f"{params['phoneNumber']}@c.us")}

    def _read_chat(self, params: Params) -> Json:
        self.world.mark_read(self.world.chat("whatsapp", str(params["chatId"])))
        return {"setRead": True}


def has_account(world: World, chat: str) -> bool:
    """Whether somebody is on WhatsApp there. Strangers are."""
    person = world.owner("whatsapp", chat)
    return person is None or person.has_whatsapp


def _kind_of(name: str) -> MessageKind:
    guessed = (guess_type(name)[0] or "").partition("/")[0]
    kinds: dict[str, MessageKind] = {"image": "image", "video": "video", "audio": "voice"}
    return kinds.get(guessed, "voice" if name.endswith((".ogg", ".oga")) else "document")


def _button(shape: Json) -> PhoneButton:
    label, url = str(shape["buttonText"]), shape.get("url")
    if not 1 <= len(label) <= 25:
        raise InvalidError("'buttonText' length must be less than or equal to 25 characters long")
    return PhoneButton(label, str(shape.get("buttonId") or ""), url)
