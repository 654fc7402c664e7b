"""Whether somebody comes for what they want themselves."""

from conversations.orders.cues.patterns import read_patterns

_WORDS = read_patterns("collecting")


def collects(words: str) -> bool:
    """Whether somebody of theirs comes for it.

    >>> collects("I'll come by and grab it"), collects("אז אני יבוא לקחת"), collects("come and get me")
    (True, True, False)
    """
    return _WORDS["collects"].search(words) is not None
