"""One that is as somebody's who was named before ("for my daughter the same as him"), said in full. Pure."""

import re
from collections.abc import Iterator, Sequence

from conversations.lead.content import Language
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.token import Token
from conversations.orders.pointing.owners import find_parts

_WORDS = read_patterns("alike")
_HEBREW = re.compile("[א-ת]")
_HOW = frozenset({"addition", "half", "plain"})
_ADD = {"he": "תוסיפו {item} אחת{how}", "en": "add one {item}{how}"}
_WITH = {"he": " עם ", "en": " with "}


def say_alike(words: str, told: Sequence[str], wanted: Sequence[BasketLine], lexicon: Lexicon) -> str:
    """The words with what is to be as somebody's said in full, by what was told of that; `told`: before these."""
    prices = lexicon.prices
    if prices is None or "?" in words:
        return words
    if _WORDS["so_for"].match(words) and wanted:
        return _say_so_again(words, wanted, prices)
    found = _WORDS["as_theirs"].search(words)
    if found is None:
        return words
    whose = next(value for name, value in found.groupdict().items() if value and name.startswith("whose"))
    said = next(_say_as(whose, (*told, words[: found.start()]), lexicon, prices), "")
    return f"{words[: found.start()]}{said}{words[found.end() :]}" if said else words


def _say_so_again(words: str, wanted: Sequence[BasketLine], prices: PriceList) -> str:
    """Who is to have the same has all of it where one has ordered for himself; else one more of the last."""
    is_hebrew = _HEBREW.search(words) is not None
    pies = [one for one in wanted if one.kind or prices.items[one.item].kind]
    if len(pies) == 1 and all(one.count == 1 for one in wanted):
        return "תכפילו הכל" if is_hebrew else "double everything"
    return "תוסיפו אחת אותו דבר" if is_hebrew else "add one the same"


def _say_as(whose: str, told: Sequence[str], lexicon: Lexicon, prices: PriceList) -> Iterator[str]:
    """What somebody has, as one more that is so; the latest first."""
    for before, part in find_parts(whose, told):
        tokens = lexicon.find(lexicon.mend(part))
        how = [one for one in tokens if one.kind in _HOW]
        item = _find_size(tokens) or _find_size(lexicon.find(lexicon.mend(before)))
        if item and how:
            yield _say_one(item, lexicon.mend(part)[how[0].start : how[-1].end], how[0].kind, prices)


def _find_size(tokens: Sequence[Token]) -> str:
    return next((one.value for one in reversed(tokens) if one.kind == "item"), "")


def _say_one(item: str, how: str, kind: str, prices: PriceList) -> str:
    language: Language = "he" if _HEBREW.search(how) else "en"
    name = prices.items[item].name
    is_so = kind == "plain" or how.startswith(("no ", "without ", "בלי ", "ללא "))
    said = f" {how}" if is_so else f"{_WITH[language]}{how.removeprefix('ו')}"
    return _ADD[language].format(item=name.get(language) or next(iter(name.values())), how=said)
