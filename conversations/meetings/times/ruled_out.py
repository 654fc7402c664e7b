"""Hours that somebody rules out beside the one they ask for: "can't at 18:30, can I do the 21:00?". Pure."""

import re

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID = read_said(__package__, "ruled_out")
_HOUR = r"(?:\d{1,2}[:.][0-5]\d(?: ?[ap]m)?|\d{1,2} ?[ap]m|\d{1,2}(?![\d:./]))"
_RULED_OUT = re.compile(
    rf"(?<!\w)(?:{_SAID['before']})\s+(?:(?:{_SAID['between']})\s+)*ב?-?{_HOUR}|"
    rf"(?<![\w:./])ב?-?{_HOUR}\s+(?:(?:{_SAID['behind']})\s+)*(?:{_SAID['after']})(?!\w)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\d")


@remembered
def leave_ruled_out(words: str) -> str:
    """The words without the hours that do not suit, where another is named beside them; else the same words.

    >>> leave_ruled_out("can't on Mondays at 18:30 can I do the 21:00?"), leave_ruled_out("18:30 is too soon, 9pm?")
    (' can I do the 21:00?', ', 9pm?')
    >>> leave_ruled_out("ב-18:30 לא מסתדר אפשר ב-21:00?"), leave_ruled_out("לא יכולה ב18:30, רק ב21:00")
    (' אפשר ב-21:00?', ', רק ב21:00')
    >>> leave_ruled_out("18:30 doesn't work"), leave_ruled_out("can't wait, 21:00 it is")
    ("18:30 doesn't work", "can't wait, 21:00 it is")
    """
    left = _RULED_OUT.sub("", words)
    return left if left != words and _ANOTHER.search(left) else words
