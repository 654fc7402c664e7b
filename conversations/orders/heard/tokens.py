"""The words of an order that count, in order: of all that the price list's words are found in."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.sized import say_makes_once
from conversations.orders.heard.unexplained import find_unexplained
from conversations.orders.heard.unread import put_unread
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.guests import leave_guests_out
from conversations.orders.named.instead import leave_eaters_out, leave_where_out, settle_stand_ins
from conversations.orders.named.sizes import leave_pointing_out, settle_sizes
from conversations.orders.named.token import Token
from conversations.wording.uncounted import find_uncounted

_SO_MANY = re.compile(r"[\s,.!]*\d{1,2}(?![\d/:])")
_THINGS = frozenset({"item", "kind"})
_ON = re.compile(r"\s+(?:to|on|for|onto|על|ל)\s*", re.IGNORECASE)
_NAMED = _THINGS | {"addition", "plain", "not_sold"}


def find_tokens(words: str, lexicon: Lexicon) -> list[Token]:
    """What is named, without sizes of drinks, who eats it and numbers of other things; with what is unknown on it."""
    once = say_makes_once(words, lexicon.find_sized(words), lexicon.prices)
    settled = settle_stand_ins(words, leave_where_out(words, once), lexicon.prices)
    settled = settle_sizes(words, leave_eaters_out(words, settled, lexicon.prices), lexicon.prices)
    counted = leave_pointing_out(words, leave_guests_out(words, _leave_uncounted_out(words, settled)))
    counted = _leave_unexplained_out(words, counted, lexicon)
    is_ordered = lexicon.prices is not None and lexicon.prices.ordered
    return put_unread(words, list(_list_members(counted, lexicon.prices)), is_ordered=is_ordered)


def leave_unsold_out(tokens: Sequence[Token]) -> tuple[tuple[str, ...], list[Token]]:
    """What is wanted that is not sold; and the words without what puts something else in its place.

    >>> one, other = Token("remove", "", 0, 0, 2), Token("not_sold", "ham", 0, 3, 6)
    >>> leave_unsold_out([one, other]), leave_unsold_out([other])[0]
    (((), []), ('ham',))
    """
    pairs = list(zip((None, *tokens), tokens, strict=False))
    gone = [one for one, after in pairs if one and (one.kind, after.kind) == ("remove", "not_sold")]
    wanted = (after.value for one, after in pairs if after.kind == "not_sold" and one not in gone)
    kept = [
        token for one, token in pairs if token not in gone and not (token.kind == "not_sold" and one in gone)
    ]
    return tuple(dict.fromkeys(wanted)), kept


def _list_members(tokens: Sequence[Token], prices: PriceList | None) -> Iterator[Token]:
    """The words of ordering with all that a group is of, where that is taken away ("no drinks"); else without it."""
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.kind != "group":
            yield token
        elif prices and before and before.kind == "remove":
            for name in prices.groups[token.value].items:
                yield token._replace(kind="item", value=name)


def _leave_unexplained_out(words: str, tokens: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The words of ordering without how many there are to be of what is none of the list, where others are named."""
    found = find_unexplained(words, lexicon)
    on = [one.end for one in found if not one.number]  # "add capers to one"
    tokens = [
        token
        for token in tokens
        if token.kind != "number" or not any(_ON.fullmatch(words, end, token.start) for end in on)
    ]
    if not any(token.kind in _NAMED for token in tokens):
        return tokens
    return [
        token
        for token in tokens
        if not any(
            one.start <= token.start < one.end and (token.kind == "number" or not one.number) for one in found
        )
    ]


def _leave_uncounted_out(words: str, tokens: Sequence[Token]) -> list[Token]:
    """The words of ordering without those of hours, ages, floors and the like; "in 2 trays" counts."""
    corrects = [token for token in tokens if token.kind == "correct"]
    uncounted = [  # "4 waters. no, 5" is no number 5
        one
        for one in find_uncounted(words)
        if not any(
            one.start <= token.start < one.end and _SO_MANY.match(words, token.end) for token in corrects
        )
    ]
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
