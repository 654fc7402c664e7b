"""What stands with times that are offered, or beside one that is booked: for whom they are, and nothing unasked."""

import pytest

from tests.trials.test_trying import met


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "sign me up for salsa next monday", "18:30 (beginners) and 21:00 (all levels)"),
        ("he", "תרשמו אותי לסלסה ביום שני הבא", "18:30 (מתחילים) ו־21:00 (כל הרמות)"),
    ],
)
def test_hours_of_several_levels_say_for_whom_they_are(language: str, words: str, told: str) -> None:
    assert told in met(language).says(words)


@pytest.mark.parametrize(
    ("language", "words", "yes"),
    [
        ("en", "can i come to the tango on tuesday 16 february at 18:30?", "yes"),
        ("he", "אפשר לבוא לטנגו ביום שלישי 16.2 ב-18:30?", "כן"),
    ],
)
def test_the_very_day_they_asked_for_is_none_to_better(language: str, words: str, yes: str) -> None:
    person = met(language, words)
    assert {"en": "sooner", "he": "מוקדם"}[language] not in person.says(yes)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what time thursday are u there till"),
        ("en", "what time do you close?"),
        ("he", "עד מתי אתם שם בחמישי?"),
    ],
)
def test_till_when_somebody_is_there(language: str, words: str) -> None:
    reply = met(language).says(words)
    assert "22:30" in reply
    assert "19:30" not in reply
