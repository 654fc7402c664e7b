"""A table that was offered is taken by a yes with questions behind it; until then it is told that nothing is booked."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.meetings.kept.part import Appointments
from tests.harness.studio import Person
from tests.orders.talking import somebody

THURSDAY = datetime(2027, 2, 25, 14, 20, tzinfo=UTC)
TUESDAY_EVENING = datetime(2027, 2, 23, 16, 35, tzinfo=UTC)


def _offered(language: str) -> Person:
    person = somebody(now=THURSDAY, language=language)
    words = {
        "en": "Can I book a table for tomorrow 1pm, 6 of us",
        "he": "אפשר לשמור שולחן למחר ב-13:00? אנחנו 6",
    }
    person.says(words[language])
    return person


TAKES = [
    ("en", "yes please, is there a high chair? and can we come with a buggy?"),
    ("he", "כן בבקשה, יש כיסא תינוק?"),
]


@pytest.mark.parametrize(("language", "words"), TAKES)
def test_a_yes_with_questions_behind_it_books(language: str, words: str) -> None:
    person = _offered(language)
    person.says(words)
    kept = person.lead[Appointments].ahead(person.now)
    assert kept is not None
    assert person.lead[Appointments].party == 6


@pytest.mark.parametrize(
    ("language", "words"), [("en", "yes, but is 14:00 possible?"), ("he", "כן, אבל אפשר גם ב-14:00?")]
)
def test_a_yes_with_another_hour_behind_it_books_not_that_one(language: str, words: str) -> None:
    person = _offered(language)
    person.says(words)
    assert person.lead[Appointments].ahead(person.now) is None


WHETHER = [
    ("en", "did you book the 1pm?"), ("en", "so is the table booked?"),
    ("en", "wait I said tomorrow (friday) not sunday. did you book the 1pm?"), ("he", "הזמנת לנו?"),
    ("he", "אז השולחן שמור?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), WHETHER)
def test_what_was_only_offered_is_not_booked_and_they_are_told(language: str, words: str) -> None:
    person = _offered(language)
    reply = person.says(words)
    assert reply.startswith(("Not booked yet", "עוד לא קבענו")), reply
    assert "13:00" in reply
    assert person.lead[Appointments].ahead(person.now) is None
    person.says({"en": "yes", "he": "כן"}[language])
    assert person.lead[Appointments].ahead(person.now) is not None


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Ah and it'll be 8 of us now, my in laws are joining"), ("he", "אה ונהיה 8 בסוף")],
)
def test_more_than_a_table_holds_go_to_the_team_before_anything_is_booked(language: str, words: str) -> None:
    person = _offered(language)
    reply = person.says(words)
    planned = person.lead[Planning].enquiry
    assert planned is not None
    assert planned.told["people"].startswith("8")
    assert "13:00" in reply


OFF = [
    ("en", "Actually baby has a fever, we'll have to cancel, sorry!"), ("he", "הילד חולה, נצטרך לבטל, סליחה"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), OFF)
def test_who_calls_off_what_the_team_has_is_told_that_it_is_off(language: str, words: str) -> None:
    person = _offered(language)
    person.says({"en": "it'll be 8 of us now", "he": "אה ונהיה 8 בסוף"}[language])
    reply = person.says(words)
    assert ("Cancelled" if language == "en" else "בוטל") in reply
    assert ("Get well" if language == "en" else "רפואה") in reply or "יעבור" in reply or "passes" in reply
    assert person.lead[Planning].enquiry is None


@pytest.mark.parametrize(("language", "words"), OFF)
def test_who_calls_off_what_was_only_offered_is_told_that_nothing_is_booked(
    language: str, words: str
) -> None:
    reply = _offered(language).says(words)
    assert ("nothing is booked" if language == "en" else "לא קבענו כלום") in reply


@pytest.mark.parametrize(
    ("language", "words"), [("en", "we'll come with a pram by the way"), ("he", "נבוא עם עגלה")]
)
def test_what_is_told_before_anything_is_booked_is_no_booking(language: str, words: str) -> None:
    reply = _offered(language).says(words)
    assert "with your booking" not in reply
    assert "למה שקבענו" not in reply


def test_two_rather_than_one_is_an_hour() -> None:
    person = _offered("en")
    reply = person.says("Sorry, could we come at 2 rather than 1?")
    assert person.lead[Appointments].party == 6
    assert "14:00" in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "do you have a table for 4 in half an hour?"), ("he", "ואם נשב אצלכם יש שולחן ל5 עוד חצי שעה?")],
)
def test_few_who_would_come_at_once_just_come(language: str, words: str) -> None:
    reply = somebody(now=TUESDAY_EVENING, language=language).says(words)
    assert ("just come" if language == "en" else "פשוט באים") in reply


def test_six_who_would_come_at_once_are_offered_times() -> None:
    assert "just come" not in somebody(now=TUESDAY_EVENING, language="en").says(
        "a table for 6 in half an hour?"
    )
