"""Whose a pie is: "Ron wants mushrooms instead", behind "one with olives for Ron", is of that one. Pure."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.pointing.said import Pointed, change_such

_WORDS = read_patterns("meant")
_PARTS = re.compile(
    r"[,;.\n:]+|(?<!\w)(?:and|plus)(?!\w)(?= (?:\w+ )?(?:one|a|two|\d|for|wants|\w+ (?:wants|a)))|"
    r"\s(?=ו(?:אחת|אחד|ל|אישית|משפחתית|עוד))",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"(?<!\w)(?:take|drop|cancel|scratch|remove|lose|forget|skip|scrap)(?: off| out)?\s*\Z", re.IGNORECASE
)
"""What stands before a pie that is to go altogether."""
_SHORT = 2
_OTHERS = {
    "his": _WORDS["his"].pattern, "him": _WORDS["his"].pattern, "he": _WORDS["his"].pattern,
    "שלו": _WORDS["his"].pattern,
    "hers": _WORDS["her"].pattern, "she": _WORDS["her"].pattern,
    "her": _WORDS["her"].pattern, "שלה": _WORDS["her"].pattern,
    "kids": _WORDS["kids"].pattern, "kid": _WORDS["kids"].pattern, "ילד": _WORDS["kids"].pattern,
    "ילדים": _WORDS["kids"].pattern, "ילדה": _WORDS["kids"].pattern,
    "בן": _WORDS["kids"].pattern, "בת": _WORDS["kids"].pattern,
}  # fmt: skip
"""Whoever it is, told of before."""


def change_owned(
    wanted: Sequence[BasketLine], words: str, told: Sequence[str], lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """What is wanted with the pie of somebody otherwise; None where it was not told whose is which. `told`: before."""
    prices = lexicon.prices
    if prices is None or "?" in words:
        return None
    if (gone := _find_dropped(words, wanted, told, lexicon)) is not None:
        return tuple(_leave_one_out(wanted, gone))
    known = lexicon.find(words)
    for found in _WORDS["owner"].finditer(words):
        if any(
            token.kind == "addition" and token.start < found.end() and found.start() < token.end
            for token in known
        ):
            continue  # "ללא גלוטן" is nobody's
        who = next(name for name in found.groupdict().values() if name)
        line = next(_find_lines(who, wanted, told, lexicon), None) or _find_single(who, wanted, prices)
        if line is None:
            continue
        if _GOES.search(words, 0, found.start()) and not lexicon.find(words[found.end() :]):
            return tuple(_leave_one_out(wanted, line))
        rest = f"{words[: found.start()]} {words[found.end() :]}"
        if _WORDS["otherwise"].search(words):
            rest = f"instead {rest}"
        changed = change_such(wanted, Pointed(line, 1, rest), reader, prices)
        if changed:
            return changed[0]
    return None


def _find_dropped(
    words: str, wanted: Sequence[BasketLine], told: Sequence[str], lexicon: Lexicon
) -> BasketLine | None:
    """Whose is to go altogether, who is named in the same breath ("the neighbour regrets it, take his off")."""
    found = _WORDS["theirs_off"].match(words)
    who = (found["who"] or found["who_he"]) if found else ""
    return next(_find_lines(who, wanted, told, lexicon), None) if who else None


def _find_single(who: str, wanted: Sequence[BasketLine], prices: PriceList) -> BasketLine | None:
    """The one pie for one, where somebody's is spoken of of whom nothing is known any more."""
    if who.casefold() not in _OTHERS:
        return None
    small = [
        one for one in wanted if one.item and prices.items[one.item].kind and not _feeds_more(one, prices)
    ]
    return small[0] if len(small) == 1 and small[0].count == 1 else None


def _feeds_more(one: BasketLine, prices: PriceList) -> bool:
    return (prices.items[one.item].feeds or 1) > 1


def _leave_one_out(wanted: Sequence[BasketLine], line: BasketLine) -> Iterator[BasketLine]:
    for one in wanted:
        if one is not line:
            yield one
        elif one.count > 1:
            yield replace(one, count=one.count - 1)


def _find_lines(
    who: str, wanted: Sequence[BasketLine], told: Sequence[str], lexicon: Lexicon
) -> Iterator[BasketLine]:
    """The line that is theirs, by what was said of it, the latest first."""
    if not lexicon.find(who):
        for _, part in find_parts(who, told):
            yield from _match(part, wanted, lexicon)


def find_parts(who: str, told: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What was told of somebody's, the latest first: what stands before it, and that part itself."""
    bare = who[1:] if who[0] in "הל" and len(who) > _SHORT and who not in ("הוא", "היא", "הם", "הן") else who
    called = _OTHERS.get(bare.casefold()) or (
        _WORDS["of_mine"].pattern if _WORDS["mine"].fullmatch(who) else re.escape(bare)
    )
    name = re.compile(rf"(?<!\w)[ולה]{{0,2}}(?:{called})(?!\w)", re.IGNORECASE)
    for said in reversed(told):
        at = 0
        for part in _PARTS.split(said):
            at = said.index(part, at) if part else at
            if part and name.search(part):
                yield said[:at], part


def _match(part: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> Iterator[BasketLine]:
    """The one line that is as a part of a message says."""
    tokens = lexicon.find(lexicon.mend(part))
    on = {token.value for token in tokens if token.kind == "addition"}
    items = {token.value for token in tokens if token.kind == "item"}
    alike = [
        one
        for one in wanted
        if on == {each.addition for each in one.toppings if isinstance(each, Topping)}
        and (not items or one.item in items)
    ]
    if not alike:  # something more was put on it since
        alike = [
            one for one in wanted if one.item in items and on <= {each.addition for each in one.toppings}
        ]
    if (on or items) and len(alike) == 1:
        yield alike[0]
