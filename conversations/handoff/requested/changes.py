"""A lesson of their own that is to be moved, or a membership to be ended: asked for, and not only asked about."""

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "changes")
_MOVES, _TO_WHEN, _ABSENT, _INSTEAD, _ONCE = (
    whole(_SAID[key]) for key in ("moves", "to_when", "absent", "instead", "once")
)
_ENDS, _WANTS, _ASKS_ONLY, _NO_LESSON = (
    whole(_SAID[key]) for key in ("ends", "wants", "asks_only", "no_lesson")
)
_NEAR = 60
"""So many characters after what is to be moved it is said where to."""


@remembered
def find_change(words: str) -> str:
    """What words ask to do with what is theirs: "request_move", "request_cancel", or "" for neither.

    >>> find_change("switch him to the Wednesday group"), find_change("I can't come on Mondays, is there another day?")
    ('request_move', '')
    >>> find_change("תעבירו אותנו לשיעור של רביעי"), find_change("לא נגיע היום, אפשר יום אחר?")
    ('request_move', 'request_move')
    >>> find_change("I need to stop my membership"), find_change("צריכה להפסיק את המנוי של עומר")
    ('request_cancel', 'request_cancel')
    >>> find_change("can I switch groups?"), find_change("what if I have to move it to Monday?")
    ('', '')
    """
    if _ASKS_ONLY.search(words) or _NO_LESSON.search(words):
        return ""
    if _is_moved(words):
        return "request_move"
    ends = _ENDS.search(words) and _WANTS.search(words) and not is_question(words)
    return "request_cancel" if ends else ""


def _is_moved(words: str) -> bool:
    moved = _MOVES.search(words)
    if moved and _TO_WHEN.search(words[moved.end() : moved.end() + _NEAR]):
        return True
    absent = _ABSENT.search(words)
    if absent is None or _ONCE.search(words) is None:
        return False  # who can't come on Mondays asks what else there is
    return _INSTEAD.search(words[absent.end() :]) is not None
