"""When somebody can come at all, as they told it: only Sundays, never on Tuesdays, after work, back by eight."""

import re
from collections.abc import Iterable, Iterator
from datetime import time
from typing import Any

import msgspec
from msgspec.structs import replace

from conversations.timetable.coming import (
    comes_any_day,
    is_busy_but,
    is_of_coming,
    leaves_out,
    names_any_evening,
    split_told,
)
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.clocks import find_clocks
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_denied_days, find_named_days

_SAID = read_said(__package__, "limits")
_ONLY, _NEVER, _BUSY, _FROM, _HOME = (
    whole(_SAID[key]) for key in ("only", "never", "busy", "from_hour", "home")
)
_BEHIND_HOUR = re.compile(r"(?<=\d\.)\s+(?=[^\W\d])")
_LASTS, _HAS = whole(_SAID["lasts"]), whole(_SAID["has"])
_TAKEN = re.compile(rf"(?<!\w)(?:{_SAID['taken']})", re.IGNORECASE)
_NO_EVENING, _NOT_LATE, _EVENING, _NOT_AFTER, _NOT_BEFORE, _ONCE = (
    whole(_SAID[key]) for key in ("no_evening", "not_late", "evening", "not_after", "not_before", "once")
)
_OF_OTHERS, _OF_US, _OF_CONTACT = (whole(_SAID[key]) for key in ("of_others", "of_us", "of_contact"))
_UNTIL = re.compile(
    r"(?<!\w)(?:until|till|til|through|עד)\s+(?:next |this |the |on |ה?יום )*"
    r"(?:\w+day|ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)(?: הבא| הקרוב)?(?!\w)",
    re.IGNORECASE,
)
"""Who is there until a day comes before it, and rules out none of its kind."""
_CLAUSE = re.compile(r"[,;]\s+(?!(?:or|או)\s)")
_DAY_NAME = (
    r"(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?s?|"
    "(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)"
)
_THERE = (
    "home|off|out|back|around|in town|free|available|on leave|here|"
    r"יוצא(?:ת|ים)?|בבית|משוחרר\w*|פנוי\w*|בארץ|בעיר"
)
_SPAN = re.compile(
    rf"(?<!\w)(?:{_THERE})(?: only| from| on| every| רק)* ?(?:מ|ב)?(?:יום )?(?P<first>{_DAY_NAME})"
    r"(?:,? (?!to |till? |until |and |or |עד |ו)\S+){0,3}?,?(?: and| then| ואז)?"
    r"(?: ?[-–] ?| (?:to|till?|until|through|עד|"
    r"(?P<back>(?:i )?(?:go(?:es|ing)? |am |be )?(?:back|return(?:ing)?)|ו?חוזר\w*|ו?עולה)) )"
    rf"(?:on |at |ב|ל)?(?:יום )?(?P<last>{_DAY_NAME})(?!\w)",
    re.IGNORECASE,
)
"""There from one day of the week to another."""
_HEBREW, _WEEK = re.compile("[א-ת]"), 7
_TELLS_ONLY = re.compile(
    r"\W*(?:(?:so|then|and|but|well|ok(?:ay)?|ו?אז|ו?אבל|טוב)\W+)*(?:(?:i|we) can |(?:i|we)['’]?(?:m|re) |אני |אנחנו )?"
    r"(?:only|just|רק)\s",
    re.IGNORECASE,
)
""" "Only Thursday or Friday" asks nothing."""
_EVE, _LATE, _NIGHT = time(17), time(21), time(23, 59)
_LATE_MORNING = 10
_DIGIT = re.compile(r"\d")


class BusyUntil(msgspec.Struct, frozen=True):
    """Until when something else of theirs lasts on a weekday."""

    day: int
    until: time


class CanCome(msgspec.Struct, frozen=True, omit_defaults=True):
    """Days are weekdays, Monday is 0. Of `days` only these are meant; none: any."""

    days: tuple[int, ...] = ()
    denied: tuple[int, ...] = ()
    after: time | None = None
    before: time | None = None
    theirs: bool = False  # the days are of somebody they write for
    wide: bool = False  # any day but those denied: what was told of days before holds no more
    busy: tuple[BusyUntil, ...] = ()

    def rules_out(self, day: int, at: time) -> bool:
        """Whether they can't come on a day at an hour, by the days that they told."""
        return day in self.denied or any(one.day == day and at < one.until for one in self.busy)

    def join(self, newer: "CanCome", *, both: bool = False) -> "CanCome":
        """With what was told later, which counts where both tell of the same; `both` hold of one message."""
        return CanCome(
            newer.days if newer.wide else newer.days or self.days,
            tuple(sorted({*self.denied, *newer.denied}))
            if both
            else newer.denied
            if newer.wide
            else newer.denied or self.denied,
            max(filter(None, (self.after, newer.after)), default=None) if both else newer.after or self.after,
            min(filter(None, (self.before, newer.before)), default=None)
            if both
            else newer.before or self.before,
            newer.theirs if newer.days or newer.denied or newer.wide else self.theirs,
            newer.wide or (self.wide and both),
            newer.busy if newer.wide and not both else _join_busy(self.busy, newer.busy),
        )


