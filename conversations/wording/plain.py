"""Words only: what is left of a text when nothing but its words counts."""

import re
import unicodedata
from functools import lru_cache

SHORT = 120  # a choice is typed in a few words; anything longer is a question


# Vowel points, direction marks, joiners and what turns a digit into an emoji: they change no word.
_MARKS = re.compile("[\u0591-\u05c7\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufe0e\ufe0f\u20e3]")


_BETWEEN = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Words only: no case, points, emoji or punctuation; digits of every script become 0–9."""
    return _plain_short(text) if len(text) <= SHORT else _make_plain(text)


def _make_plain(text: str) -> str:
    text = _MARKS.sub("", unicodedata.normalize("NFKC", text.replace("🔟", " 10 ")))
    return _BETWEEN.sub(" ", text).strip().casefold()


_plain_short = lru_cache(maxsize=4096)(_make_plain)
