"""What is told in the same breath as an order, and is none of it: "make it two, dad turns 60 today". Pure."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from conversations.orders.cues.ordering import confirms, tells_to_feed, wants
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.where import find_address, find_details
from conversations.orders.named.token import Token
from conversations.profile.conditions import find_conditions
from conversations.profile.counting import find_count
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.uncounted import find_uncounted

_WORDS = read_patterns("asides")
_LEAST = 3
"""Words of the least that tells something."""
_MERE = frozenset({"number", "correct"})
_OF_ORDER = frozenset(
    {"item", "kind", "addition", "plain", "half", "same", "vague", "make", "add", "remove", "only", "swap", "double"}
)  # fmt: skip


class _Piece(NamedTuple):
    start: int
    end: int
    said: str


def leave_asides_out(words: str, lexicon: Lexicon) -> str:
    """The words without what is merely told beside something that is ordered or changed; else as they are.

    What a number, a size or a verb of such a piece would count, or do, is none of the order.
    """
    if lexicon.prices is None:
        return words
    pieces = list(_split(words))
    tokens = lexicon.find(words)
    told: list[_Piece] = []
    for before, one in zip((None, *pieces), pieces, strict=False):
        if _is_aside(one, tokens, goes_on=before in told):
            told.append(one)
    kept = [one for one in pieces if one not in told]
    orders = any(token.kind in _OF_ORDER and _stands_in(token, one) for one in kept for token in tokens)
    if not told or not orders:
        return words
    for one in reversed(told):
        words = f"{words[: one.start].rstrip(' ,-–—(')}{words[one.end :]}"
    return words.strip(" ,") or words


def _split(words: str) -> Iterator[_Piece]:
    """The pieces between signs, and before "because" and "so"."""
    at = 0
    for end in _WORDS["ends"].finditer(words):
        if words[at : end.start()].strip():
            asks = "?" if "?" in end[0] else ""
            yield _Piece(at, end.start(), f"{words[at : end.start()]}{asks}")
        at = end.end()
    if words[at:].strip():
        yield _Piece(at, len(words), words[at:])


def _stands_in(token: Token, piece: _Piece) -> bool:
    return piece.start <= token.start < piece.end


def _is_aside(piece: _Piece, tokens: tuple[Token, ...], *, goes_on: bool) -> bool:
    """Whether a piece tells something, and nothing in it is of an order: not what, how many, where or when."""
    mine = [token for token in tokens if _stands_in(token, piece)]
    if "?" in piece.said or is_question(piece.said):
        return False
    goes_on = goes_on and bool(_WORDS["goes_on"].match(piece.said))
    if any(token.kind not in _MERE for token in mine) or (len(piece.said.split()) < _LEAST and not goes_on):
        return False
    said = re.sub(rf"^\W*{_WORDS['opens'].pattern}", "", piece.said, flags=re.IGNORECASE).strip()
    tells = goes_on or bool(_WORDS["tells"].match(said)) or bool(_WORDS["measures"].search(said))
    asks = bool(_WORDS["asks"].search(said)) and not (_WORDS["likes_it"].search(said) and not mine)
    return tells and not (asks or _WORDS["is_so_many"].match(said) or _is_of_order(said))


@remembered
def _is_of_order(said: str) -> bool:
    """Whether it tells who is to be fed, where to and when, or what somebody may not eat."""
    is_when = any(one.kind == "time" for one in find_uncounted(said))
    return (
        is_when
        or bool(find_count(said))
        or tells_to_feed(said)
        or wants(said)
        or confirms(said)
        or find_address(said, []) is not None
        or bool(find_details(said))
        or bool(find_conditions(said))
    )
