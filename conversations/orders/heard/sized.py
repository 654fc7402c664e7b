"""A size that is said of a drink or a salad is no pizza of that size."""

import re
from collections.abc import Sequence

from conversations.orders.heard.lexicon import Token
from conversations.orders.kept.prices import PriceList

_BEFORE = re.compile(r"(?:a |the )?(?:extra )?(?:big|large|small|little|regular[- ]sized?)", re.IGNORECASE)
_BEHIND = re.compile(r"ה?(?:גדול(?:ה|ים|ות)?|קטנ(?:ה|ים|ות)|קטן)")
_NEXT = re.compile(r"[ \-]+")


def leave_sizes_out(words: str, tokens: Sequence[Token], prices: PriceList | None) -> list[Token]:
    """The tokens without a size that stands right beside what is sold in none of the pizzas' sizes ("a large coke")."""
    if prices is None:
        return list(tokens)
    return [
        token for place, token in enumerate(tokens) if not _is_of_side(words, tokens, place, prices)
    ]  # fmt: skip


def _is_of_side(words: str, tokens: Sequence[Token], place: int, prices: PriceList) -> bool:
    token, said = tokens[place], words[tokens[place].start : tokens[place].end]
    if token.kind != "item" or prices.items[token.value].kind is None:
        return False
    if _BEFORE.fullmatch(said):
        behind = tokens[place + 1] if place + 1 < len(tokens) else None
        return behind is not None and _is_side(behind, prices) and _is_next(words, token, behind)
    before = tokens[place - 1] if place else None
    is_behind = _BEHIND.fullmatch(said) is not None
    return bool(is_behind and before and _is_side(before, prices) and _is_next(words, before, token))


def _is_side(token: Token, prices: PriceList) -> bool:
    return token.kind == "item" and prices.items[token.value].kind is None


def _is_next(words: str, first: Token, second: Token) -> bool:
    return _NEXT.fullmatch(words, first.end, second.start) is not None
