"""What stands of a trial class that is wanted: told to who asks, or called off."""

from datetime import datetime

from msgspec.structs import replace

from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import settle as close_case
from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.timetable.file import Timetable
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.saying import (
    is_of_illness,
    say_all,
    say_put_down,
)
from conversations.trials.wanted.choosing import (
    Fitting,
    choose,
)
from conversations.turn.turn import Turn

_WHY = reason("trial")


def tell_standing(turn: Turn, timetable: Timetable, known: WantedTrial) -> bool:
    """Whether they are put down, and when it is: with the team, or not yet."""
    choice = choose(turn, timetable, known)
    if not known.case or len(choice.left) != 1:
        tell_unsettled(turn, timetable, known, "trial_not_yet")
        return True
    what = say_known(turn, timetable, known, choice)
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


def call_off(turn: Turn, timetable: Timetable, known: WantedTrial, phrase: str = "") -> None:
    """They don't come after all: the team need not confirm it, or is told that it is off."""
    choice = choose(turn, timetable, known)
    what = say_known(turn, timetable, known, choice)
    phrase = phrase or ("trial_off_ill" if is_of_illness(turn.heard) else "trial_off")
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


def say_known(turn: Turn, timetable: Timetable, known: WantedTrial, choice: Fitting) -> str:
    if len(choice.left) != 1 or not known.dates:
        return turn.say(timetable.trial.title) if timetable.trial else ""
    at = datetime.combine(known.dates[0], choice.left[0].at, turn.playbook.zone)
    return say_put_down(turn, timetable, known, choice.left[0], at)
