"""So many of those who eat, told in a sentence that names nothing they are to have, are no pizzas. Pure."""

from collections.abc import Sequence

from conversations.orders.cues.ordering import split_sentences
from conversations.orders.cues.patterns import read_patterns
from conversations.orders.named.thing import Named
from conversations.orders.named.token import Token

_WORDS = read_patterns("guests")
_HAD = frozenset({"item", "kind", "addition", "plain", "half", "all", "rest", "same", "vague"})


def leave_guests_out(words: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens without the number of some guests, where nothing else of the price list is in their sentence.

    >>> one = Token("number", "", 1, 0, 3)
    >>> leave_guests_out("one girl is celiac. a small one", [one]), len(leave_guests_out("one with corn", [one]))
    ([], 1)
    """
    gone: set[int] = set()
    for start, sentence in split_sentences(words):
        inside = [one for one in tokens if start <= one.start < start + len(sentence)]
        if not any(one.kind in _HAD for one in inside):
            gone |= {id(one) for one in inside if one.kind == "number" and _is_of_guests(words, one)}
    return [one for one in tokens if id(one) not in gone]


def _is_of_guests(words: str, number: Token) -> bool:
    behind = _WORDS["behind"].match(words, number.end)
    return behind is not None or _WORDS["before"].search(words, 0, number.start) is not None


def are_pies(people: int, named: Sequence[Named]) -> bool:
    """Whether a number that may be of people is of pies, which are told one by one behind it, or are so on some.

    >>> told = [Named(5, "", "", (), plain=False), Named(5, "", "", (), plain=True)]
    >>> are_pies(5, told), are_pies(5, told[:1])
    (True, False)
    """
    total = sum(one.number or 1 for one in named if one.toppings or one.plain)
    is_some = people in {one.number for one in named if one.toppings}
    return is_some or (total == people and any(one.is_bare and one.number == total for one in named))
