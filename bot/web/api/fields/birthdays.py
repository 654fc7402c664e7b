"""Reads birthdays as forms, address books and people write them: the day first, with or without a year."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any

from babel.dates import get_month_names

from bot.web.api.fields.values import DIGITS, UNKNOWN, UNSEEN, empty_to_none
from conversations.lead.year_days import YearDay

Born = date | YearDay

_DAY_FIRST = "not a date; write the day first, 29/02/2000, or 2000-02-29"
_NO_SUCH_DAY = "there is no such day; write the day first, 29/02/2000, or 29/02"
_NUMBER = "a number, and no date: format the column as a date, and export it again"
_PART = "the day or the month is missing; write 29/02/2000, or 29/02 without the year"
_TWO_WAYS = "this may be a day or a year; write 29/02/2000, or 29/02 without the year"

_NO_YEARS = (0, 1604)
"""What programs write where an address book has no year: the second is Apple's."""
_EMPTY = re.compile(r"0+[-/.]0+[-/.]0+|0001-01-01|0?1[/.-]0?1[/.-]0001")
"""A program's empty date."""
_NAME = r"([^\W\d_]{3,}?)['׳]?\.?"
_DAY, _YEAR = r"([0-9]{1,2})(?:st|nd|rd|th)?", r"([0-9]{4}|['׳’]?[0-9]{2})"
_SIGN, _GAP = r"\s?[./\\\-\s,;|]\s?", r"[\s.\-/]*"
_TIME = re.compile(
    r"(?:T|,?\s+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,][0-9]+)?)?\s*(Z|UTC|[AP]M|[+-][0-9]{2}:?[0-9]{2})?$",
    re.I,
)
"""A program's midnight behind a day."""
_DRESS = re.compile(
    r"^[^\w-]+|^(?:(?:יום\s+)?[^\W\d_]+['׳]?,?\s+|[הב][\s\-־–]?)(?=[0-9])"
    r"|(?<=\w)(?:\s*[(](?:[^0-9]*|[0-9]{1,3}\))|\s*г\.?|[^\w]+)$"
)
"""Signs around a date, the day of the week or "the" before it, a word or an age in brackets or "год" behind it."""


def read_birthday(value: Any) -> Born | None:
    """A day with its year, or without. Raises ValueError for anything else, and says what it takes it for."""
    value = empty_to_none(value)
    if value is None or (isinstance(value, date | YearDay) and not isinstance(value, datetime)):
        return value
    if not isinstance(value, str) or len(value) > 40:
        raise ValueError(_DAY_FIRST)
    text = " ".join(UNSEEN.sub("", value.translate(DIGITS)).split())
    if not text or text.casefold() in UNKNOWN or _EMPTY.fullmatch(text):
        return None
    born = _read(text)
    if isinstance(born, date) and not (born.year >= 1900 and born <= datetime.now(UTC).date()):
        raise ValueError("nobody was born then")
    return born


def _read(text: str) -> Born:
    text, later = _drop_time(text)
    try:
        born = _read_plain(text) or _read_plain(_DRESS.sub("", _DRESS.sub("", text)))
        born = born + later if isinstance(born, date) else born
    except (ValueError, OverflowError):
        raise ValueError(_NO_SUCH_DAY) from None
    if born is None:
        raise ValueError(_why_not(text))
    return born


def _drop_time(text: str) -> tuple[str, timedelta]:
    """A date without its time, and a day where that is a midnight east of Greenwich, told in UTC (`…T21:00:00Z`)."""
    found = _TIME.search(text)
    if not found:
        return text, timedelta()
    is_utc = (found[4] or "").upper() in ("Z", "UTC", "+00:00", "+0000")
    is_eastern = is_utc and int(found[1]) > 12 and not int(found[2]) % 15 and not int(found[3] or 0)
    return text[: found.start()], timedelta(days=is_eastern)


def _read_plain(text: str) -> Born | None:
    """Raises ValueError for a day that is none."""
    for pattern, put in _FORMS:
        if found := pattern.fullmatch(text):
            day, month, year = put(*found.groups())
            number = int(month) if month.isdecimal() else _months().get(_bare(month))
            return None if number is None else _born(int(day), number, year)
    return None


