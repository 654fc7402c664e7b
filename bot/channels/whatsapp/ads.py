"""The advertisement that somebody clicked who writes: told beside what they sent, or with nothing beside it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.channels.fields import Fields, text_of, whole_of
from bot.channels.words import clean_name
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Ad, Pressed, Said, Shared

_DEEPEST = 3
_QUOTED = ("quotedMessage", "quoted")
"""What is quoted there is no click of theirs."""


def with_ad(meaning: Said | Pressed | Shared, message: Fields) -> Said | Pressed | Shared:
    """What was sent, with the advertisement that brought it; the click alone where nothing was written."""
    ad = None if isinstance(meaning, Pressed) else _find_ad(message)
    if ad is None or isinstance(meaning, Pressed):
        return meaning
    if isinstance(meaning, Shared) and meaning.kind == "unreadable":
        return Shared("ad", Channel.WHATSAPP, ad=ad)
    return replace(meaning, ad=ad)


def _find_ad(message: Fields) -> Ad | None:
    for part in _parts(message, _DEEPEST):
        source_id = text_of(part, "sourceId", "source_id") or whole_of(part, "sourceId", "source_id")
        kind = text_of(part, "sourceType", "source_type", "entryPointConversionSource")
        if source_id or kind in ("ad", "ctwa_ad") or part.get("showAdAttribution") is True:
            title = clean_name(text_of(part, "title", "headline", "body", "description")) or ""
            link = text_of(part, "sourceUrl", "source_url", "mediaUrl")
            return Ad(title, (source_id or "").strip()[:60], link)
    return None


def _parts(message: Fields, depth: int) -> Iterator[Fields]:
    """Where GREEN-API and others were seen to tell of it: beside the words or the file, or in objects within.

    The inner ones first: they tell more.
    """
    for name, value in message.items():
        if depth and isinstance(value, dict) and name not in _QUOTED:
            yield from _parts(value, depth - 1)
    yield message
