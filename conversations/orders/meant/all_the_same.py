"""Whether it hurts too much for anything to be sold. Who orders all the same, and not to make up for it, is served."""

from conversations.orders.cues.ordering import tells_of_order
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.beginning import begins_order
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import Basket
from conversations.profile.heard.past import tells_past
from conversations.turn.turn import Turn
from conversations.understanding.intents import signals
from conversations.understanding.segments import split_acts

_WORDS = read_patterns("hurting")


def is_hurt(turn: Turn, words: str = "") -> bool:
    """True while nothing is sold to somebody who was let down, unless these words, or some since, order anew."""
    orders = _has_ordered_since(turn) or _was_asked_what(turn) or _orders_anew(turn, words)
    return turn.lead.handoff.is_sore(turn.now) and not orders


def _was_asked_what(turn: Turn) -> bool:
    """Whether they said that they would like another, and were asked what it shall be."""
    said = turn.lead.dialogue.said
    return said.kind == "order" and said.about == "anew"


def _has_ordered_since(turn: Turn) -> bool:
    """Whether they want something by what they said after it happened."""
    case, basket = turn.lead.handoff.open, turn.lead[Basket]
    return bool(case and basket.is_open() and basket.at and basket.at >= case.opened_at)


def _orders_anew(turn: Turn, words: str) -> bool:
    prices = turn.playbook.index(Lexicon).prices
    if prices is None or not prices.ordered or not words or signals.is_angry(words):
        return False
    if tells_of_order(words) or _WORDS["makes_up"].search(words) or _WORDS["of_it"].match(words):
        return False
    if not _WORDS["anew"].search(words):
        return False  # their address, and what was on it: which order it was
    read = turn.playbook.index(OrderReader).read
    return any(
        begins_order(read(part), prices) and not (tells_past(part) or _WORDS["was"].search(part))
        for part in split_acts(words) or [words]
    )


def of_an_answer(words: str) -> bool:
    """Whether it is when somebody answers them that is spoken of, and nothing that is baked.

    >>> of_an_answer("how long until you answer?"), of_an_answer("how long does it take?")
    (True, False)
    """
    return _WORDS["to_answer"].search(words) is not None
