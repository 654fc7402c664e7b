"""Days as the business counts them, and the weeks or months of first contact that a report compares."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from zoneinfo import ZoneInfo

from conversations.hours.windows import on_day

OPEN_DAYS = 30
"""A group's time is over when its last lead has had so many days: until then it has no rates."""
SILENT_DAYS = 30
"""Whoever gave no sign of life for so many days, no word, no click, no order, has gone silent."""
_LONGEST_IN_WEEKS = 183
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both inclusive, in the business's time zone."""

    first: date
    last: date

    def begins(self, zone: ZoneInfo) -> datetime:
        """Its first moment, in UTC."""
        return on_day(self.first, time(), zone)

    def ends(self, zone: ZoneInfo) -> datetime:
        """The first moment after it, in UTC: a day has 23 or 25 hours where the clocks change."""
        return on_day(self.last + _DAY, time(), zone)

    def is_open(self, today: date) -> bool:
        """Whether somebody who came in it has had less time than those of other periods."""
        return today <= self.last + timedelta(days=OPEN_DAYS)


def day_of(moment: datetime, zone: tzinfo) -> date:
    """The business's day that a moment lies in."""
    return moment.astimezone(zone).date()


def silent_before(today: date, zone: ZoneInfo) -> datetime:
    """Whose last sign came before this moment has been silent for SILENT_DAYS days."""
    return on_day(today - timedelta(days=SILENT_DAYS - 1), time(), zone)


def list_cohorts(period: Period, known: Period, week_begins: int) -> list[Period]:
    """The weeks that a period consists of; months, where it is longer than half a year. The ends are cut off.

    There are none before and after the days of which anything is `known`. `week_begins`: 0 is Monday, 6 Sunday.
    """
    within = Period(max(period.first, known.first), min(period.last, known.last))
    if (within.last - within.first).days < _LONGEST_IN_WEEKS:
        return list(_cut(within, lambda day: _next_week(day, week_begins)))
    return list(_cut(within, _next_month))


def _cut(period: Period, following: Callable[[date], date]) -> Iterator[Period]:
    first = period.first
    while first <= period.last:
        after = following(first)
        yield Period(first, min(after - _DAY, period.last))
        first = after


def _next_week(day: date, week_begins: int) -> date:
    return day + timedelta(days=7 - (day.weekday() - week_begins) % 7)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
