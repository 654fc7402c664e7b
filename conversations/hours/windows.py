"""When messages may go out and when people are there. Local time exists only here."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import get_args
from zoneinfo import ZoneInfo

from conversations.hours.holidays import ISRAEL, Calendar
from conversations.journey.model.base import Weekday
from conversations.journey.model.rules import Rules
from conversations.journey.model.usual_hours import ELSEWHERE, PROACTIVE, Hours
from conversations.lead.reason import Reason, reason

Zones = tuple[ZoneInfo, ...]
Window = tuple[datetime, datetime]
"""From when until when a day is open."""

_NAMES: tuple[Weekday, ...] = get_args(Weekday)  # sunday first
_WEEK = 8
_FAR = 60
_STEP_BACK = timedelta(minutes=5)
"""Days to look ahead: one round of the week; with holidays, more than any run of them."""


class WritingHours:
    """When a journey lets the bot write to somebody who did not ask. Asking costs microseconds.

    It is open where every one of a lead's time zones is open. All moments are aware UTC.
    """

    def __init__(self, rules: Rules, country: str) -> None:
        """Hours are those of the rules, else the norm of the country (an ISO 3166 code)."""
        self._country = country.upper()
        self.hours: Hours = rules.hours or (PROACTIVE if self._country == ISRAEL else ELSEWHERE)
        self.calendar = Calendar(country, rules)
        # Everybody who is written to is asked about the same few days.
        self._window = lru_cache(maxsize=1024)(self._find_window)
        # And thousands whose touches fall due together about the same few moments.
        self._opening = lru_cache(maxsize=4096)(self._find_opening)
        self._why_closed = lru_cache(maxsize=4096)(self._find_why_closed)

    def find_opening(self, at: datetime, zones: Zones) -> datetime | None:
        """The first moment from `at` on that is open in every zone; None when there is none within 60 days."""
        return self._opening(at, zones)

    def _find_opening(self, at: datetime, zones: Zones) -> datetime | None:
        moment, last = at, at + timedelta(days=_FAR)
        while moment <= last:
            openings = [_find_opening(self._window, moment, zone, _FAR) for zone in zones]
            found = [opening for opening in openings if opening is not None]
            if len(found) < len(zones):
                return None
            latest = max(found, default=moment)
            if latest == moment:
                return moment
            moment = latest
        return None

    def find_closing(self, at: datetime, zones: Zones) -> datetime | None:
        """When the window that `at` lies in ends in the first of the zones; None when it is closed."""
        closings = [_find_closing(self._window, at, zone) for zone in zones]
        found = [closing for closing in closings if closing is not None]
        return min(found, default=None) if len(found) == len(zones) else None

    def why_closed(self, at: datetime, zones: Zones) -> Reason | None:
        """The reason why nothing is sent at `at`; None when it is open."""
        return self._why_closed(at, zones)

    def _find_why_closed(self, at: datetime, zones: Zones) -> Reason | None:
        for zone in zones:
            if _find_closing(self._window, at, zone) is None:
                return self._explain(at.astimezone(zone))
        return None

    def _find_window(self, day: date, zone: ZoneInfo) -> Window | None:
        return _window(self.hours, day, zone, self.calendar)

    def _explain(self, local: datetime) -> Reason:
        day = local.date()
        opening = self.hours.get(_name(day))
        if closed := self.calendar.name_closed(day):
            own = closed == day.isoformat()
            return reason("closed_day", day=closed) if own else reason("holiday", holiday=closed)
        if opening is None:
            saturday = self._country == ISRAEL and _name(day) == "saturday"
            return reason("shabbat") if saturday else reason("day_off")
        if opening.opens <= local.time() < opening.closes:
            return reason("eve", holiday=self.calendar.name_eve(day))
        friday = self._country == ISRAEL and _name(day) == "friday"
        return reason("friday") if friday and local.time() >= opening.closes else reason("night")


def find_opening(
    hours: Hours, at: datetime, zone: ZoneInfo, calendar: Calendar | None = None
) -> datetime | None:
    """The first moment from `at` on that lies within the hours; None if there is none in a week (60 days with a
    calendar, whose holidays are closed).

    All moments are aware UTC. No hours at all means always.
    """
    if not hours:
        return at
    return _find_opening(
        lambda day, zone: _window(hours, day, zone, calendar), at, zone, _FAR if calendar else _WEEK
    )


def _find_opening(
    window_of: Callable[[date, ZoneInfo], Window | None], at: datetime, zone: ZoneInfo, days: int
) -> datetime | None:
    today = at.astimezone(zone).date()
    for ahead in range(days):
        window = window_of(today + timedelta(days=ahead), zone)
        if window and at < window[1]:
            return max(at, window[0])
    return None


def find_closing(
    hours: Hours, at: datetime, zone: ZoneInfo, calendar: Calendar | None = None
) -> datetime | None:
    """When the window that `at` lies in closes; None outside every window and where there are no hours."""
    return _find_closing(lambda day, zone: _window(hours, day, zone, calendar), at, zone)


def _find_closing(
    window_of: Callable[[date, ZoneInfo], Window | None], at: datetime, zone: ZoneInfo
) -> datetime | None:
    window = window_of(at.astimezone(zone).date(), zone)
    return window[1] if window and window[0] <= at < window[1] else None


def is_open(hours: Hours, at: datetime, zone: ZoneInfo, calendar: Calendar | None = None) -> bool:
    """True when `at` lies within the hours."""
    return not hours or find_closing(hours, at, zone, calendar) is not None


@lru_cache(maxsize=4096)  # touches are planned for the same hours of the same days, over and over
def find_open_before(
    writing: WritingHours, zones: Zones, wanted: datetime, most: timedelta
) -> datetime | None:
    """The last moment up to `wanted` at which people are written to; None where it is too far from it."""
    at = wanted
    while wanted - at <= most:
        if writing.why_closed(at, zones) is None:
            return at
        at -= _STEP_BACK
    return None


def on_day(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A local time of a day, as aware UTC."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def _name(day: date) -> Weekday:
    return _NAMES[day.isoweekday() % 7]


def _window(hours: Hours, day: date, zone: ZoneInfo, calendar: Calendar | None) -> Window | None:
    opening = hours.get(_name(day))
    if opening is None or (calendar and calendar.name_closed(day)):
        return None
    closes = calendar.shorten(day, opening.closes) if calendar else opening.closes
    if closes <= opening.opens:
        return None
    return on_day(day, opening.opens, zone), on_day(day, closes, zone)


def find_time_of_day(moment: datetime, at: time, zone: ZoneInfo) -> datetime:
    """The first moment from `moment` (aware UTC) on at which clocks in a zone show a time of day; aware UTC.

    Where the clocks leap over it that day, it is the moment they would have shown it.
    """
    day = moment.astimezone(zone).date()
    days = (day + timedelta(days=more) for more in range(-1, 3))
    found = (datetime.combine(one, at, tzinfo=zone).astimezone(UTC) for one in days)
    return next(one for one in found if one >= moment)
