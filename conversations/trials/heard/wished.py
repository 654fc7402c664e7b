"""Who only wishes for a dance, and who says that nothing is to be booked. Pure."""

from conversations.trials.heard.words import is_of_other
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_named_days

_SAID = read_said(__package__, "wished")
_WISHES, _NOT_YET = whole(_SAID["wishes"]), whole(_SAID["not_yet"])


@remembered
def wishes(words: str) -> bool:
    """Whether something is wished for, and no place asked for yet.

    >>> wishes("רוצה סלסה"), wishes("I'd love to learn tango"), wishes("when is the salsa")
    (True, True, False)
    """
    return _WISHES.search(words) is not None


@remembered
def books_nothing(words: str) -> bool:
    """Whether they say that nothing is to be booked, or not yet.

    >>> books_nothing("Not booking yet, thanks"), books_nothing("אל תקבע כלום בינתיים"), books_nothing("book me in")
    (True, True, False)
    >>> books_nothing("don't book me for Monday, book Tuesday"), books_nothing("not signing up for the month, a trial")
    (False, False)
    """
    return _NOT_YET.search(words) is not None and not is_of_other(words) and not find_named_days(words)
