"""Durations, hours, dates and phone numbers as people write them."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any, get_args, get_origin
from zoneinfo import ZoneInfo

import phonenumbers

from conversations.journey.reading.shapes import visit
from conversations.journey.reading.sheets import Place, Sheet

_LENGTHS = {"w": "weeks", "d": "days", "h": "hours", "m": "minutes"}
_LENGTH = re.compile(r"(\d{1,5})\s*(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m)\b[\s,]*", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")


def parse_length(text: str) -> timedelta:
    """`1d`, `3 days`, `12h`, `30m`, `1 day 12 hours`. Raises ValueError for anything else."""
    rest = text.strip()
    length = timedelta()
    while rest:
        found = _LENGTH.match(rest)
        if not found:
            raise ValueError(text)
        length += timedelta(**{_LENGTHS[found[2][0].lower()]: int(found[1])})
        rest = rest[found.end() :]
    if not text.strip():
        raise ValueError(text)
    return length


def write_length(length: timedelta) -> str:
    """A length as it is written in the files: `3 days`, `36h`, `90m`."""
    minutes = int(length.total_seconds() // 60)
    days, hours = minutes // 1440, minutes // 60
    if minutes % 60:
        return f"{minutes}m"
    return f"{hours}h" if minutes % 1440 or not days else f"{days} day{'s' if days > 1 else ''}"


def parse_clock(text: str) -> time:
    """`20:00` or `9:30`. Raises ValueError for anything else."""
    found = _CLOCK.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    return time(int(found[1]), int(found[2]))


def parse_moment(text: str, zone: ZoneInfo) -> datetime:
    """`2026-03-01 10:00` in the business's own time zone, or with an offset of its own. Raises ValueError."""
    moment = datetime.fromisoformat(text.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def convert_values(sheet: Sheet, shape: Any, zone: ZoneInfo) -> None:
    """Turn a file's durations, hours, dates and moments into values; what can't be read is reported."""
    values = visit(shape, sheet.data)
    _check_date_keys(sheet, values)
    for expected, value, place in values:
        if expected not in _KINDS or not isinstance(value, str) or sheet.is_broken(place):
            continue
        parse, remedy = _KINDS[expected]
        try:
            put(sheet.data, place, parse(value, zone))
        except (ValueError, OverflowError):
            what = f'"{value}" is not a {_NAMES[expected]}'
            sheet.report(place, f"{place[-1]}: {what}", _suggest_date(value, expected) or remedy)


def _check_date_keys(sheet: Sheet, values: list[tuple[Any, Any, Place]]) -> None:
    """Days that name a part, as rules.yaml's closed days do."""
    for expected, value, place in values:
        if get_origin(expected) is not dict or get_args(expected)[0] is not date:
            continue
        for key in value if isinstance(value, dict) else ():
            if not _ISO_DATE.fullmatch(key) or not _is_date(key):
                remedy = _suggest_date(key, date) or _KINDS[date][1]
                sheet.report((*place, key), f'{place[-1]}: "{key}" is not a date', remedy)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


_KINDS: dict[Any, tuple[Any, str]] = {
    timedelta: (lambda text, zone: parse_length(text), "write a length such as 30m, 12h or 3 days"),
    time: (lambda text, zone: parse_clock(text), 'write hours and minutes from "00:00" to "23:59"'),
    date: (lambda text, zone: date.fromisoformat(text.strip()), "write year-month-day, such as 2026-01-31"),
    datetime: (parse_moment, 'write year-month-day and the hour, such as "2026-01-31 20:00"'),
}
_NAMES = {timedelta: "length of time", time: "time of day", date: "date", datetime: "moment"}


def _suggest_date(value: str, expected: Any) -> str | None:
    found = _DAY_FIRST.match(value.strip())
    if not found or expected not in (date, datetime):
        return None
    try:
        return f"write {date(int(found[3]), int(found[2]), int(found[1])).isoformat()}"
    except ValueError:
        return None


def put(data: Any, place: Place, value: Any) -> None:
    """Set the value at a place."""
    for step in place[:-1]:
        data = data[step]
    data[place[-1]] = value


def suggest_phone(text: str, country: str) -> str | None:
    """The remedy for a phone number that is not in its international form; None when it is fine."""
    remedy = 'write it with + and the country, such as "+97231234567"'
    digits = re.sub(r"[\s().-]", "", text)
    if not re.fullmatch(r"\+?\d{3,15}", digits):
        return remedy
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return remedy
    if not phonenumbers.is_possible_number(number):
        return remedy
    right = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None if right == text else f'write "{right}"'
