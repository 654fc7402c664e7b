"""Reads decoded JSON that may hold anything: a field is what it should be, or it is not there."""

from datetime import UTC, datetime
from typing import Any

from bot.channels.words import clean_text

Fields = dict[str, Any]
_LARGEST = 2**63
_DIGITS = 18


def fields(value: object) -> Fields:
    """The value if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def text_of(source: Fields, *names: str) -> str | None:
    """The first of these fields that is a text with something in it, cleaned."""
    for name in names:
        value = source.get(name)
        if isinstance(value, str) and (cleaned := clean_text(value)).strip():
            return cleaned
    return None


def number(source: Fields, name: str) -> int | None:
    """A field that is a whole number of 64 bits, as every provider's are."""
    value = source.get(name)
    is_one = isinstance(value, int) and not isinstance(value, bool) and -_LARGEST <= value < _LARGEST
    return value if is_one else None


def whole_in(source: Fields, name: str) -> int | None:
    """A field that is a whole number, or the digits of one as text."""
    value = source.get(name)
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) <= _DIGITS:
        return int(value)
    return number(source, name)


def whole_of(source: Fields, *names: str) -> str | None:
    """The first of these fields that is a whole number, as text."""
    found = (number(source, name) for name in names)
    return next((str(value) for value in found if value is not None), None)


def map_of(place: Fields) -> str | None:
    """The address of a map that shows a `latitude` and `longitude`; None where there is no place."""
    return (
        f"https://www.google.com/maps?q={place.get('latitude')},{place.get('longitude')}" if place else None
    )


def moment(seconds: object) -> datetime | None:
    """A Unix time in seconds as aware UTC; None when it is not one."""
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None
