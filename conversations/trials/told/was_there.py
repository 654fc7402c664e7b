"""Who tells that they were at a class already. Pure."""

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "was_there")
_THERE, _NOT = whole(_SAID["there"]), whole(_SAID["not_there"])
_MOST = 30


@remembered
def tells_was_there(words: str) -> bool:
    """Whether words tell that they were there.

    >>> tells_was_there("הייתי אתמול. נהנתי מאד, הברך החזיקה"), tells_was_there("so we did come in the end! so fun")
    (True, True)
    >>> tells_was_there("I was there years ago"), tells_was_there("we didn't come yesterday")
    (False, False)
    """
    if len(words.split()) > _MOST or is_question(words) or _NOT.search(words):
        return False
    return _THERE.search(words) is not None
