"""A trial class that is wanted is settled as far as it is known: booked, put to the team, or asked about."""

from datetime import datetime, timedelta

from msgspec.structs import replace

from conversations.answers.stages import advance
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.lead.lead import Stage
from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.part import ToldTimes
from conversations.timetable.saying import capitalise, say_day
from conversations.trials.booking import book
from conversations.trials.facts import TrialPutDown
from conversations.trials.heard.words import contests
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.saying import (
    list_missing,
    say_all,
    say_aside,
    say_aside_meant,
    say_dates,
    say_missing,
    say_put_down,
    wish_well,
)
from conversations.trials.wanted.beginning import find_alive
from conversations.trials.wanted.choosing import (
    Fitting,
    choose,
    choose_place,
    find_moment,
    find_own_lessons,
    is_of_third,
    is_open,
    is_torn,
    list_possible,
)
from conversations.trials.wanted.requesting import asks_for_soonest
from conversations.trials.wanted.standing import say_known
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_ASKED_MOST, _READ_OUT = 2, 3
_JUST = timedelta(days=2)
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
    is_settled = told.named or (
        len(known.groups) == 1 and bool(known.hours)
    )  # the hour of one dance was taken
    if choice.misses == "day" and told.groups and told.dates and not is_settled:
        of_all = choose(turn, timetable, replace(told, groups=()))
        told, choice = (replace(told, groups=()), of_all) if of_all.left else (told, choice)
    told, choice = choose_place(turn, timetable, known, told, words) or (told, choice)
    turn.lead[Trying].trial = told
    if choice.misses == "group":
        _ask_of_age(turn, told, words)
    elif choice.misses:
        _say_what_there_is(turn, timetable, known, told, choice)
    elif (
        is_torn(told, choice.left)
        or (is_soonest and is_open(timetable, choice.left))
        or not (book(turn, told, choice.left, words) or _put_down(turn, timetable, known, told, choice.left))
    ):
        is_named = bool(told.name and not known.name)
        if is_named:
            turn.reply("noted", turn.phrase("noted_told", what=told.name), _WHY, place=HEARD)
        _ask_which(turn, timetable, told, choice.left, again=is_named and bool(known.asked))


def _tell_of_own_lessons(turn: Turn, timetable: Timetable, told: WantedTrial) -> WantedTrial:
    """Who prepares a first dance is told once that a class of many does not serve it; they may come all the same."""
    own = None if told.child or told.warned else find_own_lessons(turn, timetable)
    if own is None:
        return told
    turn.reply("heard", turn.phrase("trial_no_first_dance", what=turn.say(own.name)), _WHY, place=HEARD)
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
        what = say_known(turn, timetable, known, choose(turn, timetable, known))
        text = f"{text} {turn.phrase('trial_meanwhile', what=what)}"
    elif days:
        turn.lead[Trying].trial = replace(told, dates=())
    turn.reply("trial", capitalise(text), _WHY)


def _list_days(turn: Turn, told: WantedTrial) -> list[int]:
    return [day.weekday() for day in told.dates] or list(turn.lead[ToldTimes].limits_now(turn.now).days)


def _ask_which(
    turn: Turn, timetable: Timetable, told: WantedTrial, left: tuple[GroupHour, ...], *, again: bool = False
) -> None:
    """Which class, day or hour, `again` where that was asked; of a child first how old, where the group goes by it."""
    phrase = "trial_which_still" if again else "trial_which"
    if told.child and not told.age and len({one.group for one in left}) > 1:
        text = turn.phrase("trial_how_old")
        turn.lead[Trying].trial = replace(told, asked=told.asked + 1)
    elif told.child and not told.name and not told.asked:
        moments = _list_moments(turn, told, left)
        answer = say_dates(turn, moments) if moments else say_all(turn, timetable, left)
        text = turn.phrase("trial_which_child", answer=answer)
        turn.lead[Trying].trial = replace(told, asked=1)
    elif moments := _list_moments(turn, told, left):
        text = turn.phrase(phrase, answer=say_dates(turn, moments))
    else:
        text = turn.phrase(phrase, answer=say_all(turn, timetable, left))
    turn.reply("trial", capitalise(text), _WHY)


def ask_still(turn: Turn, words: str) -> None:
    """Who thanks or nods, and never said which day, is asked it once more before they leave, thinking it is done."""
    timetable, known = turn.journey.own_part(Timetable), find_alive(turn)
    if timetable is None or known is None or known.case or known.asked >= _ASKED_MOST:
        return
    is_thanked = turn.has_said("thanks") or turn.has_said("nod")
    is_only_thanked = is_thanked and not any(map(turn.has_said, ("answer", "heard", "trial")))
    if not is_only_thanked or turn.now - known.at > _JUST or turn.lead.handoff.is_grieved():
        return
    if turn.lead[Appointments].chosen_from(turn.now):
        return
    choice = choose(turn, timetable, known)
    if choice.misses or not choice.left:
        return
    turn.lead[Trying].trial = replace(known, asked=_ASKED_MOST)
    text = turn.phrase("trial_before_leaving", answer=say_all(turn, timetable, choice.left))
    turn.reply("trial", text, _WHY)


def _list_moments(turn: Turn, told: WantedTrial, left: tuple[GroupHour, ...]) -> list[datetime]:
    """When the hours are, where they are of one week that was named; none where they are more than may be read out."""
    if len(told.dates) <= len(left) or len({one.group for one in left}) > 1 or len(left) > _READ_OUT:
        return []
    return sorted(filter(None, (find_moment(turn, one, told) for one in left)))


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


def _say_sorry(turn: Turn, known: WantedTrial, told: WantedTrial) -> None:
    """Who had to put right what was noted of who comes is told that it was no fault of theirs."""
    if (told.name, told.count, told.age) != (known.name, known.count, known.age) and contests(turn.heard):
        turn.reply("heard", turn.phrase("trial_noted_wrong"), _WHY, place=HEARD)


def _put_to_team(
    turn: Turn, timetable: Timetable, known: WantedTrial, told: WantedTrial, one: GroupHour
) -> None:
    at = datetime.combine(told.dates[0], one.at, turn.playbook.zone)
    what = say_put_down(turn, timetable, told, one, at)
    standing = turn.lead.handoff.open.taken if turn.lead.handoff.open else ""
    kept = "trial_stands" if standing == what else "trial_changed"
    text = turn.phrase(kept if known.case else "trial_noted", what=what, hours=say_hours(turn))
    missing = list_missing(turn, told) if told.asked < _ASKED_MOST else []
    if missing:
        text = f"{text} {say_missing(turn, missing)}"
    if known.case:
        wish_well(turn)
        _say_sorry(turn, known, told)
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
