"""What a message tells of the trial class they want: which class, what day and hour, who comes."""

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace

from conversations.dialogue.wanted.bookings import find_pointed_day
from conversations.meetings.times.days import find_days
from conversations.meetings.times.ruled_out import corrects_date
from conversations.meetings.times.weeks import find_in_week, is_same_week, is_second_week
from conversations.meetings.times.wishes import Wish, find_wish
from conversations.profile.heard.ages import find_bare_ages
from conversations.profile.heard.mentioned import leave_mentioned_out
from conversations.profile.heard.past import leave_past_out
from conversations.profile.heard.turning import find_turning, leave_turning_out
from conversations.profile.interests import InterestWords
from conversations.profile.patterns import find_age, find_relation
from conversations.timetable.asked import TimesReader
from conversations.timetable.file import Timetable
from conversations.timetable.limits import read_limits
from conversations.timetable.saying import enumerate_words
from conversations.trials.heard import words as said
from conversations.trials.heard.clauses import leave_busy_out
from conversations.trials.heard.levels import find_hours_meant
from conversations.trials.told.called import CHILDREN, list_bare_names, read_name
from conversations.trials.told.part import WantedTrial
from conversations.trials.who.counted import find_number
from conversations.trials.who.named import find_put_down
from conversations.turn.turn import Turn
from conversations.wording.said import read_said, read_ways
from conversations.wording.weekdays import find_named_days

_ROOM = "conversations.trials.heard"
_SAID = read_said(_ROOM, "said")
_PHONE = re.compile(r"(?<!\d)\+?\d[\d\- ]{7,}\d(?!\d)")
_NUMBERS = {
    word: count for count, one in enumerate(read_ways(_ROOM, "said")["number"]) for word in one.split("/")
}
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
_AGES = re.compile(rf"(?<!\w)(?:{_SAID['age']})\s*(?P<age>{_NUMBER})(?![\w:])", re.IGNORECASE)
_NOT_AGE = re.compile(rf"(?<!\w)(?:not|ולא|לא)\s+(?:בן |בת )?{_NUMBER}(?![\w:])", re.IGNORECASE)
_WEEK = timedelta(days=7)
_TODAY = re.compile(
    r"(?<!\w)(?:today|tonight|this (?:afternoon|evening)|היום|הערב)(?!\w)|\d[./]\d", re.IGNORECASE
)
_GROWN = 18


def read_told(turn: Turn, timetable: Timetable, words: str, known: WantedTrial) -> WantedTrial:
    """What is known with what words tell of it."""
    words = leave_mentioned_out(words)
    if awaits_age(known) and len(bare := find_bare_ages(words)) == 1:
        return replace(known, age=bare[0], child=bare[0] < _GROWN)  # "next month" is of a birthday
    told: dict[str, Any] = _read_birthday(turn, words, known)
    words = leave_turning_out(words)
    told |= _read_class(turn, timetable, words, known) | _read_time(turn, words, known)
    if not told.get("hours"):
        told |= _read_level(turn, words, told.get("groups", known.groups))
    told |= _read_people(turn, words, known)
    return replace(known, **told) if told else known


def _read_birthday(turn: Turn, words: str, known: WantedTrial) -> dict[str, Any]:
    """When they are a year older, of whom they told how old they are; told now, or a while before."""
    lines = [line.text for line in turn.lead.dialogue.recent if line.by == "lead"]
    found = next(filter(None, map(find_turning, (words, *reversed(lines)))), None)
    is_theirs = found is not None and known.age in (0, found.age - 1)
    days, _ = find_days(found.when, turn.now, turn.playbook.zone) if found and is_theirs else ((), "")
    return {"turns": days[0]} if days else {}


def _read_class(turn: Turn, timetable: Timetable, words: str, known: WantedTrial) -> dict[str, Any]:
    asked = turn.playbook.index(TimesReader).read(words, turn.now)
    named = tuple(one for one in asked.groups if not timetable.groups[one].aside)
    return (
        {"groups": named, "named": True}
        if named and len(turn.playbook.index(InterestWords).find(words)) < 2
        else {}
    )


