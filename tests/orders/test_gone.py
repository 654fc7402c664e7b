"""One of several is taken out of an order by what is on it, in whatever order of words."""

from datetime import UTC, datetime

import pytest

from tests.orders.talking import somebody

MONDAY = datetime(2027, 5, 24, 14, 35, tzinfo=UTC)
ORDERED = {
    "en": "2 large margheritas and one large with mushrooms",
    "he": "2 משפחתיות מרגריטה ואחת עם פטריות",
}
LEFT = {"en": "2 family Margheritas", "he": "2 מרגריטות משפחתיות"}
TOPPING = {"en": "mushroom", "he": "פטריות"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "drop the mushrooms one"),
        ("en", "lose the mushroom pizza"),
        ("en", "cancel the one with mushrooms please"),
        ("en", "take out the pizza with the mushrooms"),
        ("he", "תורידו את זאת עם הפטריות"),
        ("he", "תוותרו על הפיצה עם הפטריות"),
    ],
)
def test_the_one_that_is_meant_is_gone(language: str, words: str) -> None:
    person = somebody("pizza_place", MONDAY, language)
    person.says(ORDERED[language])
    said = person.says(words) or ""
    assert LEFT[language] in said
    assert TOPPING[language] not in said


@pytest.mark.parametrize(
    ("language", "words"), [("en", "take off the mushrooms"), ("he", "תורידו את הפטריות")]
)
def test_a_topping_that_is_taken_off_leaves_its_pizza(language: str, words: str) -> None:
    person = somebody("pizza_place", MONDAY, language)
    person.says(ORDERED[language])
    said = person.says(words) or ""
    assert "3" in said
    assert TOPPING[language] not in said


def test_an_order_is_read_back_to_who_asks_politely() -> None:
    person = somebody("pizza_place", MONDAY, "en")
    person.says(ORDERED["en"])
    assert LEFT["en"] in (person.says("read it back to me please") or "")
