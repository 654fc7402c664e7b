"""The advertisement that somebody clicked who writes: told beside what they sent, or with nothing beside it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.channels.fields import Fields, fields, text_of, whole_of
from bot.channels.words import clean_name
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Ad, Pressed, Said, Shared

_INNER = ("externalAdReply", "externalAdReplyInfo", "contextInfo")


def with_ad(meaning: Said | Pressed | Shared, message: Fields) -> Said | Pressed | Shared:
    """What was sent, with the advertisement that brought it; the click alone where nothing was written."""
    ad = None if isinstance(meaning, Pressed) else _find_ad(message)
    if ad is None or isinstance(meaning, Pressed):
        return meaning
    if isinstance(meaning, Shared) and meaning.kind == "unreadable":
        return Shared("ad", Channel.WHATSAPP, ad=ad)
    return replace(meaning, ad=ad)


def _find_ad(message: Fields) -> Ad | None:
    for part in _parts(message):
        source_id = text_of(part, "sourceId") or whole_of(part, "sourceId")
        is_ad = text_of(part, "sourceType") == "ad" or part.get("showAdAttribution") is True
        if source_id or is_ad:
            title = clean_name(text_of(part, "title", "body", "description")) or ""
            return Ad(title, (source_id or "").strip()[:60], text_of(part, "sourceUrl", "mediaUrl"))
    return None


def _parts(message: Fields) -> Iterator[Fields]:
    """Where GREEN-API was seen to tell of it: beside the words or the file, or in an object of its own."""
    yield message
    for name, value in message.items():
        part = fields(value)
        if part and name != "quotedMessage":
            yield part
            yield from (fields(part.get(inner)) for inner in _INNER)
