"""Of what they come for: when it is ready, and not when it would be brought; and what the kitchen is asked for."""

from conversations.handoff.questions import ask_staff
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn

_WORDS = read_patterns("collecting")
_FEW, _LONG = 7, 16
_READY = {"he": "אני אבוא לקחת לבד", "en": "can we collect from you guys"}
"""An example of whoever asks how one collects."""


def hear_ready(turn: Turn, words: str) -> bool:
    """ "How long?", of what they come for: when it is ready, and not when it would be brought."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or basket.way != "pickup" or not basket.is_alive(turn.now, prices) or basket.passed:
        return False
    if len(words.split()) > _FEW or not _WORDS["ready"].search(words) or _WORDS["not_ready"].search(words):
        return False
    return turn.playbook.index(Dispatch).answer(turn, _READY[turn.language])


def hear_kitchen(turn: Turn, words: str) -> bool:
    """A candle on what is wanted is the kitchen's to say; it is no further one of it."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not (basket.wanted and basket.is_alive(turn.now, prices)) or is_hurt(turn):
        return False
    items = {one.value for one in turn.playbook.index(Lexicon).find(words) if one.kind == "item"}
    is_there = items <= {one.item for one in basket.wanted}
    if not _WORDS["kitchen"].search(words) or len(words.split()) > _LONG or not is_there:
        return False
    ask_staff(turn, words, told="order_kitchen")
    return True
