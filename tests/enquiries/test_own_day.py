"""The day of a lesson is its own, and no wedding's, nor when they may be called; another hour stands beside it."""

import pytest

from tests.trials.test_trying import met, put_down

WANTS = {
    "en": ("we're getting married on 15.4, we'd like a private lesson", "friday at 10 please"),
    "he": ("אנחנו מתחתנות ב-15.4 ורוצות שיעור פרטי", "ביום שישי ב-10 בבקשה"),
}


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_wedding_is_on_a_day_of_its_own(language: str) -> None:
    person = met(language, WANTS[language][0])
    assert "15.4" not in put_down(person)
    person.says(WANTS[language][1])
    assert {"en": "Friday at 10:00", "he": "שישי ב־10:00"}[language] in put_down(person)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "if not, 11 works too"), ("he", "ואם לא אז 11 גם מתאים")]
)
def test_another_hour_stands_beside_the_first(language: str, words: str) -> None:
    person = met(language, *WANTS[language])
    person.says(words)
    assert "10:00" in put_down(person)
    assert "11:00" in put_down(person)


@pytest.mark.parametrize(
    ("language", "wish", "words"),
    [
        ("en", "can you call me back? 054-5550167", "after 5 please, i teach"),
        ("he", "אפשר שיתקשרו אליי? 054-5550167", "אחרי 5 בבקשה אני עובדת"),
    ],
)
def test_when_they_may_be_called_moves_no_lesson(language: str, wish: str, words: str) -> None:
    person = met(language, *WANTS[language], wish, words)
    assert "17:00" not in put_down(person)
    assert "10:00" in put_down(person)
