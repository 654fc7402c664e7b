"""What was taken off, or was to be left out, and is wanted after all: "haha then leave the onion". Pure."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon, write_pattern
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.lines.wanted import topped

_WORDS, _MEANT = read_patterns("back"), read_patterns("meant")
Lines = tuple[BasketLine, ...]


class Back(NamedTuple):
    """What is wanted with it, and the rest of the words."""

    wanted: Lines
    rest: str


def undoes(words: str) -> bool:
    """Whether the last change is taken back, and nothing else is said.

    >>> undoes("no wait, cancel that"), undoes("cancel the order"), undoes("רגע, תבטלו את זה")
    (True, False, True)
    """
    return _WORDS["undone"].match(words) is not None


def find_back(wanted: Lines, words: str, earlier: Sequence[Lines], lexicon: Lexicon) -> Back | None:
    """What was there earlier is there again; None where nothing is wanted back that was."""
    for found in _WORDS["back"].finditer(words):
        said = found[0]
        if not (earlier and _WORDS["again"].search(said)):
            continue
        rest = f"{words[: found.start()]} {words[found.end() :]}"
        if _WORDS["it"].search(said):
            gone = list(_list_gone(wanted, earlier[-1]))
        else:
            what = lexicon.mend(found["what"] or found["what_he"])
            gone = [(token.kind, token.value) for token in lexicon.find(what)[:1]]
        back = _put_all(wanted, gone, earlier, lexicon)
        if back is not None:
            return Back(back, rest)
    return None


def leave_kept_out(words: str, lexicon: Lexicon, *, is_dropped: bool = False) -> str:
    """The words without what is said to stay, behind what is to go ("cancel the salads, not the pizza").

    `is_dropped`: all of it was, so that what is named goes ("only the salads, not the pizza").
    """
    found = _WORDS["not_that"].search(words)
    if found is None:
        return words
    before, kept = lexicon.find(words[: found.start()]), found["kept"] or found["kept_he"]
    removes = is_dropped or any(one.kind == "remove" for one in before)
    is_gone = removes and any(one.kind in _THINGS for one in before)
    is_thing = any(one.kind in _THINGS for one in lexicon.find(lexicon.mend(kept))[:1])
    return words[: found.start()] if is_gone and is_thing else words


_THINGS = ("item", "kind", "addition")


def _list_gone(wanted: Lines, before: Lines) -> Iterator[tuple[str, str]]:
    """What was there before and is not now."""
    yield from (("item", one) for one in _items(before) if one not in _items(wanted))
    on_now, on_then = ([each.addition for one in of for each in one.toppings] for of in (wanted, before))
    yield from (("addition", one) for one in dict.fromkeys(on_then) if on_then.count(one) > on_now.count(one))


def _items(lines: Iterable[BasketLine]) -> list[str]:
    return list(dict.fromkeys(one.item for one in lines if one.item))


def _put_all(
    wanted: Lines, gone: Sequence[tuple[str, str]], earlier: Sequence[Lines], lexicon: Lexicon
) -> Lines | None:
    now: Lines | None = wanted if gone else None
    for kind, name in gone:
        if now is not None:
            of_kind = [name] if kind == "item" else _list_sizes(name, lexicon)
            now = (
                _put_topping(now, name, earlier) if kind == "addition" else _put_items(now, of_kind, earlier)
            )
    return now


def _list_sizes(kind: str, lexicon: Lexicon) -> list[str]:
    return list(lexicon.prices.sizes_of(kind)) if lexicon.prices else []


def _put_items(wanted: Lines, names: Sequence[str], earlier: Sequence[Lines]) -> Lines | None:
    """The lines of these that were there last; None where there is one still, or was none."""
    if any(one.item in names for one in wanted):
        return None
    for then in reversed(earlier):
        lines = tuple(one for one in then if one.item in names)
        if lines:
            return (*wanted, *lines)
    return None


def _put_topping(wanted: Lines, name: str, earlier: Sequence[Lines]) -> Lines | None:
    """It goes on those that had it last; None where none had, or it is not sure which they are by now."""
    for then in reversed(earlier):
        had = [one for one in then if any(each.addition == name and not each.off for each in one.toppings)]
        if had and (now := _put_on(wanted, had, name)) is not None:
            return now
    return None


def _put_on(wanted: Lines, had: Sequence[BasketLine], name: str) -> Lines | None:
    now = list(wanted)
    for one in had:
        if any(line.is_like(one) for line in now):
            continue  # it is there still
        mine = [each for each in one.toppings if each.addition == name]
        rest = {each for each in one.toppings if each.addition != name}
        kin = [line for line in now if (line.item, line.kind) == (one.item, one.kind)]
        lacking = [line for line in kin if not _has(line.toppings, name)]
        line = next((line for line in lacking if set(_put(line.toppings)) == rest), None)
        line = line or (lacking[0] if len(lacking) == 1 else None)
        if line is None:
            return None
        many, at = min(one.count, line.count), now.index(line)
        now[at] = topped(replace(line, count=many), mine)
        if line.count > many:
            now.insert(at, replace(line, count=line.count - many))
    return tuple(now) if tuple(now) != wanted else None


def _has(toppings: Sequence[Topping], name: str) -> bool:
    return any(each.addition == name and not each.off for each in toppings)


def _put(toppings: Sequence[Topping]) -> Iterator[Topping]:
    return (each for each in toppings if not each.off)


def put_back(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon
) -> tuple[tuple[BasketLine, ...], str] | None:
    """What is wanted with it, and the rest of the words; None where nothing is put back."""
    said = {token.value for token in lexicon.find(words)}
    for name, pattern in _list_left_out(wanted, lexicon):
        found = re.search(pattern, words, re.IGNORECASE)
        if found and name not in said:
            rest = f"{words[: found.start()]} {words[found.end() :]}"
            if again := _MEANT["one_more_same"].match(words):
                return (*wanted, _put_back_on(_find_without(wanted, name), name)), rest[again.end() :]
            kept = (_put_back_on(one, name) for one in wanted)
            return tuple(kept), rest
    return None


def _find_without(wanted: Sequence[BasketLine], name: str) -> BasketLine:
    """The last that is to be without it: one more is to be as that ("another like that, but with sauce")."""
    lines = (one for one in reversed(wanted) if any(each.addition == name for each in one.toppings))
    return replace(next(lines), count=1)


def _put_back_on(line: BasketLine, name: str) -> BasketLine:
    return replace(line, toppings=tuple(each for each in line.toppings if each.addition != name))


def _list_left_out(wanted: Sequence[BasketLine], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """What something is wanted without, and how it is said that it goes on."""
    names = {each.addition for one in wanted for each in one.toppings}
    for name in names if lexicon.prices else ():
        addition = lexicon.prices.additions[name] if lexicon.prices else None
        if addition and addition.without:
            called = "|".join(write_pattern(word) for said in addition.words.values() for word in said)
            yield name, f"{_MEANT['back_on'].pattern}(?:{called}){_MEANT['behind_back'].pattern}"
