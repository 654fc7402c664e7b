"""Spellings of one word come out as one."""

import pytest

from conversations.understanding.text import LONGEST, clean, split, squash, switch_keyboard
from conversations.wording.forms import stem_english, strip_prefixes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("שָׁלוֹם", "שלום"), ("צ'ק", "צק"), ("תנ״ך", 'תנ"ך'), ("don't", "dont"), ("DON’T", "dont"), ("כ-מ-ה", "כמה"),
        ("h̷e̶y̴", "hey"), ("how much u", "how much you"), ("ﬁne", "fine"),
    ],
)  # fmt: skip
def test_same_words(one: str, other: str) -> None:
    assert split(one) == split(other)


def test_squash_keeps_a_doubled_first_letter() -> None:
    """ממני is no מני, ללבוש no לבוש: the first letter may be a prefix."""
    assert (squash("ללבוש"), squash("כמההה"), squash("addres"), squash("address")) == (
        "ללבוש",
        "כמה",
        "adres",
        "adres",
    )


def test_looks_at_the_beginning_only() -> None:
    assert len(clean("ab " * 100_000)) <= LONGEST


def test_prefixes_that_hebrew_allows() -> None:
    assert "מחיר" in strip_prefixes("והמחיר")
    assert strip_prefixes("הכבוד") == ["כבוד"]  # הכ is no prefix


def test_stems() -> None:
    assert stem_english("prices") == stem_english("pricing") == stem_english("priced")
    assert stem_english("adoption") == stem_english("adopt")


def test_switch_keyboard() -> None:
    assert switch_keyboard("akuo") == "שלום"
    assert switch_keyboard("יקךךם") == "hello"
