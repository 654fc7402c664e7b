"""A trial class that is booked as a meeting: at once where it is plain which, else some are offered."""

from datetime import date, datetime, timedelta

from msgspec.structs import replace

from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import can_book, find_time, list_times, name_hindrance
from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.offering import offer_times, take
from conversations.meetings.offered.showing import show
from conversations.meetings.times.wishes import Wish
from conversations.timetable.file import GroupHour
from conversations.timetable.limits import CanCome
from conversations.timetable.part import ToldTimes
from conversations.timetable.saying import capitalise, say_day
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.called import name_who
from conversations.trials.told.part import WantedTrial
from conversations.trials.wanted.choosing import (
    choose,
    find_dates,
    find_moment,
)
from conversations.trials.wanted.requesting import asks_for_soonest
from conversations.trials.wanted.wishing import is_told
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.wording.said import whole

_WHY = reason("trial")
_WEEK = timedelta(weeks=1)
_TODAY = whole("today|tonight|this evening|ו?ל?היום|ו?הערב")
_LATER = timedelta(weeks=6)
"""What is further ahead than may be booked at once goes to the team up to then."""


def book(turn: Turn, told: WantedTrial, left: tuple[GroupHour, ...], words: str) -> bool:
    """Where these hours are booked as a meeting: at once where it is plain which, else some are offered."""
    names = turn.playbook.index(TrialNames)
    kind, name = names.find_kind(turn), names.meeting
    if kind is None or told.child or told.case or not can_book(turn):
        return False
    free = {slot.start.astimezone(turn.playbook.zone).replace(tzinfo=None) for slot in list_times(turn, kind)}
    moments = sorted(
        at
        for one in left
        for day in find_dates(turn, one, told)
        if (at := datetime.combine(day, one.at)) in free
    )
    if not moments:
        return _offer_others(turn, name, told, left)
    _name_dance(turn, told, left)
    turn.lead[Appointments].party = told.count
    name_who(turn, words)
    start = moments[0].replace(tzinfo=turn.playbook.zone)
    is_told_which = len(left) == 1 and told.dates and told.hours and is_told(words)
    if (is_told_which or asks_for_soonest(turn, words)) and find_time(turn, kind, start):
        take(turn, name, start)
    elif len(left) == 1 and (told.dates or told.hours):
        offer_times(turn, name, Wish((moments[0].date(),), (moments[0].time(),)))
    elif told.groups or told.dates or told.after or told.before or told.hours or has_limits(turn):
        _offer(turn, name, moments, told)
    else:
        offer_times(turn, name)
    return True


def _name_dance(turn: Turn, told: WantedTrial, left: tuple[GroupHour, ...]) -> None:
    """Of two dances that were named, the one that is on that day is said."""
    group = turn.playbook.index(TrialNames).timetable
    if group is None or len(told.groups) < len(("one", "other")) or not told.dates:
        return
    name = turn.say(group.groups[left[0].group].name)
    when = say_day([left[0].day], turn.language)
    turn.reply("noted", capitalise(turn.phrase("trial_dance", when=when, what=name)), _WHY, place=HEARD)


def has_limits(turn: Turn) -> bool:
    """Whether they told when they can come at all."""
    return turn.lead[ToldTimes].limits_now(turn.now) != CanCome()


def _offer(turn: Turn, name: str, moments: list[datetime], told: WantedTrial) -> None:
    days = tuple(dict.fromkeys(at.date() for at in moments))
    hours = tuple(dict.fromkeys(at.time() for at in moments))
    is_bounded = told.hours or told.after or told.before
    offer_times(turn, name, Wish(days, hours if is_bounded and len(hours) > 1 else ()) if not is_bounded else
                Wish(days, (), min(hours), max(hours)))  # fmt: skip


def _offer_others(turn: Turn, name: str, told: WantedTrial, left: tuple[GroupHour, ...]) -> bool:
    """What they want is full or too soon: the nearest is offered, where it is one of the meeting's hours at all."""
    moment = find_moment(turn, left[0], told)
    names = turn.playbook.index(TrialNames)
    kind = names.find_kind(turn)
    if kind is None or moment is None or len(left) > 1 or not names.is_hour(turn, left[0]):
        return False
    is_far = name_hindrance(turn, kind, moment) == "far"
    if told.dates and is_far and moment - turn.now < _LATER:
        return False  # the team puts them down that far ahead
    if _offer_rest_of_today(turn, kind, told, moment):
        return True
    days: tuple[date, ...] = (moment.date(),)
    if moment.date() == turn.now.astimezone(turn.playbook.zone).date():
        days = (*days, moment.date() + _WEEK)  # too soon today: on the same day of next week as well
    offer_times(turn, name, Wish(days, (left[0].at,)))
    return True


def _offer_rest_of_today(turn: Turn, kind: MeetingKind, told: WantedTrial, moment: datetime) -> bool:
    """Who asks for today, too late for their hour, is told so, and what of that class there is yet, today and next."""
    names, zone = turn.playbook.index(TrialNames), turn.playbook.zone
    today = turn.now.astimezone(zone).date()
    is_asked = moment.date() == today and told.dates == (today,) and _TODAY.search(turn.heard)
    if names.timetable is None or not is_asked:
        return False
    left = choose(turn, names.timetable, replace(told, hours=())).left
    wanted = {datetime.combine(today, one.at, zone) for one in left} | {moment + _WEEK}
    free = [slot for slot in list_times(turn, kind) if slot.start.astimezone(zone) in wanted]
    if not any(slot.start.astimezone(zone).date() == today for slot in free):
        return False
    _name_dance(turn, told, left)
    show(turn, names.meeting, free, "trial_too_soon", None, when=f"{moment:%H:%M}")
    return True
