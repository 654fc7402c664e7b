"""Which side of an hour that was offered is wanted: an earlier one, a later one, and nothing else said. Pure."""

from conversations.understanding.phrases import words_of
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "sides")
_EARLIER, _LATER, _LATER_ALONE = (whole(_SAID[key]) for key in ("earlier", "later", "later_alone"))
_BESIDE = frozenset(_SAID["beside"].split("|"))
_MOST = 9


@remembered
def find_side(words: str) -> int:
    """Whether another hour of that day is wanted: an earlier one (-1), a later one (1); 0 for neither.

    >>> find_side("earlier then"), find_side("אפשר קצת יותר מוקדם?"), find_side("that's too late for us")
    (-1, -1, -1)
    >>> find_side("anything later?"), find_side("יש משהו יותר מאוחר?"), find_side("later"), find_side("later then")
    (1, 1, 0, 1)
    >>> find_side("I'll do it later"), find_side("I came earlier with Dan")
    (0, 0)
    """
    said = plain(words)
    if len(said.split()) > _MOST or _LATER_ALONE.fullmatch(said):
        return 0
    for side, pattern in ((-1, _EARLIER), (1, _LATER)):
        if pattern.search(said) and all(one in _BESIDE for one in words_of(pattern.sub(" ", said))):
            return side
    return 0
