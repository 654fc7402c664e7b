""" "Only half olives, and the other half plain", of a pie that is wanted otherwise by now. Pure."""

from collections.abc import Sequence

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.token import Token

_HALF = read_patterns("said_before")["half_plain"]
_ANEW = frozenset({"number", "add", "same", "rest"})


def put_half_plain(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon
) -> tuple[BasketLine, ...] | None:
    """What is wanted, with the one pie it may be said of halved so; None where it is of another, or of several."""
    found, prices = _HALF.search(words), lexicon.prices
    if found is None or prices is None or "?" in words:
        return None
    said = next(filter(None, (found["on"], found["on_last"], found["on_he"], found["on_last_he"])), "")
    on = [one for one in lexicon.find(lexicon.mend(said)) if one.kind != "with"]
    if len(on) != 1 or on[0].kind != "addition":
        return None
    around = lexicon.find(words[: found.start()]) + lexicon.find(words[found.end() :])
    pies = _list_pies(wanted, around, prices)
    if len(pies) != 1 or any(one.kind in _ANEW for one in around) or not _is_of(pies[0], around):
        return None
    halved = replace(pies[0], toppings=(Topping(on[0].value, half=True),), open="")
    return tuple(halved if one is pies[0] else one for one in wanted)


def _list_pies(wanted: Sequence[BasketLine], around: Sequence[Token], prices: PriceList) -> list[BasketLine]:
    """The pies that can be halved, of the size that is named; one alone of each."""
    sizes = {one.value for one in around if one.kind == "item"}
    pies = [one for one in wanted if one.item and prices.items[one.item].halves and one.count == 1]
    named = [one for one in pies if one.item in sizes] if sizes else pies
    halved = [one for one in named if any(each.half for each in one.toppings)]
    return halved if len(named) > 1 and len(halved) == 1 else named


def _is_of(pie: BasketLine, around: Sequence[Token]) -> bool:
    """Whether nothing else is said to go, or to be there, than what is on it."""
    on = {one.addition for one in pie.toppings}
    return all(one.value in on for one in around if one.kind == "addition")
