"""Numbers beside an order that count nothing: a note to be changed, a street, about what hour it is wanted."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody


@pytest.mark.parametrize(
    ("language", "first", "said"),
    [
        ("he", "משפחתית עם תירס", "משלמים במזומן ויש לי רק שטר של 200, יהיה לשליח עודף?"),
        ("he", "משפחתית עם תירס", "שיביא עודף מ-100"),
        ("en", "a family pie with corn", "cash, and bring change for a 100 please"),
        ("en", "a family pie with corn", "all I have is one 200 shekel note"),
    ],
)
def test_a_note_to_be_changed_is_no_count(language: str, first: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, first)
    orders(person, said)
    assert [(one.item, one.count) for one in person.lead[Basket].wanted] == [("family", 1)]


@pytest.mark.parametrize(
    ("said", "address"),
    [("גאולה 12 דירה 3", "גאולה 12, דירה 3"), ("2 פחיות גם. גאולה 7, קומה 1", "גאולה 7, קומה 1")],
)
def test_a_street_that_is_nearly_a_word_of_the_list_is_a_street(said: str, address: str) -> None:
    person = somebody(language="he")
    orders(person, "משפחתית")
    orders(person, said)
    basket = person.lead[Basket]
    assert basket.address == address
    assert sum(one.count for one in basket.wanted if one.item == "family") == 1


@pytest.mark.parametrize("said", ["אפשר בסביבות 7 וחצי?", "שיגיע לקראת 9"])
def test_about_an_hour_is_no_address(said: str) -> None:
    person = somebody(language="he")
    orders(person, "משפחתית למוריה 40")
    orders(person, said)
    assert person.lead[Basket].address == "מוריה 40"
