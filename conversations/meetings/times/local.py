"""Local times of a day as moments: only those that exist, and never a midnight plus so many hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def find_moment(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """A local time of a day as aware UTC; None where clocks skip it. Of one that comes twice, the first.

    >>> find_moment(date(2026, 3, 27), time(2, 30), ZoneInfo("Asia/Jerusalem")) is None
    True
    """
    moment = datetime.combine(day, at, zone).astimezone(UTC)
    local = moment.astimezone(zone)
    return moment if (local.date(), local.time()) == (day, at) else None


def step_through(opens: time, closes: time, every: timedelta) -> list[time]:
    """The times of a day from `opens` to `closes`, one every so often, on the clock on the wall.

    >>> [str(at) for at in step_through(time(9), time(10), timedelta(minutes=30))]
    ['09:00:00', '09:30:00', '10:00:00']
    """
    start, end = _count(opens), _count(closes)
    step = max(1, int(every.total_seconds() // 60))
    return [time(minute // 60, minute % 60) for minute in range(start, min(end, _DAY - 1) + 1, step)]


_DAY = 24 * 60


def _count(at: time) -> int:
    """Minutes of the day so far."""
    return at.hour * 60 + at.minute
