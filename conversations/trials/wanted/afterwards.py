"""Who was there and liked it wants to join, or the lessons that are left: they are offered no other trial."""

from datetime import timedelta

from conversations.answers.answering import answer_act
from conversations.enquiries.told.part import Planning
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.meetings.kept.part import Appointments
from conversations.trials.heard.afterwards import asks_for_rest, asks_to_join, liked_it
from conversations.trials.heard.trying import TrialNames
from conversations.trials.told.part import Trying
from conversations.trials.wanted.beginning import prepares_wedding, was_there
from conversations.turn.acts import Act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn

_LATELY = timedelta(days=30)


def hear_joining(turn: Turn, words: str) -> bool:
    """How one joins after a trial: told as the journey tells it."""
    timetable = turn.playbook.index(TrialNames).timetable
    about = timetable.trial.answer if timetable and timetable.trial else None
    if about is None or turn.lead.handoff.is_grieved() or not asks_to_join(words):
        return False
    if not (liked_it(words) or was_there(turn) or _had_one(turn)):
        return False
    text = turn.phrase("trial_then_join")
    with turn.answering(text):
        return answer_act(turn, Act("answer", text, 1.0, about=about, alone=True))


def hear_rest(turn: Turn, words: str) -> bool:
    """The lessons of their own that are left, at the time they had: the team has the calendar of these."""
    is_own = turn.lead[Planning].enquiry is not None or prepares_wedding(turn)
    if turn.playbook.index(TrialNames).timetable is None or not is_own or not asks_for_rest(words):
        return False
    if turn.lead.handoff.has_owner() or turn.lead.handoff.is_grieved():
        return False
    if liked_it(words):
        turn.reply("heard", turn.phrase("good_to_hear"), reason("small_talk"), place=HEARD)
    ask_staff(turn, words, told="passed_on")
    return True


def _had_one(turn: Turn) -> bool:
    """Whether a class of theirs was lately."""
    kept = turn.lead[Appointments].meetings
    return any(one.status != "cancelled" and turn.now - _LATELY < one.starts_at < turn.now for one in kept)


def has_class(turn: Turn) -> bool:
    """Whether a class is booked, put to the team for them, or they were at one."""
    known = turn.lead[Trying].trial
    is_asked = known is not None and bool(known.case) and not known.off
    return is_asked or was_there(turn) or turn.lead[Appointments].ahead(turn.now) is not None
