"""The name to call somebody by, out of what a form or a profile holds in its place."""

import re
import unicodedata
from functools import lru_cache

_NOT_IN_NAMES = re.compile(r"[^\w'’׳\"״־.-]|[\d_]")
_MARKS = "-.'\"׳״’־"
_LONGEST, _LONGEST_WHOLE = 30, 60


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


_BREAK = re.compile("[\r\n\v\f\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_BETWEEN = re.compile(r"(?<=[^\W\d])[;+•·](?=[^\W\d])|(?<=[א-ת]),(?=[א-ת])")
"""A sign between two words makes no one word of them. A comma between Latin letters may be an address's dot."""
_ADDRESS = re.compile(
    r"://|www|https?|\w{2,}[.。．,]\w{2,}|\w[.。．](?:[a-z]{2,4})\b|[@#\\<>\[\]{}()=?&%*_~`]|\d",
    re.IGNORECASE,
)
_BAIT = re.compile(
    r"\W*(?:click|code|codes|coupon|promo|prize|link|bit|winner|claim|קליק|לחץ|לחצי|לחצו|לחיצה|הקלק|הקליקו|קוד|קופון|פרס|"
    r"זכית|זכיתם|לינק|קישור|כנסו|היכנסו|הכנסו)\W*",
    re.IGNORECASE,
)
_COMMANDS = _bare(
    "/start start stop help unsubscribe menu הסר הסירו עצור הפסק תפריט עזרה null none undefined"
)
"""What is typed into the field to try it, or as it was left by a program, and bids something else."""
_WORDS = 5


@lru_cache(maxsize=4096)
def safe_name(name: str | None) -> str:
    """What a person is called, out of a field that anybody fills in: no line, link, domain, number or code survives.

    >>> [safe_name(name) for name in ("www.prize.example", "דנה\\nקליק כאן: bit.example", "J. Smith", "Dana WIN50")]
    ['', 'דנה', 'J. Smith', 'Dana']
    """
    line = _BREAK.split(unicodedata.normalize("NFKC", (name or "")[:500].strip()), maxsplit=1)[0]
    words: list[str] = []
    for word in _BETWEEN.sub(" ", _UNSEEN.sub("", line)).split():
        is_address = _ADDRESS.search(word) is not None
        if (is_address and words) or _BAIT.fullmatch(word):
            break
        if is_address:  # a name may still come
            continue
        words.append(word.replace("/", " ").replace("|", " "))
    left = " ".join(words[:_WORDS])[:_LONGEST_WHOLE].strip(" :;,-–—|")
    return "" if left.casefold() in _COMMANDS or left == "NaN" else left


@lru_cache(maxsize=4096)
def first_name(name: str | None) -> str:
    """The name to greet somebody by; "" where there is none to call a person by.

    Decoration, titles and kinship go; a shop, a single letter and "Noam's mother" are no names of a person.

    >>> [first_name(name) for name in ("ד״ר כהן", "אמא של נועם", "סבא יוסי", "DANNY", "M", "💃 שירן", "0527")]
    ['', '', 'יוסי', 'Danny', '', 'שירן', '']
    """
    name = safe_name(name)
    words = [bare for word in name.split() if (bare := _clean(word))]
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
