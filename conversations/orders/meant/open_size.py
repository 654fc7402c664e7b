"""Of which size one is that was named without: as those that are there, or as it is told when it is asked. Pure."""

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import Basket, BasketLine
from conversations.orders.kept.open_kinds import fill_sizes, list_open_kinds
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.token import Token

_WORDS = read_patterns("sizes")
_LONG = 6
_PART = re.compile(r"[,.;!\n]+")
Lines = tuple[BasketLine, ...]


def size_as_others(wanted: Lines, before: Sequence[BasketLine], prices: PriceList) -> Lines:
    """What is wanted, with what is new of the size of all those that were there, where that is one."""
    for kind in list_open_kinds(wanted):
        sizes = {one.item for one in before if one.item and prices.items[one.item].kind == kind}
        is_open = any(one.kind == kind and not one.item for one in before)
        if len(sizes) == 1 and not is_open:
            wanted = put_together(fill_sizes(wanted, sizes.pop(), prices))
    return wanted


def take_size(basket: Basket, message: OrderWords, prices: PriceList) -> bool:
    """Whether the size that was asked is settled by what they say now, or else as the likely one."""
    if not basket.size_asked or message.not_sold or not list_open_kinds(basket.wanted):
        return False
    parts = (part for part in _PART.split(message.words) if part.strip())
    told = next(filter(None, (size_as_told(part, basket.wanted, prices) for part in parts)), None)
    is_again = basket.size_asked == "again"
    likely = size_as_likely(basket.wanted, prices, is_sure=is_again) if told is None else None
    basket.wanted, basket.size_asked = told or likely or basket.wanted, "taken" if likely else "again"
    return bool(told or likely)


def size_as_told(words: str, wanted: Lines, prices: PriceList) -> Lines | None:
    """What is wanted, of the size that a short answer names or means; None where it means none."""
    if len(words.split()) > _LONG or "?" in words:
        return None
    for kind in list_open_kinds(wanted):
        sizes = sorted(prices.sizes_of(kind), key=lambda name: -prices.items[name].price)
        mine = [one.item for one in wanted if one.item in sizes]
        if _WORDS["others"].search(words):
            size = max(mine, key=mine.count) if mine else ""
        else:
            large, small = (_WORDS[name].search(words) for name in ("large", "small"))
            size = "" if bool(large) == bool(small) else sizes[0] if large else sizes[-1]
        if size:
            return put_together(fill_sizes(wanted, size, prices))
    return None


def resize_only(
    words: str, wanted: Lines, prices: PriceList, find: Callable[[str], Sequence[Token]]
) -> Lines | None:
    """The one pie that is wanted, of the size that is all they say ("personal"); None where they say no such thing."""
    tokens = find(words)
    size = tokens[0].value if len(tokens) == 1 and tokens[0].kind == "item" else ""
    kind = prices.items[size].kind if size else None
    pies = [one for one in wanted if one.item and prices.items[one.item].kind == kind] if kind else []
    if len(pies) != 1 or pies[0].item == size or words[: tokens[0].start].strip() or len(words.split()) > 1:
        return None
    if any(one.half for one in pies[0].toppings) and not prices.items[size].halves:
        return None
    return tuple(replace(one, item=size) if one is pies[0] else one for one in wanted)


def size_as_likely(wanted: Lines, prices: PriceList, *, is_sure: bool = False) -> Lines | None:
    """Of the size that feeds several, where one of that is among them, or it is sure; None where there is none."""
    feeding = prices.find_feeding()
    for kind in list_open_kinds(wanted):
        is_among = is_sure or any(feeding and one.item == feeding[0] for one in wanted)
        if feeding and feeding[1].kind == kind and is_among:
            return put_together(fill_sizes(wanted, feeding[0], prices))
    return None


def put_together(wanted: Sequence[BasketLine]) -> Lines:
    """Those that are alike now, in one."""
    kept: list[BasketLine] = []
    for line in wanted:
        at = next((place for place, one in enumerate(kept) if one.is_like(line)), None)
        if at is None:
            kept.append(line)
        else:
            kept[at] = replace(kept[at], count=kept[at].count + line.count)
    return tuple(kept)
