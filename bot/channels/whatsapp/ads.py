"""The advertisement that somebody clicked who writes: told beside what they sent, or with nothing beside it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.channels.fields import Fields, text_of, whole_of
from bot.channels.words import clean_name
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Ad, Pressed, Said, Shared

_DEEPEST = 3
_KINDS = frozenset({"ad", "ctwa_ad", "fb_ads", "ig_ads", "ads"})
_NAMED = ("externaladreply", "referral", "ctwacontext")
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
    for name, part in _parts("", message, _DEEPEST):
        told = {_plain(key): value for key, value in part.items()}
        source_id = text_of(told, "sourceid", "adid") or whole_of(told, "sourceid", "adid")
        if (source_id and source_id.strip("0 ")) or _is_of_ad(name, told):
            title = clean_name(text_of(told, "title", "headline", "body", "description", "utmcampaign")) or ""
            link = text_of(told, "sourceurl", "mediaurl")
            return Ad(title, (source_id or "").strip()[:60], link)
    return None


def _is_of_ad(name: str, told: Fields) -> bool:
    """Whether it says so by its own name, by what kind of source it is, or by how it is shown."""
    kind = (text_of(told, "sourcetype", "entrypointconversionsource", "conversionsource") or "").casefold()
    is_named = name.startswith(_NAMED) and text_of(told, "title", "headline", "body", "description")
    is_shown = told.get("showadattribution")
    return (
        kind in _KINDS
        or is_shown is True
        or bool(text_of(told, "ctwaclid"))
        or (name == "utm" and bool(text_of(told, "utmcampaign")))
        # The preview of a link that somebody sends is told in the same fields.
        or (bool(is_named) and is_shown is not False)
    )


def _plain(name: str) -> str:
    """A field's name however its words are joined: "sourceId", "source_id", "sourceID"."""
    return name.replace("_", "").replace("-", "").casefold()


def _parts(name: str, message: Fields, depth: int) -> Iterator[tuple[str, Fields]]:
    """Where GREEN-API and others were seen to tell of it: beside the words or the file, or in objects within.

    The inner ones first: they tell more.
    """
    for inner, value in message.items():
        if depth and isinstance(value, dict) and inner not in _QUOTED:
            yield from _parts(_plain(inner), value, depth - 1)
    yield name, message
