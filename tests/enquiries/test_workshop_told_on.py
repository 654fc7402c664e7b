"""Who plans a workshop hears how many have room, has a new day taken with an apology, and haggles over no pies."""

import pytest

from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person

BEGUN = {
    "he": ("יש סדנת פיצה לילדים או שאני מדמיינת?", "25 ילדים כיתה ב יום שישי 4.6 בבוקר עדיף"),
    "en": ("do you have a pizza workshop for kids?", "25 kids, all seven"),
}


def _plan(language: str) -> Person:
    person = meet_eater(language)
    for words in BEGUN[language]:
        person.says(words)
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "כמה לילד? התקציב שלי 1000 שקל הכל כולל הכל"),
        ("he", "כמה זה עולה?"),
        ("en", "how much per child?"),
        ("en", "what does it cost?"),
    ],
)
def test_the_sum_is_of_as_many_as_have_room(language: str, words: str) -> None:
    said = _plan(language).says(words)
    assert "₪900" in said
    assert "1125" not in said
    assert "1,125" not in said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "בוקר טוב סליחה על הבלאגן, אז חמישי 3.6 אחהצ"),
        ("he", "סליחה שאני משגעת אתכם, בסוף עדיף רביעי 2.6 אחר הצהריים"),
        ("en", "sorry for the mess, so thursday june 3rd afternoon please"),
        ("en", "so sorry about this, let's make it wednesday june 2nd in the afternoon"),
    ],
)
def test_another_day_with_an_apology_is_taken(language: str, words: str) -> None:
    person = _plan(language)
    person.waits(minutes=5)
    said = person.says(words)
    assert any(day in said for day in ("3.6", "2.6", "June", "june")), said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "סליחה על הבלאגן"),
        ("he", "סליחה שלקח לי זמן לענות"),
        ("en", "sorry for the mess"),
        ("en", "sorry it took me a while"),
    ],
)
def test_a_mere_apology_is_no_trouble(language: str, words: str) -> None:
    person = _plan(language)
    person.waits(minutes=5)
    said = person.says(words)
    assert "הוספתי" not in said
    assert "Updated" not in said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אפשר להוריד קצת? במקום אחר הציעו 35 לילד"), ("he", "יש אפשרות להוריד במחיר?"),
        ("en", "can you go lower? another place offered 35 a child"), ("en", "any wiggle room on the price?"),
    ],
)  # fmt: skip
def test_a_lower_price_is_for_the_team(language: str, words: str) -> None:
    said = _plan(language).says(words)
    assert "WADI" not in said
    assert "₪55" not in said
    assert "צוות" in said or "team" in said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "היי כן השארתי פרטים לגבי יומולדת"), ("he", "השארתי פרטים בטופס בקשר ליום הולדת"),
        ("en", "hi, I left my details about a birthday"), ("en", "I filled in the form about a birthday party"),
    ],
)  # fmt: skip
def test_who_left_their_details_for_a_birthday_hears_of_that(language: str, words: str) -> None:
    said = meet_eater(language).says(words)
    assert "סדנת פיצה" in said or "workshop" in said
