"""What draws people to one of the things a business does ("lively", "romantic"), by the words of the journey."""

import re

from conversations.interest.replies import leave_around_out
from conversations.profile.interests import InterestWords, find_interests
from conversations.turn.playbook import Playbook
from conversations.turn.turn import Turn
from conversations.wording.said import whole

_JOINED = "(?:[ושהבל]|וה|שה|בה|לה)?"


class Draws:
    """An index: for each interest the words for what draws to it."""

    def __init__(self, playbook: Playbook) -> None:
        interests = playbook.journey.business.interests
        self.patterns = {
            name: whole(_JOINED + f"(?:{'|'.join(map(_as_pattern, words))})")
            for name, interest in interests.items()
            if (words := [word for told in interest.draws.values() for word in told])
        }


def _as_pattern(word: str) -> str:
    r"""A word of the journey as a pattern: `*` is any ending.

    >>> _as_pattern("רומנטי*")
    'רומנטי\\w*'
    """
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", " ")


def find_drawn(turn: Turn, words: str) -> tuple[frozenset[str], str]:
    """What they name of the business's, or are drawn to by what they like; and the words that are neither."""
    named, left = find_interests(turn, words), words
    if named:
        left = turn.playbook.index(InterestWords).leave_out(words)
    drawn = set()
    for name, pattern in turn.playbook.index(Draws).patterns.items():
        left, count = pattern.subn(" ", left)
        if count:
            drawn.add(name)
    return named or frozenset(drawn), leave_around_out(left)
