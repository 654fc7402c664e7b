"""A nod: the one place where what somebody tells gets a light word, or is taken by what is under way.

"Got it" to what was told of a table, an order or a class says that it was seen to: nothing of substance gets it there.
"""

from conversations.lead.content import Choice
from conversations.profile.tones import say_heard
from conversations.turn.dispatch import Dispatch
from conversations.turn.facts import Reason
from conversations.turn.turn import Turn


def take_under_way(turn: Turn, words: str) -> bool:
    """What is told of something under way is taken by that. False for small talk, and where nothing is under way."""
    hands = turn.lead.handoff
    if hands.is_grieved() or hands.has_owner() or turn.has_answered():
        return False
    return turn.playbook.index(Dispatch).take_told(turn, words)


def nod(turn: Turn, said: str, why: Reason, choices: tuple[Choice, ...] = ()) -> None:
    """A light word for what was told, where nothing that is under way takes it."""
    if not take_under_way(turn, turn.heard):
        turn.reply(said, say_heard(turn), why, choices)
