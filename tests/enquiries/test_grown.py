"""A workshop to which only grown people come asks for no children's ages, and tells no price of a child."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody

MONDAY = datetime(2027, 2, 22, 7, 10, tzinfo=UTC)
AGES = {"he": "בני כמה", "en": "how old"}


@pytest.mark.parametrize(
    ("language", "said", "people"),
    [
        ("he", ["רוצים לעשות סדנת פיצה, אנחנו 8 מבוגרים"], "8"),
        ("he", ["היי, אנחנו רוצים סדנת פיצה ביום חמישי", "אנחנו 10 מבוגרים"], "10"),
        ("en", ["can we book a pizza workshop? we're 8 grown-ups"], "8"),
        ("en", ["a workshop for 12 of us from the office next Wednesday evening"], "12"),
        ("en", ["we'd like a pizza workshop on Thursday", "we're 10 adults"], "10"),
        ("en", ["we'd like a pizza workshop on Thursday", "no kids, it's for our team, 9 people"], "9"),
    ],
)
def test_grown_people_are_asked_for_no_ages(language: str, said: list[str], people: str) -> None:
    person = somebody(now=MONDAY, language=language)
    reply = [person.says(words) for words in said][-1]
    planned = person.lead[Planning].enquiry
    assert planned is not None
    assert planned.kind == "team_workshop"
    assert people in planned.told["people"]
    assert AGES[language] not in reply
    assert "₪45" not in reply
    assert not person.lead[Basket].wanted


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ["רוצה סדנת פיצה ליום ההולדת של הבן שלי, 12 ילדים ו-3 מבוגרים"]),
        ("he", ["רוצים סדנת פיצה ביום חמישי", "12 ילדים", "ועוד 3 מבוגרים"]),
        ("en", ["a kids workshop, 9 kids and 4 adults, on Thursday"]),
    ],
)
def test_adults_beside_children_leave_it_the_childrens(language: str, said: list[str]) -> None:
    person = somebody(now=MONDAY, language=language)
    for words in said:
        person.says(words)
    planned = person.lead[Planning].enquiry
    assert planned is not None
    assert planned.kind == "workshop"
