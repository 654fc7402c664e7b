"""Which of the two languages somebody writes."""

import re
from collections import Counter
from functools import cache
from typing import Literal

from conversations.understanding.data import read_texts
from conversations.understanding.phrases import word_set, words_of
from conversations.understanding.rereading import say_words
from conversations.understanding.text import LONGEST, switch_keyboard
from conversations.wording.remembering import remembered

_NEUTRAL = word_set(
    "ok okay lol wow haha hahaha xd bit start stop sms whatsapp telegram vip url http https www com co il k ty"
)
_HEBREW = re.compile("[א-ת]")
_LATIN = re.compile("[a-z]")
_OFTEN = 4


@remembered
def detect_language(text: str) -> Literal["he", "en"] | None:
    """Hebrew or English; None where the text does not tell (digits, emoji, "ok", another script).

    A third of Hebrew letters is Hebrew: names of things stay Latin in it. Hebrew typed on an English keyboard counts.
    """
    text = text[:LONGEST]
    hebrew = 0 if text.isascii() else len(_HEBREW.findall(text))
    if hebrew and hebrew * 3 >= len(text):
        return "he"
    latin = len(_LATIN.findall(text.lower()))
    letters = latin if text.isascii() else sum(letter.isalpha() for letter in text)
    if hebrew and (hebrew * 3 >= letters or _is_mostly_hebrew(text)):
        return "he"
    if latin * 2 <= letters:
        return None
    words = [word for word in words_of(text) if word not in _NEUTRAL and not word.isdecimal()]
    if not words:
        return None
    return "he" if is_keyboard_slip(text) else "en"


def _is_mostly_hebrew(text: str) -> bool:
    """True when a third of the words or more are Hebrew, however long the others are."""
    words = words_of(text)
    return sum("א" <= word[0] <= "ת" for word in words) * 3 >= len(words)


@remembered
def is_keyboard_slip(text: str) -> bool:
    """True when no word is known as it stands, and most are once the keyboard is switched."""
    known, words = read_known_words(), say_words(text)
    if not known.isdisjoint(words):
        return False
    switched = words_of(switch_keyboard(text))
    if len(switched) > len(words):  # letters that became commas: מתעניין is no "n, gbhhi"
        return False
    found = sum(word in known for word in switched if len(word) > 2)
    return found > 0 and found * 2 >= len(switched)


def read_common_words() -> frozenset[str]:
    """Those of them that are said again and again; a name is said once or twice."""
    return _read_words()[1]


def read_known_words() -> frozenset[str]:
    """The words of all that this room's data says, in both languages."""
    return _read_words()[0]


@cache
def _read_words() -> tuple[frozenset[str], frozenset[str]]:
    times = Counter(word for text in read_texts() for word in words_of(text))
    return frozenset(times), frozenset(word for word, count in times.items() if count >= _OFTEN)
