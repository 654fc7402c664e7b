"""Moments and lengths of time, in words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.lead.content import Language
from conversations.wording.weekdays import say_weekday

_NEAR: dict[Language, tuple[str, ...]] = {"he": ("היום", "מחר", "מחרתיים"), "en": ("today", "tomorrow")}


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


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
        day = on[language == "en"] + say_weekday(local.weekday(), language)
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


def say_day(moment: datetime, zone: ZoneInfo) -> str:
    """A day as both languages write it in Israel: `14.3`."""
    local = moment.astimezone(zone)
    return f"{local.day}.{local.month}"
