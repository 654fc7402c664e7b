""" "So what can she have? Just a plain one?", of who has an allergy: nothing is ordered or promised by that."""

from conversations.handoff.questions import ask_staff
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.profile.part import Profile
from conversations.turn.turn import Turn

_MAY = read_patterns("may_eat")["may_eat"]
_LONG = 18
_ALLERGY = "allergy"


def hear_may_eat(turn: Turn, words: str) -> bool:
    """They are told to speak to us before they order, and the team is asked as well."""
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or not prices.ordered or len(words.split()) > _LONG or not _MAY.search(words):
        return False
    if _ALLERGY not in turn.lead[Profile].traits or turn.lead.handoff.is_grieved():
        return False
    ask_staff(turn, words, told="order_may_eat")
    return True
