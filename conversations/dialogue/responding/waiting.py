"""Who waits for the team says so, or asks when somebody answers: that is no new wish for a person."""

import re

from conversations.handoff.acts import take_details
from conversations.handoff.opening import answer_whether_there, hear_on, keep_waiting, remind_staff
from conversations.handoff.staff_hours import are_there, say_hours
from conversations.handoff.waiting.called import speaks_of_charge_ahead, tells_not_called, tells_time_over
from conversations.handoff.waiting.details import names_day
from conversations.handoff.waiting.reading import (
    asks_after_case,
    asks_until_when_there,
    asks_when_answered,
    asks_whether_answered,
    gives_number,
    holds_on,
    says_how_it_looks,
    says_they_wait,
    tells_relief,
)
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from conversations.profile.interests import find_interests
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_IS_WAITING = re.compile(
    r"\W*(?:(?:נו|אז|אני|אנחנו|i(?:['’]?m| am)|we(?:['’]?re| are)|well|so)\W+)*"
    r"(?:מחכה|מחכים|ממתינה?|ממתינים|waiting)\W*",
    re.IGNORECASE,
)
_TAKEN_UP = frozenset({"answer", "noted", "heard", "nod", "thanks"})
"""After these nothing is awaited of the team: "I'll wait" is a nod."""


def hear_waiting(turn: Turn, words: str) -> bool:
    """A kind word for who waits, and what is so for who asks when; False where nothing is awaited, or more is said."""
    handoff = turn.lead.handoff.open
    if handoff is None and turn.lead.dialogue.said.kind in _TAKEN_UP and says_they_wait(words):
        turn.reply("nod", turn.phrase("nod"), reason("nod"))
        return True
    if handoff is None or handoff.owner:
        return False
    if speaks_of_charge_ahead(words) and not is_question(words):
        turn.lead.handoff.told_at = turn.now
        turn.reply("waiting", turn.phrase("charge_ahead"), reason("waits"))
        remind_staff(turn)
        return True
    if _hears_more(turn, handoff, words):
        return True
    if holds_on(words) and not names_day(words):
        turn.reply("hold_on", turn.phrase("hold_on"), reason("small_talk"))
        return True
    if _IS_WAITING.fullmatch(words):  # and no kind word with it
        turn.lead.handoff.told_at = turn.now
        turn.reply("waiting", turn.phrase("answered_when", hours=say_hours(turn)), reason("waits"))
        return True
    if says_they_wait(words):
        calm = "waiting_patient" if turn.lead.handoff.is_grieved() else "told_patient"
        turn.reply("heard", turn.phrase(calm), reason("told_something"))
        return True
    if not handoff.taken and asks_after_case(words):  # what was put down with it is read back
        answer_whether_there(turn)
        return True
    if asks_whether_answered(words) or (handoff.sorry_at and asks_when_answered(words)):
        answer_whether_there(turn)
        return True
    is_until = asks_until_when_there(words)
    if not (is_until or asks_when_answered(words)):
        return False
    turn.lead.handoff.told_at = turn.now
    told = turn.phrase("there_until" if is_until else "answered_when", hours=say_hours(turn))
    turn.reply("waiting", told, reason("asked_there"))
    if are_there(turn):
        remind_staff(turn)
    return True


def _hears_more(turn: Turn, handoff: Handoff, words: str) -> bool:
    """Whether they tell more of it: how what is lost looks, that they are relieved, or a number."""
    if turn.lead.handoff.is_asked_to("lost_item") and says_how_it_looks(words) and take_details(turn, words):
        return True
    if turn.lead.handoff.is_grieved() and tells_relief(words):
        keep_waiting(turn)
        return True
    if handoff.gravity in ("person", "trouble") and gives_number(words):
        hear_on(turn)
        return True
    return False


def hear_uncalled(turn: Turn, words: str) -> bool:
    """Sorry, a word to staff, and when it would suit them; False where no call is awaited or more is said."""
    handoff = turn.lead.handoff.open
    if handoff is None or handoff.owner or not turn.lead.handoff.is_asked_to("request_call"):
        return False
    if handoff.sorry_at and tells_time_over(words):
        told = turn.phrase("call_missed")
    elif tells_not_called(words) and (handoff.sorry_at or are_there(turn)):
        told = turn.phrase("not_called")
    else:
        return False
    handoff.details_asked_at = turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", told, reason("waits"))
    remind_staff(turn)
    return True


def is_of_call(turn: Turn, words: str) -> bool:
    """Whether the hours they name while a call is awaited are those at which to ring, and none at which they'd come."""
    return turn.lead.handoff.is_asked_to("request_call") and not find_interests(turn, words)
