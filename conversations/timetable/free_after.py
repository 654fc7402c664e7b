"""Till when somebody is busy on a day is from when on they are free then: "a shift on Monday until 6". Pure."""

import re

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, read_ways
from conversations.wording.weekdays import find_named_days

_SAID = read_said(__package__, "free_after")
_HEBREW = re.compile("[א-ת]")


def _compile(way: str) -> re.Pattern[str]:
    way = way.replace("{between}", f"(?P<between>{_SAID['between']})")
    return re.compile(
        rf"(?<!\w){way.replace('{hour}', _SAID['hour'].replace('{name}', 'hour'))}", re.IGNORECASE
    )


_BUSY = tuple(map(_compile, read_ways(__package__, "free_after")["busy"]))


@remembered
def say_free_after(words: str) -> str:
    """The words with what somebody is busy till said as from when they are free, where no other day is named.

    >>> say_free_after("we have a shift on Monday until 6, can we get a table?")
    ' on Monday after 6, can we get a table?'
    >>> say_free_after("אנחנו במשמרת ביום שני עד 6, אפשר שולחן?")
    ' ביום שני אחרי 6, אפשר שולחן?'
    >>> say_free_after("we work on Monday till 6, is Tuesday free?"), say_free_after("open on Monday until 6?")
    ('we work on Monday till 6, is Tuesday free?', 'open on Monday until 6?')
    """
    if len(find_named_days(words)) > 1:
        return words
    for busy in _BUSY:
        words = busy.sub(_say_after, words)
    return words


def _say_after(found: re.Match[str]) -> str:
    after = "אחרי" if _HEBREW.search(found[0]) else "after"
    return f"{found['between']} {after} {found['hour']}"
