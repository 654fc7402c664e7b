"""How what is kept is to change: at the hour it has, back to a time it had before, off its day. Pure."""

from collections.abc import Sequence
from datetime import date, datetime

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_denied_days

_SAID = read_said(__package__, "changes")
_SAME_HOUR, _BACK, _FIRST, _NOT_THEN = (
    whole(_SAID[key]) for key in ("same_hour", "back", "first", "not_then")
)
_NEAR = 1  # days: what is said of today or tomorrow is of what is on then


@remembered
def is_at_same_hour(words: str) -> bool:
    """Whether it is to stay at its hour.

    >>> is_at_same_hour("the Monday after, same time"), is_at_same_hour("שבוע אחרי באותה שעה"), is_at_same_hour("at 9")
    (True, True, False)
    """
    return _SAME_HOUR.search(words) is not None


@remembered
def goes_back(words: str) -> bool:
    """Whether it is to be again as it was.

    >>> goes_back("no, put it back"), goes_back("תחזירי למועד המקורי"), goes_back("my back hurts"), goes_back("at 9")
    (True, True, False, False)
    """
    return _BACK.search(words) is not None


def find_before(words: str, earlier: Sequence[datetime]) -> datetime | None:
    """Which of the times it had before (in the order it had them) it goes back to; None where it does not.

    >>> first, second = datetime(2027, 2, 15, 18), datetime(2027, 2, 22, 18)
    >>> find_before("back to the first one", (first, second)) == first
    True
    >>> find_before("put it back please", (first, second)) == second, find_before("Sunday", (first,))
    (True, None)
    """
    if not earlier or not goes_back(words):
        return None
    return earlier[0] if _FIRST.search(words) else earlier[-1]


def rules_out(words: str, day: date, today: date) -> bool:
    """Whether words say that a day, on which something is kept, does not suit.

    >>> rules_out("can't this Monday", date(2027, 2, 15), date(2027, 2, 9))
    True
    >>> rules_out("can't tomorrow", date(2027, 2, 10), date(2027, 2, 9))
    True
    >>> rules_out("Sunday?", date(2027, 2, 15), date(2027, 2, 9))
    False
    """
    if day.weekday() in find_denied_days(words):
        return True
    return 0 <= (day - today).days <= _NEAR and _NOT_THEN.search(words.casefold()) is not None
