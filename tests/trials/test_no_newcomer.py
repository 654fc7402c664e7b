"""Who has booked a class, or was at one, is led to no other trial by the buttons under an answer."""

import pytest

from tests.trials.test_trying import booked, met


def leads_on(buttons: list[str]) -> bool:
    return any("ניסיון" in one or "trial" in one.casefold() for one in buttons)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", "רשמו אותנו לניסיון ביום שני ב18:30"),
        ("en", "book me in for the trial, Monday 18:30 please"),
    ],
)
def test_who_has_booked_finds_no_button_to_book(language: str, said: str) -> None:
    person = met(language, said)
    assert booked(person)
    person.waits(hours=2)
    person.says({"he": "מה כדאי לי לבחור?", "en": "which dance would you recommend?"}[language])
    assert not leads_on(person.labels())


@pytest.mark.parametrize("language", ["he", "en"])
def test_who_has_not_finds_it(language: str) -> None:
    person = met(language)
    person.says({"he": "יש חניה?", "en": "is there parking?"}[language])
    person.waits(hours=2)
    person.says({"he": "מה כדאי לי לבחור?", "en": "which dance would you recommend?"}[language])
    assert leads_on(person.labels())
