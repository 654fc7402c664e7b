"""How old a child of a grade at school is, in Israel and where English is written."""

import re

from conversations.wording.remembering import remembered

_FIRST = 6
"""Years of who begins the first grade; a grade more is a year more."""
_LETTERS = ("א", "ב", "ג", "ד", "ה", "ו", "ז", "ח", "ט", "י", "יא", "יב")
_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
_HEBREW = re.compile(r"(?<!\w)[לבמ]?כית(?:ה|ות) (יא|יב|י[\"״]א|י[\"״]ב|[א-י])['׳]?(?!\w)")
_ENGLISH = re.compile(
    rf"(?<!\w)(?:({'|'.join(_WORDS)}|\d{{1,2}}(?:st|nd|rd|th)) grade(?:r|rs)?|grade (\d{{1,2}}))(?!\w)",
    re.IGNORECASE,
)
_YEARS = len(_LETTERS)


@remembered
def find_grade_age(words: str) -> int | None:
    """The age of a child whose grade is told, as it begins.

    >>> find_grade_age("תאומים עולים לכיתה ד"), find_grade_age("he's a third grader"), find_grade_age("בכיתה י״א")
    (9, 8, 16)
    >>> find_grade_age("כיתה גדולה"), find_grade_age("a high grade")
    (None, None)
    """
    if found := _HEBREW.search(words):
        return _FIRST + _LETTERS.index(found[1].replace('"', "").replace("״", ""))
    if found := _ENGLISH.search(words):
        named = (found[1] or found[2]).casefold()
        digits = "".join(sign for sign in named if sign.isdecimal())
        grade = int(digits) if digits else _WORDS.index(named) + 1
        return _FIRST + grade - 1 if 1 <= grade <= _YEARS else None
    return None
