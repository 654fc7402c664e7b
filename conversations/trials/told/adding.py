"""What a clause that chooses adds to the trial class that is spoken of: its dance, its day, its hour."""

import re
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from conversations.meetings.times.weeks import find_in_week
from conversations.profile.interests import InterestWords
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import GroupHour, Timetable
from conversations.trials.heard.clauses import EARLIEST, FIRST_AFTER, LATEST, MAY, SAME_HOUR, list_choices
from conversations.trials.heard.days import find_date, find_day, find_denied_date
from conversations.trials.heard.levels import find_hours_meant
from conversations.trials.heard.words import calls_off
from conversations.trials.told.part import WantedTrial
from conversations.turn.turn import Turn
from conversations.wording.clocks import find_clocks

_GROWN = 18
_LOOKED_BACK = 4  # lines of theirs in which that day may stand
_SHORT = 3  # words of who changes to another level ("the beginners then")
_DENIES = re.compile(
    r"(?<!\w)(?:not|no|instead of|rather than|לא|במקום|בלי)(?:\s+(?:the|a|ה))?\s*$", re.IGNORECASE
)


class Pieces(NamedTuple):
    """What is known with what was chosen. `is_any`: a thing was named; `is_off`: an hour at which there is none."""

    told: WantedTrial
    is_any: bool
    is_off: bool


def is_of_class(turn: Turn, word: str) -> bool:
    """Whether a word names a dance or a level of ours."""
    asked = turn.playbook.index(TimesReader).read(word, turn.now)
    return bool(asked.groups or asked.levels) or bool(turn.playbook.index(InterestWords).find(word))


def add_pieces(turn: Turn, timetable: Timetable, words: str, known: WantedTrial, *, asked: bool) -> Pieces:
    """All that a message chooses, beside what is known; `asked`: be it with a question."""
    denied, _ = find_denied_date(words.casefold(), turn.now.astimezone(turn.playbook.zone).date())
    told, is_any, is_off = known, False, False
    for one in list_choices(words, lambda word: is_of_class(turn, word)):
        if one.is_asked and not (asked or (one.is_bare and MAY.search(one.clause))):
            continue  # what there is on a day is asked, and nothing chosen yet
        if calls_off(one.clause):
            continue
        added = _add(turn, timetable, one.clause, told, denied, by_level=not one.is_asked)
        if one.is_bare or (added.dates, added.hours) != (told.dates, told.hours):
            told = added
        is_any = is_any or one.is_named
        is_off = is_off or _names_no_hour(turn, timetable, one.clause, told, denied)
    return Pieces(_on_day_of_named(turn, timetable, words, told), is_any, is_off)


def _on_day_of_named(turn: Turn, timetable: Timetable, words: str, told: WantedTrial) -> WantedTrial:
    """ "Ronit would rather tango. So Tuesday the 23rd": the dance of that day, where it is named at all."""
    days = {day.weekday() for day in told.dates}
    if (
        not days
        or told.child
        or days & {one.day for one in _list_sessions(timetable, told.groups, child=False)}
    ):
        return told
    named = _find_groups(turn, timetable, words, told)
    is_then = bool(named) and days <= {one.day for one in _list_sessions(timetable, named, child=False)}
    return replace(told, groups=named, named=True) if is_then else told


def _names_no_hour(
    turn: Turn, timetable: Timetable, clause: str, told: WantedTrial, denied: date | None
) -> bool:
    """Whether an hour is named at which there is nothing."""
    sessions = _list_sessions(timetable, told.groups, child=told.child)
    hours, weekdays = {one.at for one in sessions}, {one.day for one in sessions}
    _, rest = find_day(clause, denied, weekdays, hours, turn.now, turn.playbook.zone)
    at = find_clocks(_NOT_AT.sub(" ", rest.casefold())).at
    return bool(at) and hours.isdisjoint(at)


