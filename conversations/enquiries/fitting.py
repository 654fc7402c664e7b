"""Whether it can be when they want it, for such children: what can't is said at once, and not put to the team."""

import re
from datetime import time
from typing import NamedTuple, get_args

from conversations.enquiries.saying import list_told
from conversations.enquiries.told.details import Said, Told
from conversations.enquiries.told.file import Enquiry
from conversations.enquiries.told.part import Planned
from conversations.enquiries.told.words import SAME_DAY, SAME_HOUR
from conversations.journey.model.base import Weekday
from conversations.journey.model.business import Opening
from conversations.lead.content import Language
from conversations.lead.reason import reason
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.wording.weekdays import say_weekday

_DAYS: tuple[Weekday, ...] = get_args(Weekday)  # from Sunday on
_CLOCK, _AGE = re.compile(r"(\d{1,2}):(\d{2})"), re.compile(r"\d+")
_AFTER, _BEFORE = re.compile(r"^(?:after|אחרי)"), re.compile(r"^(?:by|עד)")
_MORNING, _NOON = re.compile(r"in the morning|בבוקר"), time(12)
_MIDNIGHT, _LAST = time(0), time(23, 59)


class _Window(NamedTuple):
    """From when to when it may begin."""

    first: time
    last: time


def leave_unfit_out(turn: Turn, kind: Enquiry, planned: Planned, new: Told) -> Told:
    """What is new without a day or an hour at which it can't be: that is said, and what there is instead."""
    _tell_age(turn, kind, planned, new)
    if not {"day", "hour"} & new.keys():
        return new
    if not kind.held:
        return _leave_closed_out(turn, kind, planned, new)
    both = planned.told | new
    days, windows = find_days(both.get("day", ""), turn.language), _read_windows(both.get("hour", ""))
    if not days:
        return _leave_hours_out(turn, kind, planned, new)
    fit = [day for day in days if _is_held(kind, day, windows)]
    if not fit:
        _tell_times(turn, kind, planned, days)
        held = [day for day in days if day in kind.held]
        left = {name: value for name, value in new.items() if name != "hour"}
        if not held:
            return {name: value for name, value in left.items() if name != "day"}
        return left | (
            {"hour": ""} if "day" in new and "hour" in planned.told else {}
        )  # it was of another day
    other = [day for day in days if day not in fit]
    if other:
        _tell_times(turn, kind, planned, other)
        new = new | {"day": say_weekday(_place(fit[0]), turn.language)}
    elif not windows and (short := [day for day in days if "day" in new and _is_short(kind, day)]):
        _tell_times(turn, kind, planned, short)
    return _keep_fit_hours(kind, fit, new)


def find_days(said: str, language: Language) -> list[Weekday]:
    """The days of what was told ("Saturday or Sunday").

    >>> find_days("Saturday or Sunday", "en"), find_days("יום רביעי 10.3", "he")
    (['sunday', 'saturday'], ['wednesday'])
    """
    return [day for day in _DAYS if re.search(rf"(?<!\w){say_weekday(_place(day), language)}(?!\w)", said)]


def _place(day: Weekday) -> int:
    return (_DAYS.index(day) - 1) % len(_DAYS)


def _read_windows(hour: str) -> list[_Window]:
    """When it may begin by the words that it was read as ("at 10:30 or at 14:00"); none where no hour was told."""
    return [window for one in re.split(r" (?:or|או) ", hour) if (window := _read_window(one))]


def _read_window(hour: str) -> _Window | None:
    found = [time(int(at[1]), int(at[2])) for at in _CLOCK.finditer(hour)]
    if not found:
        return _Window(_MIDNIGHT, _NOON) if _MORNING.search(hour) else None
    if _AFTER.search(hour):
        return _Window(found[0], _LAST)
    return _Window(_MIDNIGHT, found[0]) if _BEFORE.search(hour) else _Window(found[0], found[-1])


def _is_held(kind: Enquiry, day: Weekday, windows: list[_Window]) -> bool:
    opening = kind.held.get(day)
    return opening is not None and (not windows or any(_is_in(one, opening) for one in windows))


