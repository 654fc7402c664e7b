"""Who would like to begin, and who tells where they know us from. Pure."""

from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "words")
_WISHES, _COMES_FROM, _NEVER = (whole(_SAID[key]) for key in ("wishes", "comes_from", "never"))
_MOST = 40
"""Words of somebody who writes hello: more is a story, of which this is not all."""


@remembered
def would_begin(words: str) -> bool:
    """Whether somebody would like to begin, or has just heard of us, and asks nothing.

    >>> would_begin("רוצה להתחיל לרקוד"), would_begin("I've been thinking of taking dance classes")
    (True, True)
    >>> would_begin("saw you at the festival, looked fun"), would_begin("לא רוצה להתחיל עכשיו")
    (True, False)
    """
    if len(words.split()) > _MOST or any(map(is_question, split_acts(words) or [words])):
        return False
    return (_WISHES.search(words) or _COMES_FROM.search(words)) is not None and not _NEVER.search(words)
