"""Which of the pies that are wanted is pointed at: by its place, by what is on it, by what it is beside. Pure."""

import re
from collections.abc import Sequence

from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.pointing.said import Pointed
from conversations.orders.spelling.plainer import tells_several

_WORDS = read_patterns("pointing")
_PLACES = (
    ("first", "1st", "ראשונה", "ראשון"),
    ("second", "2nd", "שנייה", "שניה", "שני"),
    ("third", "3rd", "שלישית", "שלישי"),
    ("fourth", "4th", "רביעית", "רביעי"),
)
_LAST = ("last", "אחרונה", "אחרון")
_BOTH = 2
_HALF = _WORDS["half"]
_SINGLE = re.compile(r"(?<!\w)(?:the|that) (?:\w+ ){1,2}?one\s*\Z", re.IGNORECASE)
"""But one of those that are so is spoken of ("the plain one", of two)."""
_REST = " "


def find_other(
    wanted: Sequence[BasketLine], words: str, done: Sequence[BasketLine], prices: PriceList
) -> Pointed | None:
    """The one that is left of two, behind what is said of the first."""
    found = _WORDS["other"].match(words)
    pies = [one for one in wanted if one.kind or prices.items[one.item].additions]
    left = [one for one in pies if not any(one.is_like(other) for other in done)]
    left = [one for one in left if done and one.item == done[-1].item] or left
    if found is None or len(left) != 1 or left[0].count > 1:
        return None
    return Pointed(left[0], left[0].count, words[found.end() :])


def find_pointed(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon, prices: PriceList, *, alone: bool = False
) -> Pointed | None:
    """The one thing that is pointed at; several at once are told apart as they are. `alone`: it is all that is said."""
    pies = [one for one in wanted if one.kind or prices.items[one.item].additions]
    places = list(_WORDS["place"].finditer(words))
    if len(places) == 1 and not tells_several(words):
        line = find_at_place(pies, places[0])
        return Pointed(line, 1, _leave_out(words, places[0])) if line else None
    if pointed := _find_halved(pies, words, lexicon) or _find_them(pies, words) or _find_some(pies, words):
        return pointed
    for name in ("some", "one", *(("alone",) if alone else ())):
        found = _WORDS[name].search(words)
        pointed = _such(pies, words, found, lexicon) if found and not places else None
        if pointed:
            return pointed
    return _find_ordinary(pies, words, prices)


def _find_ordinary(pies: Sequence[BasketLine], words: str, prices: PriceList) -> Pointed | None:
    """ "The regular one", where the others are of another dough or cheese: the one that is not."""
    found = _WORDS["ordinary"].search(words)
    mine = [one for one in pies if not any(_is_special(each, prices) for each in one.toppings)]
    if found is None or len(mine) != 1 or len(pies) < _BOTH:
        return None
    return Pointed(mine[0], mine[0].count, _leave_out(words, found))


def _is_special(topping: Topping, prices: PriceList) -> bool:
    """Whether a thing is made otherwise by it, and does not merely have it on top."""
    addition = prices.additions[topping.addition]
    return addition.half is None and not addition.without


def _leave_out(words: str, found: re.Match[str]) -> str:
    """The words without what points; "make" before it stays."""
    verb = re.match(r"\W*(make|change)\s", found[0], re.IGNORECASE)
    said = "make it" if verb and verb[1].casefold() == "make" else verb[1] if verb else ""
    said = said or ("the" if _WORDS["scraps"].search(words, 0, found.start()) else "")
    return f"{words[: found.start()]}{said}{_REST}{words[found.end() :]}"


def find_such(pies: Sequence[BasketLine], what: str, lexicon: Lexicon) -> list[BasketLine]:
    """Those that are called by these words: by their size, by what is on them, or plain."""
    named = _read_such(what, lexicon)
    return [one for one in pies if _is_such(one, named[0], named[1])] if named else []


