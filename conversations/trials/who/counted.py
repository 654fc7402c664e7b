"""How many grown people come together: a number of them, or one after the other. Pure."""

import re

from conversations.profile.heard.past import leave_past_out
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "counted")
_WORDS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "שניים": 2, "שתיים": 2, "שני": 2, "שתי": 2,
    "שלושה": 3, "שלוש": 3, "שלושת": 3, "ארבעה": 4, "ארבע": 4, "ארבעת": 4, "חמישה": 5, "חמש": 5, "חמשת": 5,
    "שישה": 6, "שש": 6,
}  # fmt: skip
_NUMBER = rf"(?:[2-7](?![\d:.])|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
_OF_US, _WITH_MORE = (
    re.compile(rf"(?<!\w)(?:{_SAID[key].replace('{number}', _NUMBER)})(?!\w)", re.IGNORECASE)
    for key in ("of_us", "with_more")
)
_FOUND = re.compile(rf"(?<!\w)[ול]?(?P<number>{_NUMBER})", re.IGNORECASE)
_ONE = whole(_SAID["one"])
_ALONE, _TWO, _ONE_PUT = (whole(_SAID[key]) for key in ("alone", "two", "one_put"))
_JOINED = re.compile(
    r"\s*(?:,|&|\+|(?<!\w)and(?!\w)|(?<=\s)(?=ו)|(?<=mum)\s(?=dad)|(?<=mom)\s(?=dad)|(?<=dad)\s(?=m[uo]m))\s*",
    re.IGNORECASE,
)
_LEAST = 3


@remembered
def count_people(words: str) -> int | None:
    """How many come, who writes among them; None where it is not told.

    >>> count_people("put the three of us down"), count_people("with two friends"), count_people("נרשום את שלושתנו")
    (3, 3, 3)
    >>> count_people("me, my husband and my friend Noa"), count_people("אני, אמא שלי וחברה"), count_people("me and Noa")
    (3, 3, None)
    >>> count_people("I have three kids"), count_people("for three months"), count_people("יש לי שלושה ילדים")
    (None, None, None)
    """
    words = leave_past_out(words)
    for pattern, more in ((_WITH_MORE, 1), (_OF_US, 0)):
        found = pattern.search(words)
        number = _FOUND.search(found[0]) if found else None
        if number:
            said = number["number"].casefold()
            return (int(said) if said.isdecimal() else _WORDS[said]) + more
    return _count_told(words)


def lists_people(words: str) -> bool:
    """Whether they name who comes, one after the other, and say little else."""
    return not is_question(words) and _count_told(words) is not None and len(words.split()) <= _FEW


_FEW = 12


def _count_told(words: str) -> int | None:
    """Three and more who are told one after the other, who writes among them."""
    parts = [part for part in _JOINED.split(words) if part]
    told = [bool(_ONE.search(part)) for part in parts]
    is_with_self = any(_SELF.search(part) for part in parts)
    count = sum(told)
    return count if is_with_self and count >= _LEAST else None


_SELF = re.compile(r"(?<!\w)(?:me|myself|i|אני|ו?אותי|לי)(?!\w)", re.IGNORECASE)


def find_number(words: str) -> int | None:
    """How many come, where that is said.

    >>> find_number("תרשום אותה לניסיון"), find_number("put me and my wife down, the two of us")
    (1, 2)
    """
    if counted := count_people(words):
        return counted
    if _ALONE.search(words):
        return 1
    if _TWO.search(words):
        return 2
    return 1 if _ONE_PUT.search(words) else None


def find_count(words: str) -> int | None:
    """The same of who is counted already: "call me" names nobody who comes alone.

    >>> find_count("they called me up for a week"), find_count("just me"), find_count("the two of us")
    (None, 1, 2)
    """
    count = find_number(words)
    return count if count != 1 or _ALONE.search(words) or count_people(words) else None
