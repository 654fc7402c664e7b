"""When messages may go out and when people are there. Local time exists only here."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import get_args
from zoneinfo import ZoneInfo

from conversations.journey.model import Opening, Weekday

Hours = Mapping[Weekday, Opening]

_WORKDAY = Opening(opens=time(9), closes=time(20))
PROACTIVE: Hours = {
    "sunday": _WORKDAY,
    "monday": _WORKDAY,
    "tuesday": _WORKDAY,
    "wednesday": _WORKDAY,
    "thursday": _WORKDAY,
    "friday": Opening(opens=time(9), closes=time(13)),
}
"""When a message nobody asked for may arrive in Israel: no law says so, it is what people put up with."""

_NAMES: tuple[Weekday, ...] = get_args(Weekday)  # sunday first


def find_opening(hours: Hours, at: datetime, zone: ZoneInfo) -> datetime | None:
    """The first moment from `at` on that lies within the hours; None if there is none in a week.

    All moments are aware UTC. No hours at all means always.
    """
    if not hours:
        return at
    today = at.astimezone(zone).date()
    for ahead in range(8):
        window = _window(hours, today + timedelta(days=ahead), zone)
        if window and at < window[1]:
            return max(at, window[0])
    return None


def find_closing(hours: Hours, at: datetime, zone: ZoneInfo) -> datetime | None:
    """When the window that `at` lies in closes; None outside every window and where there are no hours."""
    window = _window(hours, at.astimezone(zone).date(), zone)
    return window[1] if window and window[0] <= at < window[1] else None


def is_open(hours: Hours, at: datetime, zone: ZoneInfo) -> bool:
    """True when `at` lies within the hours."""
    return not hours or find_closing(hours, at, zone) is not None


@lru_cache(maxsize=4096)  # touches are planned for the same hours of the same days, over and over
def on_day(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local time of a day, as aware UTC."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def _window(hours: Hours, day: date, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    opening = hours.get(_NAMES[day.isoweekday() % 7])
    if opening is None:
        return None
    return on_day(day, opening.opens, zone), on_day(day, opening.closes, zone)
