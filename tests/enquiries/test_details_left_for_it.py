"""Who left details for a birthday plans one: its days, its most and its price are told, and no first-order code."""

import pytest

from tests.dialogue.samples import meet_eater

LEFT = {
    "he": ["היי כן השארתי פרטים לגבי יומולדת", "מילאתי טופס לגבי סדנה לילדים"],
    "en": [
        "hi, I left my details about a kids birthday",
        "I filled in the form regarding a workshop for kids",
    ],
}


@pytest.mark.parametrize(
    ("language", "words"), [(language, one) for language, said in LEFT.items() for one in said]
)
def test_what_they_left_them_for_is_taken_up(language: str, words: str) -> None:
    person = meet_eater(language)
    assert "₪45" in person.says(words)
    many = (
        "25 ילדים כיתה ב, יום שישי 4.6, בבוקר עדיף" if language == "he" else "25 kids, Friday June 4, morning"
    )
    told = person.says(many)
    assert "ראשון עד חמישי" in told or "Sunday to Thursday" in told
    lower = (
        "אפשר להוריד קצת? במקום אחר הציעו 35 לילד" if language == "he" else "lower? elsewhere it's 35 a kid"
    )
    assert "WADI-" not in person.says(lower)


@pytest.mark.parametrize(
    ("language", "words"), [("he", "השארתי פרטים באתר"), ("en", "I filled in your form")]
)
def test_who_says_no_more_is_met_with_a_hello(language: str, words: str) -> None:
    assert "₪45" not in meet_eater(language).says(words)
