"""The early or the late one of a day, be it in a longer clause. Pure."""

import re

from conversations.trials.heard.words import find_place
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "places")
_EARLY, _LATE, _NOT = (whole(_SAID[key]) for key in ("early_one", "late_one", "no_place"))
_CLAUSE = re.compile(r"[,;\n]| - ")


@remembered
def find_place_meant(words: str) -> int | None:
    """The first (0) or the last one (-1) of a day, where a few words say that it is meant, by whatever name."""
    found = next((place for part in _split(words) if (place := find_place(part)) is not None), None)
    return -1 if found else found


@remembered
def find_named_place(words: str) -> int | None:
    """The same, where it is named the early one or the late one in so many words, and wanted.

    >>> find_named_place("waltz then, but the late one"), find_named_place("תרשמו אותי לשיעור המוקדם של הערב בבקשה")
    (-1, 0)
    >>> find_named_place("the late one ends too late for me"), find_named_place("is the late one for beginners?")
    (None, None)
    """
    found = next((place for part in _split(words) if (place := _find_beside(part)) is not None), None)
    return -1 if found else found


def _split(words: str) -> list[str]:
    return [part.strip() for whole in split_acts(words) or [words] for part in _CLAUSE.split(whole)]


def _find_beside(clause: str) -> int | None:
    if is_question(clause) or _NOT.search(clause):
        return None
    early, late = (pattern.search(clause) is not None for pattern in (_EARLY, _LATE))
    return None if early == late else int(late)
