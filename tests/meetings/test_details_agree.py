"""Who answers "shall I book it?" with whose name it is in, how many they are or where they would sit has said yes."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person


def offered(language: str, words: str) -> Person:
    person = meet_eater(language)
    person.says(words)
    assert person.lead[Appointments].choosing
    return person


AGREED = [
    ("en", "table on tuesday at 7pm?", "Priya, three people, quiet corner please", ("Priya", "3 people")),
    ("en", "can we get a table tuesday 19:00", "we're 5, under Cohen", ("Cohen", "5 people")),
    ("en", "a table for 2 on tuesday at 7pm", "sounds good, Oren", ("Oren",)),
    ("he", "יש שולחן ביום שלישי בשבע?", "אנחנו 3, על שם אבירם", ("אבירם", "3 אנשים")),
    ("he", "שולחן ל-3 ביום שלישי בשבע", "על שם גלית", ("גלית",)),
    ("he", "שולחן לזוג ביום שלישי בשבע", "יובל, ליד החלון אם אפשר", ("יובל",)),
]


@pytest.mark.parametrize(("language", "wish", "details", "told"), AGREED)
def test_it_is_booked_with_what_they_told(
    language: str, wish: str, details: str, told: tuple[str, ...]
) -> None:
    person = offered(language, wish)
    person.says(details)
    (meeting,) = person.lead[Appointments].meetings
    assert all(one in meeting.title for one in told)


@pytest.mark.parametrize(
    ("language", "wish", "words"),
    [
        ("en", "a table for 2 on tuesday at 7pm", "make that 4"),
        ("en", "a table for 2 on tuesday at 7pm", "is it by the window?"),
        ("en", "a table for 2 on tuesday at 7pm", "hmm, Wednesday at 7?"),
        ("he", "שולחן ל-2 ביום שלישי בשבע", "תעשו 4"),
        ("he", "שולחן ל-2 ביום שלישי בשבע", "לא מסתדר לנו"),
    ],
)
def test_what_corrects_asks_or_declines_books_nothing(language: str, wish: str, words: str) -> None:
    person = offered(language, wish)
    person.says(words)
    assert not person.lead[Appointments].meetings


@pytest.mark.parametrize(
    ("language", "wish", "seat"),
    [
        ("en", "a table for 2 on tuesday at 7pm", "next to the window"),
        ("he", "שולחן ל-2 ביום שלישי בשבע", "על יד החלון"),
    ],
)
def test_where_they_would_sit_goes_to_the_team_and_they_hear_so(language: str, wish: str, seat: str) -> None:
    person = offered(language, wish)
    assert seat in person.says(f"{seat}, {'Shai' if language == 'en' else 'שי'}")
    assert person.lead[Appointments].meetings


@pytest.mark.parametrize(("language", "name"), [("en", "Avigail"), ("he", "אביגיל")])
def test_a_name_to_several_times_shows_them_once_and_asks_which(language: str, name: str) -> None:
    person = meet_eater(language)
    person.says({"en": "a table for 3 on Tuesday evening", "he": "שולחן ל-3 ביום שלישי בערב"}[language])
    reply = person.says(name)
    assert name in reply
    assert {"en": "Which of the times", "he": "באיזו שעה"}[language] in reply