def _read_time(turn: Turn, words: str, known: WantedTrial) -> dict[str, Any]:
    zone = turn.playbook.zone
    words = words if corrects_date(words) else leave_past_out(words)
    limits = read_limits(words)
    if limits.after or limits.before:  # that is when they can come at all, and no hour of theirs
        return {"after": limits.after, "before": limits.before, "hours": ()}
    words = leave_busy_out(words)
    wish = find_wish(leave_ages_out(words), turn.now, zone)
    told: dict[str, Any] = {}
    if (pointed := find_pointed_day(turn, words)) is not None:
        today = turn.now.astimezone(zone).date()
        told["dates"] = (today + timedelta(days=(pointed - today.weekday()) % 7),)
    elif known.dates and (counted := _count_from_known(words, known, wish)):
        told["dates"] = counted
    elif said.is_week_after(words) and known.dates and not (wish and _is_one_day(wish)):
        today = turn.now.astimezone(zone).date()
        told["dates"] = tuple(_add_week(day, today) for day in known.dates[:1])
    elif wish and wish.days:
        told["dates"] = _leave_today_out(turn, words, known, wish.days)
    if wish and wish.at:
        told["hours"] = wish.at
    if wish and (wish.after or wish.before):
        told |= {"after": wish.after, "before": wish.before}
    return told


def _leave_today_out(turn: Turn, words: str, known: WantedTrial, days: tuple[date, ...]) -> tuple[date, ...]:
    """Who moves what is put down for a later day to one of today's name, and says no "today", means the next."""
    today = turn.now.astimezone(turn.playbook.zone).date()
    if (
        not (known.case and known.dates and known.dates[0] > today)
        or _TODAY.search(words)
        or today not in days
    ):
        return days
    return tuple(day for day in days if day != today) or (today + _WEEK,)


def _count_from_known(words: str, known: WantedTrial, wish: Wish | None) -> tuple[date, ...]:
    """Another day of the week in which it is, or the same day of the week after the next."""
    named = find_named_days(words)
    if is_same_week(words) and len(named) == 1:
        return (find_in_week(known.dates[0], next(iter(named))),)
    if wish and is_second_week(words) and not named:
        return tuple(day for day in wish.days if day.weekday() == known.dates[0].weekday())
    return ()


def _read_level(turn: Turn, words: str, groups: tuple[str, ...]) -> dict[str, Any]:
    """The hour of the group they come to ("the beginners", "the middle one")."""
    hours = find_hours_meant(turn.playbook.index(TimesReader), words, groups, turn.now)
    return {"hours": hours} if hours else {}


def leave_ages_out(words: str) -> str:
    """The words without ages and phone numbers, which are no hours."""
    return _NOT_AGE.sub(" ", _AGES.sub(" ", _PHONE.sub(" ", words)))


def find_phone(words: str) -> str:
    """A phone number that is told; "" where none is."""
    found = _PHONE.search(words)
    return "".join(sign for sign in found[0] if sign.isdigit() or sign == "+") if found else ""


def _is_one_day(wish: Wish) -> bool:
    return len({day.weekday() for day in wish.days}) == 1


def _add_week(day: date, today: date) -> date:
    return day + _WEEK if day >= today else today + timedelta(days=(day.weekday() - today.weekday()) % 7)


def _read_people(turn: Turn, words: str, known: WantedTrial) -> dict[str, Any]:
    told: dict[str, Any] = {}
    relation, age = find_relation(words), find_told_age(words, known)
    if relation in CHILDREN or (age and age < _GROWN):
        told["child"] = True
    if age and (age < _GROWN or known.child or relation in CHILDREN):
        told |= {"age": age, "child": age < _GROWN}
    if count := find_number(words):
        told["count"] = count
    if phone := find_phone(words):
        told["phone"] = phone
    is_child = told.get("child", known.child)
    if is_child and (named := find_put_down(words) or list_bare_names(words, known)):
        return told | {"name": enumerate_words(named, turn.language), "count": max(len(named), known.count)}
    if name := read_name(turn, words, known):
        told["name"] = name
    return told


def find_told_age(words: str, known: WantedTrial) -> int | None:
    """How old who comes is, in digits or spelled out; a bare number where it was asked for."""
    bare = find_bare_ages(words) if awaits_age(known) else ()
    if len(bare) == 1:
        return bare[0]
    words = leave_turning_out(leave_mentioned_out(words))
    said_age = _NOT_AGE.sub(" ", words)
    if age := find_age(said_age):
        return age
    if found := _AGES.search(said_age):
        spelled = found["age"].casefold()
        return int(spelled) if spelled.isdecimal() else _NUMBERS.get(spelled)
    return None


def awaits_age(known: WantedTrial) -> bool:
    """Whether it was asked how old the child is that is to come."""
    return bool(known.child and known.asked and not known.age)


def is_over(day: date, hours: tuple[time, ...], now: datetime) -> bool:
    """Whether a day is past, or its hours are."""
    if day != now.date():
        return day < now.date()
    return bool(hours) and all(hour <= now.time() for hour in hours)
