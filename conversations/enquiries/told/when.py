"""When something that is planned is to be, as it is said back: the day with its date, one of two, the hour. Pure."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime, time
from typing import NamedTuple, get_args
from zoneinfo import ZoneInfo

from conversations.journey.model.base import Weekday
from conversations.journey.model.business import Opening
from conversations.lead.content import Language
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.wording.times import say_day
from conversations.wording.weekdays import say_weekday

_OR = re.compile(r"(?<!\w)(?:or|otherwise|or else|if not|failing that|או|אחרת|ו?אם לא)(?!\w)", re.IGNORECASE)
DAYS: tuple[Weekday, ...] = get_args(Weekday)  # from Sunday on
_NEAR = 6  # days ahead up to which a weekday is told without its date
_PARTS: Mapping[tuple[int, int], tuple[str, str]] = {
    (12, 17): ("אחר הצהריים", "in the afternoon"),
    (11, 14): ("בצהריים", "at noon"),
    (5, 11): ("בבוקר", "in the morning"),
    (16, 19): ("לפנות ערב", "early evening"),
    (17, 23): ("בערב", "in the evening"),
}
"""Parts of the day, by the hours in which they begin and end."""


class Here(NamedTuple):
    """When and where it is read: `hours` are those in which people are there, `language` the one it is said back in.

    `apart`: it is for children, who are counted apart from those who come along, and whose ages matter.
    """

    now: datetime
    zone: ZoneInfo
    language: Language
    hours: Mapping[Weekday, Opening] = {}
    apart: bool = False


def say_either(one: str, other: str, language: Language) -> str:
    """One of two, the first rather ("at 10:30 or at 14:00")."""
    return f"{one} {'או' if language == 'he' else 'or'} {other}"


def say_day_of(wish: Wish, here: Here) -> str:
    """A day, with its date where another of that name comes before it; "" where several may be meant."""
    if len({day.weekday() for day in wish.days}) != 1:
        return ""
    day = wish.days[0]
    named = say_weekday(day.weekday(), here.language)
    if (day - here.now.astimezone(here.zone).date()).days <= _NEAR:
        return named
    return f"{named} {say_day(datetime(day.year, day.month, day.day, 12, tzinfo=here.zone), here.zone)}"


def say_days(wish: Wish, part: str, here: Here) -> str:
    """The day, or one of two where another is offered behind it ("Wednesday 10.3 or Thursday")."""
    found = _OR.search(part)
    one, other = _find_sides(part, found, here) if found else ("", "")
    if one and other and one != other:
        return say_either(one, other, here.language)
    return say_day_of(wish, here) or _say_either_of(wish, part, here.language)


def _find_sides(part: str, found: re.Match[str], here: Here) -> tuple[str, str]:
    """The days before and behind "or"; "" where none is named."""
    wishes = [find_wish(side, here.now, here.zone) for side in (part[: found.start()], part[found.end() :])]
    one, other = (say_day_of(wish, here) if wish else "" for wish in wishes)
    return one, other


def say_denied(days: Iterable[int], language: Language) -> str:
    """The days that don't suit them.

    >>> say_denied([4], "en"), say_denied([4], "he")
    ('not Friday', 'לא ביום שישי')
    """
    named = [say_weekday(day, language) for day in sorted(days, key=lambda day: (day + 1) % 7)]
    return (
        "not " + " or ".join(named) if language == "en" else "לא " + " ולא ".join(f"ב{one}" for one in named)
    )


def _say_either_of(wish: Wish, part: str, language: Language) -> str:
    """One of two days, whichever suits the team ("Thursday or Friday"); "" where it is no choice of two."""
    days = list(dict.fromkeys(day.weekday() for day in wish.days))
    found = _OR.search(part)
    if found is None or len(days) != len(("one", "other")):
        return ""
    return say_either(say_weekday(days[0], language), say_weekday(days[1], language), language)


def say_hour(wish: Wish, here: Here) -> str:
    """The hour, or what bounds it; "" where neither was named.

    >>> here = Here(datetime(2026, 11, 26), ZoneInfo("UTC"), "en")
    >>> say_hour(Wish(after=time(20)), here), say_hour(Wish(at=(time(12, 30),)), here)
    ('after 20:00', 'at 12:30')
    """
    other = here.language == "en"
    if wish.at:
        at = _clock(_choose(wish, here))
        return (f"ב־{at}", f"at {at}")[other]
    if wish.after and wish.before:
        part = _PARTS.get((wish.after.hour, wish.before.hour))
        return part[other] if part else f"{_clock(wish.after)}–{_clock(wish.before)}"
    if wish.after:
        return (f"אחרי {_clock(wish.after)}", f"after {_clock(wish.after)}")[other]
    if wish.before:
        return (f"עד {_clock(wish.before)}", f"by {_clock(wish.before)}")[other]
    return ""


def _choose(wish: Wish, here: Here) -> time:
    """Of the hours that may be meant ("half past nine") the one at which somebody is there."""
    days = {DAYS[(day.weekday() + 1) % 7] for day in wish.days}
    open_then = [one for day, one in here.hours.items() if not days or day in days]
    inside = (at for at in wish.at if any(one.opens <= at < one.closes for one in open_then))
    return next(inside, wish.at[0])


def _clock(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"
