"""One of the pies is pointed at ("the second one", "the one with onion"): what is said is done to that one alone."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.grammar import Clause
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.heard.plainer import tells_several
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList

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


class Pointed(NamedTuple):
    """Which line, how many of it, and what is said of them."""

    line: BasketLine
    many: int
    rest: str


def change_pointed(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """What is wanted with one of the pies otherwise; None where none is pointed at, or nothing is said of it."""
    prices = lexicon.prices
    if prices is None or "?" in words:
        return None
    each = _change_each(wanted, words, lexicon, reader)
    if each is not None:
        return each
    pointed = _find(wanted, words, lexicon, prices)
    changed = change_such(wanted, pointed, reader, prices) if pointed else None
    return changed[0] if changed else None


def change_such(
    wanted: Sequence[BasketLine], pointed: Pointed, reader: OrderReader, prices: PriceList
) -> tuple[tuple[BasketLine, ...], Sequence[BasketLine]] | None:
    """What is wanted with those otherwise, and how they are now; None where nothing is said of them."""
    clauses = reader.read(pointed.rest.strip(" ,.!")).clauses
    new = _say_new(pointed, clauses, prices)
    if new is None or (new and new[0] == replace(pointed.line, count=pointed.many)):
        return None
    return tuple(_put_in(wanted, pointed, new)), new


def _change_each(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon, reader: OrderReader
) -> tuple[BasketLine, ...] | None:
    """ "The corn one gluten free, the other with tuna": each as it is told; None where not each part points at one."""
    parts, prices = [part for part in _WORDS["between"].split(words) if part.strip()], lexicon.prices
    now, done = tuple(wanted), list[BasketLine]()
    if prices is None or len(parts) < _BOTH:
        return None
    for part in parts:
        pointed = _find_other(now, part, done, prices) if done else None
        pointed = pointed or _find(now, part, lexicon, prices, alone=True)
        changed = change_such(now, pointed, reader, prices) if pointed else None
        if changed is None:
            return None
        now, done = changed[0], [*done, *changed[1]]
    return now if done else None


def _find_other(
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


def _find(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon, prices: PriceList, *, alone: bool = False
) -> Pointed | None:
    """The one thing that is pointed at; several at once are told apart as they are. `alone`: it is all that is said."""
    pies = [one for one in wanted if one.kind or prices.items[one.item].additions]
    places = list(_WORDS["place"].finditer(words))
    if len(places) == 1 and not tells_several(words):
        line = _at_place(pies, places[0])
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


def _at_place(pies: Sequence[BasketLine], found: re.Match[str]) -> BasketLine | None:
    said = (found["place"] or found["place_he"]).casefold()
    units = [one for one in pies for _ in range(one.count)]
    at = len(units) - 1 if said in _LAST else next(n for n, names in enumerate(_PLACES) if said in names)
    return units[at] if len(units) >= max(_BOTH, at + 1) else None


def _find_halved(pies: Sequence[BasketLine], words: str, lexicon: Lexicon) -> Pointed | None:
    """ "The half and half one", where that is one."""
    found = _WORDS["halved"].search(words)
    mine = [one for one in pies if len([each for each in one.toppings if each.half]) >= _BOTH]
    if found is None or len(mine) != 1 or lexicon.find(words[found.end() :])[:1]:
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


def _say_new(pointed: Pointed, clauses: Sequence[Clause], prices: PriceList) -> list[BasketLine] | None:
    """How those are now; none where they go; None where nothing is said of them, or of other things as well."""
    named = [one for clause in clauses for one in clause.named]
    kinds = {prices.items[pointed.line.item].kind if pointed.line.item else pointed.line.kind}
    sizes = [one.item for one in named if one.item and prices.items[one.item].kind in kinds]
    if any(one.item and one.item not in sizes for one in named):
        return None
    gone = {t.addition for c in clauses if c.verb == "remove" for one in c.named for t in one.toppings}
    put_on = tuple(dict.fromkeys(_list_new(clauses)))
    is_plain = any(one.plain for clause in clauses if clause.verb != "remove" for one in clause.named)
    goes = any(clause.verb == "remove" and not clause.named for clause in clauses)
    if (many := _read_many(clauses)) and not (put_on or gone or sizes or is_plain):
        return [replace(pointed.line, count=many)]
    if goes and not (put_on or gone or sizes or is_plain):
        return []
    if not (put_on or gone or sizes or is_plain):
        return None
    kept = tuple(one for one in pointed.line.toppings if one.addition not in gone)
    if is_plain or (put_on and not gone and _takes_place(pointed.rest, put_on)):
        is_of_dough = bool(put_on) and all(_is_of_dough(new, prices) for new in put_on)
        kept = pointed.line.toppings if is_of_dough else ()
    same = {one.addition for one in put_on}
    toppings = (*(one for one in kept if one.addition not in same), *put_on)
    item = sizes[-1] if sizes else pointed.line.item
    return [
        replace(
            pointed.line,
            count=pointed.many,
            item=item,
            kind="" if item else pointed.line.kind,
            toppings=toppings,
        )
    ]


def _read_many(clauses: Sequence[Clause]) -> int | None:
    """How many they are to be, where nothing else is said ("make the corn ones 3")."""
    told = [one.number for clause in clauses if clause.verb == "make" for one in clause.named if one.is_bare]
    return told[0] if len(told) == 1 else None


def _is_of_dough(topping: Topping, prices: PriceList) -> bool:
    """Whether it is how all of a pie is made, and nothing that is put on a half of it instead of something else."""
    is_any_halved = any(one.half is not None for one in prices.additions.values())
    return is_any_halved and prices.additions[topping.addition].half is None


def _list_new(clauses: Sequence[Clause]) -> Iterator[Topping]:
    for clause in clauses:
        if clause.verb != "remove":
            for one in clause.named:
                yield from (*one.known, *one.toppings)


def _takes_place(rest: str, put_on: Sequence[Topping]) -> bool:
    """Whether what is named is all that is to be on it."""
    is_halved = len([one for one in put_on if one.half]) >= _BOTH
    return is_halved or bool(_WORDS["otherwise"].search(rest) and not _WORDS["adds"].search(rest))


def _put_in(
    wanted: Sequence[BasketLine], pointed: Pointed, new: Sequence[BasketLine]
) -> Iterator[BasketLine]:
    """Those that are wanted, the pointed ones as they are now, beside those like them."""
    like = next((one for one in wanted if new and one is not pointed.line and one.is_like(new[0])), None)
    for one in wanted:
        if one is like:
            yield replace(one, count=one.count + pointed.many)
        elif one is pointed.line:
            if new and like is None:
                yield new[0]
            if one.count > pointed.many:
                yield replace(one, count=one.count - pointed.many)
        else:
            yield one
