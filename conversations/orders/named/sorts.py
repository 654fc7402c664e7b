"""Of which sort a side is ("a green salad"), which names no thing of its own. Pure."""

import re
from collections.abc import Iterator

from conversations.orders.cues.numbers import PATTERN
from conversations.orders.kept.prices import PriceList, Words

_PREFIX = "[ושהבלכמ]{0,2}?"


def compile_sorts(prices: PriceList | None) -> re.Pattern[str]:
    """Of which sorts so many of a side are that has several ("two salads, one green one greek"): they count nothing."""
    pairs = list(_list_sorts(prices)) if prices else []
    if not pairs:
        return re.compile("(?!)(?P<thing>)")
    names, sorts = ("|".join(map(re.escape, sorted({pair[at] for pair in pairs}))) for at in (0, 1))
    sort = rf"(?:(?:{PATTERN}|an?)\s+)?[והבל]{{0,2}}(?:{sorts})(?:ים|ות|ה)?(?: ones?)?"
    between = r"\s*(?:(?:,|&|\+)\s*|and\s+|ו)?(?:and\s+|ו)?"
    listed = rf"(?P<thing>{_PREFIX}(?:{names}))\s*[,:(\-–]?\s*{sort}(?:{between}{sort})+\)?"
    return re.compile(rf"(?<!\w){listed}(?!\w)", re.IGNORECASE)


def compile_other_sort(prices: PriceList | None) -> re.Pattern[str]:
    """Another sort of the side that was just named, with why ("a Greek salad. no, the green, they eat no cheese")."""
    several = dict(_list_several(prices)) if prices else {}
    if not several:
        return re.compile("(?!)(?P<thing>)")
    names = "|".join(map(re.escape, several))
    sort = rf"(?:{'|'.join(re.escape(one) for of in several.values() for one in of)})(?:ים|ות|ה)?"
    return re.compile(
        rf"(?P<thing>(?<!\w)(?:{sort} )?{_PREFIX}(?:{names})(?: ה?{sort})?)[\s,.;–-]+"
        rf"(?:(?:no|wait|sorry|actually|make it|i mean|rather|or|לא|בעצם|סליחה|רגע)[\s,]+)+(?:the |a |את )?ה?{sort}"
        rf"(?: (?:one|{names}))?(?!\w)(?:,? (?:they|she|he|we|i|(?:the|my) \w+|הם|הוא|היא|אנחנו|אני) "
        r"(?:do|does|ca|wo|don|doesn|can|won)[n'’]*t? [^,.;!?\n]*|,? (?:הם|הוא|היא|אנחנו|אני)? ?לא [^,.;!?\n]*)?",
        re.IGNORECASE,
    )


def _list_several(prices: PriceList) -> Iterator[tuple[str, set[str]]]:
    """A side's name with its sorts, where one language tells several of them apart."""
    said = [one.words for one in prices.items.values()] + [one.words for one in prices.kinds.values()]
    named = {word for words in said for word in _list_words(words)}
    for item in prices.items.values():
        for words in item.words.values() if not (item.kind or item.additions) else ():
            pairs = [word.split() for word in words if word.count(" ") == 1]
            for name in (word for word in words if word.isalpha()):
                beside = {part for pair in pairs if name in pair for part in pair} - named
                sorts = {one.removeprefix("ה") for one in beside}
                if len(sorts) > 1:
                    yield name, sorts


def _list_sorts(prices: PriceList) -> Iterator[tuple[str, str]]:
    """The name of a side, and a word that stands with it and names nothing by itself ("salad", "greek")."""
    said = [one.words for one in prices.items.values()] + [one.words for one in prices.kinds.values()]
    named = {word for words in said for word in _list_words(words)}
    for item in prices.items.values():
        mine = {word for word in _list_words(item.words) if " " not in word}
        for pair in (word.split() for word in _list_words(item.words) if word.count(" ") == 1):
            is_sort = not (item.kind or item.additions) and len(mine & set(pair)) == 1
            sort = next((part for part in pair if part not in named), "")
            if is_sort and sort:
                yield from ((name, sort) for name in mine)


def _list_words(words: Words) -> Iterator[str]:
    return (word for said in words.values() for word in said)
