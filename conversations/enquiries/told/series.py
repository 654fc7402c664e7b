"""The days of one plan, where it is more than one lesson: several that are told, weeks in a row, one that gives way to
another, which are asked about. Pure."""

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from conversations.lead.content import Language
from conversations.meetings.times.days import find_days
from conversations.meetings.times.wishes import find_wish
from conversations.understanding.segments import is_question
from conversations.wording.said import read_ways, whole
from conversations.wording.times import say_day
from conversations.wording.weekdays import find_named_days, say_weekday

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
OWN, ADDS, _NOT_BOTH = (whole("|".join(_SAID[key])) for key in ("own", "adds", "not_both"))
_BETWEEN = re.compile(
    r"\s*(?:,|;|&|\+|(?<!\w)(?:and|then|plus)(?!\w))\s*|"
    r"\s+ו(?:גם )?(?=ב?(?:יום |ה-?)?(?:\d|ראשון|שני|שלישי|רביעי|חמישי|שישי))",
    re.IGNORECASE,
)
_NUMBERED = r"\d{1,2}(?:st|nd|rd|th)?(?![\d.:/])"
_BARE = re.compile(rf"(?<![\d.:/]){_NUMBERED}(?:(?:\s*,\s*|\s+)(?:(?:and|&)\s+|ו-?)?{_NUMBERED}){{2,}}")
"""Three numbers and more, one after the other: "9 16 23 and 30"."""
_SEVERAL = 2
_DATE = re.compile(r"(?<![\d.:])(\d{1,2})\.(\d{1,2})(?![\d.:])")
_WEEK = timedelta(days=7)


class Now(NamedTuple):
    """When and where it is read, and the language the days are said back in."""

    now: datetime
    zone: ZoneInfo
    language: Language


def read_days(words: str, known: str, told: str, at: Now, *, of_own: bool) -> str:
    """The day or the days as they are to be noted, of what was known and is told now; `of_own`: of own lessons.

    >>> at = Now(datetime(2027, 3, 1), ZoneInfo("UTC"), "en")
    >>> read_days("all 4 in a row, 9 16 23 and 30 pls", "Friday 9.4", "", at, of_own=True)
    'Friday 9.4, 16.4, 23.4 and 30.4'
    >>> read_days("friday 5th at 10 and friday 12th at 10", "", "Friday 5.3", at, of_own=True)
    'Friday 5.3 and Friday 12.3'
    """
    day = read_series(words, known, told, at)
    if of_own and day == told and (days := find_days_told(words, at.now, at.zone)):
        return say_days(days, at.zone, at.language)
    return day


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
    if days and (numbered := _find_numbered(words, days[0])):
        return _say(numbered, at.language)
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


def _find_numbered(words: str, first: date) -> list[date]:
    """The dates of a row of mere numbers, where all are on the weekday of what is known; none where they are not."""
    found = _BARE.search(words)
    days: list[date] = []
    month = first.replace(day=1)
    for number in map(int, re.findall(r"\d+", found[0]) if found else ()):
        if days and number <= days[-1].day:
            month = (month + 5 * _WEEK).replace(day=1)
        try:
            days.append(month.replace(day=number))
        except ValueError:
            return []
    return days if {day.weekday() for day in days} == {first.weekday()} else []


def leave_given_up_out(words: str, known: str, at: Now) -> str:
    """The words without the one of several noted days that they give up, which is no hour and no day ("ב-23 לא נוכל").

    >>> at = Now(datetime(2027, 3, 1), ZoneInfo("UTC"), "he")
    >>> leave_given_up_out("ב-23 לא נוכל, אפשר 7.5?", "יום שישי 16.4 ו־23.4", at)
    ' לא נוכל, אפשר 7.5?'
    >>> leave_given_up_out("אפשר ב-10?", "יום שישי 16.4 ו־23.4", at)
    'אפשר ב-10?'
    """
    days = list_dates(known, at)
    if len(days) < _SEVERAL or not _GIVES_UP.search(words):
        return words
    for day in days:
        number = rf"(?:[בה]-?|(?:on )?the ){day.day}(?:st|nd|rd|th)?"
        words = re.sub(rf"(?<![\w:./-]){number}(?![\w:./])", "", words, flags=re.IGNORECASE)
    return words


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


def find_days_told(words: str, now: datetime, zone: ZoneInfo) -> tuple[date, ...]:
    """The days, in order, where several are told; () where it is one, or a choice of them.

    >>> on, zone = datetime(2027, 1, 27, 12), ZoneInfo("UTC")
    >>> [day.day for day in find_days_told("friday 29th at 10 and friday 5th at 10", on, zone)]
    [29, 5]
    >>> find_days_told("Friday or the 5th", on, zone), find_days_told("Friday at 10 and 11", on, zone)
    ((), ())
    """
    if _NOT_BOTH.search(words):
        return ()
    wishes = (find_wish(part, now, zone) for part in _BETWEEN.split(words) if _names_day(part))
    days = dict.fromkeys(wish.days[0] for wish in wishes if wish and len(wish.days) == 1)
    return tuple(sorted(days)) if len(days) >= _SEVERAL else ()


def say_days(days: tuple[date, ...], zone: ZoneInfo, language: Language) -> str:
    """Days as they are read back: "Friday 29.1 and Friday 5.2"."""
    noons = (datetime(day.year, day.month, day.day, 12, tzinfo=zone) for day in days)
    return join_both(
        tuple(f"{say_weekday(at.weekday(), language)} {say_day(at, zone)}" for at in noons), language
    )


def join_both(told: tuple[str, ...], language: Language) -> str:
    """Both, and not one of them.

    >>> join_both(("Friday", "Friday 5.2"), "en"), join_both(("יום שישי", "יום שישי 5.2"), "he")
    ('Friday and Friday 5.2', 'יום שישי ויום שישי 5.2')
    """
    return (" and " if language == "en" else " ו").join(told)


def _names_day(part: str) -> bool:
    return bool(find_named_days(part)) or re.search(r"\d(?:st|nd|rd|th|[./]\d)|ה-?\d", part) is not None


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
