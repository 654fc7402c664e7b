"""What is asked for a plan is replied to in a word: a number, an address, no needs, not known yet."""

import pytest

from conversations.enquiries.told.part import Planning
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person


def told(person: Person) -> dict[str, str]:
    planned = person.lead[Planning].enquiry
    return {str(name): value for name, value in planned.told.items()} if planned else {}


def planning(language: str, he: str, en: str) -> Person:
    person = meet_eater(language)
    person.says({"he": he, "en": en}[language])
    assert person.lead[Planning].enquiry
    return person


@pytest.mark.parametrize(
    ("language", "words", "people"),
    [("he", "בערך עשרים", "20"), ("he", "שמונה", "8"), ("en", "about twenty", "20"), ("en", "twelve", "12")],
)
def test_a_bare_number_is_how_many_they_are(language: str, words: str, people: str) -> None:
    person = planning(language, "רציתי לשאול על סדנת פיצה לילדים", "I'd like a pizza workshop for kids")
    reply = person.says(words)
    assert told(person)["people"] == people
    assert {"he": "בני כמה", "en": "how old"}[language] in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "עוד לא יודעת כמה"),
        ("he", "אבדוק ואעדכן"),
        ("en", "don't know yet how many"),
        ("en", "not sure yet"),
    ],
)
def test_who_does_not_know_yet_is_not_hurried(language: str, words: str) -> None:
    person = planning(language, "רציתי לשאול על סדנת פיצה לילדים", "I'd like a pizza workshop for kids")
    assert person.says(words).startswith(("אין לחץ. כשיודעים", "No rush. Once you know"))
    assert person.lead[Planning].enquiry


def test_a_class_of_school_is_an_age_and_no_day() -> None:
    person = planning("he", "רציתי לשאול על סדנת פיצה לילדים", "")
    person.says("כיתה ג׳")
    assert "ages" in told(person)
    assert "day" not in told(person)


@pytest.mark.parametrize(
    ("language", "words", "name", "value"),
    [("he", "רחוב הלל 40", "address", "הלל 40"), ("he", "אין הגבלות", "diet", "אין הגבלות באוכל"),
     ("en", "40 Hillel Street", "address", "40 Hillel Street"), ("en", "no restrictions", "diet", "no dietary needs"),
     ("en", "two are vegan", "diet", "vegan")],
)  # fmt: skip
def test_where_and_what_they_eat_are_kept_until_they_are_enough(
    language: str, words: str, name: str, value: str
) -> None:
    person = planning(language, "אתם עושים קייטרינג למשרד?", "catering for our office")
    reply = person.says(words)
    assert value in told(person)[name]
    assert {"he": "כמה תהיו", "en": "how many"}[language] in reply
    person.says({"he": "30 איש", "en": "30 people"}[language])
    assert {"30"} <= set(told(person).values())
    assert value in told(person)[name]


@pytest.mark.parametrize(("language", "words"), [("he", "מתי יש לכם?"), ("en", "when do you have room?")])
def test_who_asks_when_there_is_room_is_asked_what_suits(language: str, words: str) -> None:
    person = planning(language, "שולחן ל־12 איש", "a table for 12")
    assert person.says(words).startswith(("איזה יום ושעה", "Which day and time"))
