"""Which make the drinks and salads are to be of: kept beside what they cost, just as it was told."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from conversations.orders.cues.numbers import read_number
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.heard.grammar import VERBS
from conversations.orders.heard.lexicon import Lexicon
from conversations.orders.heard.message import OrderWords
from conversations.orders.kept.basket import BasketLine
from conversations.orders.kept.prices import PriceList
from conversations.orders.named.behind import say_hedged_first
from conversations.orders.named.corrected import say_corrected
from conversations.orders.spelling.shortened import say_packs

_WORDS = read_patterns("makes")


_BESIDE = 2  # words


class Made(NamedTuple):
    """So many of a make, and what is done with them ("" for merely naming, else a verb)."""

    verb: str
    make: str
    many: int
    is_counted: bool


def keep_makes(
    had: dict[str, int], words: str, wanted: Sequence[BasketLine], lexicon: Lexicon
) -> dict[str, int]:
    """The makes after these words, no more of them than is wanted of what they are makes of."""
    makes = dict(had)
    for one in _read(words, lexicon):
        if one.verb == "remove":
            rest = makes.pop(one.make, 0) - (one.many if one.is_counted else makes.get(one.make, 0))
            makes |= {one.make: rest} if one.is_counted and rest > 0 else {}
        elif one.verb == "add" or (one.make in makes and not one.is_counted):
            makes[one.make] = makes.get(one.make, 0) + (one.many if one.verb == "add" else 0)
        else:
            makes[one.make] = one.many
    return _leave_more_out(makes, wanted, lexicon)


def take_makes_off(
    wanted: Sequence[BasketLine], makes: dict[str, int], message: OrderWords, lexicon: Lexicon
) -> tuple[BasketLine, ...] | None:
    """What is wanted without as many as there are of the makes that are taken off, where nothing else is done."""
    named = [one for clause in message.clauses for one in clause.named]
    if not named or len(named) > 1 or any(clause.verb != "remove" for clause in message.clauses):
        return None
    gone = [one for one in _read(message.words, lexicon) if one.verb == "remove" and one.make in makes]
    if len(gone) != 1 or lexicon.prices is None or _is_had_in_sizes(gone[0].make, wanted, lexicon):
        return None
    left = list(wanted)
    for one in gone:
        family, count = _find_family(one.make, lexicon, lexicon.prices), makes[one.make]
        count = min(count, one.many) if one.is_counted else count
        for place in reversed(range(len(left))):
            if left[place].item in family and count:
                taken = min(left[place].count, count)
                left[place], count = replace(left[place], count=left[place].count - taken), count - taken
    return tuple(line for line in left if line.count)


def _is_had_in_sizes(make: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> bool:
    """Whether a make is wanted as a can and as a bottle: which of them goes is told otherwise."""
    family = _find_family(make, lexicon, lexicon.prices) if lexicon.prices else frozenset[str]()
    return len({line.item for line in wanted if line.item in family}) > 1


def names_make(words: str) -> bool:
    """Whether hardly anything is said but which make it is to be ("the Greek one", "יווני")."""
    found = _WORDS["makes"].search(words)
    rest = f"{words[: found.start()]} {words[found.end() :]}" if found else ""
    return found is not None and len([one for one in rest.split() if one.strip(" .,!")]) <= _BESIDE


def say_makes(makes: dict[str, int]) -> str:
    """All of them in a line: "2 coke zero, 1 sprite"."""
    return ", ".join(f"{count} {make}" for make, count in makes.items())


def _read(words: str, lexicon: Lexicon) -> Iterator[Made]:
    words = say_hedged_first(say_packs(say_corrected(words)), lexicon.find, lexicon.find_sized)
    verbs = [(token.start, token.kind) for token in lexicon.find(words) if token.kind in VERBS]
    for found in _WORDS["makes"].finditer(words):
        many = _WORDS["many"].search(words[: found.start("make")].removesuffix("ו").removesuffix("ה"))
        verb = next((kind for at, kind in reversed(verbs) if at < found.start()), "")
        make = _say_one(" ".join(found["make"].casefold().split()))
        yield Made(verb, make, (read_number(many["many"]) if many else None) or 1, many is not None)


def _say_one(make: str) -> str:
    """ "Sprites" and "קולות" are makes of which one is "sprite", "קולה"."""
    return _WORDS["several"].sub(lambda found: "ה" if found[0] == "ות" else "", make)


def _leave_more_out(makes: dict[str, int], wanted: Sequence[BasketLine], lexicon: Lexicon) -> dict[str, int]:
    """The latest stay where more are told than wanted; one make alone is as many as are wanted."""
    prices, kept = lexicon.prices, dict[str, int]()
    if prices is None:
        return kept
    left: dict[frozenset[str], int] = {}
    for make, count in reversed(makes.items()):
        family = _find_family(make, lexicon, prices)
        total = sum(line.count for line in wanted if line.item in family)
        rest = left.get(family, total)
        if fits := min(count, rest):
            kept[make] = fits
        left[family] = rest - fits
    return dict(reversed(kept.items()))


def _find_family(make: str, lexicon: Lexicon, prices: PriceList) -> frozenset[str]:
    """What a make may be had as: a can or a bottle."""
    item = next((token.value for token in lexicon.find(make) if token.kind == "item"), "")
    item = item or _find_item(make.removesuffix(" one"), prices)
    group = next((one.items for one in prices.groups.values() if item in one.items), (item,))
    return frozenset(group)


def _find_item(make: str, prices: PriceList) -> str:
    """What is called by a make with another word ("the Greek one", of salads); "" where nothing is."""
    for name, item in prices.items.items():
        if any(make in word.split() for words in item.words.values() for word in words):
            return name
    return ""


def is_make_alone(words: str, wanted: Sequence[BasketLine], lexicon: Lexicon) -> bool:
    """Whether nothing is said but of which make something is to be that is wanted ("the Greek one")."""
    found = _WORDS["makes"].search(words)
    if lexicon.prices is None or found is None or not names_make(words):
        return False
    if any(token.kind == "item" for token in lexicon.find(words)):
        return False
    family = _find_family(_say_one(found["make"].casefold()), lexicon, lexicon.prices)
    return any(line.item in family for line in wanted)
