"""The reply to which size: by whom it is for, one of each, whichever is cheaper, and what the difference is."""

import re
from collections.abc import Callable
from math import ceil

from msgspec.structs import replace

from conversations.lead.reason import reason
from conversations.orders.cues.numbers import PATTERN, read_number
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import Basket
from conversations.orders.kept.open_kinds import list_open_kinds
from conversations.orders.kept.prices import PriceList
from conversations.orders.replied.reading import find_reply
from conversations.orders.replies.replying import ORDER
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.wording.plain import plain

_NUMBER = re.compile(PATTERN, re.IGNORECASE)
_PAIR = 2
_DIFFERENCE = {
    "he": "מה ההבדל בין {small} ל{large}?",
    "en": "what's the difference between {small} and {large}?",
}


def hear_of_size(turn: Turn, words: str, prices: PriceList, hear_order: Callable[[Turn, str], bool]) -> bool:
    """Which size those are to be that were named without one."""
    basket = turn.lead[Basket]
    kind = next(iter(list_open_kinds(basket.wanted)), "")
    sizes = sorted(prices.sizes_of(kind), key=lambda name: prices.items[name].price) if kind else []
    if len(sizes) < _PAIR:
        return False
    small, large = (
        turn.journey.in_language(prices.items[name].name, turn.language) for name in (sizes[0], sizes[-1])
    )
    if told := _find_not_had(turn, words, kind):
        turn.reply(ORDER, told, reason("order_summed"), turn.choices((prices.button,)))
        return True
    if find_reply(words, "difference", asking=True):
        asked = _DIFFERENCE[turn.language].format(small=small, large=large)
        return turn.playbook.index(Dispatch).answer(turn, asked)
    if find_reply(words, "each") and _split_pair(basket, kind, (sizes[-1], sizes[0])):
        return hear_order(turn, {"he": "מה יש לי עד עכשיו?", "en": "what do I have so far?"}[turn.language])
    size = _find_size(words, basket, kind, prices, (sizes[0], sizes[-1]))
    if size is None:
        return False
    return hear_order(turn, {sizes[0]: small, sizes[-1]: large}[size])


def _find_not_had(turn: Turn, words: str, kind: str) -> str:
    """What is said of a size that there is not, where no other is named: which there are is open still."""
    lexicon = turn.playbook.index(Lexicon)
    named = [one for one in lexicon.find(words) if one.kind != "number"]
    known = lexicon.prices.not_sold.get(named[0].value) if lexicon.prices and len(named) == 1 else None
    is_it = known is not None and named[0].kind == "not_sold" and known.size_of == kind
    return turn.say(known.reply) if known and is_it else ""


def _find_size(
    words: str, basket: Basket, kind: str, prices: PriceList, sizes: tuple[str, str]
) -> str | None:
    """The size that is meant: one for who is alone, one that feeds several for who are more."""
    small, large = sizes
    if find_reply(words, "for_one") or find_reply(words, "cheaper"):
        return small
    if find_reply(words, "any") or find_reply(words, "value"):
        return large
    if not find_reply(words, "for_some"):
        return None
    number = _NUMBER.search(plain(words))
    people = (read_number(number[0]) if number else None) or _PAIR
    count = sum(one.count for one in basket.wanted if one.kind == kind and not one.item)
    feeds = prices.items[large].feeds or 1
    return small if people == 1 else large if ceil(people / feeds) <= count else None


def _split_pair(basket: Basket, kind: str, sizes: tuple[str, str]) -> bool:
    """Two that were named together are one of each size."""
    line = next((one for one in basket.wanted if one.kind == kind and not one.item), None)
    if line is None or line.count != _PAIR:
        return False
    pair = tuple(replace(line, count=1, item=size, kind="") for size in sizes)
    basket.wanted = tuple(each for one in basket.wanted for each in (pair if one is line else (one,)))
    basket.size_asked = ""
    return True
