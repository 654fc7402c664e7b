"""With which banknote it is paid: whoever brings what is wanted is to have change, and so it is noted."""

from collections.abc import Callable

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.meant.all_the_same import is_hurt
from conversations.orders.named.banknotes import find_banknote
from conversations.turn.turn import Turn

_LONG = 24


def hear_banknote(turn: Turn, words: str, hear_order: Callable[[Turn, str], bool]) -> bool:
    """ "Cash, I've only a 200, has he change?", of what is wanted: it is of that, whatever it is like."""
    prices, basket = turn.playbook.index(Lexicon).prices, turn.lead[Basket]
    if prices is None or basket.way == "pickup" or not basket.is_alive(turn.now, prices) or is_hurt(turn):
        return False
    if not any(one.change for one in prices.payments.values()) or len(words.split()) > _LONG:
        return False
    return find_banknote(words) > 0 and hear_order(turn, words)
