"""Several times of one plan: two lessons on two days, and one more beside what was told. Pure."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from conversations.lead.content import Language
from conversations.meetings.times.wishes import find_wish
from conversations.wording.said import read_said, whole
from conversations.wording.times import say_day
from conversations.wording.weekdays import find_named_days, say_weekday

_SAID = read_said(__package__, "sessions")
OWN, ADDS, _NOT_BOTH = (whole(_SAID[key]) for key in ("own", "adds", "not_both"))
_BETWEEN = re.compile(
    r"\s*(?:,|;|&|\+|(?<!\w)(?:and|then|plus)(?!\w))\s*|"
    r"\s+ו(?:גם )?(?=ב?(?:יום |ה-?)?(?:\d|ראשון|שני|שלישי|רביעי|חמישי|שישי))",
    re.IGNORECASE,
)
_SEVERAL = 2


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
