"""A wish for a place at an event, said around its word, however many words stand beside it. Pure."""

import re
from functools import lru_cache

from conversations.events.company.reading import leave_company_out
from conversations.events.patterns import AGAINST
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "wished")
_DOUBTS = whole(_SAID["doubts"])
_FEW = 4
"""Words beside who comes along: a name."""


def wishes_for(words: str, key: tuple[str, ...]) -> bool:
    """Whether they ask for a place at the event of this word, or say it with nothing beside it but who comes.

    >>> wishes_for("sign me up for the tasting tomorrow, my husband is coming too", ("tasting",))
    True
    >>> wishes_for("tasting for me and my sister", ("tasting",)), wishes_for("a tasting menu", ("tasting",))
    (True, False)
    """
    said = plain(words)
    if not AGAINST.isdisjoint(said.split()) or _DOUBTS.search(said):
        return False
    head = _at_beginning(key).match(said)
    if head and not is_question(words):
        beside = said[head.end() :]
        rest = leave_company_out(beside)
        return rest.split() != beside.split() and len(rest.split()) <= _FEW
    return _behind_wish(key).search(said) is not None


@lru_cache(256)
def _at_beginning(key: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{_spell(key)}(?! (?:{_SAID['else']}))(?!\w)")


@lru_cache(256)
def _behind_wish(key: tuple[str, ...]) -> re.Pattern[str]:
    to = r"(?:(?:for|to|at|in) (?:(?:the|your|this|that) )?|[לב]ה?)"
    return re.compile(
        rf"(?<!\w)(?:{_SAID['wishes']})(?: \S+){{0,3}}? {to}{_spell(key)}(?! (?:{_SAID['else']}))(?!\w)"
    )


def _spell(key: tuple[str, ...]) -> str:
    return " ".join(map(re.escape, key))
