"""What of a calendar file (.ics) takes time, within some weeks: events, their repetitions, and busy times as such."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
from dateutil.rrule import rruleset, rrulestr

Busy = tuple[datetime, datetime]
MOST = 2000
"""Times that are looked at: nobody has more in the weeks for which meetings are booked."""
_MOST_REPEATED = 500
_FREE = frozenset({"TRANSPARENT"})
_TOO_OFTEN = frozenset({"SECONDLY", "MINUTELY"})
"""Nobody's appointments: counting them would take for ever."""
_NOT_BUSY = frozenset({"FREE"})


def read_busy(body: bytes, since: datetime, until: datetime, zone: ZoneInfo) -> list[Busy]:
    """The times it takes between two moments, in order. Times without a zone, and whole days, are those of `zone`.

    Raises ValueError where it is no calendar.
    """
    calendar: Any = icalendar.Calendar.from_ical(body)
    events = [event for event in calendar.walk("VEVENT") if _takes_time(event)]
    replaced = {_name(event, zone) for event in events if "RECURRENCE-ID" in event}
    found: list[Busy] = []
    for event in events:
        found += [busy for busy in _read(event, since, until, zone) if _is_own(event, busy, replaced)]
    for free_busy in calendar.walk("VFREEBUSY"):
        found += _read_free_busy(free_busy, zone)
    within = {(start, end) for start, end in found if start < until and end > since and start < end}
    return sorted(within)[:MOST]


def _name(event: Any, zone: ZoneInfo) -> tuple[str, datetime]:
    """Which one of a series it stands for."""
    return str(event.get("UID")), _aware(event["RECURRENCE-ID"].dt, zone)


def _takes_time(event: Any) -> bool:
    is_off = str(event.get("STATUS", "")).upper() == "CANCELLED"
    is_endless = any(
        str(freq).upper() in _TOO_OFTEN for rule in _listed(event.get("RRULE")) for freq in rule["FREQ"]
    )
    is_free = str(event.get("TRANSP", "")).upper() in _FREE
    return "DTSTART" in event and not (is_off or is_free or is_endless)


def _is_own(event: Any, busy: Busy, replaced: set[tuple[str, datetime]]) -> bool:
    """Whether it is not one of a series that was moved by itself."""
    return "RECURRENCE-ID" in event or (str(event.get("UID")), busy[0]) not in replaced


def _read(event: Any, since: datetime, until: datetime, zone: ZoneInfo) -> Iterator[Busy]:
    start = event["DTSTART"].dt
    length = _length(event, start, zone)
    if "RRULE" not in event and "RDATE" not in event:
        begins = _aware(start, zone)
        yield begins, begins + length
        return
    for begins in _repeat(event, start, since - length, until, zone):
        yield begins, begins + length


def _repeat(event: Any, start: Any, since: datetime, until: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Where it comes again: counted on the wall of its own zone, so that an hour stays that hour."""
    at_home = _home(start, zone)
    local = _wall(start, at_home)
    rules = rruleset(cache=False)
    for rule in _listed(event.get("RRULE")):
        rules.rrule(rrulestr(_in_wall_time(rule, at_home), dtstart=local))
    for name, add in (("RDATE", rules.rdate), ("EXDATE", rules.exdate)):
        for dates in _listed(event.get(name)):
            for one in dates.dts:
                if not isinstance(one.dt, tuple):
                    add(_wall(one.dt, at_home))
    if "RDATE" in event:
        rules.rdate(local)
    last = _wall(until, at_home)
    for found in rules.xafter(_wall(since, at_home), count=_MOST_REPEATED, inc=True):
        if found > last:
            return
        yield found.replace(tzinfo=at_home).astimezone(UTC)


def _in_wall_time(rule: Any, at_home: ZoneInfo) -> str:
    """A rule whose end is told on the same wall as its beginning."""
    until = rule.get("UNTIL")
    if until and isinstance(until[0], datetime) and until[0].tzinfo:
        rule = icalendar.vRecur(rule)
        rule["UNTIL"] = [until[0].astimezone(at_home).replace(tzinfo=None)]
    return str(rule.to_ical().decode())


def _read_free_busy(component: Any, zone: ZoneInfo) -> Iterator[Busy]:
    for period in _flatten(_listed(component.get("FREEBUSY"))):
        kind = str(getattr(period, "params", {}).get("FBTYPE", "BUSY")).upper()
        start, end = (
            period.dt if isinstance(getattr(period, "dt", None), tuple) else (period.start, period.end)
        )
        if kind not in _NOT_BUSY:
            begins = _aware(start, zone)
            yield begins, begins + end if isinstance(end, timedelta) else _aware(end, zone)


def _length(event: Any, start: Any, zone: ZoneInfo) -> timedelta:
    if "DTEND" in event:
        return _aware(event["DTEND"].dt, zone) - _aware(start, zone)
    if "DURATION" in event:
        length: timedelta = event["DURATION"].dt
        return length
    return timedelta() if isinstance(start, datetime) else timedelta(days=1)


def _home(moment: Any, zone: ZoneInfo) -> Any:
    return moment.tzinfo if isinstance(moment, datetime) and moment.tzinfo else zone


def _wall(moment: Any, zone: Any) -> datetime:
    """The time on the wall there, without a zone."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time())
    return (moment.astimezone(zone) if moment.tzinfo else moment).replace(tzinfo=None)


def _aware(moment: date | datetime, zone: ZoneInfo) -> datetime:
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), zone).astimezone(UTC)
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(UTC)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _flatten(values: Iterable[Any]) -> Iterator[Any]:
    for value in values:
        if isinstance(value, list):
            yield from _flatten(value)
        else:
            yield value
