"""The hours of a lead in which they may be asked something, in their own zone."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from conversations.hours.windows import on_day

WAKES, SLEEPS = time(8), time(21)
_DAY = timedelta(days=1)


def is_awake(moment: datetime, zone: ZoneInfo) -> bool:
    """Whether a moment lies in somebody's day."""
    return WAKES <= moment.astimezone(zone).time() < SLEEPS


def find_waking(moment: datetime, zone: ZoneInfo) -> datetime:
    """The first moment from this one on at which they are awake."""
    local = moment.astimezone(zone)
    if is_awake(moment, zone):
        return moment
    day = local.date() if local.time() < WAKES else local.date() + _DAY
    return on_day(day, WAKES, zone)


def find_evening(moment: datetime, zone: ZoneInfo) -> datetime:
    """The last moment up to this one at which they are awake."""
    local = moment.astimezone(zone)
    if is_awake(moment, zone):
        return moment
    day = local.date() if local.time() >= SLEEPS else local.date() - _DAY
    return on_day(day, SLEEPS, zone) - timedelta(minutes=1)


def add_waking(start: datetime, length: timedelta, zone: ZoneInfo) -> datetime:
    """The moment at which they have been awake for so long."""
    start = find_waking(start, zone)
    ends = on_day(start.astimezone(zone).date(), SLEEPS, zone)
    if start + length <= ends:
        return start + length
    return add_waking(ends, length - (ends - start), zone)
