"""Stretches of days that are asked for or ruled out: the first half of May, not next week, away until the 2nd. Pure."""

import re
from calendar import monthrange
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.meetings.times.days import MONTH, find_month, read_date
from conversations.meetings.times.wishes import Wish
from conversations.understanding.segments import is_question
from conversations.wording.clocks import find_clocks
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_asked_days, find_denied_days, find_named_days

_SAID = read_said(__package__, "spans")
_AWAY, _HERE, _NOT_NEXT_WEEK = (whole(_SAID[key]) for key in ("away", "here", "not_next_week"))
_PARTS = {
    name: re.compile(rf"(?<!\w)(?:{_SAID[name]})[ -]?(?:of |in |the |של |חודש )*(?P<month>{MONTH})(?!\w)")
    for name in ("first_half", "second_half", "beginning", "middle", "end")
}
_IN_MONTH = re.compile(
    rf"(?<!\w)(?<!\d )(?<!\d)(?:(?:in|during|sometime in|only in) |ב(?:חודש )?)(?P<month>{MONTH})(?! (?:the )?\d)(?!\w)"
)
_UNTIL = re.compile(
    r"(?<!\w)(?:until|till|til|through|back(?: only)?(?: on)?|עד|חוזר(?:ת|ים|ות)?(?: רק)?)"
    r"(?P<till>(?:\s[^\s,;!?]+){1,5})"
)
_HALF_OF_DAY = re.compile(r"(?<=\d)(?=[ap]\.?m(?!\w))")
_BACK = re.compile(r"(?:back|חוזר)")
_DAYS_OF: dict[str, tuple[int, int]] = {
    "first_half": (1, 15), "second_half": (16, 31), "beginning": (1, 10), "middle": (10, 20), "end": (21, 31),
}  # fmt: skip
_WEEK, _AHEAD, _NAMED = 7, 60, 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one day to another (None: any), without some days; `rest` are the words that name none of it."""

    first: date | None = None
    last: date | None = None
    without: frozenset[date] = frozenset()
    rest: str = ""

    def __bool__(self) -> bool:
        return bool(self.first or self.last or self.without)

    def list_days(self, today: date) -> Iterator[date]:
        """Its days from today on."""
        first = max(self.first or today, today)
        last = self.last or first + timedelta(days=_AHEAD)
        days = (first + timedelta(days=step) for step in range((last - first).days + 1))
        return (day for day in days if day not in self.without)


def find_span(words: str, today: date) -> Stretch:
    """What stretch they ask for, and what they rule out; empty where they name none.

    >>> span = find_span("away until 2 February, so not next week. First half of Feb please", date(2027, 1, 21))
    >>> span.first, span.last
    (datetime.date(2027, 2, 3), datetime.date(2027, 2, 15))
    >>> find_span("בסוף פברואר", date(2027, 1, 21)).first, bool(find_span("by 2 February", date(2027, 1, 21)))
    (datetime.date(2027, 2, 21), False)
    """
    said = words.casefold().replace("־", "-")
    without: set[date] = set()
    if found := _NOT_NEXT_WEEK.search(said):
        sunday = today + timedelta(days=_WEEK - today.isoweekday() % _WEEK)
        without = {sunday + timedelta(days=step) for step in range(_WEEK)}
        said = _cut(said, found)
    back, gone, said = _find_until(said, today)
    first, last, said = _find_month_part(said, today)
    return Stretch(
        max(filter(None, (first, back)), default=None),
        min(filter(None, (last, gone)), default=None),
        frozenset(without),
        said,
    )


def read_span(words: str, now: datetime, zone: ZoneInfo) -> tuple[Stretch, Wish] | None:
    """The stretch with the days of the week and the hours within it; None where no stretch is named."""
    today = now.astimezone(zone).date()
    span = find_span(words, today)
    if not span:
        return None
    named, denied = find_asked_days(span.rest, now, zone, near=False), find_denied_days(span.rest)
    clocks = find_clocks(_HALF_OF_DAY.sub(" ", span.rest))
    return span, Wish(_keep(span.list_days(today), named, denied), clocks.at, clocks.after, clocks.before)


def _keep(days: Iterator[date], named: Collection[int], denied: Collection[int]) -> tuple[date, ...]:
    return tuple(day for day in days if (not named or day.weekday() in named) and day.weekday() not in denied)


def _find_month_part(said: str, today: date) -> tuple[date | None, date | None, str]:
    """The first and the last day of a part of a month, and the words without it."""
    for name, pattern in _PARTS.items():
        if found := pattern.search(said):
            return *_days_of(found["month"], _DAYS_OF[name], today), _cut(said, found)
    found = _IN_MONTH.search(said)
    return (*_days_of(found["month"], (1, 31), today), _cut(said, found)) if found else (None, None, said)


def _days_of(name: str, days: tuple[int, int], today: date) -> tuple[date, date]:
    month = find_month(name)
    year = today.year + (month < today.month)
    return date(year, month, days[0]), date(year, month, min(days[1], monthrange(year, month)[1]))


def _find_until(said: str, today: date) -> tuple[date | None, date | None, str]:
    """The first day on which who is away is back, or the last one of who is here, and the words without it."""
    for found in _UNTIL.finditer(said):
        before = re.split(r"[.;!?\n]", said[: found.start()])[-1]
        day = _read_day(found["till"], today)
        if day is None or is_question(said[: found.start("till")].strip()):
            continue
        is_back = _BACK.match(found[0]) is not None
        if is_back or (_AWAY.search(before) and not _HERE.search(before)):
            return day + timedelta(days=not is_back), None, _cut_day(said, found, today)
        if _HERE.search(before):
            return None, day, _cut_day(said, found, today)
    return None, None, said


def _read_day(till: str, today: date) -> date | None:
    if dated := read_date(f" {till.strip()} ", today):
        return dated[0]
    named = find_named_days(" ".join(till.split()[:_NAMED]))
    if len(named) != 1:
        return None
    return today + timedelta(days=(next(iter(named)) - today.weekday()) % _WEEK or _WEEK)


def _cut(said: str, found: re.Match[str]) -> str:
    return f"{said[: found.start()]} {said[found.end() :]}"


def _cut_day(said: str, found: re.Match[str], today: date) -> str:
    """Without the date: what stands behind it in the same breath is kept."""
    dated = read_date(f" {found['till'].strip()} ", today)
    rest = dated[1] if dated else " ".join(found["till"].split()[_NAMED:])
    return f"{said[: found.start()]} {rest} {said[found.end() :]}"
