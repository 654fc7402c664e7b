"""Who would like to begin, and asks nothing, is told what there is and asked for whom: "got it" leads nobody anywhere."""

from datetime import timedelta

import pytest

from conversations.interest.words import would_begin
from tests.harness.studio import Person
from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY, booked

WOULD_BEGIN = [
    "רוצה להתחיל לרקוד",
    "בא לי לבוא מוכנה לרחבה",
    "התגרשתי ומחפשת משהו חדש בשבילי",
    "הגיע הזמן שאני אלמד, חשבתי על חוג",
    "ראיתי אתכם בפסטיבל, נראה כיף",
    "חברה שלי המליצה לי עליכם",
    "I'd like to start dancing",
    "thinking of taking classes",
    "a friend told me about you",
    "saw you at the festival, looked fun",
]
WOULD_NOT = [
    "לא רוצה להתחיל עכשיו",
    "אני מחפש עבודה כמורה",
    "איך אפשר להצטרף?",
    "רציתי להתחיל אבל התאכזבתי",
    "I don't want to start a course",
    "looking for a job, I teach classes",
    "do you have classes?",
    "I wanted to cancel the course I was thinking of",
]
PITCH = {"he": "בשביל מי זה", "en": "Who is it for"}


@pytest.mark.parametrize("words", WOULD_BEGIN)
def test_who_would_begin_is_heard_as_that(words: str) -> None:
    assert would_begin(words)


@pytest.mark.parametrize("words", WOULD_NOT)
def test_who_would_not_or_asks_is_not(words: str) -> None:
    assert not would_begin(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "רוצה להתחיל לרקוד"),
        ("he", "אני מחפשת משהו לעשות בערבים"),
        ("en", "I'd like to start dancing"),
        ("en", "saw you at the festival, looked fun"),
    ],
)
def test_they_are_told_what_there_is_and_asked_for_whom(language: str, words: str) -> None:
    assert PITCH[language] in somebody("dance_studio", SUNDAY, language).says(words)


def test_what_was_told_once_is_not_told_again_but_where_to_book_is() -> None:
    person = greeted("he", "אשמח לפרטים")
    told = person.says("חולמת להתחיל לרקוד, תמיד רציתי ללמוד")
    assert PITCH["he"] not in told
    assert "קביעת שיעור ניסיון" in str(person.lead.dialogue.choices)


def test_who_has_booked_is_sold_nothing() -> None:
    person = greeted("he", "אני רוצה לנסות סלסה", "יום שני 18:30")
    assert booked(person)
    told = person.says("תמיד רציתי ללמוד")
    assert PITCH["he"] not in told


def test_who_waits_for_a_person_is_not_pitched_to() -> None:
    person = greeted("en", "I want to talk to a person")
    assert PITCH["en"] not in person.says("I've always wanted to start dancing")


def greeted(language: str, *said: str) -> Person:
    person = somebody("dance_studio", SUNDAY, language)
    for words in said:
        person.says(words)
        person.now += timedelta(minutes=1)
    return person
