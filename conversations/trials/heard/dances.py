"""Which of two dances that were named is meant, by whose it is said to be. Pure."""

import re
from collections.abc import Callable, Iterable

from conversations.wording.said import read_said, whole

Find = Callable[[str], frozenset[str]]
"""The dances that words name."""
_SAID = read_said(__package__, "dances")
_OWN, _THEIRS = whole(_SAID["own"]), whole(_SAID["theirs"])
_CLAUSE = re.compile(
    r"[,;.!?\n]+|(?<!\w)(?:and|but|while|whereas)(?!\w)|(?<=\s)(?:אבל|ואילו)(?!\w)|"
    r"(?<=\s)(?=ו(?:אני|אשתי|בעלי|היא|הוא|אחותי|אחי|חבר)\w*)",
    re.IGNORECASE,
)


def find_meant(find: Find, line: str, words: str) -> frozenset[str]:
    """Of the dances that a line names those that words may mean: his own where they are of himself, hers of her.

    >>> find = lambda words: frozenset(one for one in ("salsa", "waltz") if one in words)
    >>> find_meant(find, "my wife wants waltz and i want salsa", "Sunday for me")
    frozenset({'salsa'})
    >>> sorted(find_meant(find, "my wife wants waltz and i want salsa", "Sunday works"))
    ['salsa', 'waltz']
    >>> sorted(find_meant(find, "either salsa or waltz", "Sunday for me"))
    ['salsa', 'waltz']
    """
    clauses = [clause for clause in _CLAUSE.split(line) if clause.strip()]
    is_own, is_theirs = _OWN.search(words) is not None, _THEIRS.search(words) is not None
    if is_own == is_theirs:
        return find(line)
    named = _find_of(find, clauses, theirs=is_theirs)
    return named or find(line)


def _find_of(find: Find, clauses: Iterable[str], *, theirs: bool) -> frozenset[str]:
    """The one dance that the clauses of one of them name."""
    found = frozenset[str]()
    for clause in clauses:
        is_theirs = _THEIRS.search(clause) is not None
        if (is_theirs if theirs else _OWN.search(clause) and not is_theirs) and len(find(clause)) == 1:
            found |= find(clause)
    return found if len(found) == 1 else frozenset()