def find_at_place(pies: Sequence[BasketLine], found: re.Match[str]) -> BasketLine | None:
    """The one at a place in the order of those that are wanted; None where there are no so many."""
    said = (found["place"] or found["place_he"]).casefold()
    units = [one for one in pies for _ in range(one.count)]
    at = len(units) - 1 if said in _LAST else next(n for n, names in enumerate(_PLACES) if said in names)
    return units[at] if len(units) >= max(_BOTH, at + 1) else None


def _find_halved(pies: Sequence[BasketLine], words: str, lexicon: Lexicon) -> Pointed | None:
    """ "The half and half one", where that is one."""
    found = _WORDS["halved"].search(words)
    mine = [one for one in pies if len([each for each in one.toppings if each.half]) >= _BOTH]
    behind = [one.kind for one in lexicon.find(words[found.end() :])] if found else []
    if found is None or len(mine) != 1 or (behind[:1] not in ([], ["make"]) and "all" not in behind):
        return None
    the = "the" if found[0].casefold().startswith("the ") else ""  # "lose the"
    return Pointed(mine[0], mine[0].count, f"{words[: found.start()]}{the} {words[found.end() :]}")


def _find_them(pies: Sequence[BasketLine], words: str) -> Pointed | None:
    """ "Put olives on them as well", where but one thing is wanted more than once, among others."""
    found = _WORDS["them"].search(words)
    mine = [one for one in pies if one.count > 1]
    if found is None or len(mine) != 1 or len(pies) < _BOTH:
        return None
    return Pointed(
        mine[0], mine[0].count, f"{words[: found.start()]} {found['verb'] or ''} {words[found.end() :]}"
    )


def _find_some(pies: Sequence[BasketLine], words: str) -> Pointed | None:
    """ "One of them just corn", of those that are alike."""
    found = _WORDS["of_them"].match(words)
    many = read_number(found["many"]) if found else None
    mine = [one for one in pies if many and one.count > many]
    if found is None or not many or len(mine) != 1:
        return None
    return Pointed(mine[0], many, words[found.end() :])


def _such(pies: Sequence[BasketLine], words: str, found: re.Match[str], lexicon: Lexicon) -> Pointed | None:
    """So many of those that are called by what is on them, or by nothing being on them."""
    groups = found.groupdict()
    what = next(value for name, value in groups.items() if value and name.startswith("what"))
    named = _read_such(what, lexicon)
    if named is None:
        return None
    toppings, item, taken = named
    mine = [one for one in pies if _is_such(one, toppings, item)]
    if len(mine) > 1 and _HALF.search(words, found.end()) and (prices := lexicon.prices):
        mine = [one for one in mine if one.item and prices.items[one.item].halves]
    total = sum(one.count for one in mine)
    many = next((value for name, value in groups.items() if value and name.startswith("many")), "")
    is_single = _SINGLE.search(found[0]) is not None
    count = (read_number(many) or 1) if many else 1 if is_single and len(mine) == 1 else total
    if not mine or count > total or (not many and len(mine) > 1):
        return None
    left_over = what[taken:]
    rest = (
        _leave_out(words, found).replace(_REST, f" {left_over} ", 1)
        if left_over.strip()
        else _leave_out(words, found)
    )
    line = next((one for one in mine if one.count >= count), mine[0])
    return Pointed(line, min(count, line.count), rest)


def _is_such(one: BasketLine, toppings: set[str], item: str) -> bool:
    """Whether a pie is of that size, or has these on it; with neither said, nothing at all."""
    on = {topping.addition for topping in one.toppings}
    return one.item == item and toppings <= on if item else toppings <= on if toppings else not on


def _read_such(what: str, lexicon: Lexicon) -> tuple[set[str], str, int] | None:
    """What pies are called by, "plain" as nothing; of what size; and how far the words go that say it."""
    said = lexicon.mend(what)
    tokens = lexicon.find(said)
    first = tokens[0] if tokens and tokens[0].start <= _BOTH else None
    if first is not None and first.kind == "item":
        return set(), first.value, first.end
    if first is None or first.kind not in ("addition", "plain"):
        return None
    both = [one for one in tokens if one.kind == "addition"]
    end = both[-1].end if first.kind == "addition" else first.end
    return {one.value for one in both}, "", end
