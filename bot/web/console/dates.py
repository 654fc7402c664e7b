"""Moments as staff read them: how long ago, and exactly when, in the business's time zone."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time, format_timedelta

from conversations.lead.content import Language

_LOCALES: dict[Language, str] = {"he": "he_IL", "en": "en_GB"}
_NOW: dict[Language, str] = {"he": "עכשיו", "en": "just now"}
_DATES: dict[Language, str] = {"he": "d 'ב'MMMM", "en": "d MMMM"}
_DAYS: dict[Language, tuple[str, str, str]] = {
    "he": ("אתמול", "היום", "מחר"),
    "en": ("yesterday", "today", "tomorrow"),
}


def say_ago(moment: datetime, now: datetime, language: Language) -> str:
    """`לפני 3 דקות`, `in 2 days`, `just now`."""
    away = moment - now
    if abs(away) < timedelta(seconds=45):
        return _NOW[language]
    said = format_timedelta(away, add_direction=True, locale=_LOCALES[language], threshold=0.95)
    return said.removesuffix(" 1")  # בעוד יום, not בעוד יום 1


def say_length(length: timedelta, language: Language) -> str:
    """`3 דקות`, `2 days`."""
    said = format_timedelta(max(length, timedelta(minutes=1)), locale=_LOCALES[language], threshold=0.95)
    return said.removeprefix("1 ") if language == "he" else said  # שעה, not 1 שעה


def say_exact(moment: datetime, zone: ZoneInfo, language: Language) -> str:
    """Day, month, year and time: for what is looked at closely."""
    local = moment.astimezone(zone)
    return f"{_say_date(local.date(), language, year=True)}, {say_clock(moment, zone, language)}"


def say_near(moment: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """`מחר, 10:00`, `Wednesday, 10:00`, `3 January, 10:00`."""
    return (
        f"{say_day(moment.astimezone(zone).date(), now, zone, language)}, {say_clock(moment, zone, language)}"
    )


def say_clock(moment: datetime, zone: ZoneInfo, language: Language) -> str:
    """The time of day."""
    return format_time(moment.astimezone(zone), "HH:mm", locale=_LOCALES[language])


def say_day(day: date, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """`היום`, a weekday within a week, else the date."""
    today = now.astimezone(zone).date()
    away = (day - today).days
    if -1 <= away <= 1:
        return _DAYS[language][away + 1]
    date_said = _say_date(day, language, year=day.year != today.year)
    if abs(away) < 7:
        return f"{format_date(day, 'EEEE', locale=_LOCALES[language])}, {date_said}"
    return date_said


def say_date(day: date, language: Language, *, year: bool = True) -> str:
    """Day and month, and the year."""
    return _say_date(day, language, year=year)


def _say_date(day: date, language: Language, *, year: bool) -> str:
    pattern = _DATES[language] + (" y" if year else "")
    return format_date(day, pattern, locale=_LOCALES[language])
