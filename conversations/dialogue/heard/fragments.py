"""Ellipsis: a few words that put something else in the place of what was asked before ("and on Sunday?")."""

import re
from collections.abc import Mapping
from typing import Literal

from conversations.profile.counting import find_bare_count, is_number_word
from conversations.profile.interests import find_interests
from conversations.profile.learning import learn
from conversations.turn.turn import Turn
from conversations.understanding.phrases import words_of
from conversations.wording.weekdays import find_named_days

Slot = Literal["day", "count", "audience", "interest"]

_MOST = 6  # words of a fragment
_LEAD = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|אוקיי?|טוב|and|so|or|but|then|ו?אז|או|ו(?=\w))[\s,]+)*"
    r"(?:how about|what about|what if|ו?מה (?:עם|לגבי)|ו?אם)?(?!\w)\s*",
    re.IGNORECASE,
)
_FILLING = frozenset(
    [
        "יום",
        "ימי",
        "עם",
        "של",
        "לגבי",
        "מה",
        "אם",
        "אז",
        "גם",
        "נניח",
        "ו",
        "או",
        "על",
        "ה",
        "רק",
        "זה",
        "בערב",
        "בבוקר",
        "אנשים",
        "איש",
        "סועדים",
        "רוצה",
        "אני",
        "אנחנו",
        "for",
        "on",
        "in",
        "the",
        "a",
        "an",
        "at",
        "and",
        "or",
        "but",
        "so",
        "then",
        "what",
        "how",
        "about",
        "also",
        "too",
        "say",
        "if",
        "its",
        "it",
        "is",
        "we",
        "are",
        "im",
        "only",
        "just",
        "ok",
        "people",
        "persons",
        "of",
        "us",
        "take",
        "s",
        "groups",
        "group",
        "class",
        "kids's",
        "group",
    ]
)
_NEAR = frozenset(["היום", "מחר", "הערב", "מחרתיים", "today", "tomorrow", "tonight"])
_PREFIX = re.compile("^(?:ו?ל?ה?|ו?ב?ה?|ו?ש?ל?)(?=[א-ת]{3})")
_AUDIENCES: Mapping[str, tuple[str, str]] = {
    word: told
    for told, words in {
        ("for_whom", "child"): "ילדים ילדות ילד ילדה נוער kids kid children child teens teenagers boys girls",
        ("for_whom", "adult"): "מבוגרים מבוגרות מבוגר מבוגרת adults adult grownups",
        ("company", "couple"): "זוג זוגות couple couples",
        ("company", "alone"): "לבד יחיד יחידה alone single myself",
        ("level", "beginner"): "מתחילים מתחילות מתחיל מתחילה beginners beginner",
        ("level", "experienced"): "מתקדמים מתקדמות מתקדם מתקדמת advanced intermediate",
    }.items()
    for word in words.split()
}
"""Whom something is for, in one word: the trait and its value."""


def read_fragment(turn: Turn, words: str) -> frozenset[Slot]:
    """What a fragment puts in the place of what was asked; nothing where words say more than that, or less."""
    rest = _LEAD.sub("", words, count=1)
    said = words_of(rest)
    if not 0 < len(said) <= _MOST or words.strip(" .!").isdecimal():  # a mere digit picks from a list
        return frozenset()
    if find_bare_count(words) or is_number_word(rest):
        return frozenset({"count"})
    found = [_find_slot(turn, word) for word in rest.split()]
    if any(slot == "" for slot in found):
        return frozenset()
    return frozenset(slot for slot in found if slot in ("day", "count", "audience", "interest"))


def learn_audience(turn: Turn, words: str) -> None:
    """Keep whom a fragment says it is for."""
    for word in words.split():
        if told := _find_audience(_bare(word)):
            learn(turn, *told, words)


def _find_slot(turn: Turn, word: str) -> Slot | Literal["", "filling"]:
    """What one word puts in; "filling": nothing; "": it is no word of a fragment."""
    bare = _bare(word)
    if not bare or bare in _FILLING:
        return "filling"
    if bare in _NEAR or bare[1:] in _NEAR or find_named_days(f"ב{bare}") or find_named_days(bare):
        return "day"
    if find_interests(turn, bare) or find_interests(turn, _PREFIX.sub("", bare)):
        return "interest"
    if _find_audience(bare):
        return "audience"
    return "count" if bare.isdecimal() or is_number_word(bare) or is_number_word(bare[1:]) else ""


def _find_audience(bare: str) -> tuple[str, str] | None:
    return _AUDIENCES.get(bare) or _AUDIENCES.get(_PREFIX.sub("", bare))


def _bare(word: str) -> str:
    return word.strip(" .,!?…־-'\"״”“").casefold()
