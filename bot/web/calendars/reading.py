"""What calendars' payloads have in common."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.channels.fields import fields
from bot.channels.phones import normalise_phone
from bot.decisions.arrivals import clean_text
from conversations.hours.zones import find_zone
from conversations.meetings.kept.inputs import MeetingReported

_LONGEST = 200
_PHONE = ("phone", "mobile", "whatsapp", "טלפון", "נייד", "וואטסאפ", "number")


@dataclass(frozen=True, slots=True)
class CalendarCall:
    """What a call tells, and the number of whom it is about (E.164), where it tells that."""

    told: MeetingReported
    phone: str | None = None


def read_text(source: Any, *names: str) -> str | None:
    """The first of these fields that holds words."""
    for name in names:
        value = fields(source).get(name)
        if isinstance(value, str) and value.strip():
            return clean_text(value).strip()[:_LONGEST]
    return None


def read_moment(source: Any, name: str) -> datetime | None:
    """A moment, as aware UTC; None where there is none."""
    text = read_text(source, name)
    try:
        moment = datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment and moment.tzinfo and 1970 <= moment.year <= 2200 else None


def read_zone(source: Any, name: str) -> str | None:
    """A time zone that there is."""
    zone = read_text(source, name)
    return zone if zone and find_zone(zone) else None


def find_phone(*texts: str | None) -> str | None:
    """The first of these that is a phone number."""
    return next((phone for text in texts if text and (phone := normalise_phone(text))), None)


def asks_for_phone(question: str) -> bool:
    """Whether a question of a form asks for a number."""
    return any(word in question.casefold() for word in _PHONE)


def split_place(text: str | None, phone: str | None = None) -> tuple[str | None, str | None]:
    """A place, and the link where it is one. The number (`phone`) at which they are called is neither."""
    if text and text.startswith(("http://", "https://")):
        return None, text
    is_none = text is None or text.startswith("integrations:") or (phone and normalise_phone(text) == phone)
    return (None if is_none else text), None