def _join_busy(older: tuple[BusyUntil, ...], newer: tuple[BusyUntil, ...]) -> tuple[BusyUntil, ...]:
    return tuple({one.day: one for one in (*older, *newer)}.values())


@remembered
def read_limits(words: str) -> CanCome:
    """What words tell of it; nothing where they only ask.

    >>> read_limits("we can only do Sundays").days, read_limits("i must be back by 8pm").before
    ((6,), datetime.time(20, 0))
    >>> read_limits("אני עובד עד שש כל יום").after, read_limits("לא יכולה בשלישי").denied
    (datetime.time(18, 0), (1,))
    >>> read_limits("I'm here till next Sunday") == read_limits("אני פה עד יום ראשון") == CanCome()
    True
    >>> read_limits("is it only on Sundays?") == read_limits("Sunday at 18:30 please") == CanCome()
    True
    >>> read_limits("she has swimming on Mondays").denied, read_limits("בימי שני יש לה חוג").denied
    ((0,), (0,))
    >>> read_limits("monday works but not before 20:00").denied, read_limits("monday works, not before 20:00").after
    ((), datetime.time(20, 0))
    >>> read_limits("אני מקבלת סידור רק בחמישי") == CanCome(), read_limits("כל ערב חוץ מרביעי").denied
    (True, (2,))
    >>> read_limits("חמישי לא\\nבעצם חמישי כן").denied, read_limits("not Monday. not Tuesday either").denied
    ((), (0, 1))
    >>> read_limits("לא בערב מאוחר, קשה לי לנהוג בחושך").before, read_limits("not too late please").before
    (datetime.time(21, 0), datetime.time(21, 0))
    >>> read_limits("only Sundays").join(read_limits("any day works")).days
    ()
    """
    limits = CanCome()
    if _OF_CONTACT.search(words):
        return limits
    for part in _split(words) or [words]:
        for clause in _CLAUSE.split(part):
            if not is_question(clause) or (
                "?" not in clause
                and (_TELLS_ONLY.match(clause) or comes_any_day(clause) or find_busy_until(clause))
            ):
                limits = _leave_welcome_out(limits.join(CanCome(**dict(_read(clause))), both=True), clause)
    if limits != CanCome() and _OF_OTHERS.search(words) and not _OF_US.search(words):
        return replace(limits, theirs=True)
    return limits


def _leave_welcome_out(limits: CanCome, clause: str) -> CanCome:
    """A day that suits after all ("actually Thursday is fine") is ruled out no more."""
    told = dict(_read(clause))
    if not limits.denied or not _AFTER_ALL.search(clause) or "denied" in told or _NEVER.search(clause):
        return limits
    welcome = set(find_named_days(clause))
    return replace(limits, denied=tuple(day for day in limits.denied if day not in welcome))


_AFTER_ALL = re.compile(
    r"(?<!\w)(?:בעצם|דווקא|כן|actually|after all|yes|is (?:fine|ok|good))(?!\w)", re.IGNORECASE
)


def is_of_contact(words: str) -> bool:
    """Whether words are of when and how to reach somebody, which is no hour of anything here.

    >>> is_of_contact("please don't ring me after 6"), is_of_contact("אם מתקשרים אליי רק לפני 17:00")
    (True, True)
    >>> is_of_contact("we call it off"), is_of_contact("at 6 please")
    (False, False)
    """
    return _OF_CONTACT.search(words) is not None


def leave_busy_until_out(words: str) -> str:
    """The words without the parts that only tell until when something else lasts on a day.

    >>> leave_busy_until_out("what time are the teens? on Wed she has English till 5")
    'what time are the teens?'
    >>> leave_busy_until_out("is there salsa on Monday until 8?"), leave_busy_until_out("ברביעי יש לה חוג")
    ('is there salsa on Monday until 8?', 'ברביעי יש לה חוג')
    """
    parts = _split(words)
    left = [part for part in parts if "?" in part or not find_busy_until(part)]
    return " ".join(left) if len(left) < len(parts) else words