def _is_in(window: _Window, opening: Opening) -> bool:
    return window.first < opening.closes and window.last >= opening.opens


def _is_short(kind: Enquiry, day: Weekday) -> bool:
    """Whether it is open on that day for less than half as long as on the longest."""
    return _last(kind.held[day]) * 2 < max(map(_last, kind.held.values()))


def _last(opening: Opening) -> int:
    return (opening.closes.hour - opening.opens.hour) * 60 + opening.closes.minute - opening.opens.minute


def _leave_hours_out(turn: Turn, kind: Enquiry, planned: Planned, new: Told) -> Told:
    """Of an hour alone: it may be none of any day."""
    windows = _read_windows(new.get("hour", ""))
    if not windows or any(_is_held(kind, day, windows) for day in kind.held):
        return new
    _tell_times(turn, kind, planned, [])
    return {name: value for name, value in new.items() if name != "hour"}


def _keep_fit_hours(kind: Enquiry, days: list[Weekday], new: Told) -> Told:
    """Of two hours that which can be."""
    if "hour" not in new:
        return new
    told = [one for one in re.split(r" (?:or|או) ", new["hour"]) if one]
    fit = [one for one in told if any(_is_held(kind, day, _read_windows(one)) for day in days)]
    return new | {"hour": fit[0]} if len(fit) == 1 < len(told) else new


def _tell_times(turn: Turn, kind: Enquiry, planned: Planned, days: list[Weekday]) -> None:
    """When it can be: what the journey says of it, else the hours of these days."""
    if kind.otherwise:
        _say(turn, planned, turn.say(kind.otherwise))
        return
    for day in days:
        opening, name = kind.held.get(day), say_weekday(_place(day), turn.language)
        if opening:
            hours = f"{opening.opens:%H:%M}–{opening.closes:%H:%M}"
            _say(turn, planned, turn.phrase("enquiry_only_then", day=name, hours=hours))
        else:
            _say(turn, planned, turn.phrase("enquiry_closed_day", day=name))


def _tell_age(turn: Turn, kind: Enquiry, planned: Planned, new: Told) -> None:
    """Of children who are too young it is said from which age on it is; the team has it all the same."""
    found = _AGE.search(new.get("ages", ""))
    if kind.youngest and found and int(found[0]) < kind.youngest:
        text = turn.phrase("enquiry_youngest", title=turn.say(kind.title), count=str(kind.youngest))
        _say(turn, planned, text)


def _leave_closed_out(turn: Turn, kind: Enquiry, planned: Planned, new: Told) -> Told:
    """What is new without a day on which nobody is there: that is said, and what there is instead."""
    closed = [day for day in _DAYS if day not in turn.journey.business.staff_hours]
    names = [say_weekday(_place(day), turn.language) for day in closed]
    named = next((name for name in names if new.get("day", "").startswith(name)), None)
    if named is None or kind.least > 1 or len(closed) == len(_DAYS):
        return new
    text = turn.phrase("enquiry_closed_day", day=named)
    if planned.case and kind.crowd:  # of many, all of it was told before: what stands is said
        text = f"{text} {turn.phrase('enquiry_stays_so', what=list_told(turn, planned.told))}"
    elif planned.case:
        text = f"{text} {turn.say(kind.reply)}"
    _say(turn, planned, text)
    return {name: value for name, value in new.items() if name not in ("day", "hour")}


def _say(turn: Turn, planned: Planned, text: str) -> None:
    turn.reply("heard", text, reason("enquiry", enquiry=planned.kind), place=HEARD)


def leave_same_out(told: Told, words: str) -> Told:
    """What is told without a day or an hour that stays as it was ("Sunday, same time").

    >>> leave_same_out({"day": "Sunday", "hour": "at 12:00"}, "Sunday suits us, same time")
    {'day': 'Sunday'}
    """
    same: set[Said] = {"hour"} if SAME_HOUR.search(words) else set()
    same |= {"day"} if SAME_DAY.search(words) else set()
    return {name: value for name, value in told.items() if name not in same}
