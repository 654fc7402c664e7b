"""One pie in the place of another: the one that goes is taken off, and what is wanted for it is added. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.pointing.which import find_such

_WORDS = read_patterns("exchanged")
_HEBREW = re.compile("[א-ת]")
_SENTENCE = re.compile(r"[^.!?;,\n]+[.!?;,\n]*\s*")
_BOTH = 2
_EXCHANGES = ("swaps", "instead_of", "instead_first", "instead")


class Exchange(NamedTuple):
    """What is wanted without the pie that goes, and the words that add the other."""

    wanted: tuple[BasketLine, ...]
    words: str


def find_exchange(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> Exchange | None:
    """What is left, and what is to be added, where a pie is to be had in the place of one that is wanted."""
    prices = lexicon.prices
    pies = [one for one in wanted if one.kind or (prices and prices.items[one.item].kind)]
    if prices is None or not pies:
        return None
    if exchange := _find_going(words, wanted, pies, lexicon):
        return exchange
    for found in _find(words, *_EXCHANGES):
        gone, new = found.gone, _strip(found.new)
        said = lexicon.mend(new)
        tokens = lexicon.find(said)
        sized = [one.value for one in tokens if one.kind == "item"]
        if any(one.number for one in tokens if one.kind == "number" and one.number != 1):
            continue
        on = {one.value for one in tokens if one.kind == "addition"}
        if sized and not on and all(one.kind != "plain" for one in tokens):
            continue  # only its size is another: what is on it stays
        line = _find_named(pies, gone, lexicon) if gone else _find_meant(pies, sized, on)
        if line is None or line.count > 1 or "half" in said or "חצי" in said:
            continue
        told = _say_added(line, new, sized, on, prices)
        if told:
            left = tuple(one for one in wanted if one is not line)
            before, after = words[: found.start], words[found.end :].lstrip(" ?")
            return Exchange(left, f"{_leave_why_out(before, lexicon)}{told}. {after}".strip())
    return None


def _find_going(
    words: str, wanted: Sequence[BasketLine], pies: Sequence[BasketLine], lexicon: Lexicon
) -> Exchange | None:
    """One that goes ("the plain one is out, just the others"): what they say stays is there already."""
    for found in _find(words, "goes"):
        line = _find_named(pies, found.gone, lexicon)
        if line is None or line.count > 1 or len(pies) < _BOTH:
            continue
        after = "".join(
            one for one in _SENTENCE.findall(words[found.end :]) if not _WORDS["remains"].match(one)
        )
        off = "תורידו את" if _HEBREW.search(found.gone) else "take off"
        return Exchange(tuple(wanted), f"{off} {found.gone}. {after.strip(' .')}".strip())
    return None


def _leave_why_out(before: str, lexicon: Lexicon) -> str:
    """What is said before it, but for sentences that only tell why ("one of us eats no cheese")."""
    sentences = _SENTENCE.findall(before)
    kept = [one for one in sentences if any(each.kind == "item" for each in lexicon.find(one))]
    return "".join(kept) if len(kept) < len(sentences) else before


def _say_added(line: BasketLine, new: str, sized: Sequence[str], on: set[str], prices: PriceList) -> str:
    """The words that add it: of its own size, or of that of the one that goes; "" where it is no other pie."""
    add = "תוסיפו" if _HEBREW.search(new) else "add"
    if len(sized) == 1 and prices.items[sized[0]].kind:
        return f"{add} {new}"
    if sized or not on or not line.item or line.toppings:
        return ""
    name = prices.items[line.item].name["he" if _HEBREW.search(new) else "en"]
    how = re.sub(r"^(?:an?|one) | ones?$|^(?:עם|with) ", "", new).strip()
    return f"{add} {name} {'עם' if _HEBREW.search(new) else 'with'} {how}"


class _ExchangeWords(NamedTuple):
    gone: str
    new: str
    start: int
    end: int


def _find(words: str, *names: str) -> Iterator[_ExchangeWords]:
    for name in names:
        for found in _WORDS[name].finditer(words):
            groups = found.groupdict()
            gone, new = (groups.get(key) or groups.get(f"{key}_he") or "" for key in ("gone", "new"))
            yield _ExchangeWords(gone.strip(), new.strip(" ,"), found.start(), found.end())


def _strip(new: str) -> str:
    """What is wanted for it, without how it is asked for."""
    found = _WORDS["polite"].match(new)
    return new[found.end() :].strip(" ,") if found else new


def _find_named(pies: Sequence[BasketLine], gone: str, lexicon: Lexicon) -> BasketLine | None:
    """The one pie that is called so."""
    what = " ".join(_WORDS["of_it"].sub(" ", gone).split())
    what = what.removeprefix("ה") if _HEBREW.match(what) else what
    if _WORDS["plain_one"].match(what):
        mine = [one for one in pies if not one.toppings]
    else:
        mine = find_such(pies, what, lexicon)
    return mine[0] if len(mine) == 1 else None


def _find_meant(pies: Sequence[BasketLine], sized: Sequence[str], on: set[str]) -> BasketLine | None:
    """Where none is named, the one that is such already, of another size; the only one; or else the plain one."""
    if not sized:
        return None
    such = [one for one in pies if on and {each.addition for each in one.toppings} == on]
    plain = [one for one in pies if not one.toppings] if len(pies) >= _BOTH and on else []
    return next((found[0] for found in (such, pies, plain) if len(found) == 1), None)
