"""Filling texts and saying moments in words. No text of the business's own is written here."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from conversations.state import Language

LONGEST = 65_536  # characters kept of anything a person sends: WhatsApp's own limit

_PLACEHOLDER = re.compile(r"( ?)\{([a-z_]+)\}")
_HEBREW_LETTER = re.compile("[\u05d0-\u05ea]")
_LATIN_LETTER = re.compile("[A-Za-z]")
_NOT_IN_NAMES = re.compile(r"[^\w'’׳\"״־.-]|[\d_]")

_DAYS: dict[Language, tuple[str, ...]] = {
    "he": ("יום שני", "יום שלישי", "יום רביעי", "יום חמישי", "יום שישי", "שבת", "יום ראשון"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_NEAR: dict[Language, tuple[str, ...]] = {"he": ("היום", "מחר", "מחרתיים"), "en": ("today", "tomorrow")}
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def fill(template: str, values: Mapping[str, str]) -> str:
    """Put values into a text's `{placeholders}`; values are never filled again.

    One that is unknown or empty takes the space before it along: "Hi {name}!" becomes "Hi!".
    """
    if "{" not in template:
        return template
    return _PLACEHOLDER.sub(
        lambda found: f"{found[1]}{value}" if (value := values.get(found[2])) else "", template
    )


def clean(text: str | None) -> str:
    """A person's words as they can be stored: no lone surrogates, no NULs, not longer than `LONGEST`."""
    if not text:
        return ""
    text = text[:LONGEST].replace("\x00", "")
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


@lru_cache(maxsize=4096)
def first_name(name: str | None) -> str:
    """The name to greet somebody by: its first word that has letters, without decoration; "" for none."""
    for word in (name or "").split():
        if "/" in word or "@" in word or len(word) > 30:
            continue
        if bare := _NOT_IN_NAMES.sub("", word).strip("-.'\"׳״’־"):
            return bare
    return ""


def language_of_name(name: str | None) -> Language | None:
    """The language a name's letters speak for."""
    if not name:
        return None
    if _HEBREW_LETTER.search(name):
        return "he"
    return "en" if _LATIN_LETTER.search(name) else None


def show_stars(stars: int) -> str:
    """★★★★☆ for 4."""
    return "★" * stars + "☆" * (5 - stars)


def say_until(moment: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """A moment as it reads after "until": `מחר ב־20:00`, `tomorrow at 20:00`, `יום רביעי ב־20:00`."""
    return _say(moment, now, zone, language, on=("", ""))


def say_when(moment: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """A moment as it reads in a sentence: `מחר ב־9:00`, `ביום ראשון ב־9:00`, `on Sunday at 9:00`."""
    return _say(moment, now, zone, language, on=("ב", "on "))


def _say(moment: datetime, now: datetime, zone: ZoneInfo, language: Language, on: tuple[str, str]) -> str:
    local = moment.astimezone(zone)
    days = (local.date() - now.astimezone(zone).date()).days
    clock = f"{local.hour}:{local.minute:02}"
    near = _NEAR[language]
    if 0 <= days < len(near):
        day = near[days]
    elif 0 <= days < 7:
        day = on[language == "en"] + _DAYS[language][local.weekday()]
    else:
        day = _say_date(local, language, on)
    return f"{day} ב־{clock}" if language == "he" else f"{day} at {clock}"


def say_date(local: datetime, language: Language) -> str:
    """A local time whose day is not near: `23.11 ב־20:00`, `23 November at 20:00`."""
    clock = f"{local.hour}:{local.minute:02}"
    day = _say_date(local, language, ("", ""))
    return f"{day} ב־{clock}" if language == "he" else f"{day} at {clock}"


def stamp(moment: datetime, zone: ZoneInfo) -> str:
    """A moment as staff's timeline keeps it: `2026-11-23 20:00`, local time."""
    return moment.astimezone(zone).isoformat(" ")[:16]


def _say_date(local: datetime, language: Language, on: tuple[str, str]) -> str:
    if language == "he":
        return f"{'ב־' if on[0] else ''}{local.day}.{local.month}"
    return f"{on[1]}{local.day} {_MONTHS[local.month - 1]}"


def say_length(length: timedelta) -> str:
    """A length of time for staff's timeline: `3 d 4 h`, `12 min`."""
    minutes = int(length.total_seconds() // 60)
    if minutes < 60:
        return f"{minutes} min"
    hours = minutes // 60
    return f"{hours // 24} d {hours % 24} h" if hours >= 24 else f"{hours} h {minutes % 60} min"
