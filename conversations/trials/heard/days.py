"""The day that a clause chooses, counted from the one that was spoken of where it says so. Pure."""

import re
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.meetings.times.days import find_days, read_date
from conversations.meetings.times.ruled_out import leave_age_out, take_given_up
from conversations.meetings.times.weeks import (
    find_in_week,
    is_same_week,
    is_second_week,
    leave_week_start_out,
)
from conversations.trials.heard.clauses import (
    DENIES,
    IN_A_WEEK,
    NEXT_WEEK,
    SOONEST,
    TWO_WEEKS,
    WEEK_AFTER,
    WEEK_BEFORE,
)
from conversations.wording.weekdays import find_denied_days, find_named_days

_WEEK = timedelta(days=7)
_THE_DATE = re.compile(
    r"(?<!\w)(?:ה-?|the |on )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?!\w)|(?<!\w)ה-?(?P<he>\d{1,2})(?![:./]\d|\w)"
)
_MAY_BE_DATE = re.compile(r"(?<!\w)[בל]-?(?P<day>1[3-9]|2\d|3[01])(?![:./]\d|\w)")
"""A date or an hour: "ב16"; a small number is rather an hour."""
_NO_DATE = re.compile(
    rf"{DENIES.pattern}\s+(?:on )?(?:{_THE_DATE.pattern.replace('?P<day>', '').replace('?P<he>', '')})",
    re.IGNORECASE,
)
_NOT_ON = re.compile(r"(?<!\w)לא [בל]-?\d{1,2}(?![:./]\d|\w)")
"""A date where a week later is named beside it, else an hour."""
_NUMBER = re.compile(r"\d{1,2}")
_NEXT = re.compile(r"(?<!\w)(?:next|הבאה?)(?!\w)")
_LONGEST_MONTH = 31


def find_day(
    clause: str,
    known: date | None,
    weekdays: Collection[int],
    hours: Collection[time],
    now: datetime,
    zone: ZoneInfo,
) -> tuple[date | None, str]:
    """The day, and the clause without a date that was read.

    `known` is the day that is spoken of; `weekdays` are those of the class, where that is known; `hours` are its hours,
    which a number may be as well.

    >>> now, zone = datetime(2027, 2, 9, 12, tzinfo=ZoneInfo("UTC")), ZoneInfo("UTC")
    >>> find_day("a week before", date(2027, 2, 22), {0}, (), now, zone)[0]
    datetime.date(2027, 2, 15)
    >>> find_day("שבוע הבא", None, {1}, (), now, zone)[0], find_day("אז שלישי ה23", None, {1}, (), now, zone)[0]
    (datetime.date(2027, 2, 16), datetime.date(2027, 2, 23))
    >>> find_day("next tuesday", date(2027, 2, 10), {1}, (), now, zone)[0]
    datetime.date(2027, 2, 16)
    >>> find_day("ב16", None, {1}, (time(18, 30),), now, zone)[0], find_day("ב21", None, {6}, (time(21),), now, zone)[0]
    (datetime.date(2027, 2, 16), None)
    """
    today = now.astimezone(zone).date()
    said, begins = leave_week_start_out(leave_age_out(clause.casefold()))
    if begins is not None:
        return None, said  # a week is told by its first day, and no day chosen
    denied, said = find_denied_date(said, today)
    known = known or denied
    found, rest = find_days(said, now, zone)
    if found and rest != said and not IN_A_WEEK.search(said):
        return found[0], rest
    day, rest = _find_date(said, weekdays, hours, today)
    return (day, rest) if day else (_find_named(said, known, weekdays, found, today), said)


