"""Who was told prices and asks for one with something on it is told what each size comes to, and orders nothing."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("language", "first", "asked", "told"),
    [
        ("en", "how much is a pizza?", "what about with corn?", ("₪68", "₪40")),
        ("en", "how much is a pizza?", "and with onion and tuna?", ("₪74", "₪46")),
        ("he", "כמה עולה פיצה?", "ועם בולגרית?", ("₪68", "₪40")),
        ("he", "כמה עולה פיצה?", "ועם שלוש תוספות?", ("₪80", "₪52")),
        ("en", "how much is a pizza?", "and the small one with 2 toppings?", ("₪46",)),
    ],
)
def test_each_size_is_told_with_it(language: str, first: str, asked: str, told: tuple[str, ...]) -> None:
    person = meet_eater(language)
    person.says(first)
    reply = person.says(asked)
    assert all(one in reply for one in told)
    assert not person.lead[Basket].is_open()


def test_halves_are_of_the_size_that_has_them() -> None:
    person = meet_eater("en")
    person.says("how much is a pizza?")
    reply = person.says("and half corn half onion?")
    assert "₪68" in reply
    assert "personal" not in reply


def test_of_one_size_that_was_priced_it_is_written_down() -> None:
    person = meet_eater("en")
    person.says("how much is a personal")
    person.says("with corn?")
    assert person.lead[Basket].is_open()
