"""A short reply to what was just asked of an order: heard as that, whatever else such words are like."""

from collections.abc import Callable

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.replied.open import hear_no_matter, hear_undecided
from conversations.orders.replied.placed import hear_of_place
from conversations.orders.replied.sized import hear_of_size
from conversations.orders.replied.when import hear_of_when
from conversations.orders.replied.where import hear_of_where
from conversations.orders.replies.replying import ORDER
from conversations.turn.turn import Turn

_LONG = 8
HearOrder = Callable[[Turn, str], bool]
Note = Callable[[Turn, Basket, PriceList], None]


def hear_replied(turn: Turn, words: str, hear_order: HearOrder, note: Note) -> bool:
    """Hear the reply to a question that stands open: of size, of where and when, of what is not on the list."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or not _is_asked(turn, basket, prices) or len(words.split()) > _LONG:
        return False
    if turn.lead.dialogue.said.kind not in (ORDER, "answer"):
        return hear_of_when(turn, words, prices, hear_order)
    return (
        hear_of_place(turn, words, hear_order)
        or hear_of_when(turn, words, prices, hear_order)
        or hear_of_size(turn, words, prices, hear_order)
        or hear_no_matter(turn, words, note)
        or hear_of_where(turn, words, prices, hear_order)
        or hear_undecided(turn, words, prices)
    )


def _is_asked(turn: Turn, basket: Basket, prices: PriceList) -> bool:
    """Whether an order is talked of just now, and nothing hurts."""
    is_there = prices.ordered and basket.wanted and not basket.supposed and basket.is_alive(turn.now, prices)
    is_last = turn.lead.dialogue.said.kind in (ORDER, "answer", "asked_staff")
    return bool(is_there and is_last and not is_hurt(turn) and not turn.lead.handoff.has_owner())
