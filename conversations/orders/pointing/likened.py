"""One more that is like one of those that are wanted ("another like the first", "one more of the tuna ones"). Pure."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.pointing.which import find_at_place, find_such

_WORDS = read_patterns("pointing")


def add_like(wanted: Sequence[BasketLine], words: str, lexicon: Lexicon) -> tuple[BasketLine, ...] | None:
    """What is wanted with so many more as the one that is pointed at; None where nothing is likened to one."""
    found, prices = _WORDS["like"].match(words), lexicon.prices
    if found is None or prices is None or "?" in words:
        return None
    pies = [one for one in wanted if one.kind or prices.items[one.item].additions]
    line = _find(pies, found["which"] or found["of"], lexicon)
    if line is None:
        return None
    told = next((found[name] for name in ("many", "many_he", "many_and", "many_add") if found[name]), "")
    many = read_number(told) or 1
    return tuple(replace(one, count=one.count + many) if one is line else one for one in wanted)


def _find(pies: Sequence[BasketLine], which: str, lexicon: Lexicon) -> BasketLine | None:
    """The one line that is meant, by its place or by what it is called."""
    place: re.Match[str] | None = _WORDS["place"].match(which)
    if place is not None:
        return find_at_place(pies, place)
    named = _WORDS["the_one"].match(which)
    such = find_such(pies, named["what"], lexicon) if named else []
    return such[0] if len(such) == 1 else None
