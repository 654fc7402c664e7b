"""What somebody who wrote a review says of it afterwards: take it back, put it right, who sees it. Pure."""

import re
from typing import NamedTuple

from conversations.wording.plain import plain
from conversations.wording.said import read_said, read_ways, whole

_SAID = read_said(__package__, "said")
_REVIEW, _BACK, _FIX, _NAMED, _WRITE = (
    whole(_SAID[key]) for key in ("review", "back", "fix", "named", "write")
)
_LEFT, _SEES = (re.compile(_SAID[key], re.IGNORECASE) for key in ("left", "sees"))
_WAYS = read_ways(__package__, "edits")
_EDITS = tuple(re.compile(rf"(?<!\w)(?:{way})", re.IGNORECASE) for way in _WAYS["edits"])
_AROUND = re.compile("|".join(_WAYS["around"]), re.IGNORECASE)
_POINTING = frozenset(["it", "this", "that", "them", "זה", "את", "אותו", "אותה"])
_QUOTES = " \t\n\"'“”״׳`"


class Rewording(NamedTuple):
    """One thing in place of another."""

    old: str
    new: str


def names_review(words: str) -> bool:
    """Whether words name a review, or what was written."""
    return _REVIEW.search(plain(words)) is not None


def takes_back(words: str) -> bool:
    """Whether they want what they wrote away.

    >>> takes_back("forget it, take my review back"), takes_back("לא משנה תמחקו מה שכתבתי סתם עצבים")
    (True, True)
    >>> takes_back("take the olives off"), takes_back("תמחקו אותי מהרשימה")
    (False, False)
    """
    return _BACK.search(plain(words)) is not None


def wants_to_fix(words: str) -> bool:
    """Whether they want to put right what they wrote.

    >>> wants_to_fix("wait can i fix it?"), wants_to_fix("אפשר לתקן את מה שכתבתי?"), wants_to_fix("fix my order")
    (True, True, False)
    """
    return _FIX.search(plain(words)) is not None


def leaves_it(words: str) -> bool:
    """Whether, asked how it should read, they leave it as it is."""
    return _LEFT.fullmatch(plain(words)) is not None


def wants_name(words: str) -> bool:
    """Whether their name may stand there after all.

    >>> wants_name("ok you can put my name on it"), wants_name("תוסיפו את השם שלי"), wants_name("my name is Dana")
    (True, True, False)
    """
    return _NAMED.search(plain(words)) is not None


def wants_to_write(words: str) -> bool:
    """Whether they ask where a review is written, or want to write one.

    >>> wants_to_write("where can i leave you guys a review?"), wants_to_write("איפה משאירים לכם ביקורת? בא לי לפרגן")
    (True, True)
    >>> wants_to_write("where can i read reviews?"), wants_to_write("יש לכם ביקורות?")
    (False, False)
    """
    return _WRITE.search(plain(words)) is not None


def asks_who_sees(words: str) -> bool:
    """Whether they ask who is shown what they answer, and nothing else.

    >>> asks_who_sees("who sees this?"), asks_who_sees("who gets to read this btw"), asks_who_sees("מי רואה את זה")
    (True, True, True)
    >>> asks_who_sees("who teaches this?"), asks_who_sees("is this class public?"), asks_who_sees("איפה זה נמצא?")
    (False, False, False)
    """
    return _SEES.fullmatch(plain(words)) is not None


def read_edit(words: str, text: str) -> Rewording | None:
    """What is to stand in place of what in a text; None where they say nothing of the sort, or it is not in there.

    >>> read_edit("wait can i fix it? say dough not mushrooms", "The mushrooms are so fresh")
    Rewording(old='mushrooms', new='dough')
    >>> read_edit("תכתבו בצק במקום פטריות", "הפטריות מעולות"), read_edit("say dough not olives", "The mushrooms")
    (Rewording(old='פטריות', new='בצק'), None)
    """
    for pattern in _EDITS:
        for found in pattern.finditer(words):
            old, new = (_AROUND.sub("", found[name]).strip(_QUOTES) for name in ("old", "new"))
            written = _find(old, text) if new else None
            if written is not None:
                return Rewording(written, new)
    return None


def _find(old: str, text: str) -> str | None:
    """Words as they stand in a text, behind what Hebrew joins to them too."""
    if not old or old.casefold() in _POINTING:
        return None
    found = re.search(rf"(?<!\w)[הובלמכש]{{0,2}}?({re.escape(old)})(?!\w)", text, re.IGNORECASE)
    return found[1] if found else None
