"""Drinks of several makes are kept as so many drinks: how many are of one make, earlier words tell. Pure."""

import re
from collections.abc import Iterator, Sequence

from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.token import Token
from conversations.understanding.segments import is_question, split_acts

_BEFORE = re.compile("[ושהבלכמ]{0,2}(?=[א-ת]{4})")
_HEBREW = re.compile("[א-ת]")
_BETWEEN = re.compile(r"[\s\-־]*(?:(?:of|של)\s+)?", re.IGNORECASE)


def count_makes(words: str, wanted: Sequence[BasketLine], told: Sequence[str], lexicon: Lexicon) -> str:
    """The words with how many are to go, where those of one make are ("no sprite", of 3 cokes and 2 sprites)."""
    for before, token in zip((None, *lexicon.find(words)), lexicon.find(words), strict=False):
        if before is None or before.kind != "remove" or token.kind != "item":
            continue
        total = sum(one.count for one in wanted if one.item == token.value)
        many = next(_count(_stem(words, token), token.value, told, lexicon), 0)
        if 0 < many < total:
            verb = "תוריד" if _HEBREW.search(words) else "remove"
            return f"{words[: before.start]}{verb} {many} {words[token.start :]}"
    return words


def _count(make: str, item: str, told: Sequence[str], lexicon: Lexicon) -> Iterator[int]:
    """How many of a make they named, the latest first."""
    for line in reversed(told):
        tokens = lexicon.find(line)
        for place, token in enumerate(tokens):
            if token.kind == "item" and token.value == item and make in _stem(line, token).split():
                yield _count_before(line, tokens[: place + 1])


def _count_before(line: str, tokens: Sequence[Token]) -> int:
    """The number in front of a thing and of what it comes in ("2 cans sprite"); one where none is told."""
    last = tokens[-1]
    for token in reversed(tokens[:-1]):
        is_next = _BETWEEN.fullmatch(line, token.end, last.start)
        if is_next and token.kind == "number":
            return token.number
        if not (is_next and token.kind == "item" and token.value == last.value):
            break
        last = token
    return 1


def _stem(words: str, token: Token) -> str:
    """What a thing is called, without what Hebrew puts before it and what many of it end in."""
    said = _BEFORE.sub("", words[token.start : token.end].casefold(), count=1)
    return re.sub(r"(?<=\w{3})(?:s|ים|ות)(?!\w)", "", said)


def say_large_make(words: str, told: Sequence[str], lexicon: Lexicon) -> str:
    """The words with a make as a large one of it, right after large ones were asked for ("what big drinks?")."""
    prices, asked = lexicon.prices, told[-1] if told else ""
    if (
        prices is None
        or not _LARGE_ASKED.search(asked)
        or not any(map(is_question, (asked, *split_acts(asked))))
    ):
        return words
    tokens = lexicon.find(words)
    large = next((name for name in prices.items if _is_large_of(name, prices)), "")
    if not large or any(one.kind == "item" and one.value == large for one in tokens):
        return words
    name = prices.items[large].name
    for token in reversed(tokens):
        said = words[token.start : token.end]
        if token.kind == "item" and prices.goes_by(large, token.value) and not _IN_SMALL.search(said):
            whole = name["he" if _HEBREW.search(said) else "en"] if isinstance(name, dict) else name
            words = f"{words[: token.start]}{whole}{words[token.end :]}"
    return words


def _is_large_of(name: str, prices: PriceList) -> bool:
    """Whether a drink is called as another one that is large ("large coke")."""
    return any(
        prices.goes_by(name, other) and not prices.items[name].kind for other in prices.items if other != name
    ) and any(_LARGE_ASKED.search(word) for said in prices.items[name].words.values() for word in said)


_LARGE_ASKED = re.compile(
    r"(?<!\w)(?:(?:big|large) (?:drinks?|bottles?|cokes?|soft drinks?|sodas?)|bottles?|litres?|liters?|1\.5|"
    r"ו?ה?(?:שתי?י?ה|שתיות|בקבוק(?:ים)?|קולה|משקאות) (?:ה?גדול(?:ה|ות|ים)?)|בקבוק(?:ים)?(?: של)?|ליטר)(?!\w)",
    re.IGNORECASE,
)
_IN_SMALL = re.compile(r"cans?|ה?פחי(?:ת|ות)", re.IGNORECASE)
