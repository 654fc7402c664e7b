"""Days that words name: by their distance, their date, or their name in the week."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.meetings.times.ruled_out import leave_age_out, take_given_up
from conversations.meetings.times.weeks import (
    find_days_of,
    is_later,
    is_next_one,
    is_second_week,
    is_week_on,
    leave_week_start_out,
    take_denied,
)
from conversations.wording.weekdays import find_asked_days, find_named_days

_MARKS = re.compile("[\u0591-\u05bd\u05bf\u05c1\u05c2\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MONTHS = tuple(
    f"(?:{words})"
    for words in (
        "ינואר|jan(?:uary)?", "פברואר|feb(?:ruary)?", "מרץ|מרס|mar(?:ch)?", "אפריל|apr(?:il)?", "מאי|may",
        "יוני|june?", "יולי|july?", "אוגוסט|aug(?:ust)?", "ספטמבר|sep(?:t(?:ember)?)?", "אוקטובר|oct(?:ober)?",
        "נובמבר|nov(?:ember)?", "דצמבר|dec(?:ember)?",
    )
)  # fmt: skip
MONTH = "|".join(_MONTHS)
"""The name of a month, in either language."""
_WRITTEN = re.compile(r"(?<![\d:])(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?(?![\d:])")
_NAMED = re.compile(rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s-]*(?:of\s+)?[בל]?({MONTH})(?!\w)")
_NAMED_FIRST = re.compile(rf"(?<!\w)({MONTH})\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])")
_OF_MONTH = re.compile(
    r"(?<!\w)[בל]?ה?[-־ ]?(\d{1,2})\s+(?:לחודש|בחודש)|(?:the |on )?(\d{1,2})(?:st|nd|rd|th)(?!\w)|"
    r"(?<!\w)ה-?(\d{1,2})(?![\d:./%]|\w)(?= ?(?:$|\W|ב-?\d|אז|אם|זה|כן|בשעה|בבוקר|בערב|בצהריים|במקום|יתאים|מתאים|אפשר))"
)
_OF_WEEKDAY = re.compile(r"(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת),? ה-?(\d{1,2})(?![\d:./])()")
"""The date behind its day ("רביעי ה-17")."""
_IN_DAYS = re.compile(r"(?:בעוד|עוד|in)\s+(\d{1,2})\s+(?:ימים|days)")
_AHEAD = (
    (re.compile(r"(?<!\w)(?:ל?מחרתיים|day after tomorrow|בעוד יומיים|עוד יומיים|in two days)(?!\w)"), 2),
    (re.compile(r"(?<!\w)(?:[ול]?מחר|tomorrow|tmrw|tmr)(?!\w)"), 1),
    (
        re.compile(
            r"(?<!\w)(?<!את )(?:[ול]?ה(?:יום(?! ו?ה?שעה)|ערב(?! ה(?!זה))|לילה)|today|tonight|"
            r"this (?:morning|afternoon|evening))(?!\w)"
        ),
        0,
    ),
    (re.compile(r"(?<!\w)(?:בעוד שבוע|עוד שבוע|in a week)(?!\w)"), 7),
)
_NEXT_WEEK = re.compile(r"(?:ב?שבוע הבא|next week|the week after)")
_NEXT = re.compile(r"(?<!\w)(?:הבא|הבאה|next)(?!\w)")
_COMING = re.compile(r"(?<!\w)(?:הקרובה?|(?:up)?coming)(?!\w)")
"""Who means today says so: on a Monday the coming Monday is a week away."""
_FROM = re.compile(
    r"(?<!\w)(?:מיום|מ)\s?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי)(?!\w)|"
    r"(?<!week )from (?:on )?(?:sun|mon|tues|wednes|thurs|fri|satur)day"
)
"""A day that something is moved away from."""
_NOT_NEAR = re.compile(
    r"(?<!\w)(?:ו?לא|במקום|not|rather than|instead of) "
    r"(?:ל|ב)?(?:מחר(?:תיים)?|היום|הערב|tomorrow|today|tonight)(?!\w)"
)
"""A day near at hand that they rule out."""
_TOWARDS = re.compile(r"(?<!\w)ל-?יום ")
_WEEKEND = re.compile(r"(?:סוף ה?שבוע|ב?סופ\"?ש|weekend)")
_WEEK = 7
_FAR = 340
"""Days: a date without its year is the coming one."""


def find_days(words: str, now: datetime, zone: ZoneInfo) -> tuple[tuple[date, ...], str]:
    """The days that may be meant, the likeliest first, and the words without the dates that were read.

    >>> find_days("ביום שלישי בעשר", datetime(2026, 11, 26, 9), ZoneInfo("UTC"))[0]
    (datetime.date(2026, 12, 1),)
    >>> find_days("ביום חמישי הקרוב", datetime(2026, 11, 26, 9), ZoneInfo("UTC"))[0]
    (datetime.date(2026, 12, 3),)
    """
    said, today = _MARKS.sub("", words.casefold()).replace("־", "-"), now.astimezone(zone).date()
    said, begins = leave_week_start_out(leave_age_out(said))
    if begins is not None and not find_named_days(said):
        first = today + timedelta(days=(begins - today.weekday()) % _WEEK)
        return tuple(first + timedelta(days=step) for step in range(_WEEK)), said
    said, denied = take_denied(_NOT_NEAR.sub(" ", _TOWARDS.sub("ביום ", _FROM.sub(" ", said))))
    if denied and (after := _find_after(said, denied, today)):
        return (after,), said
    if found_date := read_date(said, today):
        return (found_date[0],), found_date[1]
    for pattern, ahead in _AHEAD:
        if pattern.search(said):
            return (today + timedelta(days=ahead),), pattern.sub(" ", said) if ahead else said
    found = tuple(_find_in_week(said, now, zone, today))
    if denied and len(found) == 1 and (no := read_date(denied, today)) and no[0] == found[0]:
        found = (found[0] + timedelta(days=_WEEK),)  # "Friday, just not the 12th"
    return found, said


def find_instead(words: str, now: datetime, zone: ZoneInfo) -> date | None:
    """The day that takes the place of a date they give up, wherever it stands; None where neither is told.

    >>> find_instead("the 12th doesn't suit. Could it be the Friday after?", datetime(2027, 3, 4), ZoneInfo("UTC"))
    datetime.date(2027, 3, 19)
    """
    if not take_given_up(words.casefold())[1]:
        return None
    days, _ = find_days(words, now, zone)
    return days[0] if len({day.weekday() for day in days}) == 1 else None


def read_date(said: str, today: date) -> tuple[date, str] | None:
    """The date that is named, and the words without it."""
    for pattern, read in _DATES:
        if (found := pattern.search(said)) and (day := read(found, today)):
            return day, said[: found.start()] + " " + said[found.end() :]
    return None


def _find_after(said: str, denied: str, today: date) -> date | None:
    """A week after a date that is ruled out, or the weekday after it ("the 12th is no good, the Friday after?")."""
    day = read_date(denied, today)
    if day is None:
        return None
    if is_later(said):
        return day[0] + timedelta(days=_WEEK)
    named = find_days_of(said)
    if not is_week_on(said) or len(named) != 1:
        return None
    return day[0] + timedelta(days=(next(iter(named)) - day[0].weekday() - 1) % _WEEK + 1)


def _find_in_week(said: str, now: datetime, zone: ZoneInfo, today: date) -> Iterator[date]:
    """Days of the week by name; of today's own name today and the day a week on."""
    named = find_asked_days(said, now, zone, near=False)
    since_sunday = today.isoweekday() % _WEEK
    next_sunday = today + timedelta(days=_WEEK - since_sunday)
    if is_week_on(said) and len(named := named or sorted(find_days_of(said))) == 1:
        yield today + timedelta(days=(named[0] - today.weekday()) % _WEEK + _WEEK)
        return
    if is_second_week(said) or (is_next_one(said) and not named):
        sunday = next_sunday + timedelta(days=_WEEK * is_second_week(said))
        weekdays = named or range(_WEEK)
        yield from sorted(sunday + timedelta(days=(weekday + 1) % _WEEK) for weekday in weekdays)
        return
    if not named:
        if _WEEKEND.search(said):
            named = [4, 5]
        elif _NEXT_WEEK.search(said):
            yield from (next_sunday + timedelta(days=step) for step in range(_WEEK))
    for weekday in named:
        if _NEXT_WEEK.search(said) or _NEXT.search(said):
            yield next_sunday + timedelta(days=(weekday + 1) % _WEEK)
            continue
        ahead = (weekday - today.weekday()) % _WEEK
        is_coming = _COMING.search(said) is not None
        if ahead or not is_coming:
            yield today + timedelta(days=ahead)
        if not ahead:
            yield today + timedelta(days=_WEEK)


