"""Somebody else is to eat as well: "my husband wants a personal with tuna" is one more, and no change of hers. Pure."""

import re
from collections.abc import Sequence

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.pointing.owners import find_parts

_WORDS = read_patterns("another")
_HEBREW = re.compile("[א-ת]")


def say_for_another(words: str, wanted: Sequence[BasketLine], told: Sequence[str], lexicon: Lexicon) -> str:
    """The words with what somebody is to have, of whom nothing was said yet, as one more; `told`: before these.

    Where a plain one of that size is wanted, how that one is to be may be told; and one that is so is spoken of again.
    """
    if "?" in words or lexicon.prices is None:
        return words
    for found in (*_WORDS["for"].finditer(words), *_WORDS["for_he"].finditer(words)):
        what = found["what"] if found["what"] is not None else found["what_behind"]
        who = found["who"] or found["who_behind"]
        tokens = lexicon.find(lexicon.mend(what))
        items = [one.value for one in tokens if one.kind == "item" and not one.definite]
        on = {one.value for one in tokens if one.kind == "addition"}
        there = [one for one in wanted if one.item in items]
        is_new = len(items) == 1 and bool(there) and all(one.toppings for one in there)
        is_new = is_new and not any(on == {each.addition for each in one.toppings} for one in there)
        if is_new and not any(_names_theirs(part, lexicon) for _, part in find_parts(who, told)):
            add = "תוסיפו" if _HEBREW.search(what) else "add"
            return f"{words[: found.start()]}{add} {what.strip()}{words[found.end() :]}"
    return words


def _names_theirs(part: str, lexicon: Lexicon) -> bool:
    """Whether it was told what they are to have, be it how it is or of what size."""
    return any(one.kind in ("item", "addition") for one in lexicon.find(lexicon.mend(part)))
