"""What who asked to be called, and was not, says of it."""

import re

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "called")
_NOT_CALLED = re.compile(rf"\W*(?:{_SAID['not_called']})\W*", re.IGNORECASE)
_OVER = whole(_SAID["over"])
_AHEAD, _WRONG = whole(_SAID["charge_ahead"]), whole(_SAID["charged_wrongly"])
_FEW = 12  # words of who says that their time is over


@remembered
def tells_not_called(words: str) -> bool:
    """Whether words say that nobody called, and hardly anything else.

    >>> tells_not_called("nobody called me"), tells_not_called("עדיין לא התקשרו אליי"), tells_not_called("no call yet")
    (True, True, True)
    >>> tells_not_called("they called me yesterday"), tells_not_called("לא התקשרתי אליכם"), tells_not_called("התקשרו")
    (False, False, False)
    """
    return _NOT_CALLED.fullmatch(words) is not None


@remembered
def tells_time_over(words: str) -> bool:
    """Whether few words say that the time at which they could be called is over.

    >>> tells_time_over("I'm back at work now"), tells_time_over("ההפסקה נגמרה"), tells_time_over("כבר חזרתי לעבודה")
    (True, True, True)
    >>> tells_time_over("my break is at 12"), tells_time_over("ההפסקה שלי ב-12"), tells_time_over("I work till 6")
    (False, False, False)
    """
    return "?" not in words and len(words.split()) <= _FEW and _OVER.search(words) is not None


@remembered
def speaks_of_charge_ahead(words: str) -> bool:
    """Whether words are of a charge that is still to come, and none that was wrong.

    >>> speaks_of_charge_ahead("עדיין מחכה. מחר יורד החיוב"), speaks_of_charge_ahead("I'll be charged tomorrow")
    (True, True)
    >>> speaks_of_charge_ahead("I was charged twice"), speaks_of_charge_ahead("ירד לי פעמיים מחר אני בבנק")
    (False, False)
    """
    return _AHEAD.search(words) is not None and _WRONG.search(words) is None
