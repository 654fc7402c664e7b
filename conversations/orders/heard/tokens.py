"""The words of an order that count, in order: of all that the price list's words are found in."""

from collections.abc import Sequence
from itertools import zip_longest

from conversations.orders.heard.instead import leave_eaters_out, leave_where_out, settle_stand_ins
from conversations.orders.heard.lexicon import Lexicon, Token
from conversations.orders.heard.sized import leave_sizes_out, say_makes_once
from conversations.orders.heard.unread import put_unread
from conversations.wording.uncounted import find_uncounted

_THINGS = frozenset({"item", "kind"})


def find_tokens(words: str, lexicon: Lexicon) -> list[Token]:
    """What is named, without sizes of drinks, who eats it and numbers of other things; with what is unknown on it."""
    sized = leave_sizes_out(words, lexicon.find(words), lexicon.prices)
    once = say_makes_once(words, sized, lexicon.prices)
    settled = settle_stand_ins(words, leave_where_out(words, once), lexicon.prices)
    settled = leave_eaters_out(words, settled, lexicon.prices)
    return put_unread(words, _leave_uncounted_out(words, settled))


def _leave_uncounted_out(words: str, tokens: Sequence[Token]) -> list[Token]:
    """The words of ordering without those of hours, ages, floors and the like; "in 2 trays" counts."""
    uncounted = find_uncounted(words)
    return [
        token
        for token, after in zip_longest(tokens, tokens[1:])
        if token.kind in _THINGS
        or not any(one.start < token.end and token.start < one.end for one in uncounted)
        or (
            token.kind == "number"
            and after
            and after.kind in _THINGS
            and not words[token.end : after.start].strip()
        )
    ]
