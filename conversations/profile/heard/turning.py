"""Who has a birthday soon is one person, so old now, and a year older from that day on. Pure."""

import re
from typing import NamedTuple

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_TURNS = read_said(__package__, "turning")["turns"]
_NUMBER = r"(?:(?:בת|בן|גיל) )?(?P<age>\d{1,2})(?![\d:./])"
_DAY = r"\d{1,2}(?:st|nd|rd|th|[./]\d{1,2})?(?: (?:of )?[a-z]{3,9}| [לב]חודש| [בל][א-ת]{3,8})?"
_WHEN = (
    rf"(?P<when>(?:(?:on )?the |on |ב-|ב)(?:[a-z]{{3,9}} )?{_DAY}|\d{{1,2}}(?:st|nd|rd|th|[./]\d{{1,2}})|"
    r"next week|next month|tomorrow|(?:on |this |next )?(?:sun|mon|tues|wednes|thurs|fri|satur)day|"
    r"בשבוע הבא|בחודש הבא|מחר|ביום \S+)"
)
_BEHIND = re.compile(
    rf"(?<!\w)(?:and |but |ו)?(?:{_TURNS}) ?{_NUMBER}(?: (?:already|only))?(?:,? {_WHEN})?", re.IGNORECASE
)
_BEFORE = re.compile(
    rf"(?<!\w){_WHEN},? (?:she|he|they|היא|הוא)?(?:'ll| will)? ?(?:{_TURNS}|be|is|(?=בת |בן )) ?{_NUMBER}",
    re.IGNORECASE,
)


class Turning(NamedTuple):
    """How old somebody is to be, and the words for the day; "" where none was told."""

    age: int
    when: str


@remembered
def leave_turning_out(words: str) -> str:
    """What is left of words without the birthday and its day.

    >>> leave_turning_out("she's 12, turning 13 on the 20th. Wednesday?")
    "she's 12, . Wednesday?"
    >>> leave_turning_out("הבת בת 12, ב-20 לחודש היא בת 13")
    'הבת בת 12, '
    """
    found = _find(words)
    return words[: found.start()] + words[found.end() :] if found else words


def find_turning(words: str) -> Turning | None:
    """Who is to be older soon, and when.

    >>> find_turning("12 but he will be 13 on the 20th"), find_turning("he is 12")
    (Turning(age=13, when='on the 20th'), None)
    """
    found = _find(words)
    return Turning(int(found["age"]), found["when"] or "") if found else None


def _find(words: str) -> re.Match[str] | None:
    """The birthday, where it is told with the age that they are now."""
    found = _BEFORE.search(words) or _BEHIND.search(words)
    if found is None:
        return None
    rest = words[: found.start()] + words[found.end() :]
    is_told = re.search(rf"(?<![\d:.]){int(found['age']) - 1}(?![\d:]|\.\d)", rest) is not None
    return found if is_told else None
