"""What was called off is booked again by a few words, at its hour or another; twice called off is told once more."""

import pytest

from tests.harness.studio import Person
from tests.meetings.test_booked_table import booked, kept_at


def called_off(language: str) -> Person:
    person = booked(language)
    person.says({"en": "please cancel my table", "he": "אפשר לבטל את השולחן?"}[language])
    assert not kept_at(person)
    return person


@pytest.mark.parametrize(
    ("language", "words", "at"),
    [
        ("en", "oh wait, put it back please", "26.11 20:00"),
        ("en", "rebook us for wednesday, same time", "25.11 20:00"),
        ("en", "book it again but at 9pm", "26.11 21:00"),
        ("he", "סליחה, תחזירו את זה", "26.11 20:00"),
        ("he", "התחרטנו, תקבעו שוב לרביעי", "25.11 20:00"),
        ("he", "בכל זאת נבוא, באותה שעה", "26.11 20:00"),
    ],
)
def test_it_is_booked_again(language: str, words: str, at: str) -> None:
    person = called_off(language)
    person.says(words)
    assert kept_at(person) == at


@pytest.mark.parametrize(("language", "words"), [("en", "wednesday maybe?"), ("he", "אולי רביעי?")])
def test_another_day_is_offered_at_the_hour_it_was(language: str, words: str) -> None:
    person = called_off(language)
    assert "20:00" in person.says(words)
    assert not kept_at(person)


@pytest.mark.parametrize(
    ("language", "words", "told"), [("en", "cancel", "cancelled already"), ("he", "לבטל", "כבר מבוטל")]
)
def test_who_calls_it_off_twice_is_told_it_is(language: str, words: str, told: str) -> None:
    assert told in called_off(language).says(words)


@pytest.mark.parametrize("words", ["no thanks", "why is it never open on mondays?", "do I get my money back"])
def test_what_wants_nothing_back_books_nothing(words: str) -> None:
    person = called_off("en")
    person.says(words)
    assert not kept_at(person)
