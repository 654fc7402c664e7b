"""Whether it is asked if a class is had at all ("is there hip-hop for 17?"), and nothing else of it. Pure."""

import re
from collections.abc import Iterator
from typing import Literal

from conversations.profile.grades import find_grade_age
from conversations.profile.heard.mentioned import leave_mentioned_out
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "had")
_ASKS, _FOR_WHOM, _GROWN = (whole(_SAID[key]) for key in ("asks", "for_whom", "grown"))
_ONLY_ELDER, _ONLY_YOUNGER, _FOR_THEM = (
    whole(_SAID[key]) for key in ("only_elder", "only_younger", "for_them")
)
_BESIDE = whole(_SAID["beside"])
_FOR_AGE = re.compile(r"(?<!\w)(?:for(?: an?)? |ל[ -־]?)(\d{1,2})(?=\W*(?:$|year|yo))", re.IGNORECASE)
_AGES = re.compile(
    r"(?<!\w)(?:[לושב]{0,2}(?:בן|בת|בני|בנות)(?: ה[-־]?(?=\d))?|[בל]?גיל|גילאי|aged?|ages|of|"
    r"(?:is|are|turning)|who'?s|they['’]?re|"
    r"(?:my|our|the|a) (?:daughter|son|girl|boy|"
    r"niece|nephew|sister|brother|cousin|mother|mom|mum|father|dad)(?:'s|,)?)[\s:]*"
    r"(\d{1,2})(?!\d|[:.]\d|\s?[ap]\.?m\b|\s?o['’]?clock)"
    r"(?:\s*(?:and|&|,|\+|ו|או|or)\s*[-־]?\s*(?:בת |בן |of )?(\d{1,2})(?!\d|[:.]\d))?|"
    r"(?<![\d:.])(\d{1,2})[ -]?(?:years?[ -]olds?|yrs?[ -]old|yo|y/o|y\.o)|"
    r"(?:girls|boys|kids|children|daughters|sons|ה?בנות|ה?בנים|ה?ילדים|ה?ילדות)(?: שלי| here| at home)?[\s,:(–-]{1,3}"
    r"(\d{1,2})\s*"
    r"(?:and|&|,|ו)\s*[-־]?\s*(\d{1,2})(?![\d:.])",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s*(?:,|and|&|ו)+\s*[-־]?\s*(\d{1,2})(?!\d|[:./]\d|\s?[ap]\.?m\b| (?:people|hours))", re.IGNORECASE
)
_YOUNGEST, _OLDEST = 3, 99
_MOST = 12  # words of a question that asks no more


_NO_LEVEL = re.compile(
    r"(?<!\w)(?:not|no|never|isn't|i'm no|לא|איני|אינני)(?: (?:a|an|really|total|complete|quite|exactly|ממש|בדיוק))*\s+"
    r"(?:\S*\s)?$",
    re.IGNORECASE,
)
"""Before a level: it is none of theirs ("not a beginner")."""


def is_denied(before: str) -> bool:
    """Whether what stands before the word of a level says that it is not theirs.

    >>> is_denied("so not a "), is_denied("is that not the "), is_denied("אני לא "), is_denied("is it for ")
    (True, True, True, False)
    """
    return _NO_LEVEL.search(before) is not None


@remembered
def asks_whether_had(words: str) -> bool:
    """Whether nothing more is asked than whether it is had; the class itself is left out of the words.

    >>> asks_whether_had("is there   for my son, he's 9?"), asks_whether_had("יש לכם   לילדים?")
    (True, True)
    >>> asks_whether_had("is there parking for  ?"), asks_whether_had("do you have   shoes?")
    (False, False)
    """
    said = plain(words)
    if len(said.split()) > _MOST or not _ASKS.search(said):
        return False
    return not _FOR_WHOM.sub(" ", _ASKS.sub(" ", said, count=1)).strip()


@remembered
def is_for_age(words: str) -> bool:
    """Whether nothing but an age is told of a class that is left out of the words.

    >>> is_for_age("sup,   for 14?"), is_for_age("  for 14, how much?")
    (True, False)
    """
    said = plain(words)
    return any(map(str.isdecimal, said.split())) and not _FOR_WHOM.sub(" ", said).strip()


@remembered
def find_only(words: str) -> Literal["elder", "younger"] | None:
    """Which of two children alone it is for.

    >>> find_only("ok so only the older one then"), find_only("רק הקטנה תבוא"), find_only("the older one loves it")
    ('elder', 'younger', None)
    """
    if _ONLY_ELDER.search(words):
        return "elder"
    return "younger" if _ONLY_YOUNGER.search(words) else None


@remembered
def asks_for_them(words: str) -> bool:
    """Whether it is asked if there is something for those who were told of.

    >>> asks_for_them("is there a class for both?"), asks_for_them("יש לכם משהו לשתיהן?")
    (True, True)
    >>> asks_for_them("What do you have for them?"), asks_for_them("מה יש לכם בשבילן?")
    (True, True)
    >>> asks_for_them("is there a discount for both?"), asks_for_them("do you have something to eat?")
    (False, False)
    """
    return _FOR_THEM.search(words) is not None


@remembered
def is_for_grown(words: str) -> bool:
    """Whether it is asked for grown people.

    >>> is_for_grown("is there hip hop for adults?"), is_for_grown("יש למבוגרים?"), is_for_grown("hip hop for 9")
    (True, True, False)
    """
    return _GROWN.search(words) is not None


@remembered
def find_age_for(words: str) -> int | None:
    """The age of "hip-hop for 17?", which of a class for grown people would be how many they are.

    >>> find_age_for("hip hop for 17?"), find_age_for("היפ הופ ל-9?"), find_age_for("a table for 9 at 8")
    (17, 9, None)
    """
    found = _FOR_AGE.search(words)
    return int(found[1]) if found else None


@remembered
def asks_beside(words: str) -> bool:
    """Whether a day or a level is named in what no timetable tells: whether there is room, when a new group begins.

    >>> asks_beside("is the class on Sunday full?"), asks_beside("מתי מתחיל קורס חדש למתחילים?")
    (True, True)
    >>> asks_beside("מתי יש שיעור למתחילים?"), asks_beside("a full hour on Sunday?")
    (False, False)
    """
    return _BESIDE.search(words) is not None


def _list_on(found: re.Match[str], words: str) -> Iterator[str]:
    """The ages that were found, and those that go on behind two of them."""
    ages = [age for age in found.groups() if age]
    yield from ages
    at = found.end()
    while len(ages) > 1 and (more := _MORE.match(words, at)):
        yield more[1]
        at = more.end()


@remembered
def find_ages(words: str) -> tuple[int, ...]:
    """The ages that words name, of one or of several.

    >>> find_ages("for my girls of 7 and 10"), find_ages("בנות 7 ו-10"), find_ages("at 7 or 10")
    ((7, 10), (7, 10), ())
    >>> find_ages("my three kids, 6, 9 and 14")
    (6, 9, 14)
    """
    words = leave_mentioned_out(words)
    found = (int(age) for match in _AGES.finditer(words) for age in _list_on(match, words))
    named = tuple(dict.fromkeys(age for age in found if _YOUNGEST <= age <= _OLDEST))
    grade = find_grade_age(words)
    return named if named or grade is None else (grade,)
