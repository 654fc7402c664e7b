"""Short replies while a person is awaited: when to call them, as they were asked, and when it was."""

import re
from collections.abc import Mapping

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID: Mapping[str, re.Pattern[str]] = {
    key: re.compile(ways, re.IGNORECASE) for key, ways in read_said(__package__, "replied").items()
}


@remembered
def says_when_to_call(words: str) -> bool:
    """Whether words say when somebody may be called, and nothing else.

    >>> says_when_to_call("מחר בבוקר"), says_when_to_call("any time"), says_when_to_call("בעוד שעה")
    (True, True, True)
    >>> says_when_to_call("tomorrow I fly to Rome"), says_when_to_call("מתי אתם פתוחים מחר?")
    (False, False)
    """
    return "?" not in words and _SAID["when_to_call"].fullmatch(plain(words)) is not None


@remembered
def says_when_it_was(words: str) -> bool:
    """Whether words say when something was, and nothing else.

    >>> says_when_it_was("לפני שבוע בערך"), says_when_it_was("about a week ago"), says_when_it_was("last Friday")
    (True, True, True)
    >>> says_when_it_was("yesterday they were rude")
    False
    """
    return "?" not in words and _SAID["when_it_was"].fullmatch(plain(words)) is not None


@remembered
def rules_out_time(words: str) -> bool:
    """Whether words say when a call would not suit them.

    >>> rules_out_time("שיתקשר אלי מישהו. לא בין 1 ל 2"), rules_out_time("call me, but not in the morning")
    (True, True)
    >>> rules_out_time("call me at 5"), rules_out_time("תתקשרו מחר, לא בטוח שאענה")
    (False, False)
    """
    return _SAID["not_then"].search(words) is not None
