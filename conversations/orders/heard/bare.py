"""What stands in an order's list without a number, and is none of ours ("with corn and artichoke", "add capers")."""

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from conversations.orders.named.token import Token
from conversations.understanding.language import read_common_words

NOTHING = frozenset(
    word
    for line in files(__package__).joinpath("no_toppings.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
    for word in line.split()
)
"""Words that name nothing to eat."""
_PAST = re.compile(r"[א-ת]{2,}(?:נו|תי)")
"""What we or I did, in Hebrew."""
_MOST, _LEAST = 2, 4
LISTED = frozenset({"item", "kind", "addition", "plain", "not_sold"})
_SAID = r"(?P<said>[^\W\d_][\w'’\"״׳-]*(?:[ \t]+[^\W\d_][\w'’\"״׳-]*)?)"
_ENDS = (
    r"(?=\s*(?:[,.;!\n&+]|$)|"
    r"\s+(?:and|plus|n|too|as well|please|pls|if|instead|on|to|in|with|בבקשה|גם|אם|במקום|על|עם)(?!\w)|\s+[וב][א-ת])"
)
_JOINED = re.compile(rf"(?:\s*,\s*|\s+(?:and|plus|n|&)\s+|\s*,?\s+(?:and\s+|ו)){_SAID}{_ENDS}", re.IGNORECASE)
_MADE_OF = re.compile(
    r"\s+(?:in|ב(?=[א-ת]{3}))\s?[^,.;!\n&+]+?(?=\s*(?:[,.;!\n&+]|$)|\s+(?:and|plus)\s|\s+ו[א-ת])",
    re.IGNORECASE,
)
"""What it is made in ("pasta in tomato sauce")."""
_PUT = re.compile(
    r"(?<!\w)(?:add|put|throw in|chuck in|throw on|ו?ת?וסיפ[וי]|ו?תוסיף|ו?ת?שימ[וי]|ו?תשים)"
    rf"(?: me| us| some| an?| the| on| in| also| extra| more| לי| לנו| גם| עוד| קצת| בבקשה)* {_SAID}{_ENDS}",
    re.IGNORECASE,
)


class Unexplained(NamedTuple):
    """So many of what nobody sells, in their words, and where they stand."""

    said: str
    number: int
    start: int
    end: int


def find_bare(words: str, tokens: Sequence[Token]) -> Iterator[Unexplained]:
    """What goes on from something of the list by an "and", or by a comma where the list goes on, or is to be put on."""
    for found in _JOINED.finditer(words):
        before = [one for one in tokens if one.end == found.start()]
        if not before or before[-1].kind not in LISTED:
            continue
        is_comma = "," in words[found.start() : found.start("said")]
        goes_on = any(one.kind in LISTED and found.end() <= one.start for one in tokens)
        if not is_comma or goes_on:
            yield from _name(words, found, tokens)
    for found in _PUT.finditer(words):
        yield from _name(words, found, tokens)


def _name(words: str, found: re.Match[str], tokens: Sequence[Token]) -> Iterator[Unexplained]:
    start, end = found.span("said")
    if any(one.start <= start < one.end for one in tokens):
        return
    end = min((one.start for one in tokens if start <= one.start < end), default=end)
    end = start + len(words[start:end].rstrip())
    if found.re is _JOINED and _PUT.match(words, found.start("said")):
        return
    said = words[start:end]
    if said and trim(said) == said and not any(is_common(word) for word in said.split()):
        made = _MADE_OF.match(words, end)
        end = made.end() if made else end
        yield Unexplained(words[start:end], 0, start, end)


def is_common(word: str) -> bool:
    """Whether a word is said again and again, of whatever."""
    return len(word) < _LEAST or word.casefold() in read_common_words()


def trim(said: str) -> str:
    """The words up to the first that is nothing to eat."""
    kept: list[str] = []
    for word in said.split():
        bare = re.sub(r"['’](?:s|re|ll|d|ve)$", "", word.casefold().strip("'’\"״׳-"))
        is_prefixed = len(bare) > _MOST and bare[0] in "ובלמהש" and bare[1:] in NOTHING
        if bare in NOTHING or _PAST.fullmatch(bare) or is_prefixed:
            break
        kept.append(word)
    return said[: said.index(kept[-1]) + len(kept[-1])] if kept else ""
