"""Something new that is wanted while a grievance is open: it is taken as ever, and what is of the grievance is not."""

from datetime import datetime

from conversations.grievances.mishaps import asks_for_redress, asks_when_paid_back
from conversations.grievances.weighing import tells_of_harm
from conversations.handoff.waiting.reading import wants_it
from conversations.profile.heard.past import tells_past
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.intents.others import is_wished
from conversations.understanding.segments import is_question, split_acts


def is_of_grievance(turn: Turn, words: str, begun_at: datetime | None = None) -> bool:
    """Whether somebody let down writes of that still, and wants nothing new.

    `begun_at`: when they last spoke of what they want. More of what they began since is taken with it.
    """
    hands = turn.lead.handoff
    if not hands.is_grieved():
        return False
    if hands.has_owner() or _is_raging(turn, words) or _speaks_of_it(turn, words):
        return True
    is_begun = begun_at is not None and hands.let_down_at is not None and begun_at > hands.let_down_at
    return not (is_begun or any(map(_wants_something, split_acts(words))))


def _is_raging(turn: Turn, words: str) -> bool:
    """Who cries out, or did in the last thing they wrote, is offered nothing."""
    before = [line.text for line in turn.lead.dialogue.recent if line.by == "lead" and line.text != words]
    opened = turn.lead.handoff.open
    insults = any(signals.is_angry(one) and not tells_of_harm(turn, one) for one in before[-1:])
    return insults or (opened is not None and opened.reason.name == "angry")


def _speaks_of_it(turn: Turn, words: str) -> bool:
    is_owed = asks_for_redress(words) or asks_when_paid_back(words)
    is_upset = signals.is_angry(words) or tells_of_harm(turn, words)
    return is_owed or is_upset or signals.asks_for_person(words)


def _wants_something(part: str) -> bool:
    is_wish = wants_it(part) or is_wished(part) or is_question(part)
    return is_wish and not tells_past(part)
