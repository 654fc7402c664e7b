"""Times were offered, or days of a trial read out: who takes any of them, or none, has replied to that."""

from datetime import datetime

from msgspec.structs import replace

from conversations.interest.not_yet import asks_first, asks_other_day, find_several, is_undecided
from conversations.interest.replies import read_reply
from conversations.lead.reason import reason
from conversations.meetings.kept.calendars import can_book
from conversations.meetings.kept.part import Appointments, Choosing
from conversations.meetings.kept.saying import say_when
from conversations.meetings.offered.again import offer_again
from conversations.meetings.offered.offering import offer_times
from conversations.meetings.offered.showing import OFFERED
from conversations.meetings.offered.telling import MEETING
from conversations.meetings.offered.whichever import leaves_later, stays_as_it_was, takes_any, takes_none
from conversations.profile.learning import is_tender
from conversations.timetable.file import Timetable
from conversations.trials.heard.trying import TrialNames
from conversations.trials.settling import settle
from conversations.trials.told.part import WantedTrial
from conversations.trials.told.saying import say_all
from conversations.trials.told.telling import awaits_age
from conversations.trials.wanted.beginning import find_alive
from conversations.trials.wanted.choosing import choose, find_moment
from conversations.trials.who.counted import lists_people
from conversations.turn.dispatch import Dispatch
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_OPEN = frozenset({"trial", OFFERED, "answer", "info", "noted"})
"""What is said last where something is theirs to decide."""
_TWO = frozenset({"pair", "friends"})


def hear_asking_first(turn: Turn, words: str) -> bool:
    """Who asks somebody else first takes their time."""
    if turn.lead.dialogue.said.kind not in _OPEN or turn.lead.handoff.open or not asks_first(words):
        return False
    turn.reply("hold_on", turn.phrase("hold_on"), reason("small_talk"))
    return True


def hear_undecided(turn: Turn, words: str) -> bool:
    """Who cannot tell the team yet what it would need is left to settle that with them."""
    case = turn.lead.handoff.open
    if case is None or case.owner or case.gravity not in _OF_TEAM or is_tender(turn):
        return False
    if not is_undecided(words):
        return False
    phrase = "undecided_trouble" if turn.lead.handoff.is_grieved() else "undecided_team"
    turn.reply("waiting", turn.phrase(phrase), reason("told_something"))
    return True


_OF_TEAM = frozenset({"request", "trouble"})


def hear_offered(turn: Turn, words: str) -> bool:
    """None of the times that were offered will do, or somebody else comes as well; nothing is booked by it."""
    choosing = turn.lead[Appointments].chosen_from(turn.now)
    if choosing is None or turn.lead.dialogue.said.kind != OFFERED or not can_book(turn):
        return _hear_of_days(turn, words)
    if choosing.moving and (stays_as_it_was(words) or takes_none(words)):
        return _leave_be(turn, choosing)
    if takes_none(words):
        return _show_others(turn, choosing) if leaves_later(words) else _leave_be(turn, choosing)
    return _hear_who(turn, choosing, words)


def _hear_who(turn: Turn, choosing: Choosing, words: str) -> bool:
    """Who comes to what was offered, or that they do not know yet: it is offered on."""
    reply = read_reply(words)
    if choosing.moving and reply.open and not (reply.rest or reply.whom):
        turn.reply("hold_on", turn.phrase("hold_on"), reason("small_talk"))
        return True
    is_list = "," in words and lists_people(
        words
    )  # "me, my sister and a friend" are counted as they are told
    count = find_several(words) or (2 if reply.whom in _TWO and not (reply.rest or is_list) else 0)
    if count:
        turn.reply("heard", turn.phrase("trial_gladly"), reason("trial"), place=HEARD)
        turn.lead[Appointments].party = count
    elif not (reply.whom == "grown" and not reply.rest):
        return False
    offer_again(turn, choosing)
    return True


def _show_others(turn: Turn, choosing: Choosing) -> bool:
    """Those behind what was shown."""
    buttons = (one.id for one in turn.lead.dialogue.choices)
    further = next((one for one in buttons if one.startswith(("meeting:next:", "meeting:later:"))), None)
    if further is None or not turn.playbook.index(Dispatch).pick(turn, further):
        offer_times(turn, choosing.kind, moving=turn.lead[Appointments].find(choosing.moving))
    return True


def _leave_be(turn: Turn, choosing: Choosing) -> bool:
    """Nothing is booked, and what was to be moved stays when it is."""
    kept = turn.lead[Appointments].find(choosing.moving)
    turn.lead[Appointments].choosing = None
    if kept:
        text = turn.phrase("meeting_stays", when=say_when(turn, kept.starts_at, kept.kind))
    else:
        text = turn.phrase("meeting_not_taken")
    turn.reply(MEETING, text, reason("meeting_declined"))
    return True


def _hear_of_days(turn: Turn, words: str) -> bool:
    """Any of the days of a trial that were read out: the next there is; or another than these."""
    timetable, known = turn.playbook.index(TrialNames).timetable, find_alive(turn)
    if timetable is None or known is None or turn.lead.dialogue.said.kind != "trial":
        return False
    is_open = not (known.case or known.dates or (awaits_age(known) and len(known.groups) != 1))
    if is_open and asks_other_day(words):
        answer = say_all(turn, timetable, choose(turn, timetable, known).left)
        turn.reply("trial", turn.phrase("times_only", answer=answer), reason("trial"))
        return True
    return is_open and takes_any(words) and _settle_soonest(turn, timetable, known, words)


def _settle_soonest(turn: Turn, timetable: Timetable, known: WantedTrial, words: str) -> bool:
    left = choose(turn, timetable, known).left
    moments = [(at, one) for one in left if (at := find_moment(turn, one, known))]
    if not moments or (known.child and not known.age and len({one.group for one in left}) > 1):
        return False
    at, one = min(moments, key=_when)
    told = replace(known, dates=(at.date(),), hours=(one.at,), groups=(one.group,))
    settle(turn, timetable, known, told, words)
    return True


def _when(moment: tuple[datetime, object]) -> datetime:
    return moment[0]
