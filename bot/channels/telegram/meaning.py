"""What one Telegram message means, whoever sent it, and who did."""

import re

from bot.channels.fields import Fields, fields, map_of, text_of
from bot.channels.files import NAME_LIMIT
from bot.channels.phones import normalise_phone
from bot.channels.words import clean_name, is_unreadable
from conversations.lead.addresses import Channel
from conversations.lead.content import FileKind, Media
from conversations.turn.inputs import MediaKind, Said, Shared, Started

# In the order they are looked for: an animation also carries a document, a venue a location.
_MEDIA: dict[str, MediaKind] = {
    "contact": "contact", "venue": "location", "location": "location", "photo": "image", "animation": "video",
    "video": "video", "video_note": "video", "voice": "voice", "audio": "audio", "document": "document",
    "sticker": "sticker", "poll": "poll", "dice": "other", "game": "other", "story": "other", "paid_media": "other",
    "checklist": "other", "invoice": "other", "giveaway": "other",
}  # fmt: skip
_FILES: dict[str, FileKind] = {
    "photo": "image", "animation": "video", "video": "video", "video_note": "video", "voice": "voice",
    "audio": "audio", "document": "document", "sticker": "document",
}  # fmt: skip
_START = re.compile(r"/start(?:@\w+)?(?:\s+(.*))?", re.DOTALL)


def read_meaning(message: Fields) -> Said | Shared | Started:
    """What a message in a private chat means."""
    if (text := text_of(message, "text")) and not is_unreadable(text):
        if start := _START.fullmatch(text):
            return Started(Channel.TELEGRAM, (start[1] or "").strip() or None)
        return Said(text, Channel.TELEGRAM, quoted=find_quoted(message))
    kind: MediaKind = next((kind for key, kind in _MEDIA.items() if key in message), "unreadable")
    caption = text_of(message, "caption")
    if kind == "contact":
        return _shared_contact(message, caption)
    return Shared(
        kind, Channel.TELEGRAM, caption=caption, media=find_file(message), link=_map(message),
        album=text_of(message, "media_group_id"),
    )  # fmt: skip


def _shared_contact(message: Fields, caption: str | None) -> Shared:
    contact = fields(message.get("contact"))
    phone = _phone(contact)
    own = contact.get("user_id") is not None and contact.get("user_id") == sender_of(message).get("id")
    link = f"tel:{phone}" if phone else None
    return Shared("contact", Channel.TELEGRAM, caption=caption, phone=phone if own else None, link=link)


def _map(message: Fields) -> str | None:
    place = fields(message.get("location")) or fields(fields(message.get("venue")).get("location"))
    return map_of(place)


def find_file(message: Fields) -> Media | None:
    """The file a message carries."""
    for key, kind in _FILES.items():
        found = message.get(key)
        if isinstance(found, list) and found:
            found = found[-1]  # the sizes of a photo, the largest last
        if file_id := text_of(fields(found), "file_id"):
            return Media(kind, telegram=file_id, name=_file_name(message))
    return None


def _file_name(message: Fields) -> str | None:
    found = (text_of(fields(message.get(key)), "file_name") for key in ("document", "video", "audio"))
    return next((name[:NAME_LIMIT] for name in found if name), None)


def sender_of(source: Fields) -> Fields:
    """Who did it."""
    return fields(source.get("from"))


def name_of(sender: Fields) -> str | None:
    """First and last name."""
    return clean_name(sender.get("first_name"), sender.get("last_name"))


def is_bot(message: Fields) -> bool:
    """Whether a bot wrote it."""
    return sender_of(message).get("is_bot") is True


def find_quoted(message: Fields) -> str | None:
    """The words that are answered: what was marked of them, else all."""
    answered = fields(message.get("reply_to_message"))
    part = text_of(fields(message.get("quote")), "text")
    return part or text_of(answered, "text") or text_of(answered, "caption")


def _phone(contact: Fields) -> str | None:
    """Telegram writes international numbers with and without the plus."""
    written = text_of(contact, "phone_number") or ""
    return normalise_phone(written if written.startswith(("+", "0")) else f"+{written}")
