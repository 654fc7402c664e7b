"""The name to call somebody by, out of what a form or a profile holds in its place."""

import re
from functools import lru_cache

_NOT_IN_NAMES = re.compile(r"[^\w'’׳\"״־.-]|[\d_]")
_MARKS = "-.'\"׳״’־"
_LONGEST = 30


def _bare(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TITLES = _bare(
    'דר ד״ר ד"ר פרופ פרופסור עוד עו״ד עו"ד הרב רב מר גב גברת אדון כבוד dr mr mrs ms miss prof rabbi adv sir'
)
_KIN = _bare(
    "אמא אימא אמאל׳ה אבא סבא סבתא אח אחות דוד דודה אישתו אשתו בעלה mom mum mommy dad daddy mother father grandma"
    " grandpa"
)
_OF = _bare("של שלי of")
_SHOPS = _bare(
    'בע״מ בע"מ בעמ חנות מספרה מוסך סטודיו משרד קליניקה מרפאה פיצה מסעדת מסעדה קייטרינג אולם מכולת בוטיק '
    "ltd inc llc shop store studio salon clinic office company imports group team service services support info admin"
)


@lru_cache(maxsize=4096)
def first_name(name: str | None) -> str:
    """The name to greet somebody by; "" where there is none to call a person by.

    Decoration, titles and kinship go; a shop, a single letter and "Noam's mother" are no names of a person.

    >>> [first_name(name) for name in ("ד״ר כהן", "אמא של נועם", "סבא יוסי", "DANNY", "M", "💃 שירן", "0527")]
    ['', '', 'יוסי', 'Danny', '', 'שירן', '']
    """
    words = [bare for word in (name or "").split() if (bare := _clean(word))]
    plain = [word.casefold().strip(_MARKS) for word in words]
    if any(word in _SHOPS for word in plain) and not (name and _names_person_first(name)):
        return ""
    if len(plain) == 2 and plain[0] in _TITLES:
        return ""  # a family name: nobody is greeted by it alone
    for place, word in enumerate(plain):
        if word in _KIN:
            if place + 1 < len(plain) and plain[place + 1] in _OF:
                return ""
        elif word not in _TITLES and len(word) > 1:
            return _spell(words[place])
    return ""


def _names_person_first(name: str) -> bool:
    """ "Marco - Molino Imports": a person, then their business."""
    return re.search(r"\w\s+[-–—|@]\s+\w", name) is not None


def _clean(word: str) -> str:
    if "/" in word or "@" in word or len(word) > _LONGEST:
        return ""
    return _NOT_IN_NAMES.sub("", word).strip(_MARKS)


def _spell(word: str) -> str:
    """Names shouted or whispered on a form are written as names."""
    return word.title() if word.isascii() and (word.isupper() or word.islower()) else word