def _add(
    turn: Turn, timetable: Timetable, clause: str, known: WantedTrial, denied: date | None, *, by_level: bool
) -> WantedTrial:
    """The same of one clause."""
    groups = _find_groups(turn, timetable, clause, known)
    sessions = _list_sessions(timetable, groups or known.groups, child=known.child)
    before = known.dates[0] if len(known.dates) == 1 else denied
    weekdays = {one.day for one in sessions} if groups or known.groups else set[int]()
    until = _find_until(turn) if FIRST_AFTER.search(clause) else None
    if until and weekdays:
        after = min(until + timedelta(days=(one - until.weekday() - 1) % 7 + 1) for one in weekdays)
        return replace(known, dates=(after,))
    day, rest = find_day(clause, before, weekdays, {one.at for one in sessions}, turn.now, turn.playbook.zone)
    if groups and day is None and before and weekdays and before.weekday() not in weekdays:
        day = find_in_week(before, min(weekdays))
        day = day if day > turn.now.astimezone(turn.playbook.zone).date() else None
        known = replace(known, dates=())
    if day and not groups and weekdays and day.weekday() not in weekdays and not (known.child or known.named):
        groups = _find_on_day(timetable, day.weekday())
    told = replace(known, groups=groups or known.groups, named=known.named or bool(groups))
    told = replace(told, dates=(day,)) if day else told
    hours = _find_hours(turn, timetable, rest, told, by_level=by_level)
    return replace(told, hours=hours) if hours else told


def _find_until(turn: Turn) -> date | None:
    """The day that they told of last by its date: "I'm away until the 18th"."""
    lines = [line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "lead"][:_LOOKED_BACK]
    return next(
        filter(None, (find_date(line.casefold(), turn.now, turn.playbook.zone) for line in lines)), None
    )


def _find_groups(turn: Turn, timetable: Timetable, clause: str, known: WantedTrial) -> tuple[str, ...]:
    """The dance that is named, and not ruled out; another's than that of who comes says nothing of this one."""
    reader = turn.playbook.index(TimesReader)
    named = [one for one in reader.read(clause, turn.now).groups if not timetable.groups[one].aside]
    words = clause.split()
    denied = {
        group
        for at, word in enumerate(words)
        if _DENIES.search(" ".join(words[:at]))
        for group in reader.read(word, turn.now).groups
    }
    fitting = [
        one
        for one in named
        if one not in denied and (timetable.groups[one].ages.most < _GROWN) == known.child
    ]
    return tuple(fitting) if len({timetable.groups[one].interest for one in fitting}) == 1 else ()


def _find_on_day(timetable: Timetable, weekday: int) -> tuple[str, ...]:
    """The one dance for grown people of a day."""
    groups = {one.group for one in _list_sessions(timetable, (), child=False) if one.day == weekday}
    return tuple(groups) if len(groups) == 1 else ()


def _list_sessions(timetable: Timetable, groups: Sequence[str], *, child: bool) -> list[GroupHour]:
    return [
        one
        for one in timetable.sessions
        if not timetable.groups[one.group].aside
        and (one.group in groups if groups else (timetable.groups[one.group].ages.most < _GROWN) == child)
    ]


def _find_hours(
    turn: Turn, timetable: Timetable, clause: str, told: WantedTrial, *, by_level: bool
) -> tuple[time, ...]:
    """One of the hours there are, however it is said."""
    days = {day.weekday() for day in told.dates}
    sessions = _list_sessions(timetable, told.groups, child=told.child)
    hours = sorted({one.at for one in sessions if not days or one.day in days})
    if not hours or SAME_HOUR.search(clause):
        return ()
    if LATEST.search(clause):
        return (hours[-1],)
    if EARLIEST.search(clause):
        return (hours[0],)
    clause = _NOT_AT.sub(" ", clause)
    said = find_clocks(clause.casefold().strip(), bare=True).at or _find_number(clause)
    if meant := tuple(at for at in hours if at in said):
        return meant
    if not by_level or (told.hours and len(clause.split()) > _SHORT):
        return ()  # "is it for beginners?", "21:00 then, one of us is a beginner"
    return find_hours_meant(turn.playbook.index(TimesReader), clause, told.groups, turn.now)


def _find_number(clause: str) -> tuple[time, ...]:
    """ "The 7:45 one", "21 works for me": an hour that stands in a few words without a sign of it."""
    found = _NUMBER.search(clause)
    if found is None:
        return ()
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    return tuple(time(each, minute) for each in (hour, hour + 12) if each < 24)


_NOT_AT = re.compile(
    r"(?<!\w)(?:not|לא) (?:at |the |ב-?|בשעה |ל-?)?\d{1,2}(?:[:.][0-5]\d)?(?!\d)", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?<![\w:./])(?:[בל]-?)?(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?!\d|[:./]\d|st|nd|rd|th)"
)
