"""Reasons: composed in plain English while deciding, told in the language of whoever reads them.

The catalogue is `reason_words.REASONS`. A stored reason is taken apart again by its wording, so that nothing but
plain words is stored, and old ones are told as well as new ones.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.timeline.names import name_of
from conversations.timeline.reason_words import HEADLINES, REASONS, Reason

BETWEEN = "; "
"""Between the reasons of one message, as stored."""
LOST = frozenset({"lapsed", "dropped", "failed"})
"""What becomes of a message that does not arrive."""

_ID = "[a-z][a-z0-9_]*"
PLACES: Mapping[str, str] = {
    "answer": _ID, "review": _ID, "topic": _ID, "offer": _ID, "touch": _ID, "stage": "[a-z]+", "next_stage": "[a-z]+",
    "sequence": _ID,
    "button": ".*", "campaign": ".+", "channel": "whatsapp|telegram|sms", "percent": r"\d+", "count": r"\d+",
    "code": r"[A-Z0-9]+-\S+", "at": r"\d{4}-\d\d-\d\d \d\d:\d\d", "length": r"\d+ (?:min|h \d+ min|d \d+ h)",
    "media": "[a-z_]+", "action": "take|reply|done|back", "purpose": ".+", "cause": ".+", "by": ".*", "source": ".*",
    "account": "[A-Za-z]+", "holiday": "[^;]+", "day": r"\d{4}-\d\d-\d\d",
    "words": ".*", "amount": r"\S+", "currency": r"\S+", "unreachable": ".*",
}  # fmt: skip
"""What a placeholder of a reason may hold, as a pattern."""

_PLACE = re.compile(r"\{([a-z_]+)\}")
_MOST_PARTS = 8


def reason(name: str, **values: object) -> str:
    """A reason of the catalogue in stored English. Ids go in as they are; see `PLACES` for what fits where."""
    stored = REASONS[name].stored
    return stored.format_map(values) if values else stored


def tell_reason(why: str, language: Language, journey: Journey | None = None) -> str:
    """A stored reason in a reader's language, with the journey's own names for its ids where it is given.

    What is not in the catalogue (a provider's error, say) is told in the words it was stored in.
    """
    return _tell_all((why,), language, journey)


def add_why_not(why: str, status: str | None, error: str | None) -> str:
    """Why a message was to be sent and, where it was lost or is put off, why it did not go out.

    `error` is what is stored with the message. What a message that is still tried met on its way is no such reason.
    """
    if status in LOST:
        why_not = error or reason("unsaid")
    else:
        why_not = error if status == "queued" and error and _MOVED.fullmatch(error) else ""
    return BETWEEN.join(part for part in dict.fromkeys((why, why_not)) if part)


def drop_why_not(line: Mapping[str, Any]) -> dict[str, Any]:
    """A timeline's line without what `add_why_not` added, where `error` says it: for those who show both."""
    why, error = line.get("why") or "", line.get("error") or ""
    if not error or not f"{BETWEEN}{why}".endswith(f"{BETWEEN}{error}"):
        return {**line}
    return {**line, "why": why[: -len(error)].removesuffix(BETWEEN)}


def tell_headline(kind: str, text: str, language: Language, journey: Journey | None = None) -> str:
    """The text of a timeline's line of this kind in a reader's language; somebody's own words stay as they are."""
    known = HEADLINES.get(kind)
    found = _find(text, _compile(kind)) if known else None
    return _tell(*found, language, journey) if found else text


def tell_line(line: Mapping[str, Any], language: Language, journey: Journey | None = None) -> dict[str, str]:
    """A timeline's line (`kind`, `text`, `why`, perhaps `error`) in a reader's language."""
    told = {name: tell_reason(line[name], language, journey) for name in ("why", "error") if line.get(name)}
    if (why := drop_why_not(line).get("why")) and why != line["why"]:
        # An error in a provider's own words would keep the rest from being recognised.
        told["why"] = _tell_all((why, line["error"]), language, journey)
    if line.get("text"):
        told["text"] = tell_headline(line["kind"], line["text"], language, journey)
    return told


def _tell_all(whys: tuple[str, ...], language: Language, journey: Journey | None) -> str:
    parts: list[str] = []
    for why in whys:
        found = _take_apart(why)
        told = [why] if found is None else [_tell(part, values, language, journey) for part, values in found]
        if language == "en" and found and not parts:
            told[0] = told[0][:1].upper() + told[0][1:]
        parts += told
    return " · ".join(parts)


def _take_apart(why: str) -> list[tuple[Reason, dict[str, str]]] | None:
    """The reasons that were joined, in order; None when they are not all known."""
    return _join(why.split(BETWEEN)) if why.count(BETWEEN) < _MOST_PARTS else None


def _join(parts: list[str]) -> list[tuple[Reason, dict[str, str]]] | None:
    # A person's own words may hold what stands between reasons: the shortest beginning that leaves sense behind it.
    if not parts:
        return []
    for size in range(1, len(parts) + 1):
        found = _find(BETWEEN.join(parts[:size]), _compile(None))
        rest = _join(parts[size:]) if found else None
        if found and rest is not None:
            return [found, *rest]
    return None


def _tell(found: Reason, values: Mapping[str, str], language: Language, journey: Journey | None) -> str:
    template = found.he if language == "he" else found.shown or found.stored

    def put(place: re.Match[str]) -> str:
        kind, value = place[1], values[place[1]]
        if kind == "cause":
            told = tell_reason(value, language, journey)
            return told[:1].lower() + told[1:] if language == "en" else told
        if kind == "touch" and not (journey and value in journey.touches):
            return values.get("words") or value
        return name_of("stage" if kind == "next_stage" else kind, value, language, journey)

    return _PLACE.sub(put, template).strip()


class _Catalogue:
    """Templates ready to be recognised: fixed ones by their words, the others from the most to the least specific."""

    def __init__(self, reasons: Mapping[str, Reason]) -> None:
        self.fixed = {entry.stored: entry for entry in reasons.values() if "{" not in entry.stored}
        patterns = [entry for entry in reasons.values() if "{" in entry.stored]
        patterns.sort(key=lambda entry: -len(_PLACE.sub("", entry.stored)))
        self.patterns = [(_pattern(entry.stored), entry) for entry in patterns]


@cache
def _compile(kind: str | None) -> _Catalogue:
    return _Catalogue(REASONS if kind is None else HEADLINES[kind])


def _pattern(stored: str) -> re.Pattern[str]:
    pieces = _PLACE.split(stored)  # words and names of places in turn
    joined = [
        f"(?P<{piece}>{PLACES[piece]})" if i % 2 else re.escape(piece) for i, piece in enumerate(pieces)
    ]
    return re.compile("".join(joined), re.DOTALL)


_MOVED = _pattern(REASONS["moved"].stored)


@lru_cache(maxsize=2048)
def _find(text: str, catalogue: _Catalogue) -> tuple[Reason, dict[str, str]] | None:
    if fixed := catalogue.fixed.get(text):
        return fixed, {}
    for pattern, entry in catalogue.patterns:
        if found := pattern.fullmatch(text):
            return entry, found.groupdict()
    return None
