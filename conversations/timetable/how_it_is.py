"""What is asked of the place itself: an hour at which it is busy, or open, is none that is wanted. Pure."""

import re

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID = read_said(__package__, "how_it_is")
_ASKED = re.compile(
    rf"(?:[,\s]*(?<!\w)(?:{_SAID['joins']})(?!\w))?[,\s]*(?<!\w)(?:{_SAID['asked']})[^.,;!?\n]*",
    re.IGNORECASE,
)


@remembered
def leave_asked_out(words: str) -> str:
    """The words without what asks how it is there at an hour.

    >>> leave_asked_out("yes, and are you busy at 8?"), leave_asked_out("is it ready at 8?")
    ('yes?', 'is it ready at 8?')
    >>> leave_asked_out("כן, ואתם עמוסים בשמונה?"), leave_asked_out("יש מצב לשמונה?")
    ('כן?', 'יש מצב לשמונה?')
    """
    return _ASKED.sub("", words)
