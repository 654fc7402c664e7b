"""Free times of calendars. Pure: what is taken, and the time it is, are given."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple, get_args
from zoneinfo import ZoneInfo

from conversations.hours.holidays import Calendar
from conversations.journey.model.base import Weekday
from conversations.journey.model.business import Opening
from conversations.meetings.times.local import find_moment, step_through

_DAYS: tuple[Weekday, ...] = get_args(Weekday)  # sunday first
_DAY = timedelta(days=1)


class Engagement(NamedTuple):
    """A length of somebody's time that is taken, by what (its id); aware UTC, the end is not part of it."""

    start: datetime
    end: datetime
    by: str


Taken = tuple[Engagement, ...]
"""What is taken of somebody's time."""


class Slot(NamedTuple):
    """A time at which a meeting may be: aware UTC, and whose calendar it stands in."""

    start: datetime
    end: datetime
    calendar: str


@dataclass(frozen=True, slots=True)
class Diary:
    """One person's week, and what is taken of it. Times of day are those of `zone`; holidays are days off."""

    name: str
    hours: Mapping[Weekday, Opening]
    zone: ZoneInfo
    days_off: frozenset[date] = frozenset()
    holidays: Calendar | None = None
    taken: Sequence[Engagement] = ()


@dataclass(frozen=True, slots=True)
class Terms:
    """How long a meeting is, how much is left free around it, how soon and how far ahead one may be set."""

    length: timedelta
    every: timedelta
    buffer: timedelta = timedelta()
    notice: timedelta = timedelta()
    ahead: timedelta = timedelta(days=21)


def list_free(
    diaries: Sequence[Diary], terms: Terms, now: datetime, since: date | None = None
) -> Iterator[Slot]:
    """Every slot that can be had, earliest first, each start once; from a day on, where that is said.

    Of several people who are free at a time, the one who stands first.
    """
    zone = diaries[0].zone if diaries else ZoneInfo("UTC")
    day, last = now.astimezone(zone).date(), (now + terms.ahead).astimezone(zone).date()
    day = max(day, since) if since else day
    while day <= last:
        yield from list_day(diaries, terms, now, day)
        day += _DAY


def list_day(diaries: Sequence[Diary], terms: Terms, now: datetime, day: date) -> list[Slot]:
    """The slots of one day that can be had, earliest first."""
    found: dict[datetime, Slot] = {}
    for diary in diaries:
        for slot in _list_of(diary, terms, day):
            if is_free(slot, diary, terms, now):
                found.setdefault(slot.start, slot)
    return [found[start] for start in sorted(found)]


def find_slot(diaries: Sequence[Diary], terms: Terms, now: datetime, start: datetime) -> Slot | None:
    """The slot that begins at a moment, where it can be had still."""
    for day in {start.astimezone(diary.zone).date() for diary in diaries}:
        for slot in list_day(diaries, terms, now, day):
            if slot.start == start:
                return slot
    return None


def is_ever(diaries: Sequence[Diary], terms: Terms, start: datetime) -> bool:
    """Whether a slot begins at a moment at all, taken or not."""
    return any(
        slot.start == start
        for diary in diaries
        for slot in _list_of(diary, terms, start.astimezone(diary.zone).date())
    )


def is_ever_day(diaries: Sequence[Diary], terms: Terms, day: date) -> bool:
    """Whether there is a slot on a day at all, taken or not."""
    return any(True for diary in diaries for _ in _list_of(diary, terms, day))


def is_free(slot: Slot, diary: Diary, terms: Terms, now: datetime) -> bool:
    """Whether a slot of this diary is early enough to be set, not too far ahead, and nothing stands in its way."""
    start, end = slot.start - terms.buffer, slot.end + terms.buffer
    return now + terms.notice <= slot.start <= now + terms.ahead and not any(
        span.start < end and start < span.end for span in diary.taken
    )


def _list_of(diary: Diary, terms: Terms, day: date) -> Iterator[Slot]:
    """Those that lie whole within the day's hours, whatever else is taken."""
    opening = diary.hours.get(_DAYS[day.isoweekday() % 7])
    if opening is None or day in diary.days_off or (diary.holidays and diary.holidays.name_closed(day)):
        return
    closes = diary.holidays.shorten(day, opening.closes) if diary.holidays else opening.closes
    end = datetime.combine(day, closes, diary.zone).astimezone(UTC)
    for at in step_through(opening.opens, closes, terms.every):
        start = find_moment(day, at, diary.zone)
        if start is not None and start + terms.length <= end:
            yield Slot(start, start + terms.length, diary.name)
