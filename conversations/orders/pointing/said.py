"""What is said of those that are pointed at, done to them alone. Pure."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.grammar import Clause
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList

_WORDS = read_patterns("pointing")
_BOTH = 2
_SHOULD = r"^\W*(?:should|will|has to|needs to|is to|can|must|could)(?: also| just| only)? "
_SHOULD_BE = re.compile(rf"{_SHOULD}be(?!\w)", re.IGNORECASE)
_SHOULD_HAVE = re.compile(rf"{_SHOULD}(?:have|get|come with)(?!\w)", re.IGNORECASE)


class Pointed(NamedTuple):
    """Which line, how many of it, and what is said of them."""

    line: BasketLine
    many: int
    rest: str


def change_such(
    wanted: Sequence[BasketLine], pointed: Pointed, reader: OrderReader, prices: PriceList
) -> tuple[tuple[BasketLine, ...], Sequence[BasketLine]] | None:
    """What is wanted with those otherwise, and how they are now; None where nothing is said of them."""
    said = _SHOULD_HAVE.sub("with", _SHOULD_BE.sub("make it", pointed.rest.strip(" ,.!")))
    clauses = reader.read(said).clauses
    new = _say_new(pointed, clauses, prices)
    if new is None or (new and new[0] == replace(pointed.line, count=pointed.many)):
        return None
    return tuple(_put_in(wanted, pointed, new)), new


def _say_new(pointed: Pointed, clauses: Sequence[Clause], prices: PriceList) -> list[BasketLine] | None:
    """How those are now; none where they go; None where nothing is said of them, or of other things as well."""
    named = [one for clause in clauses for one in clause.named]
    kinds = {prices.items[pointed.line.item].kind if pointed.line.item else pointed.line.kind}
    sizes = [one.item for one in named if one.item and prices.items[one.item].kind in kinds]
    if any(one.item and one.item not in sizes for one in named):
        return None
    clauses = [part for clause in clauses for part in _split_swap(clause)]
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
    if _is_all_over(pointed.line, put_on, clauses):
        kept = tuple(one for one in kept if not one.half)
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


def _is_all_over(line: BasketLine, put_on: Sequence[Topping], clauses: Sequence[Clause]) -> bool:
    """ "Make the half and half olives on all of it": what is on the one half takes the place of the other."""
    halves = {one.addition for one in line.toppings if one.half}
    is_made = any(clause.verb == "make" for clause in clauses) and len(halves) >= _BOTH
    return is_made and len(put_on) == 1 and put_on[0].addition in halves and not put_on[0].half


def _split_swap(clause: Clause) -> Iterator[Clause]:
    """ "Swap the olives for corn", of one that is pointed at: the one comes off, and the other goes on."""
    on = [topping for one in clause.named for topping in one.toppings]
    if clause.verb != "swap" or len(on) != _BOTH or any(one.is_thing for one in clause.named):
        yield clause
        return
    told = clause.named[0]
    for verb, topping in zip(("remove", "add"), on, strict=True):
        yield clause._replace(verb=verb, named=(told._replace(toppings=(topping,), plain=False),))


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
