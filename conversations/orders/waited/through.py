"""Who ordered by the link themselves, and asks whether that reached us, is told how one can tell."""

from collections.abc import Mapping

from conversations.lead.content import Language
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "through")
_ORDERED, _ASKS, _LATE = whole(_SAID["ordered"]), whole(_SAID["asks"]), whole(_SAID["late"])
_MOST = 16
"""Words of such a question: a longer message tells more than that."""
_EXAMPLE: Mapping[Language, str] = {
    "he": "לא קיבלתי אישור, זה נקלט?",
    "en": "I got no confirmation, did it go through",
}


@remembered
def asks_whether_through(words: str) -> bool:
    """Whether words tell of an order by the link, and ask if it arrived with us; who waits for long complains.

    >>> asks_whether_through("ordered online 5 min ago, did you get my order?")
    True
    >>> asks_whether_through("I ordered online an hour ago, did you get it?"), asks_whether_through("הזמנתי באתר")
    (False, False)
    """
    if len(words.split()) > _MOST or _LATE.search(words):
        return False
    return _ORDERED.search(words) is not None and _ASKS.search(words) is not None


def hear_whether_through(turn: Turn, words: str) -> bool:
    """ "I ordered with the link, did you get it?": what was listed here is asked for no more."""
    basket, prices = turn.lead[Basket], turn.playbook.index(Lexicon).prices
    if prices is None or not prices.ordered or turn.lead.handoff.has_owner() or is_hurt(turn):
        return False
    if not asks_whether_through(words):
        return False
    asked = _EXAMPLE[turn.language]
    with turn.answering(asked):
        if not turn.playbook.index(Dispatch).answer(turn, asked):
            return False
    if basket.wanted:
        basket.last = basket.wanted
        basket.clear()
    return True
