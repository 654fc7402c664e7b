"""A place that nothing is brought to: nothing said later brings it there, and no street of it is asked for."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody, wanted

STILL = [
    ("en", ["do you reach Bat Galim?", "1 family pie with corn"], "so how much is it with delivery"),
    ("en", ["2 family pies to the Technion"], "can the driver call me from the gate?"),
    ("en", ["2 family pies to the Technion"], "how long till it gets here?"),
    ("he", ["מגיעים לנשר?", "אישית עם בצל"], "תשלחו אליי הביתה"),
    ("he", ["משפחתית לקרית אתא"], "השליח יכול לעלות לקומה 2?"),
    ("he", ["משפחתית לקרית אתא"], "סבבה, תוך כמה זמן זה אצלי?"),
]


@pytest.mark.parametrize(("language", "before", "asked"), STILL)
def test_who_still_speaks_of_its_being_brought_hears_that_it_is_not(
    language: str, before: list[str], asked: str
) -> None:
    person = somebody(language=language)
    for words in before:
        person.says(words)
    reply = person.says(asked)
    assert {"en": "pick", "he": "לאסוף"}[language] in reply, reply
    assert "40" not in reply, "no time that it takes to bring it"
    assert not person.lead[Basket].notes, "and nothing is noted for a courier"
    person.says({"en": "yes please", "he": "כן"}[language])
    assert person.lead[Basket].way == "pickup"


def test_a_street_is_asked_once_whether_it_is_elsewhere_and_ordered_only_then() -> None:
    person = somebody(language="he")
    person.says("משפחתית עם תירס לנווה שאנן")
    reply = person.says("טרומפלדור 40, סגור")
    assert "נווה שאנן" in reply
    assert "טרומפלדור 40 שם?" in reply
    assert not person.lead.handoff.open, "nobody is to bring it there"
    person.says("כן")
    assert "טרומפלדור 40" in wanted(person)
    assert person.lead[Basket].way == "delivery"
    assert not person.lead[Basket].outside


@pytest.mark.parametrize(
    ("language", "first", "other"),
    [
        ("en", "a family pie to Nesher please", "my sister is in Ahuza, could we eat at hers?"),
        ("he", "משפחתית לבת גלים", "ומה אם השליח יפגוש אותי בכרמל?"),
    ],
)
def test_another_place_that_it_is_brought_to_needs_but_a_street(
    language: str, first: str, other: str
) -> None:
    person = somebody(language=language)
    person.says(first)
    reply = person.says(other)
    assert "₪74" in reply
    assert {"en": "Which street", "he": "באיזה רחוב"}[language] in reply
    assert person.lead[Basket].inside
