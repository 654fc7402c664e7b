"""What is left out and what stands in for it are not both on one pizza ("one without cheese for the vegan")."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.heard.lexicon import Token
from conversations.orders.kept.prices import PriceList, Words


def settle_stand_ins(words: str, tokens: Sequence[Token], prices: PriceList | None) -> list[Token]:
    """The tokens without who eats it ("for the vegan"), or, where the stand-in is named in full, without the "no"."""
    gone = {id(token) for token in _find_gone(words, tokens, prices)} if prices else set()
    return [token for token in tokens if id(token) not in gone]


def _find_gone(words: str, tokens: Sequence[Token], prices: PriceList) -> Iterator[Token]:
    left_out = [
        token for token in tokens if token.kind == "addition" and prices.additions[token.value].without
    ]
    for token in tokens:
        if token.kind != "addition" or token in left_out or prices.additions[token.value].price != 0:
            continue
        for other in left_out:
            without = prices.additions[other.value].words
            if _stands_in(prices.additions[token.value].words, without) and _is_near(tokens, token, other):
                said = words[token.start : token.end]
                yield other if _names(said, without) else token


def _stands_in(words: Words, without: Words) -> bool:
    """Whether what is left out is part of its whole name ("vegan cheese" of "cheese")."""
    return any(" " in word and _names(word, without) for said in words.values() for word in said)


def _names(said: str, without: Words) -> bool:
    parts = re.findall(r"[\w'’]+", said.casefold())
    return any(word in parts for names in without.values() for word in names)


def _is_near(tokens: Sequence[Token], one: Token, other: Token) -> bool:
    """Whether both are said of the same: no number and no other thing stands between."""
    first, second = sorted((one.start, other.start))
    return not any(
        first < token.start < second and token.kind in ("number", "all", "rest") for token in tokens
    )
