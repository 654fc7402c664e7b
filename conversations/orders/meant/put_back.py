"""What was to be left out goes on after all: "sorry, with sauce". Pure."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon, write_pattern
from conversations.orders.kept.basket import BasketLine

_WORDS = read_patterns("meant")


def put_back(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon
) -> tuple[tuple[BasketLine, ...], str] | None:
    """What is wanted with it, and the rest of the words; None where nothing is put back."""
    said = {token.value for token in lexicon.find(words)}
    for name, pattern in _list_left_out(wanted, lexicon):
        found = re.search(pattern, words, re.IGNORECASE)
        if found and name not in said:
            rest = f"{words[: found.start()]} {words[found.end() :]}"
            if again := _WORDS["one_more_same"].match(words):
                return (*wanted, _put_on(_find_without(wanted, name), name)), rest[again.end() :]
            kept = (_put_on(one, name) for one in wanted)
            return tuple(kept), rest
    return None


def _find_without(wanted: Sequence[BasketLine], name: str) -> BasketLine:
    """The last that is to be without it: one more is to be as that ("another like that, but with sauce")."""
    lines = (one for one in reversed(wanted) if any(each.addition == name for each in one.toppings))
    return replace(next(lines), count=1)


def _put_on(line: BasketLine, name: str) -> BasketLine:
    return replace(line, toppings=tuple(each for each in line.toppings if each.addition != name))


def _list_left_out(wanted: Sequence[BasketLine], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """What something is wanted without, and how it is said that it goes on."""
    names = {each.addition for one in wanted for each in one.toppings}
    for name in names if lexicon.prices else ():
        addition = lexicon.prices.additions[name] if lexicon.prices else None
        if addition and addition.without:
            called = "|".join(write_pattern(word) for said in addition.words.values() for word in said)
            yield name, f"{_WORDS['back_on'].pattern}(?:{called}){_WORDS['behind_back'].pattern}"
