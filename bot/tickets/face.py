"""What stands on a ticket."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from conversations.events.event import Event
from conversations.lead.content import Language


@dataclass(frozen=True, slots=True)
class Face:
    """A ticket in one language. `address` is what its QR code says, `code` what is typed where no camera is.

    `place` may be empty, and `name` where nobody gave one.
    """

    address: str
    code: str
    business: str
    title: str
    name: str
    when: str
    place: str
    language: Language


_LOCALES: Mapping[Language, tuple[str, str]] = {
    "he": ("he_IL", "EEEE, d 'ב'MMMM"),
    "en": ("en_GB", "EEEE, d MMMM"),
}


def say_when(event: Event, language: Language) -> str:
    """Its day and hours, where it is: `יום חמישי, 3 בדצמבר, 19:30-22:00`."""
    zone = ZoneInfo(event.zone)
    starts, ends = event.starts_at.astimezone(zone), event.ends_at.astimezone(zone)
    begins = f"{_say_day(starts, language)}, {_say_clock(starts)}"
    if ends.date() == starts.date() or ((ends - starts).days == 0 and ends.hour < 6):
        return f"{begins}\u2060-\u2060{_say_clock(ends)}"  # hours stay on one line
    return f"{begins} – {_say_day(ends, language)}, {_say_clock(ends)}"


def _say_day(local: datetime, language: Language) -> str:
    locale, pattern = _LOCALES[language]
    return str(format_date(local.date(), pattern, locale=locale))


def _say_clock(local: datetime) -> str:
    return f"{local:%H:%M}"
