"""Another score in place of the one that was given: "actually make it 4 stars", "תורידי ל6". Pure."""

import re

from conversations.surveys.reading import Scored, read_score
from conversations.surveys.scales import Scale
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "changing")
_CHANGE = re.compile(
    rf"^(?:[^\w]*(?:{_SAID['opening']})[\s,.!…-]+)*(?:{_SAID['change']})(?!\w)"
    rf"(?:\s+(?:{_SAID['what']})(?!\w))*\s*(?:(?<!\w)(?:{_SAID['to']}))?\s*(?=\w)",
    re.IGNORECASE,
)
_POLITE = re.compile(rf"[\s,]+(?:{_SAID['polite']})\W*$", re.IGNORECASE)
_NAMED, _OF_REVIEW = whole(_SAID["named"]), whole(_SAID["of_review"])


def read_change(text: str, scale: Scale) -> Scored | None:
    """The score to which words change another.

    >>> stars = Scale(1, 5, 2)
    >>> read_change("actually make it 4 stars", stars), read_change("בעצם תורידי ל3. חיכינו שעה", stars)
    (Scored(value=4, words=''), Scored(value=3, words='חיכינו שעה'))
    >>> read_change("make it 4 pizzas", stars), read_change("make it large", stars)
    (None, None)
    """
    found = _CHANGE.match(text.strip())
    return read_score(_POLITE.sub("", text.strip()[found.end() :]), scale) if found else None


def names_scale(text: str) -> bool:
    """Whether words name what a score is on, or a score.

    >>> names_scale("make it 4 stars"), names_scale("תשנו את הציון ל-4"), names_scale("make it 4")
    (True, True, False)
    """
    return _NAMED.search(text) is not None


def is_of_review(text: str) -> bool:
    """Whether words name what only a review has.

    >>> is_of_review("make it 4 stars"), is_of_review("make it an 8")
    (True, False)
    """
    return _OF_REVIEW.search(text) is not None
