"""Names that stand by themselves beside something else: "Dana, 4 people", "אורי. זה בתשלום?". Pure."""

import re

from conversations.understanding.intents.rarity import rate_word
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_NO_NAME = re.compile(rf"(?:{read_said(__package__, 'bare_names')['no_names']})", re.IGNORECASE)
_PART = re.compile(r"[.,;:!?\n]+|\s[-–]\s")
_LED = re.compile(
    r"^(?:(?i:it'?s|its|i'?m|this is|name'?s|for|both,?|us two,?|the two of us,?)\s+|(?:זה|כאן|אנחנו)\s+)"
)
_EN, _HE = r"[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?", r"[א-ת][א-ת'׳-]{1,11}"
_ONE = re.compile(rf"{_EN}|{_HE}(?: {_HE})?")
_PAIR = re.compile(rf"({_EN})\s+(?:(?i:and)|&|\+)\s+({_EN})|({_HE})\s+(?:ו[-־]?|[+&]\s*)({_HE})")
_SMALL = re.compile(r"([a-z]{3,12}) (?:and|&|\+) ([a-z]{3,12})")
_DRAWN_OUT = re.compile(r"(\w)\1{2,}|(?<=\w{3})(\w)\2+$|(?<=[א-ת]{2})([א-ת])\3+$", re.IGNORECASE)
"""A letter that is held ("תודהה", "thankss", "greaaat"); "Ann" and "Jess" are spelled so."""
_VERB = re.compile(r"[א-ת]{3,}(?:תי|נו)|[נתיא][א-ת]{3,}ו|ש?(?:אחרי|לפני)[א-ת]*")
"""What somebody did is no name."""
_MOST = 6
_PREFIXES = "הבלוש"
_TELLING, _TOGETHER = 0.74, 0.5
"""How telling a word must be, not to be said of anything; of two that are joined each."""


@remembered
def find_bare_names(words: str) -> tuple[str, ...]:
    """Whose names stand there, of one or of two who come together; none where it is not plain that these are names.

    >>> find_bare_names("Dana, 4 people, by the window"), find_bare_names("this sunday, beginners, Maya and Daniel")
    (('Dana',), ('Maya', 'Daniel'))
    >>> find_bare_names("אורי. זה בתשלום?"), find_bare_names("ראשון הקרוב, מאיה ודניאל"), find_bare_names("noa and tom")
    (('אורי',), ('מאיה', 'דניאל'), ('noa', 'tom'))
    >>> find_bare_names("Great, Saturday then"), find_bare_names("סבבה, מחר"), find_bare_names("salsa and tango")
    ((), (), ())
    """
    return _find(words)[1]


@remembered
def find_named_part(words: str) -> str:
    """The same as they wrote it; "" for none.

    >>> find_named_part("Gemma & Tom"), find_named_part("ok")
    ('Gemma & Tom', '')
    """
    return _find(words)[0]


def _find(words: str) -> tuple[str, tuple[str, ...]]:
    parts = [_LED.sub("", part.strip()) for part in _PART.split(words)]
    for part in parts:
        found = _PAIR.fullmatch(part) or _SMALL.fullmatch(part)
        named = tuple(filter(None, found.groups())) if found else ()
        if named and all(_is_name(one, _TOGETHER) for one in named):
            return part, named
    is_long = len(words.split()) > _MOST  # in many words a Hebrew one by itself may be anything
    plain = [part for part in parts if _ONE.fullmatch(part) and not (is_long and part >= "א")]
    alone = next((part for part in plain if _is_name(part)), "")
    return alone, (alone,) if alone else ()


def may_be_name(name: str) -> bool:
    """Whether none of the words is one that is nobody's name.

    >>> may_be_name("נבוא שנינו"), may_be_name("נועה לוי"), may_be_name("תודהה"), may_be_name("Ann Scott")
    (False, True, False, True)
    """
    spelled = name.split()
    if any(is_no_name(one) or _VERB.fullmatch(one) for one in spelled):
        return False
    return not any(one[0] in _PREFIXES and _NO_NAME.fullmatch(one[1:]) for one in spelled)  # "the early one"


def is_no_name(word: str) -> bool:
    """Whether a word is one that is nobody's name, drawn out perhaps.

    >>> is_no_name("thankss"), is_no_name("מעולההה"), is_no_name("Matt"), is_no_name("Mattt")
    (True, True, False, False)
    """
    spelled = (word, *(_DRAWN_OUT.sub(lambda found, left=left: found[0][0] * left, word) for left in (1, 2)))  # type: ignore[misc]
    return any(_NO_NAME.fullmatch(one) for one in spelled)


def _is_name(name: str, telling: float = _TELLING) -> bool:
    return may_be_name(name) and all(rate_word(one.casefold()) >= telling for one in name.split())
