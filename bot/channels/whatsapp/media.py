"""What is shared on WhatsApp: files, places, contacts."""

import re

from bot.channels.fields import Fields, fields, map_of, text_of
from bot.channels.files import NAME_LIMIT
from conversations.lead.addresses import Channel
from conversations.lead.content import FileKind, Media
from conversations.turn.inputs import MediaKind, Shared

_FILES: dict[str, FileKind] = {
    "imageMessage": "image", "videoMessage": "video", "audioMessage": "audio", "documentMessage": "document",
    "stickerMessage": "document",
}  # fmt: skip
_TYPES: dict[str, FileKind] = {"image": "image", "video": "video", "audio": "audio"}
"""By what they are, where the kind of the message is not known: a round video, say."""
_WORDS = ("contentText", "caption", "text", "message")
"""Where words stand in a kind of message that has its own fields: a template, an order."""
_HEADS = ("title", "name", "description")
"""Of a list, a product, an event: what it is about, where it has no words beside."""
_OTHERS: dict[str, MediaKind] = {
    "contactMessage": "contact", "contactsArrayMessage": "contact", "locationMessage": "location",
    "liveLocationMessage": "location", "groupInviteMessage": "invite", "pollMessage": "poll",
}  # fmt: skip
_WAID = re.compile(r"waid=(\d{7,15})")


def read_media(kind: str, message: Fields, phone: str | None) -> Shared:
    """Something that is not words, by its `typeMessage`. `phone` is the sender's (E.164)."""
    file = fields(message.get("fileMessageData"))
    if kind in _FILES or text_of(file, "downloadUrl"):
        return _read_file(kind, file)
    place = fields(message.get("locationMessageData")) or fields(message.get("liveLocationMessageData"))
    if place:
        return Shared("location", Channel.WHATSAPP, link=map_of(place))
    if kind.startswith("contact"):
        return _read_contacts(message, phone)
    told = (fields(message.get(name)) for name in ("templateMessage", kind, f"{kind}Data"))
    caption = next((text for one in told if (text := _find_words(one))), None)
    unknown: MediaKind = "other" if caption else "unreadable"
    return Shared(_OTHERS.get(kind, unknown), Channel.WHATSAPP, caption=caption)


def _find_words(told: Fields) -> str | None:
    return text_of(told, *_WORDS) or text_of(fields(told.get("body")), "text") or text_of(told, *_HEADS)


def _read_file(kind: str, file: Fields) -> Shared:
    type_ = text_of(file, "mimeType") or ""
    as_file: FileKind = _FILES.get(kind) or _TYPES.get(type_.partition("/")[0], "document")
    if type_.startswith("audio/ogg"):
        as_file = "voice"
    url, name = text_of(file, "downloadUrl"), (text_of(file, "fileName") or "")[:NAME_LIMIT]
    media = Media(as_file, url, name=name or None) if url else None
    shared: MediaKind = "sticker" if kind in ("stickerMessage", "lottieStickerMessage") else as_file
    return Shared(shared, Channel.WHATSAPP, caption=text_of(file, "caption"), media=media)


def _read_contacts(message: Fields, phone: str | None) -> Shared:
    cards = fields(message.get("messageData")) or message
    several = fields(cards.get("contactsArrayMessage")).get("contacts") or cards.get("contacts")
    contacts = several if isinstance(several, list) else [message.get("contactMessageData")]
    numbers = [
        f"+{waid}" for card in contacts for waid in _WAID.findall(text_of(fields(card), "vcard") or "")
    ]
    own = phone if phone and phone in numbers else None
    return Shared("contact", Channel.WHATSAPP, phone=own, link=f"tel:{numbers[0]}" if numbers else None)
