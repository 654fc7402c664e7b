"""More of what is wanted, of which the next words say how the new ones are to be. Pure."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from msgspec.structs import replace

from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.pointing.said import Pointed, change_such

_NEW = re.compile(
    r"^\W*(?:(?:and|with|but|make|ו) ?)*(?:(?:on|for|in) )?"
    r"(?:(?:the )?(?:second|2nd|other|new|extra)(?: (?:one|pizza|pie))?|one(?= (?:with|plain|just|no|without)))(?!\w)|"
    r"^\W*ו?(?:(?:את |על |ב|ל)?ה?(?:שנייה|שניה|אחרת|חדשה)|אחת(?= (?:עם|רגילה|בלי|רק)))(?![א-ת])",
    re.IGNORECASE,
)
"""The one that has just been added to the one there was."""


def tell_new_apart(
    was: Sequence[BasketLine],
    now: tuple[BasketLine, ...],
    said: str,
    reader: OrderReader,
    prices: PriceList,
) -> tuple[BasketLine, ...] | None:
    """The lines with one that was just doubled as it was, and the new one as it is said to be; None where none is."""
    found = _NEW.match(said)
    grown = [
        (old, new)
        for old, new in zip_longest(was, now)
        if old and new and old.count == 1 and new == replace(old, count=2)
    ]
    if found is None or len(was) != len(now) or len(grown) != 1 or not grown[0][0].toppings:
        return None
    (old, both) = grown[0]
    at, plain = now.index(both), replace(old, toppings=(), open="")
    apart = (*now[:at], old, plain, *now[at + 1 :])
    changed = change_such(apart, Pointed(plain, 1, said[found.end() :]), reader, prices)
    return changed[0] if changed else apart
