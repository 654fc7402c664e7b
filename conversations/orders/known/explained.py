""" "By veggie I meant onion and olives": what their own word for so many of something stands for."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderReader
from conversations.orders.kept.basket import BasketLine, Topping
from conversations.orders.kept.prices import PriceList
from conversations.orders.meant.asked_before import list_told
from conversations.turn.turn import Turn

_MEANT = read_patterns("said_before")["meant"]
_HEBREW = re.compile("[א-ת]")
_STEM = 4
_BACK = 4


def say_explained(turn: Turn, words: str) -> str:
    """The words with so many more of what is meant, where their own word for these was asked about and not written."""
    lexicon, read = turn.playbook.index(Lexicon), turn.playbook.index(OrderReader).read
    found, prices = _MEANT.search(words), lexicon.prices
    if found is None or prices is None or "?" in words or not _list_additions(found, lexicon):
        return words
    called = [one for line in list_told(turn, words)[-_BACK:] for one in read(line).unexplained]
    mine = [one for one in called if any(_is_same(word, _word(found)) for word in one.split())]
    many = next((one.number for one in lexicon.find(mine[-1]) if one.kind == "number"), 0) if mine else 0
    if not many:
        return words
    how, kind = found["how"] or found["how_he"], next(iter(prices.kinds.values()), None)
    is_hebrew = _HEBREW.search(how) is not None
    name = (kind.many if kind else {}).get("he" if is_hebrew else "en", "")
    told = f"תוסיפו {many} {name} עם {how}" if is_hebrew else f"add {many} {name} with {how}"
    return f"{words[: found.start()]}{told}{words[found.end() :]}".strip()


def put_explained(
    wanted: Sequence[BasketLine], words: str, lexicon: Lexicon
) -> tuple[BasketLine, ...] | None:
    """What is wanted, where their word for what goes on some of it was left open and is explained now; else None."""
    found = _MEANT.match(words)
    on = _list_additions(found, lexicon) if found and "?" not in words else ()
    if found is None or not on or words[found.end() :].strip(" .!"):
        return None
    open_ = [one for one in wanted if any(_is_same(word, _word(found)) for word in one.open.split())]
    return tuple(_put(wanted, open_, on)) if open_ else None


def _put(
    wanted: Sequence[BasketLine], open_: Sequence[BasketLine], on: tuple[Topping, ...]
) -> Iterator[BasketLine]:
    for one in wanted:
        yield replace(one, toppings=(*one.toppings, *on), open="") if one in open_ else one


def _list_additions(found: re.Match[str], lexicon: Lexicon) -> tuple[Topping, ...]:
    """What it is explained by; nothing where anything else is named than what goes on one."""
    named = lexicon.find(lexicon.mend(found["how"] or found["how_he"]))
    known = [one for one in named if one.kind not in ("with", "add")]
    prices: PriceList | None = lexicon.prices
    if prices is None or any(one.kind != "addition" for one in known):
        return ()
    return tuple(Topping(one) for one in dict.fromkeys(one.value for one in known))


def _word(found: re.Match[str]) -> str:
    names = ("what", "what_is", "what_said", "what_he", "what_is_he", "what_said_he")
    return next(found[one] for one in names if found[one]).split()[0]


def _is_same(one: str, other: str) -> bool:
    """Whether both are the same word, be it another form of it ("veggies", "צמחונית")."""
    mine, theirs = one.casefold().strip("\"'“”״"), other.casefold()
    return mine == theirs or (min(len(mine), len(theirs)) >= _STEM and mine[:_STEM] == theirs[:_STEM])
