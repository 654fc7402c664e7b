"""Whether so much is ordered, though its price is asked in the same breath; and whether it is not wanted at all."""

from conversations.orders.cues.patterns import read_patterns
from conversations.understanding.segments import split_acts

_WORDS = read_patterns("only_asked")


def orders_first(words: str) -> bool:
    """Whether the sentence that asks what it costs, or another one, wants it before anything is asked of it.

    >>> orders_first("I'd like 2 family pies, how much is that?"), orders_first("I'd like to know how much 2 pies are")
    (True, False)
    >>> orders_first("תביאו שתי משפחתיות, כמה זה?"), orders_first("כמה עולה להזמין שתי משפחתיות?")
    (True, False)
    """
    for part in split_acts(words) or [words]:
        found = _WORDS["asks"].search(part)
        told = part[: found.start()] if found else part
        if _WORDS["orders"].search(_WORDS["to_know"].sub(" ", told)):
            return True
    return False


def lists_first(words: str) -> bool:
    """Whether words begin with so many of something, and ask only behind that what it costs.

    >>> lists_first("2 family, one with corn. how much?"), lists_first("how much are 2 family, one with corn?")
    (True, False)
    """
    found = _WORDS["asks"].search(words)
    return _WORDS["lists"].match(words, 0, found.start() if found else len(words)) is not None


def leave_refused_out(words: str) -> str:
    """The words without so much that they say they do not want.

    >>> leave_refused_out("I don't need 2 pizzas"), leave_refused_out("I don't want 2, bring 3 family pies")
    ('', 'bring 3 family pies')
    >>> leave_refused_out("I don't want onion, 2 family pies")
    "I don't want onion, 2 family pies"
    """
    left = _WORDS["refuses"].sub("", words)
    return words if left == words else left.strip(" ,.;!-")
