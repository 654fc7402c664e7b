"""A message as a call of the Bot API."""

from dataclasses import replace
from typing import Any

from telegram import InputFile

from bot.channels.files import written
from bot.channels.render import Rendered, are_numbers, render
from bot.channels.telegram.traits import TRAITS
from conversations.lead.content import Choice, Content, Media

CAPTION_LIMIT = 1024
CHOICE_ID_BYTES = 64


def compose(content: Content) -> tuple[str, dict[str, Any]]:
    """The method and parameters that send a message, but for the chat.

    A picture whose words do not fit in a caption is shown as the message's link preview instead.
    """
    rendered = shape(content)
    method, parameters = _put(rendered.text, content.media)
    if any(choice.shares_phone for choice in rendered.buttons):
        parameters["reply_markup"] = _keyboard(rendered.buttons)
    elif rendered.buttons:
        parameters["reply_markup"] = {"inline_keyboard": _lay_out(rendered.buttons)}
    elif content.asks:
        parameters["reply_markup"] = {"force_reply": True}
    quote = (content.quote or "").rpartition(":")[2]  # see groups.name_message
    if quote.isdecimal():
        parameters["reply_parameters"] = {"message_id": int(quote), "allow_sending_without_reply": True}
    return method, parameters


def carries_file(content: Content) -> bool:
    """Whether the file of a message can go with its words: as a caption, or a picture at an address as a preview."""
    media = content.media
    return media is not None and (
        _fits_caption(shape(content).text) or (media.kind == "image" and media.url is not None)
    )


def _put(text: str, media: Media | None) -> tuple[str, dict[str, Any]]:
    if media is None:
        return "sendMessage", {"text": text}
    if _fits_caption(text):
        field, file = _field_of(media), written(media)
        given = InputFile(file.body, file.name) if file else media.telegram or media.url
        return f"send{_METHODS[field]}", {field: given, "caption": text}
    preview = {"url": media.url, "prefer_large_media": True, "show_above_text": True}
    return "sendMessage", {"text": text, "link_preview_options": preview}


_METHODS = {
    "photo": "Photo", "video": "Video", "voice": "Voice", "audio": "Audio", "document": "Document",
    "animation": "Animation", "video_note": "VideoNote", "sticker": "Sticker",
}  # fmt: skip
# A file must be sent again as what it was. Its id begins with that, for what we call by a broader name.
_BY_ID = {"CgAC": "animation", "DQAC": "video_note", "CAAC": "sticker"}


def _field_of(media: Media) -> str:
    known = _BY_ID.get((media.telegram or "")[:4])
    return known or ("photo" if media.kind == "image" else media.kind)


def _fits_caption(text: str) -> bool:
    return len(text.encode("utf-16-le")) // 2 <= CAPTION_LIMIT


def _lay_out(choices: tuple[Choice, ...]) -> list[list[dict[str, str]]]:
    """Buttons below one another; those of staff in rows of two, always the same few; numbers side by side."""
    wide = 2 if all(choice.id.startswith("staff:") for choice in choices) else 1
    wide = _NUMBERS_WIDE if are_numbers(choices) else wide
    return [[_button(choice) for choice in choices[i : i + wide]] for i in range(0, len(choices), wide)]


def shape(content: Content) -> Rendered:
    """Render a message; choices whose ids Telegram can't carry in a button are numbered."""
    if any(len(choice.id.encode()) > CHOICE_ID_BYTES for choice in content.choices if not choice.url):
        return render(content, _NUMBERED)
    return render(content, TRAITS)


_NUMBERS_WIDE = 6
_NUMBERED = replace(TRAITS, buttons=0)


def _keyboard(choices: tuple[Choice, ...]) -> dict[str, Any]:
    """Keys in place of letters: a contact can be asked for only there. The others send their words."""
    keys = [
        {"text": choice.label} | ({"request_contact": True} if choice.shares_phone else {})
        for choice in choices
        if not choice.url
    ]
    return {"keyboard": [[key] for key in keys], "one_time_keyboard": True, "resize_keyboard": True}


def _button(choice: Choice) -> dict[str, str]:
    if choice.url:
        return {"text": choice.label, "url": choice.url}
    return {"text": choice.label, "callback_data": choice.id}
