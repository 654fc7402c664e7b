"""What is a score, and what only has a number in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.surveys.reading import read_score
from conversations.surveys.scales import SCALES

CSAT, NPS = SCALES["csat"], SCALES["nps"]


@pytest.mark.parametrize(
    ("said", "value", "words"),
    [
        ("9", 9, ""), ("9!!", 9, ""), ("תשע", 9, ""), ("10/10", 10, ""), ("10 מתוך 10", 10, ""),
        ("10 out of 10", 10, ""),
        ("9️⃣", 9, ""), ("🔟", 10, ""), ("ten", 10, ""), ("Nine.", 9, ""), ("אני נותן 8", 8, ""), ("ציון: 6", 6, ""),
        ("הציון שלי 7", 7, ""), ("I'd say a 9", 9, ""), ("solid 8", 8, ""), ("כן, 9", 9, ""),
        ("0", 0, ""), ("אפס", 0, ""),
        ("9 9 9", 9, ""), ("٩", 9, ""), ("10 🙏🙏", 10, ""), ("\u200f9\u200e", 9, ""),
        ("8, היה טעים", 8, "היה טעים"), ("9 היה מעולה", 9, "היה מעולה"), ("9 - מעולה", 9, "מעולה"),
        ("7 אבל השליח איחר", 7, "אבל השליח איחר"), ("9\nהכול טוב", 9, "הכול טוב"),
        ("9 because it was great", 9, "because it was great"),
        ("10 בלי ספק", 10, ""), ("לגמרי 10", 10, ""), ("9 מ-10", 9, ""), ("עשר מעשר", 10, ""), ("תנו 9", 9, ""),
        ("ממליצה בחום, 10", 10, ""), ("0 עגול", 0, ""), ("9 thx", 9, ""), ("10 for sure!", 10, ""),
        ("I'd go with 9", 9, ""),
        ("1 גרוע", 1, "גרוע"), ("7 קל מאוד", 7, "קל מאוד"), ("2 terrible service", 2, "terrible service"),
    ],
)  # fmt: skip
def test_scores(said: str, value: int, words: str) -> None:
    assert read_score(said, NPS) == (value, words)


@pytest.mark.parametrize(
    "said",
    ["", "?", "מה השעה?", "יש לי 2 ילדים", "2 פיצות", "9 בערב", "בשעה 9", "9:30", "9.5", "11", "-3", "4-5", "10%", "₪9",
     "9₪", '9 ש"ח', "10 דקות", "לא 9", "999", "9/11", "מתי 9?", "9 מגשים", "2 גדולות",
     "2 בלי בצל", "8 או 9", "תשע וחצי", "9 for dinner", "5 מבוגרים",
     "10/20/2026", "050-1234567"],
)  # fmt: skip
def test_words(said: str) -> None:
    assert read_score(said, NPS) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [("5", 5), ("10/10", 5), ("8/10", 4), ("9/10", None), ("⭐⭐⭐⭐", 4), ("⭐⭐⭐⭐⭐ היה מעולה", 5),
     ("⭐ 4", 4), ("מעולה 5", 5), ("⭐⭐⭐⭐⭐⭐", None),
     ("5 כוכבים", 5),
     ("חמש", 5), ("0", None), ("6", None)],
)  # fmt: skip
def test_of_five(said: str, value: int | None) -> None:
    found = read_score(said, CSAT)
    assert (found.value if found else None) == value


@given(st.text(max_size=60), st.sampled_from(sorted(SCALES)))
def test_any_words_are_read_and_every_score_is_on_its_scale(text: str, kind: str) -> None:
    scale = SCALES[kind]
    if found := read_score(text, scale):
        assert scale.least <= found.value <= scale.most
