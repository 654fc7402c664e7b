"""Whoever makes sure that what was settled stands asks, with or without a question mark. Pure."""

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "confirming")
_MAKES_SURE, _OF_IT, _ABOUT, _MINE, _PAID = (
    whole(_SAID[key]) for key in ("makes_sure", "of_it", "about_it", "what_is_mine", "paid")
)
_MOST = 20


@remembered
def makes_sure(words: str) -> bool:
    """Whether they make sure that something of theirs stands.

    >>> makes_sure("just checking I'm down for Monday 6:30"), makes_sure("רק לוודא שאני רשומה לראשון")
    (True, True)
    >>> makes_sure("just checking my trial is free"), makes_sure("אפשר לבדוק שיש חניה")
    (False, False)
    >>> makes_sure("I paid, what now"), makes_sure("לאיזו שעה קבעתם לי"), makes_sure("I paid too much")
    (True, True, False)
    """
    if len(words.split()) > _MOST:
        return False
    found = None if _ABOUT.search(words) else _MAKES_SURE.search(words)
    is_theirs = (_MINE.search(words) or _PAID.search(words)) is not None
    return is_theirs or bool(found and _OF_IT.search(words, found.end()))
