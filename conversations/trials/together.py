"""Several trial classes are put to the team together, each as far as it is known, and what is open is asked."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from msgspec.structs import replace

from conversations.answers.stages import advance
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.handoff.taking import settle as close_case
from conversations.lead.lead import Stage
from conversations.lead.reason import reason
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.saying import capitalise, say_day
from conversations.trials.facts import TrialPutDown
from conversations.trials.told.part import Trying, WantedTrial
from conversations.trials.told.saying import list_missing, say_all, say_kin, say_missing, say_put_down
from conversations.trials.wanted.choosing import choose, find_moment
from conversations.turn.turn import Turn
from conversations.wording.names import safe_name

_WHY = reason("trial")
_ASKED_MOST = 2


class _Settled(NamedTuple):
    """One of them: `what` is put down, or `asks` is what there is to choose from."""

    wanted: WantedTrial
    what: str = ""
    asks: str = ""


def settle_all(
    turn: Turn, timetable: Timetable, known: Sequence[WantedTrial], told: Sequence[WantedTrial]
) -> None:
    """Put down those of whom enough is known, ask of the others."""
    advance(turn, Stage.DECISION, _WHY)
    case = known[0].case if known else ""
    several = [_settle(turn, timetable, replace(one, at=turn.now, case=case)) for one in told]
    down = _join(several)
    asks = " ".join(one.asks for one in several if one.asks)
    people = [one.wanted for one in several]
    turn.lead[Trying].several = tuple(people)
    if not down and not case:
        name = "trial_each" if len(several) > 1 else "trial_rest"
        turn.reply("trial", turn.phrase(name, answer=asks), _WHY)
        return
    missing = _list_missing(turn, people)
    parts = [
        turn.phrase("trial_changed" if case else "trial_noted", what=down, hours=say_hours(turn))
        if down
        else "",
        turn.phrase("trial_rest", answer=asks) if asks else "",
        say_missing(turn, missing) if missing and not asks else "",
    ]
    is_asked = bool(asks or missing)
    people = [replace(one, asked=one.asked + is_asked) for one in people]
    _put_to_team(turn, people, down, " ".join(filter(None, parts)))


def _join(several: Sequence[_Settled]) -> str:
    """What is put down of all of them, with the phone number they told."""
    down = [one.what for one in several if one.what]
    return "; ".join([*down, *filter(None, [several[0].wanted.phone if down else ""])])


def _put_to_team(turn: Turn, people: Sequence[WantedTrial], down: str, text: str) -> None:
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.id != people[0].case:
        open_request(turn, _WHY, turn.heard, text, wants_details=False)
    else:
        turn.reply("request", text, _WHY)
    if handoff := turn.lead.handoff.open:
        handoff.taken = down
        people = [replace(one, case=handoff.id) for one in people]
    turn.lead[Trying].several = tuple(people)
    turn.note(TrialPutDown(down), _WHY)


def _settle(turn: Turn, timetable: Timetable, wanted: WantedTrial) -> _Settled:
    """Which hour it is, or what there is to choose from."""
    choice = choose(turn, timetable, wanted)
    if choice.misses == "group":
        return _Settled(wanted, asks=capitalise(turn.phrase("trial_none_for", who=_say_who(turn, wanted))))
    if choice.misses:
        when = say_day([day.weekday() for day in wanted.dates], turn.language)
        name = "trial_not_then_for" if choice.misses == "day" and when else "trial_for_whom"
        answer = say_all(turn, timetable, choice.others)
        wanted = replace(wanted, dates=() if choice.misses == "day" else wanted.dates, hours=())
        return _Settled(
            wanted, asks=capitalise(turn.phrase(name, who=_say_who(turn, wanted), when=when, answer=answer))
        )
    moment = find_moment(turn, choice.left[0], wanted) if len(choice.left) == 1 else None
    if moment is None or not (wanted.dates or wanted.hours):
        answer = say_all(turn, timetable, choice.left)
        return _Settled(
            wanted, asks=capitalise(turn.phrase("trial_for_whom", who=_say_who(turn, wanted), answer=answer))
        )
    wanted = replace(wanted, dates=(moment.date(),), hours=(choice.left[0].at,))
    return _Settled(wanted, _say_put_down(turn, timetable, wanted, choice.left[0]))


def _say_put_down(turn: Turn, timetable: Timetable, wanted: WantedTrial, one: GroupHour) -> str:
    at = datetime.combine(wanted.dates[0], one.at, turn.playbook.zone)
    return say_put_down(turn, timetable, replace(wanted, phone=""), one, at)


def _say_who(turn: Turn, wanted: WantedTrial) -> str:
    if not (wanted.child or wanted.age or wanted.kin):
        return turn.phrase("trial_you")
    if name := safe_name(wanted.name) or say_kin(turn, wanted):
        return name
    return turn.phrase("trial_of_age", count=str(wanted.age)) if wanted.age else turn.phrase("trial_child")


def _list_missing(turn: Turn, people: Sequence[WantedTrial]) -> list[str]:
    if max(one.asked for one in people) >= _ASKED_MOST:
        return []
    missing = [name for one in people for name in list_missing(turn, one)]
    if missing.count("trial_name_of") > 1:
        missing = ["trial_names_of" if name == "trial_name_of" else name for name in missing]
    return list(dict.fromkeys(missing))


def tell_all(turn: Turn, timetable: Timetable, people: Sequence[WantedTrial]) -> None:
    """How each of them stands."""
    several = [_settle(turn, timetable, one) for one in people]
    down = _join(several)
    asks = " ".join(one.asks for one in several if one.asks)
    case, handoff = people[0].case, turn.lead.handoff.open
    if not case or not down:
        turn.reply("trial", turn.phrase("trial_not_yet_each", answer=asks), _WHY)
        return
    name = "trial_stands" if handoff is not None and handoff.id == case else "trial_settled"
    text = turn.phrase(name, what=down, hours=say_hours(turn))
    text = f"{text} {turn.phrase('trial_rest', answer=asks)}" if asks else text
    turn.reply("answer", text, reason("waits"))


def call_all_off(turn: Turn, timetable: Timetable, people: Sequence[WantedTrial]) -> None:
    """None of them comes."""
    down = _join([_settle(turn, timetable, one) for one in people])
    turn.lead[Trying].gone = tuple(replace(one, at=turn.now) for one in people)
    turn.lead[Trying].several = ()
    if not people[0].case:
        turn.reply("noted", turn.phrase("trial_dropped"), _WHY)
        return
    text, handoff = turn.phrase("trial_off", what=down), turn.lead.handoff.open
    if handoff is None:
        open_request(turn, reason("trial_off"), turn.heard, text, wants_details=False)
        return
    handoff.taken = ""
    turn.reply("request", text, _WHY)
    if handoff.id == people[0].case and not handoff.questions:
        close_case(turn, handoff)
