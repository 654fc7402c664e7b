"""Who is meant by "she" and "he", where one of each was told of, and which of them does not come after all. Pure."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from conversations.wording.said import read_said, whole

Gender = Literal["", "she", "he"]

_SAID = read_said(__package__, "genders")
_SHE, _HE = whole(_SAID["she"]), whole(_SAID["he"])
_NOT_SHE, _NOT_HE = whole(_SAID["not_she"]), whole(_SAID["not_he"])
_ONLY_SHE, _ONLY_HE = whole(_SAID["only_she"]), whole(_SAID["only_he"])
_CLAUSE = re.compile(
    r"[.!?\n]+|(?:,|;)\s*(?=(?:and|my|her|his|the|ו)\b)|(?<!\w)and(?= (?:my|a|the|his|her)(?!\w))|(?<=\s)ו(?=ל?ב[ןת])"
)


def find_gender(lines: Iterable[str], age: int) -> Gender:
    """Whether the one of this age is a girl or a boy, by what was told of them; "" where it was not.

    >>> find_gender(["my daughter, she's 8", "And my son is 14"], 14), find_gender(["יש משהו לבת 8 ולבן 14?"], 8)
    ('he', 'she')
    """
    for line in lines:
        for clause in _CLAUSE.split(line):
            if clause and re.search(rf"(?<!\d){age}(?!\d)", clause):
                is_she, is_he = _SHE.search(clause) is not None, _HE.search(clause) is not None
                if is_she != is_he:
                    return "she" if is_she else "he"
    return ""


def find_meant(words: str, genders: Sequence[Gender]) -> frozenset[int]:
    """Those whom "she" or "he" in the words means, where they mean some and not all of them.

    >>> find_meant("she'd like to try on Monday", ("she", "he")), find_meant("they'd like to try", ("she", "he"))
    (frozenset({0}), frozenset())
    """
    is_she, is_he = _SHE.search(words) is not None, _HE.search(words) is not None
    if is_she == is_he or "" in genders:
        return frozenset()
    meant = "she" if is_she else "he"
    found = frozenset(place for place, one in enumerate(genders) if one == meant)
    return found if len(found) < len(genders) else frozenset()


def find_gone(words: str, genders: Sequence[Gender]) -> frozenset[int]:
    """Those who don't come after all: "he's not interested", "so only her".

    >>> find_gone("he says he doesn't want to, so just her", ("she", "he")), find_gone("רק הוא יבוא", ("she", "he"))
    (frozenset({1}), frozenset({0}))
    """
    gone = {"she"} if _NOT_SHE.search(words) or _ONLY_HE.search(words) else set[str]()
    gone |= {"he"} if _NOT_HE.search(words) or _ONLY_SHE.search(words) else set()
    found = frozenset(place for place, one in enumerate(genders) if one in gone)
    return found if len(found) < len(genders) else frozenset()
