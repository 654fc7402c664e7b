"""Food for an office on a day ahead: how many, when, where to and what they can't eat; the quote is the team's."""

from datetime import UTC, datetime

import pytest

from conversations.enquiries.told.part import Planning
from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody

TUESDAY = datetime(2027, 3, 9, 8, 0, tzinfo=UTC)
TALKS = {
    "en": (
        ("you do catering for offices, right?", "how many you'll be"),
        (
            "we have a quarterly meeting Thursday next week, about 25 people, at noon. what do you suggest",
            "₪434",
        ),
        ("two are gluten free and one has a nut allergy. are you kosher?", "Haifa Rabbinate"),
        ("our address is Hanamal 5, floor 3", "Hanamal 5, floor 3"),
        ("how many pies would we need", "7 family pies"),
        ("send me a proper quote", "The quote is with the team"),
        ("do you give invoices?", "invoice in the company's name"),
        ("we'll be 44", "₪605"),
        ("it's not happening, please don't hold it", "Cancelled: the catering"),
    ),
    "he": (
        ("אתם עושים קייטרינג למשרדים, נכון?", "כמה תהיו"),
        ("יש לנו ישיבה רבעונית ביום חמישי בשבוע הבא, בערך 25 איש, בצהריים. מה אתם מציעים", "₪434"),
        ("שניים בלי גלוטן ואחד אלרגי לאגוזים. אתם כשרים?", "רבנות חיפה"),
        ("הכתובת הנמל 5 קומה 3", "הנמל 5 קומה 3"),
        ("כמה מגשים צריך?", "7 משפחתיות"),
        ("תשלחו לי הצעת מחיר מסודרת", "ההצעה אצל הצוות"),
        ("נותנים חשבונית?", "חשבונית על שם החברה"),
        ("נהיה 44", "₪605"),
        ("לא יוצא לפועל, אל תשמרו לנו", "בוטל: האוכל לאירוע"),
    ),
}


@pytest.mark.parametrize("language", ["en", "he"])
def test_it_is_planned_in_the_chat(language: str) -> None:
    person = somebody(now=TUESDAY, language=language)
    for words, told in TALKS[language]:
        assert told in person.says(words)
        assert not person.lead[Basket].wanted
    assert person.lead[Planning].enquiry is None
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words", "people", "total"),
    [
        ("en", "Hi, we need lunch for our team of 40 next Tuesday at 12:30, can you do that?", "40", "₪550"),
        ("en", "food for our office, 30 people, Sunday at 13:00, doable?", "30", "₪496"),
        ("he", "צריכים פיצות לכל המשרד, 30 איש, ביום ראשון ב-13:00, אפשרי?", "30", "₪496"),
        ("he", "מחפשת קייטרינג לכנס של 60 איש ביום רביעי הבא", "60", "₪825"),
    ],
)
def test_all_of_it_told_at_once_is_noted(language: str, words: str, people: str, total: str) -> None:
    person = somebody(now=TUESDAY, language=language)
    assert total in person.says(words)
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.case
    assert enquiry.kind == "catering"
    assert enquiry.told["people"] == people
    assert "day" in enquiry.told


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("en", "there are two vegans and one celiac", "one celiac"), ("he", "יש צליאקית אחת", "צליאקית אחת")],
)
def test_who_cannot_eat_everything_is_noted_and_warned(language: str, words: str, told: str) -> None:
    person = somebody(now=TUESDAY, language=language)
    for one, _ in TALKS[language][:2]:
        person.says(one)
    said = person.says(words)
    assert told in said
    assert {"en": "can't promise", "he": "אי אפשר להבטיח"}[language] in said


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "need 8 large pizzas to an office by 7"),
        ("en", "need 8 family pizzas for the office by 19:00, is that possible?"),
        ("he", "צריכה 8 פיצות גדולות למשרד עד 7, אפשרי?"),
    ],
)
def test_a_number_of_pies_is_an_order(language: str, words: str) -> None:
    person = somebody(now=TUESDAY, language=language)
    assert {"en": "8 family pies", "he": "8 משפחתיות"}[language] in person.says(words)
    assert person.lead[Planning].enquiry is None


def test_a_table_for_an_office_stays_a_table() -> None:
    person = somebody(now=TUESDAY, language="en")
    person.says("a table for 12 on Sunday at 7pm for our office party")
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert enquiry.kind == "big_table"