def _find_named(
    said: str, known: date | None, weekdays: Collection[int], found: Sequence[date], today: date
) -> date | None:
    """The day that no date tells: so many weeks on, or by the name of a weekday; `found` are those of its name."""
    named = sorted(find_named_days(said) - find_denied_days(said))
    of = named[0] if len(named) == 1 else next(iter(weekdays)) if len(weekdays) == 1 else None
    if (counted := _count(said, known, named, of, weekdays, today)) is not None:
        return counted
    if not found and len(named) == 1:
        found = (today + timedelta(days=(named[0] - today.weekday()) % 7),)
    if len({one.weekday() for one in found}) != 1:
        return None
    is_by_itself = not _NEXT.search(said)  # "next Tuesday" is counted from today
    if named and known and (is_same_week(said) or (is_by_itself and _is_ahead(known, named[0], today))):
        return find_in_week(known, named[0])
    return found[0]


def find_date(said: str, now: datetime, zone: ZoneInfo) -> date | None:
    """The day that is named by its date; None where none is.

    >>> find_date("I'm away until the 18th", datetime(2027, 2, 6, 12, tzinfo=ZoneInfo("UTC")), ZoneInfo("UTC"))
    datetime.date(2027, 2, 18)
    """
    found, rest = find_days(said, now, zone)
    if found and rest != said:
        return found[0]
    return _find_date(said, (), (), now.astimezone(zone).date())[0]


def find_denied_date(words: str, today: date) -> tuple[date | None, str]:
    """A date that is ruled out ("not the 14th"), and the words without it.

    >>> find_denied_date("רק לא ה14. שבוע אחרי", date(2027, 2, 9))
    (datetime.date(2027, 2, 14), ' . שבוע אחרי')
    """
    found = _NO_DATE.search(words) or (_NOT_ON.search(words) if WEEK_AFTER.search(words) else None)
    number = _NUMBER.search(found[0]) if found else None
    if found and number:
        return _coming(int(number[0]), today), _leave_out(words, found)
    rest, given_up = take_given_up(words)
    day = read_date(given_up, today) if given_up else None
    return (day[0], rest) if day else (None, words)


def _is_ahead(known: date, weekday: int, today: date) -> bool:
    """Whether a weekday by itself is rather of the week that is spoken of than of this one."""
    return known > today and find_in_week(known, weekday) > today


def _count(
    said: str, known: date | None, named: list[int], of: int | None, weekdays: Collection[int], today: date
) -> date | None:
    """A week before, a week after, in two weeks, next week."""
    if WEEK_BEFORE.search(said) and known:
        return known - _WEEK
    if (TWO_WEEKS.search(said) or is_second_week(said)) and of is not None:
        return find_in_week(today + 2 * _WEEK, of)
    if IN_A_WEEK.search(said) and of is not None:
        return find_in_week(today + _WEEK, of)
    if SOONEST.search(said) and weekdays:
        return min(today + timedelta(days=(one - today.weekday() - 1) % 7 + 1) for one in weekdays)
    if NEXT_WEEK.search(said) and of is not None:
        return find_in_week(today + _WEEK, of)
    if WEEK_AFTER.search(said) and known and (not named or named == [known.weekday()]):
        return known + _WEEK
    return None


def _find_date(
    said: str, weekdays: Collection[int], hours: Collection[time], today: date
) -> tuple[date | None, str]:
    """A day of the month by its number alone: where it might be an hour, it is on a day of the class."""
    if found := _THE_DATE.search(said):
        return _coming(int(found["day"] or found["he"]), today), _leave_out(said, found)
    found = _MAY_BE_DATE.search(said)
    if found is None or any(int(found["day"]) in (at.hour, at.hour % 12) for at in hours):
        return None, said
    day = _coming(int(found["day"]), today)
    return (day, _leave_out(said, found)) if day and day.weekday() in weekdays else (None, said)


def _leave_out(said: str, found: re.Match[str]) -> str:
    return f"{said[: found.start()]} {said[found.end() :]}"


def _coming(day: int, today: date) -> date | None:
    """The next day of this number."""
    for ahead in range(2 * _LONGEST_MONTH):
        if (one := today + timedelta(days=ahead)).day == day:
            return one
    return None
