"""Lessons of several weeks in a row: their dates, which of them gives way to another, which are asked about. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from conversations.lead.content import Language
from conversations.meetings.times.days import find_days
from conversations.understanding.segments import is_question
from conversations.wording.said import read_ways, whole
from conversations.wording.weekdays import say_weekday

_NUMBERS = {
    "שני": 2, "שתי": 2, "שלושה": 3, "שלוש": 3, "ארבעה": 4, "ארבע": 4, "חמישה": 5, "חמש": 5, "שישה": 6, "שש": 6,
    "שמונה": 8, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8,
}  # fmt: skip
_NUMBER = rf"(?P<number>[2-9]|1[0-2]|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_SAID = read_ways(__package__, "series")
_COUNTS, _ALL_OF = (
    tuple(
        re.compile(rf"(?<!\w)[ולמ]?(?:{one.replace('{number}', _NUMBER)})(?!\w)", re.IGNORECASE)
        for one in _SAID[key]
    )
    for key in ("counts", "all_of")
)
_GIVES_UP, _ASKS_WHICH = (whole("|".join(_SAID[key])) for key in ("gives_up", "asks_which"))
_DATE = re.compile(r"(?<![\d.:])(\d{1,2})\.(\d{1,2})(?![\d.:])")
_WEEK = timedelta(days=7)


class Now(NamedTuple):
    """When and where it is read, and the language the days are said back in."""

    now: datetime
    zone: ZoneInfo
    language: Language


def find_count(words: str) -> int:
    """For how many weeks in a row it is to be; 0 where that is not said.

    >>> find_count("מה12.3 ארבע שבועות ברצף"), find_count("four Fridays from the 12th"), find_count("4 weeks running")
    (4, 4, 4)
    >>> find_count("in four weeks"), find_count("בעוד ארבעה שבועות"), find_count("יש ארבעה שיעורים?")
    (0, 0, 0)
    """
    return _count(_COUNTS, words)


def _count(ways: Sequence[re.Pattern[str]], words: str) -> int:
    found = next(filter(None, (way.search(words) for way in ways)), None)
    said = found["number"].casefold() if found else "0"
    return int(said) if said.isdecimal() else _NUMBERS[said]


def read_series(words: str, known: str, told: str, at: Now) -> str:
    """The day as it is to be noted, of what was known and is told now; `told` itself where it is no series.

    >>> at = Now(datetime(2027, 3, 4), ZoneInfo("UTC"), "en")
    >>> series = read_series("Friday the 12th, four weeks in a row", "", "Friday 12.3", at)
    >>> series
    'Friday 12.3, 19.3, 26.3 and 2.4'
    >>> read_series("we can't on the 26th, could it be 9.4 instead?", series, "Friday 9.4", at)
    'Friday 12.3, 19.3, 2.4 and 9.4'
    """
    days = list_days(known, at)
    if count := find_count(words) or (_count(_ALL_OF, words) if known else 0):
        first = (list_days(told, at) or days)[:1]
        return _say([first[0] + _WEEK * number for number in range(count)], at.language) if first else told
    if len(days) < len(("one", "other")):
        return told
    new = [day for day in list_days(told, at) + list_dates(words, at) if day not in days]
    new = list(dict.fromkeys(new))
    named = [day for day in days if _names(words, day)]
    if len(new) == len(named) == 1 and _GIVES_UP.search(words):
        return _say(sorted([day for day in days if day != named[0]] + new), at.language)
    return known if named and not new else told


def list_days(said: str, at: Now) -> list[date]:
    """The days of what was noted ("Friday 12.3, 19.3 and 26.3")."""
    return list_dates(said, at) or list(find_days(said.casefold(), at.now, at.zone)[0][:1] if said else ())


def list_dates(said: str, at: Now) -> list[date]:
    """The dates that are written as such."""
    dates = [find_days(f"{day}.{month}", at.now, at.zone)[0][:1] for day, month in _DATE.findall(said)]
    return [one for each in dates for one in each]


def asks_which(words: str) -> bool:
    """Whether it is asked which of several days are noted, or stay.

    >>> asks_which("ה12 נשאר כן?"), asks_which("did you put down all four or just the first?")
    (True, True)
    >>> asks_which("is it still at ten?"), asks_which("כמה נשאר לשלם?")
    (False, False)
    """
    return is_question(words) and _ASKS_WHICH.search(words) is not None


def find_asked(words: str, known: str, at: Now) -> str:
    """The one of the noted days that is asked about ("does the 12th stay?"); "" for none."""
    kept = [day for day in list_days(known, at) if _names(words, day)]
    return f"{kept[-1].day}.{kept[-1].month}" if kept else ""


def _names(words: str, day: date) -> bool:
    """Whether words name a date, by its number alone perhaps."""
    return (
        re.search(
            rf"(?<![\d.:/])(?:the |[בלהמ]{{0,2}}-?)?0?{day.day}(?:[./]0?{day.month}|st|nd|rd|th)?(?![\d:./])",
            words,
        )
        is not None
    )


def _say(days: Sequence[date], language: Language) -> str:
    """ "Friday 12.3, 19.3 and 26.3"."""
    told = [f"{day.day}.{day.month}" for day in days]
    last = f" ו־{told[-1]}" if language == "he" else f" and {told[-1]}"
    return f"{say_weekday(days[0].weekday(), language)} {', '.join(told[:-1])}{last}"
