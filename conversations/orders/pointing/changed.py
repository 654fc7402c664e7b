"""One of the pies is pointed at ("the second one", "the one with onion"): what is said is done to that one alone."""

from collections.abc import Sequence

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import BasketLine
from conversations.orders.pointing.likened import add_like
from conversations.orders.pointing.said import change_such
from conversations.orders.pointing.which import find_other, find_pointed

_WORDS = read_patterns("pointing")
_BOTH = 2


def change_pointed(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """What is wanted with one of the pies otherwise; None where none is pointed at, or nothing is said of it."""
    prices = lexicon.prices
    if prices is None or "?" in words:
        return None
    if (more := add_like(wanted, words, lexicon)) is not None:
        return more
    each = _change_each(wanted, words, lexicon, reader)
    if each is not None:
        return each
    pointed = find_pointed(wanted, words, lexicon, prices)
    changed = change_such(wanted, pointed, reader, prices) if pointed else None
    return changed[0] if changed else None


def _change_each(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """ "The corn one gluten free, the other with tuna": each as it is told; None where not each part points at one."""
    parts, prices = [part for part in _WORDS["between"].split(words) if part.strip()], lexicon.prices
    now, done = tuple(wanted), list[BasketLine]()
    if prices is None or len(parts) < _BOTH:
        return None
    for part in parts:
        pointed = find_other(now, part, done, prices) if done else None
        pointed = pointed or find_pointed(now, part, lexicon, prices, alone=True)
        changed = change_such(now, pointed, reader, prices) if pointed else None
        if changed is None:
            return None
        now, done = changed[0], [*done, *changed[1]]
    return now if done else None
