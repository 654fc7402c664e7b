"""Two days are offered for what is planned: both are kept, the first with its date; and what is said of it is told."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from tests.harness.studio import Person
from tests.orders.talking import somebody

MONDAY = datetime(2027, 2, 22, 7, 10, tzinfo=UTC)
BEGUN = {
    "en": ("can we do a pizza workshop for my scouts?", "14 girls, ages 9 to 11, plus 3 leaders"),
    "he": ("רוצים לעשות סדנת פיצה לצופים שלי", "14 ילדות בנות 9 עד 11, ועוד 3 מדריכות"),
}


def _plan(language: str, *more: str) -> Person:
    person = somebody(now=MONDAY, language=language)
    for line in (*BEGUN[language], *more):
        person.says(line)
    return person


def _day(person: Person) -> str:
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    return enquiry.told.get("day", "")


@pytest.mark.parametrize(
    ("language", "words", "days"),
    [
        (
            "en",
            "ok lets go for wed 10 march, 4pm. or thurs if thats easier for u",
            "Wednesday 10.3 or Thursday",
        ),
        ("en", "Wednesday the 10th of March at 4, otherwise Thursday", "Wednesday 10.3 or Thursday"),
        ("en", "10/3 at 4pm or thursday", "Wednesday 10.3 or Thursday"),
        ("en", "march 10th, 4pm or the 11th", "Wednesday 10.3 or Thursday 11.3"),
        ("en", "wed 10 march at 4pm. thursday works too", "Wednesday 10.3 or Thursday"),
        ("en", "wed 10 march at 4pm. if not then tuesday", "Wednesday 10.3 or Tuesday"),
        ("he", "נלך על רביעי 10 במרץ ב-16:00, או חמישי אם יותר נוח לכם", "יום רביעי 10.3 או יום חמישי"),
        ("he", "רביעי 10.3 בארבע. אם לא אז בחמישי", "יום רביעי 10.3 או יום חמישי"),
        ("he", "רביעי 10.3 או חמישי 11.3 בארבע", "יום רביעי 10.3 או יום חמישי 11.3"),
    ],
)
def test_both_days_are_kept(language: str, words: str, days: str) -> None:
    person = _plan(language, words)
    assert _day(person).startswith(days)


@pytest.mark.parametrize(
    ("language", "first", "then", "days"),
    [
        ("en", "wed 10 march, 4pm", "or thurs if thats easier for you", "Wednesday 10.3 or Thursday"),
        ("en", "wed 10 march, 4pm", "thursday works too", "Wednesday 10.3 or Thursday"),
        ("he", "רביעי 10.3 בארבע", "או חמישי אם יותר נוח", "יום רביעי 10.3 או יום חמישי"),
        # another day in its place
        ("en", "wed 10 march, 4pm", "let's do thursday instead", "Thursday"),
        ("en", "wed 10 march, 4pm", "actually thursday", "Thursday"),
        ("he", "רביעי 10.3 בארבע", "בעצם חמישי", "יום חמישי"),
    ],
)
def test_a_day_that_is_told_later_stands_beside_the_first_where_it_is_said_so(
    language: str, first: str, then: str, days: str
) -> None:
    person = _plan(language, first, then)
    assert sorted(_day(person).split(" or ")) == sorted(days.split(" or "))
