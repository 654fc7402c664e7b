"""What is said of money, of who pays and of some who eat otherwise orders nothing and feeds nobody more."""

import pytest

from conversations.profile.counting import find_count
from tests.orders.talking import orders, somebody

OF_PAYING = [
    ("he", "כל אחת רוצה לשלם על מגש. אפשר שכל אחת תתקשר ותשלם?"),
    ("he", "השכנים משלמים על מגש, איך עושים את זה?"),
    ("en", "each of us wants to pay for a pizza, can everyone call and pay?"),
    ("en", "my brother pays for one family pie and I pay the rest, ok?"),
]


@pytest.mark.parametrize(("language", "words"), OF_PAYING)
def test_who_pays_for_what_orders_nothing(language: str, words: str) -> None:
    assert orders(somebody(language=language), words) == ""


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("how many large pizzas for 640", None),
        ("כמה פיצות אפשר ל-640", None),
        ("pizza for 30", 30),
        ("we're 120", 120),
        ("640 people at the wedding", 640),
        ("ok but 3 ppl are lactose intolerant", None),
        ("two friends are picky", None),
        ("3 vegan kids", None),
    ],
)
def test_money_and_some_of_them_are_no_party(words: str, count: int | None) -> None:
    assert find_count(words) == count
