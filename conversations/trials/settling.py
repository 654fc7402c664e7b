"""A trial class that is wanted is settled as far as it is known: booked, put to the team, or asked about."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from conversations.answers.stages import advance
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import settle as close_case
from conversations.lead.lead import Stage
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import can_book, find_time, list_times, name_hindrance
from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.offering import offer_times, take
from conversations.meetings.times.wishes import Wish
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.limits import CanCome
from conversations.timetable.part import ToldTimes
from conversations.timetable.saying import capitalise, say_day
from conversations.trials.choosing import (
    Fitting,
    choose,
    choose_place,
    find_dates,
    find_moment,
    find_own_lessons,
    is_of_third,
    is_open,
    is_torn,
    list_possible,
)
from conversations.trials.facts import TrialPutDown
from conversations.trials.heard.trying import TrialNames
from conversations.trials.requesting import asks_for_soonest
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.saying import (
    is_of_illness,
    list_missing,
    say_all,
    say_aside,
    say_aside_meant,
    say_dates,
    say_missing,
    say_put_down,
    wish_well,
)
from conversations.trials.told.telling import name_who
from conversations.trials.wishing import is_told
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_ASKED_MOST, _READ_OUT = 2, 3
_LATER = timedelta(weeks=6)
"""What is further ahead than may be booked at once goes to the team up to then."""
_WHY = reason("trial")


def settle(turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, words: str) -> None:
    """Do what can be done with what is known by now, and keep it."""
    advance(turn, Stage.DECISION, _WHY)
    if not told.named and (aside := say_aside_meant(turn, timetable, told)):
        turn.reply("trial", aside, _WHY)
        return
    told = _tell_of_own_lessons(turn, timetable, replace(told, at=turn.now))
    is_soonest = not told.case and asks_for_soonest(turn, words)
    told = replace(told, dates=()) if is_soonest else told
    choice = choose(turn, timetable, told)
    if choice.misses and told.hours and told.hours == known.hours:  # the hour was of another day
        told = replace(told, hours=())
        choice = choose(turn, timetable, told)
    if choice.misses == "day" and is_of_third(turn, told):
        as_child = replace(told, child=True)
        of_child = choose(turn, timetable, as_child)
        told, choice = (as_child, of_child) if of_child.left else (told, choice)
    if choice.misses == "day" and told.groups and told.dates and not told.named:
        of_all = choose(turn, timetable, replace(told, groups=()))
        told, choice = (replace(told, groups=()), of_all) if of_all.left else (told, choice)
    if found := choose_place(turn, timetable, known, told, words):
        told, choice = found
    turn.lead[Trying].trial = told
    if choice.misses == "group":
        _ask_of_age(turn, told, words)
    elif choice.misses:
        _say_what_there_is(turn, timetable, known, told, choice)
    elif (
        is_torn(told, choice.left)
        or (is_soonest and is_open(timetable, choice.left))
        or not (_book(turn, told, choice.left, words) or _put_down(turn, timetable, known, told, choice.left))
    ):
        _ask_which(turn, timetable, told, choice.left)


def _tell_of_own_lessons(turn: Turn, timetable: Timetable, told: WantedTrial) -> WantedTrial:
    """Who prepares a first dance is told once that a class of many does not serve it; they may come all the same."""
    own = None if told.child or told.warned else find_own_lessons(turn, timetable)
    if own is None:
        return told
    text = turn.phrase("trial_no_first_dance", what=turn.say(own.name))
    turn.reply("heard", text, _WHY, place=HEARD)
    return replace(told, warned=True)


def _ask_of_age(turn: Turn, told: WantedTrial, words: str) -> None:
    text = turn.phrase("trial_no_group", hours=say_hours(turn))
    open_request(turn, _WHY, words, text, wants_details=False)
    handoff = turn.lead.handoff.open
    turn.lead[Trying].trial = replace(told, case=handoff.id if handoff else "")


def _say_what_there_is(
    turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, choice: Fitting
) -> None:
    if choice.misses == "day":
        _say_other_days(turn, timetable, known, told, choice)
        return
    text = turn.phrase("trial_not_at", answer=say_all(turn, timetable, choice.others))
    turn.lead[Trying].trial = replace(told, hours=(), after=None, before=None)
    turn.reply("trial", capitalise(text), _WHY)


def _say_other_days(
    turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, choice: Fitting
) -> None:
    """What there is on the day they want, and the classes of other days; of those they ruled out none is offered."""
    possible = list_possible(turn, told, choice.others)
    only = list(turn.lead[ToldTimes].limits_now(turn.now).days)
    days = _list_days(turn, told) if possible else only or _list_days(turn, told)
    if aside := say_aside(turn, timetable, days):
        turn.reply("trial", aside, _WHY)
    if not possible:
        turn.lead[Appointments].choosing = None
    when = say_day(days, turn.language)
    if possible and days:
        named = timetable.groups[told.groups[0]] if len(told.groups) == 1 and not told.child else None
        text = turn.phrase(
            "trial_none_of" if named else "trial_not_then", when=when, answer=say_all(turn, timetable, possible),
            what=turn.say(named.name) if named else "",
        )  # fmt: skip
    elif days:
        text = turn.phrase("trial_none_then", when=when)
    else:  # they ruled out all there are
        text = turn.phrase("times_only", answer=say_all(turn, timetable, choice.others))
    if known.case:  # what stands is not given up for a day without a class
        turn.lead[Trying].trial = replace(known, at=turn.now)
        what = _say_known(turn, timetable, known, choose(turn, timetable, known))
        text = f"{text} {turn.phrase('trial_meanwhile', what=what)}"
    elif days:
        turn.lead[Trying].trial = replace(told, dates=())
    turn.reply("trial", capitalise(text), _WHY)


def _list_days(turn: Turn, told: WantedTrial) -> list[int]:
    return [day.weekday() for day in told.dates] or list(turn.lead[ToldTimes].limits_now(turn.now).days)


def _ask_which(turn: Turn, timetable: Timetable, told: WantedTrial, left: tuple[GroupHour, ...]) -> None:
    """Which class, day or hour; of a child first how old, where the group goes by that."""
    if told.child and not told.age and len({one.group for one in left}) > 1:
        text = turn.phrase("trial_how_old")
        turn.lead[Trying].trial = replace(told, asked=told.asked + 1)
    elif told.child and not told.name and not told.asked:
        moments = _list_moments(turn, told, left)
        answer = say_dates(turn, moments) if moments else say_all(turn, timetable, left)
        text = turn.phrase("trial_which_child", answer=answer)
        turn.lead[Trying].trial = replace(told, asked=1)
    elif moments := _list_moments(turn, told, left):
        text = turn.phrase("trial_which", answer=say_dates(turn, moments))
    else:
        text = turn.phrase("trial_which", answer=say_all(turn, timetable, left))
    turn.reply("trial", capitalise(text), _WHY)


def _list_moments(turn: Turn, told: WantedTrial, left: tuple[GroupHour, ...]) -> list[datetime]:
    """When the hours are, where they are of one week that was named; none where they are more than may be read out."""
    if len(told.dates) <= len(left) or len({one.group for one in left}) > 1 or len(left) > _READ_OUT:
        return []
    return sorted(filter(None, (find_moment(turn, one, told) for one in left)))


def _book(turn: Turn, told: WantedTrial, left: tuple[GroupHour, ...], words: str) -> bool:
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
    offer_times(turn, name, Wish((moment.date(),), (left[0].at,)))
    return True


def _put_down(
    turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, left: tuple[GroupHour, ...]
) -> bool:
    """One hour is left: it goes to the team, is read back, and what else they need is asked for."""
    if len(left) > 1 or not (told.dates or told.hours or len(left) == 1):
        return False
    moment = find_moment(turn, left[0], told)
    if moment is None:
        told = replace(told, dates=())
        moment = find_moment(turn, left[0], told)
    if moment is None:
        return False
    _put_to_team(turn, timetable, known, replace(told, dates=(moment.date(),), hours=(left[0].at,)), left[0])
    return True


def _put_to_team(
    turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, one: GroupHour
) -> None:
    at = datetime.combine(told.dates[0], one.at, turn.playbook.zone)
    what = say_put_down(turn, timetable, told, one, at)
    standing = turn.lead.handoff.open.taken if turn.lead.handoff.open else ""
    name = (
        "trial_stands"
        if known.case and standing == what
        else "trial_changed"
        if known.case
        else "trial_noted"
    )
    text = turn.phrase(name, what=what, hours=say_hours(turn))
    missing = list_missing(turn, told) if told.asked < _ASKED_MOST else []
    if missing:
        text = f"{text} {say_missing(turn, missing)}"
    if known.case:
        wish_well(turn)
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.id != known.case:
        open_request(turn, _WHY, turn.heard, text, wants_details=False)
    else:
        turn.reply("request", text, _WHY)
    if handoff := turn.lead.handoff.open:
        handoff.taken = what
        told = replace(told, case=handoff.id)
    turn.lead[Trying].trial = replace(told, asked=told.asked + bool(missing))
    turn.note(TrialPutDown(what), _WHY)


def tell_standing(turn: Turn, timetable: Timetable, known: WantedTrial) -> bool:
    """Whether they are put down, and when it is: with the team, or not yet."""
    choice = choose(turn, timetable, known)
    if not known.case or len(choice.left) != 1:
        tell_unsettled(turn, timetable, known, "trial_not_yet")
        return True
    what = _say_known(turn, timetable, known, choice)
    handoff = turn.lead.handoff.open
    is_waiting = handoff is not None and handoff.id == known.case
    text = turn.phrase("trial_stands" if is_waiting else "trial_settled", what=what, hours=say_hours(turn))
    turn.reply("answer", text, reason("waits"))
    return True


def tell_unsettled(
    turn: Turn, timetable: Timetable, known: WantedTrial, phrase: str = "trial_see_you"
) -> None:
    """Nothing is put down yet: which it may be is asked."""
    choice = choose(turn, timetable, known)
    turn.lead[Trying].trial = replace(known, at=turn.now)
    answer = say_all(turn, timetable, choice.left or choice.others)
    turn.reply("trial", turn.phrase(phrase, answer=answer), _WHY)


def call_off(turn: Turn, timetable: Timetable, known: WantedTrial) -> None:
    """They don't come after all: the team need not confirm it, or is told that it is off."""
    choice = choose(turn, timetable, known)
    what = _say_known(turn, timetable, known, choice)
    phrase = "trial_off_ill" if is_of_illness(turn.heard) else "trial_off"
    text = turn.phrase(phrase, what=what)
    turn.lead[Trying].trial = replace(known, off=True, at=turn.now)
    handoff = turn.lead.handoff.open
    if handoff is not None and handoff.id == known.case and not handoff.questions:
        turn.reply("request", text, _WHY)
        close_case(turn, handoff)
    elif handoff is not None:
        handoff.taken = ""
        turn.reply("request", text, _WHY)
    else:
        open_request(turn, reason("trial_off"), turn.heard, text, wants_details=False)


def drop(turn: Turn, known: WantedTrial | None) -> None:
    """They don't come, and nothing was put down yet."""
    turn.lead[Trying].trial = replace(known, off=True, at=turn.now) if known else None
    turn.lead[Appointments].choosing = None
    turn.reply("noted", turn.phrase("trial_dropped"), _WHY)


def _say_known(turn: Turn, timetable: Timetable, known: WantedTrial, choice: Fitting) -> str:
    if len(choice.left) != 1 or not known.dates:
        return turn.say(timetable.trial.title) if timetable.trial else ""
    at = datetime.combine(known.dates[0], choice.left[0].at, turn.playbook.zone)
    return say_put_down(turn, timetable, known, choice.left[0], at)