def _split(words: str) -> list[str]:
    """The parts of a message, also behind an hour that ends one."""
    return [one for part in split_acts(words) for one in _BEHIND_HOUR.split(part) if one]


def find_busy_until(part: str) -> tuple[BusyUntil, ...]:
    """Until when something else of theirs lasts, by the days on which it does; later they may come.

    >>> find_busy_until("ברביעי יש לה אנגלית עד חמש"), find_busy_until("on mondays i work until 6")
    ((BusyUntil(day=2, until=datetime.time(17, 0)),), (BusyUntil(day=0, until=datetime.time(18, 0)),))
    >>> find_busy_until("i'm free on Monday until 8"), find_busy_until("ביום שני אני בבית עד שש")
    ((), ())
    """
    named, clocks = find_named_days(part), find_clocks(part.casefold())
    until = clocks.before
    if not named or until is None or until == _NIGHT or clocks.after or not _LASTS.search(part):
        return ()
    if not (_HAS.search(part) or _BUSY.search(part)) or _HOME.search(part) or _NOT_AFTER.search(part):
        return ()
    return tuple(BusyUntil(day, _of_evening(until)) for day in _of_week(named))


def _read(part: str) -> Iterator[tuple[str, Any]]:
    if busy := find_busy_until(part):
        yield "busy", busy
        return
    named, denied = find_named_days(part), find_denied_days(_UNTIL.sub(" ", part))
    if span := _find_span(part):
        yield "days", span
    elif comes_any_day(part):
        yield "wide", True
        yield "denied", tuple(sorted(denied or (named if leaves_out(part) else ())))
    elif denied and is_busy_but(part):
        yield "days", _of_week(denied)
    elif only := _find_only(part):
        yield "days", only
    elif named and _TAKEN.search(part):
        yield "denied", tuple(sorted(named))
    elif (
        denied or (named and _NEVER.search(_NOT_BEFORE.sub(" ", _NOT_AFTER.sub(" ", part))))
    ) and not _ONCE.search(part):
        yield "denied", tuple(sorted(denied or named))
    yield from _read_hours(part)


def _find_only(part: str) -> tuple[int, ...]:
    """The only days on which they can come, of what is told in a part of a message."""
    for told in split_told(part):
        if (
            (named := find_named_days(told))
            and _ONLY.search(told)
            and not _NEVER.search(told)
            and is_of_coming(told)
        ):
            return _of_week(named)
    return ()


def _of_week(days: Iterable[int]) -> tuple[int, ...]:
    """Sunday is the first."""
    return tuple(sorted(days, key=lambda day: (day + 1) % _WEEK))


def _read_hours(part: str) -> Iterator[tuple[str, Any]]:
    clocks = find_clocks(part.casefold())
    bounds = [one for one in (clocks.before, clocks.after, *clocks.at) if one and one != _NIGHT]
    is_part = clocks.before == _NIGHT  # "in the evening" bounds nothing by which to be home
    if _NOT_LATE.search(part) and not _DIGIT.search(part):
        yield "before", _LATE
        return
    if not bounds:
        return
    if _NO_EVENING.search(part):
        yield "before", _EVE
    elif not is_part and (_NOT_AFTER.search(part) or _HOME.search(part)):
        yield "before", _of_evening(bounds[0])
    elif _NOT_BEFORE.search(part) or _is_busy_until(part):
        yield "after", _of_evening(bounds[0])
    elif _FROM.search(part) and clocks.after and not clocks.before:
        yield "after", _of_evening(clocks.after)
    elif _EVENING.search(part) or (names_any_evening(part) and comes_any_day(part)):
        yield "after", _EVE


def _is_busy_until(part: str) -> bool:
    """Whether they are busy till an hour, of whatever day ("I get home on Thursday at noon" is of that day alone)."""
    found = _BUSY.search(part)
    return found is not None and not find_named_days(found[0])


def _find_day(name: str) -> int | None:
    return next(iter(find_named_days(f"יום {name}" if _HEBREW.match(name) else name)), None)


def _find_span(part: str) -> tuple[int, ...]:
    """The days of "home from Thursday till Sunday"; who goes back on a day is not there on it."""
    found = _SPAN.search(part)
    if found is None:
        return ()
    first, last = (_find_day(found[key]) for key in ("first", "last"))
    if first is None or last is None or first == last:
        return ()
    count = (last - first) % _WEEK + (found["back"] is None)
    return tuple((first + step) % _WEEK for step in range(count))


def _of_evening(at: time) -> time:
    """ "Before 8" is the evening's."""
    return at if at.hour > _LATE_MORNING or at.hour < 1 else at.replace(hour=at.hour + 12)
