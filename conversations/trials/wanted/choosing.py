"""Which hours of the week a trial class may be in, for who comes, and when that is next."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from conversations.handoff.staff_hours import staff_calendar
from conversations.profile.part import Profile
from conversations.timetable.choosing import Whom, choose_fitting
from conversations.timetable.file import GroupHour, Timetable, WeeklyGroup
from conversations.timetable.limits import CanCome
from conversations.timetable.part import ToldTimes
from conversations.trials.told.part import WantedTrial
from conversations.trials.told.places import find_named_place, find_place_meant
from conversations.turn.turn import Turn

_WEEKS = 5
_GROWN = 18


class Fitting(NamedTuple):
    """What may be chosen. `left` are the hours that fit all they told, `others` what there is where none does."""

    left: tuple[GroupHour, ...]
    others: tuple[GroupHour, ...]
    misses: str = ""  # "day", "hour" or "group": why none is left


def choose(turn: Turn, timetable: Timetable, wanted: WantedTrial) -> Fitting:
    """The hours that are left of all, by class, age, level, day and hour."""
    several = turn.lead[ToldTimes].told_ages if wanted.child else ()
    base = _choose_groups(timetable, wanted, several)
    if not base:
        return Fitting((), (), "group")
    limits = turn.lead[ToldTimes].limits_now(turn.now)
    limits = CanCome() if limits.theirs and not wanted.child else limits  # her days are not his
    days = {day.weekday() for day in wanted.dates} or set(limits.days)
    then = [one for one in base if (one.day in days if days else not limits.rules_out(one.day, one.at))]
    if not then:
        return Fitting((), tuple(base), "day")
    at = [one for one in then if one.at in wanted.hours] if wanted.hours else then
    within = [one for one in at if wanted.hours or _is_within(one, wanted)]
    if not within and len(then) == 1 and not (wanted.after or wanted.before):
        return Fitting((then[0],), tuple(then))  # the one hour of that day: it is read back
    return Fitting(tuple(within), tuple(then), "" if within else "hour")


def list_possible(turn: Turn, wanted: WantedTrial, sessions: Sequence[GroupHour]) -> list[GroupHour]:
    """Those of some hours that are on a day which they did not rule out."""
    limits = turn.lead[ToldTimes].limits_now(turn.now)
    if limits.theirs and not wanted.child:
        return list(sessions)
    return [
        one
        for one in sessions
        if not limits.rules_out(one.day, one.at) and (not limits.days or one.day in limits.days)
    ]


def _choose_groups(timetable: Timetable, wanted: WantedTrial, several: tuple[int, ...]) -> list[GroupHour]:
    levels = timetable.trial.levels if timetable.trial else ()
    ages = (wanted.age_then,) if wanted.age else several
    whom = Whom(ages, wanted.child, is_grown=not wanted.child)
    fitting = [
        one
        for one in choose_fitting(timetable.sessions, timetable, whom, wanted.groups)
        if not levels or not one.levels or not set(levels).isdisjoint(one.levels) or one.at in wanted.hours
    ]
    if fitting or not wanted.groups:
        return fitting
    return choose_fitting(timetable.sessions, timetable, whom, ())


def _is_within(one: GroupHour, wanted: WantedTrial) -> bool:
    return (wanted.after is None or one.at >= wanted.after) and (
        wanted.before is None or one.until <= wanted.before or one.at == wanted.before
    )


def find_dates(turn: Turn, one: GroupHour, wanted: WantedTrial) -> list[date]:
    """When an hour of the week is, of the days they named, or the next ones; no day on which nobody is there."""
    local = turn.now.astimezone(turn.playbook.zone)
    calendar = staff_calendar(turn)
    named = [day for day in wanted.dates if day.weekday() == one.day]
    ahead = (one.day - local.weekday()) % 7
    dates = named or [local.date() + timedelta(days=ahead + 7 * week) for week in range(_WEEKS)]
    return [day for day in dates if not _is_over(day, one.at, local) and not calendar.name_closed(day)]


def find_moment(turn: Turn, one: GroupHour, wanted: WantedTrial) -> datetime | None:
    """The next time that an hour of the week is, as they want it."""
    day = next(iter(find_dates(turn, one, wanted)), None)
    return datetime.combine(day, one.at, turn.playbook.zone) if day else None


def _is_over(day: date, at: time, local: datetime) -> bool:
    return datetime.combine(day, at) <= local.replace(tzinfo=None)


def are_of_children(timetable: Timetable, groups: Sequence[str]) -> bool:
    """Whether all of some groups are for children."""
    return bool(groups) and all(timetable.groups[one].ages.most < _GROWN for one in groups)


def find_own_lessons(turn: Turn, timetable: Timetable) -> WeeklyGroup | None:
    """What is for the feast they prepare for ("private lessons"), and no class of many is."""
    occasion = turn.lead[Profile].traits.get("occasion")
    groups = timetable.groups.values() if occasion else ()
    return next((one for one in groups if occasion and one.occasion == occasion.value), None)


def is_of_day(told: WantedTrial, left: Sequence[GroupHour]) -> bool:
    """Whether there are several hours of one day to choose from."""
    return bool(told.dates) and not told.hours and len(left) > 1 and len({one.day for one in left}) == 1


def is_open(timetable: Timetable, left: Sequence[GroupHour]) -> bool:
    """Whether hours of several dances are left, and it is open which."""
    return len({timetable.groups[one.group].interest for one in left}) > 1


def is_torn(told: WantedTrial, left: Sequence[GroupHour]) -> bool:
    """Whether it is open which of two dances they named it is to be: free hours alone would not say which."""
    return not told.child and len(told.groups) > 1 and len({one.group for one in left}) > 1


def is_of_third(turn: Turn, told: WantedTrial) -> bool:
    """Whether somebody else comes, and that is all that is known: on a day of children's classes it is a child."""
    traits = turn.lead[Profile].traits
    return (
        bool(told.name)
        and not told.child
        and not told.groups
        and "age" not in traits
        and "for_whom" not in traits
    )


def has_limits(turn: Turn) -> bool:
    """Whether they told when they can come at all."""
    return turn.lead[ToldTimes].limits_now(turn.now) != CanCome()


def choose_place(
    turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, words: str
) -> tuple[WantedTrial, Fitting] | None:
    """The early or the late one of a day, where one is meant; None where it is not, or they name an hour now.

    What is named so is of the whole day: "the late one, I work till 8" bounds no hour beside it.
    """
    if choice := choose_named_place(turn, timetable, known, told, words):
        return choice
    place = find_place_meant(words)
    return None if place is None or told.hours else _take(turn, timetable, told, place)


def choose_named_place(
    turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, words: str
) -> tuple[WantedTrial, Fitting] | None:
    """The same, where it is named in so many words: the hour it was to be at is no more."""
    place = find_named_place(words)
    if place is None or (told.hours and told.hours != known.hours):
        return None
    return _take(turn, timetable, replace(told, hours=(), after=None, before=None), place)


def _take(
    turn: Turn, timetable: Timetable, told: WantedTrial, place: int
) -> tuple[WantedTrial, Fitting] | None:
    choice = choose(turn, timetable, told)
    if choice.misses or not is_of_day(told, choice.left):
        return None
    one = sorted(choice.left, key=lambda hour: hour.at)[place]
    return replace(told, hours=(one.at,)), Fitting((one,), choice.others)
