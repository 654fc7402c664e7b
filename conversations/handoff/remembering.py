"""Keeping an answer of staff for the next who asks."""

from conversations.handoff.facts import AnswerKept
from conversations.handoff.telling import say, tell_staff_of
from conversations.lead.reason import reason
from conversations.turn.turn import Turn


def learn(turn: Turn, by: str) -> None:
    """Staff pressed "remember it" below an answer of theirs."""
    settled = turn.lead.handoff.settled
    if settled is None:
        return
    turn.lead.handoff.settled = None
    turn.note(AnswerKept(settled.question, settled.answer, by), reason("kept_by", by=by))
    tell_staff_of(turn, "", say(turn, "learned", by=by))