def _born(day: int, month: int, year: str | None) -> Born:
    number = None if year is None else _whole_year(year)
    return YearDay(month, day) if number is None or number in _NO_YEARS else date(number, month, day)


def _whole_year(text: str) -> int:
    digits = text.lstrip("'׳’")
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (2000 if year + 2000 <= datetime.now(UTC).year else 1900)


Put = Callable[..., tuple[str, str, str | None]]
_FORMS: tuple[tuple[re.Pattern[str], Put], ...] = (
    (re.compile(r"((?:19|20)[0-9]{2})(0[0-9]|1[0-2])([0-9]{2})"), lambda y, m, d: (d, m, y)),
    (re.compile(r"([0-9]{2})([0-9]{2})((?:19|20)[0-9]{2})"), lambda d, m, y: (d, m, y)),
    (re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})"), lambda y, m, d: (d, m, y)),
    (re.compile(r"([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日"), lambda y, m, d: (d, m, y)),
    (re.compile(r"--([0-9]{2})-?([0-9]{2})"), lambda m, d: (d, m, None)),
    (re.compile(rf"{_DAY}{_SIGN}([IVX]{{1,4}}){_SIGN}{_YEAR}"), lambda d, m, y: (d, m, y)),
    (re.compile(rf"{_DAY}{_SIGN}([0-9]{{1,2}}){_SIGN}{_YEAR}"), lambda d, m, y: (d, m, y)),
    (re.compile(rf"{_DAY}\s?[./\-]\s?([0-9]{{1,2}})"), lambda d, m: (d, m, None)),
    (
        re.compile(rf"{_DAY}{_GAP}(?:(?:of|de)\s+)?{_NAME},?{_GAP}(?:de\s+)?{_YEAR}", re.I),
        lambda d, m, y: (d, m, y),
    ),
    (re.compile(rf"{_DAY}{_GAP}(?:of\s+)?{_NAME}", re.I), lambda d, m: (d, m, None)),
    (re.compile(rf"{_NAME}\s+{_DAY},?\s+([0-9]{{4}})", re.I), lambda m, d, y: (d, m, y)),
    (re.compile(rf"{_NAME}\s+(?:the\s+)?{_DAY}", re.I), lambda m, d: (d, m, None)),
)
"""How a date is written, and which of its parts is the day, the month, the year."""
_ODD: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?:19|20)[0-9]{2}"), _PART),
    (re.compile(r"[0-9]{1,2}\s?[./\-]\s?[0-9]{4}|[0-9]{4}\s?[./\-]\s?[0-9]{1,2}"), _PART),
    (re.compile(rf"{_NAME}\s?[-/.,]?\s?(?:[0-9]{{4}}|['׳’][0-9]{{2}}|3[2-9]|[4-9][0-9])"), _PART),
    (re.compile(rf"{_NAME}\s?[-/.]\s?[0-9]{{2}}"), _TWO_WAYS),
    (re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]+)?"), _NUMBER),
)


def _why_not(text: str) -> str:
    return next((why for pattern, why in _ODD if pattern.fullmatch(text)), _DAY_FIRST)


@cache
def _months() -> dict[str, int]:
    """Names of months, whole and short; the languages that most people here write forms in come last, and count."""
    names = {
        _bare(name): number
        for locale in ("nl", "ro", "pl", "uk", "pt", "it", "es", "de", "fr", "ar_LB", "ar", "ru", "en", "he")
        for width in ("wide", "abbreviated")
        for number, name in get_month_names(width, locale=locale).items()
    }
    roman = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
    return names | {"מרס": 3, "sept": 9} | {month: number for number, month in enumerate(roman, 1)}


def _bare(month: str) -> str:
    """A month's name without the point of a short one, nor the Hebrew "in" and "to"."""
    bare = re.sub("[.׳']", "", month.casefold())
    return re.sub("^[בל]", "", bare) if len(bare) > 3 else bare