def _read_written(found: re.Match[str], today: date) -> date | None:
    return _coming(int(found[1]), int(found[2]), today)


def _read_named(found: re.Match[str], today: date) -> date | None:
    return _coming(int(found[1]), find_month(found[2]), today)


def _read_named_first(found: re.Match[str], today: date) -> date | None:
    return _coming(int(found[2]), find_month(found[1]), today)


def _read_of_month(found: re.Match[str], today: date) -> date | None:
    day = int(next(filter(None, found.groups())))
    month = today.month if day >= today.day else today.month % 12 + 1
    return _coming(day, month, today)


def _read_in_days(found: re.Match[str], today: date) -> date | None:
    return today + timedelta(days=int(found[1]))


_DATES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = (
    (_NAMED, _read_named), (_NAMED_FIRST, _read_named_first), (_OF_MONTH, _read_of_month),
    (_OF_WEEKDAY, _read_of_month),
    (_IN_DAYS, _read_in_days), (_WRITTEN, _read_written),
)  # fmt: skip


def find_month(name: str) -> int:
    """The number of a month that is named so."""
    return next(number for number, words in enumerate(_MONTHS, 1) if re.fullmatch(words, name))


def _coming(day: int, month: int, today: date) -> date | None:
    """The coming day of this date; None where there is none, or it would be nearly a year away."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if today <= found <= today + timedelta(days=_FAR):
            return found
    return None
