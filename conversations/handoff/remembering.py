"""Keeping an answer of staff for the next who asks."""

from conversations.handoff.telling import say, tell_staff_of
from conversations.learning.teaching import learn_from_staff
from conversations.turn.turn import Turn


def learn(turn: Turn, by: str) -> None:
    """Staff pressed "remember it" below an answer of theirs."""
    settled = turn.lead.handoff.settled
    if settled is None:
        return
    turn.lead.handoff.settled = None
    learned = learn_from_staff(turn, settled.question, settled.answer, by)
    tell_staff_of(turn, "", say(turn, "learned" if learned else "not_learned", by=by))
