"""What the parameters of the Bot API's methods hold, and the refusal of those that hold something else."""

from typing import Any

import orjson

from bot.sandbox.providers.provider import Params
from bot.sandbox.providers.telegram_text import BadMarkupError, read_entities, read_html, utf16_length
from bot.sandbox.world.people import PhoneButton, Span

Json = dict[str, Any]


class RefusedError(Exception):
    """The API says no, with a code and Telegram's words for it."""

    def __init__(self, code: int, words: str, **parameters: Any) -> None:
        super().__init__(words)
        self.code = code
        self.parameters = parameters


def decoded(params: Params, name: str) -> Any:
    """A parameter that is an object or a list, whether it came as JSON or as JSON text in a form."""
    value = params.get(name)
    try:
        return orjson.loads(value) if isinstance(value, str) and value else value
    except orjson.JSONDecodeError:
        raise RefusedError(400, f"Bad Request: can't parse {name}") from None


def read_text(params: Params, name: str, limit: int) -> tuple[str, list[Span]]:
    """A text (or caption) of at most `limit` UTF-16 units, and what of it is styled."""
    text = str(params.get(name) or "")
    spans = read_entities(decoded(params, "entities" if name == "text" else "caption_entities") or [])
    if str(params.get("parse_mode", "")).upper() == "HTML":
        try:
            text, spans = read_html(text)
        except BadMarkupError as error:
            raise RefusedError(400, f"Bad Request: can't parse entities: {error}") from None
    if utf16_length(text) > limit:
        raise RefusedError(400, f"Bad Request: {'message' if name == 'text' else name} is too long")
    return text, spans


def answered_of(params: Params) -> str | None:
    """The message that is answered."""
    reply = decoded(params, "reply_parameters")
    quoted = reply.get("message_id") if isinstance(reply, dict) else params.get("reply_to_message_id")
    return None if quoted is None else str(quoted)


def thread_of(params: Params) -> str | None:
    """The topic it is for."""
    thread = params.get("message_thread_id")
    return None if thread is None else str(thread)


def rows_of(params: Params) -> list[list[PhoneButton]]:
    """The buttons."""
    markup = decoded(params, "reply_markup")
    shapes = markup if isinstance(markup, dict) else {}
    rows = [[_button(button) for button in row] for row in shapes.get("inline_keyboard") or [] if row]
    return rows or [[_key(key) for key in row] for row in shapes.get("keyboard") or [] if row]


def _key(shape: Json) -> PhoneButton:
    return PhoneButton(str(shape["text"]), key="contact" if shape.get("request_contact") is True else "words")


def _button(shape: Json) -> PhoneButton:
    button = PhoneButton(str(shape["text"]), str(shape.get("callback_data") or ""), shape.get("url"))
    if not button.url and not 1 <= len(button.data.encode()) <= 64:
        raise RefusedError(400, "Bad Request: BUTTON_DATA_INVALID")
    return button
