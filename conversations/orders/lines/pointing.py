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
    pointed = _find(wanted, words, lexicon, prices) if prices and "?" not in words else None
    if pointed is None or prices is None:
        return None
    clauses = reader.read(pointed.rest.strip(" ,.!")).clauses
    new = _say_new(pointed, clauses, prices)
    if new is None or (new and new[0] == replace(pointed.line, count=pointed.many)):
        return None
    return tuple(_put_in(wanted, pointed, new))


def _find(wanted: Sequence[BasketLine], words: str, lexicon: Lexicon, prices: PriceList) -> Pointed | None:
    """The one thing that is pointed at; several at once are told apart as they are."""
    pies = [one for one in wanted if one.kind or prices.items[one.item].additions]
    places = list(_WORDS["place"].finditer(words))
    if len(places) == 1 and not tells_several(words):
        line = _at_place(pies, places[0])
        return Pointed(line, 1, _leave_out(words, places[0])) if line else None
    for name in ("some", "one"):
        found = _WORDS[name].search(words)
        pointed = _such(pies, words, found, lexicon) if found and not places else None
        if pointed:
            return pointed
    return None


def _leave_out(words: str, found: re.Match[str]) -> str:
    """The words without what points; "make" before it stays."""
    verb = re.match(r"\W*(make|change)\s", found[0], re.IGNORECASE)
    return f"{words[: found.start()]}{verb[1] if verb else ''}{_REST}{words[found.end() :]}"


def _at_place(pies: Sequence[BasketLine], found: re.Match[str]) -> BasketLine | None:
    said = (found["place"] or found["place_he"]).casefold()
    units = [one for one in pies for _ in range(one.count)]
    at = len(units) - 1 if said in _LAST else next(n for n, names in enumerate(_PLACES) if said in names)
    return units[at] if len(units) >= max(_BOTH, at + 1) else None


def _such(pies: Sequence[BasketLine], words: str, found: re.Match[str], lexicon: Lexicon) -> Pointed | None:
    """So many of those that are called by what is on them, or by nothing being on them."""
    groups = found.groupdict()
    what = next(value for name, value in groups.items() if value and name.startswith("what"))
    named = _read_such(what, lexicon)
    if named is None:
        return None
    toppings, taken = named
    mine = [
        one
        for one in pies
        if (toppings <= {topping.addition for topping in one.toppings} if toppings else not one.toppings)
    ]
    total = sum(one.count for one in mine)
    many = next((value for name, value in groups.items() if value and name.startswith("many")), "")
    count = (read_number(many) or 1) if many else total
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


def _read_such(what: str, lexicon: Lexicon) -> tuple[set[str], int] | None:
    """What pies are called by, "plain" as nothing; and how far the words go that say it."""
    said = lexicon.mend(what)
    tokens = lexicon.find(said)
    first = tokens[0] if tokens and tokens[0].start <= _BOTH else None
    if first is None or first.kind not in ("addition", "plain"):
        return None
    both = [one for one in tokens if one.kind == "addition"]
    end = both[-1].end if first.kind == "addition" else first.end
    return {one.value for one in both}, end


def _say_new(pointed: Pointed, clauses: Sequence[Clause], prices: PriceList) -> list[BasketLine] | None:
    """How those are now; none where they go; None where nothing is said of them, or of other things as well."""
    named = [one for clause in clauses for one in clause.named]
    kinds = {prices.items[pointed.line.item].kind if pointed.line.item else pointed.line.kind}
    sizes = [one.item for one in named if one.item and prices.items[one.item].kind in kinds]
    if any(one.item and one.item not in sizes for one in named):
        return None
    gone = {t.addition for c in clauses if c.verb == "remove" for one in c.named for t in one.toppings}
    put_on = tuple(_list_new(clauses))
    is_plain = any(one.plain for clause in clauses if clause.verb != "remove" for one in clause.named)
    goes = any(clause.verb == "remove" and not clause.named for clause in clauses)
    if goes and not (put_on or gone or sizes or is_plain):
        return []
    if not (put_on or gone or sizes or is_plain):
        return None
    kept = tuple(one for one in pointed.line.toppings if one.addition not in gone)
    if is_plain or (put_on and not gone and _takes_place(pointed.rest, put_on)):
        kept = ()
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
