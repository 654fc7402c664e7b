"""Which part of a message says when it is to be after all, where the rest says why it can't be as it was. Pure."""

import re

from conversations.meetings.times.changes import is_at_same_hour
from conversations.wording.clocks import find_clocks
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_denied_days, find_named_days

_SETTLES = whole(read_said(__package__, "changes")["settles"])
_PART = re.compile(
    r"[.;!?\n…]+(?!\d)|,(?!\d)|\s(?:so|but|and|then|because|since)\s|\s(?:אז|אבל|כי)\s", re.IGNORECASE
)
_MOST = 30  # words of who tells why, and what instead


@remembered
def find_settled(words: str, weekday: int) -> str:
    """The part that proposes another day than the one it is on; "" where the message says no word of the old one.

    >>> find_settled("Oh dear, Thursday is his concert. Could we do Wednesday at the same hour?", 3)
    'Could we do Wednesday at the same hour'
    >>> find_settled("שלישי נופל על ההופעה, רביעי באותה שעה יסתדר לנו", 1)
    'רביעי באותה שעה יסתדר לנו'
    >>> find_settled("Wednesday works for me too", 3), find_settled("Thursday it is, I work on Wednesday", 3)
    ('', '')
    """
    if len(words.split()) > _MOST:
        return ""
    parts = [one.strip() for one in _PART.split(words) if one.strip()]
    meant = [one for one in parts if _proposes(one, weekday)]
    if not meant:
        return ""
    is_old_named = any(weekday in find_named_days(one) for one in parts if one not in meant)
    return meant[-1] if is_old_named or is_at_same_hour(meant[-1]) else ""


def _proposes(part: str, weekday: int) -> bool:
    days = find_named_days(part) - find_denied_days(part)
    if len(days) != 1 or weekday in days:
        return False
    return is_at_same_hour(part) or _SETTLES.search(part) is not None or bool(find_clocks(part.casefold()).at)
