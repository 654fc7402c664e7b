"""What is ordered by the menu's name is read back, summed and told to staff by that name, and not by its size alone."""

import pytest

from tests.orders.talking import somebody, wanted, wanted_by_name


@pytest.mark.parametrize(
    ("language", "said", "named"),
    [
        ("he", ["אפשר מרגריטה משפחתית לאיסוף?"], "מרגריטה משפחתית"),
        ("he", ["שתי מרגריטות אישיות לאיסוף"], "2 מרגריטות אישיות"),
        ("he", ["אפשר משפחתית מרגריטה ועוד משפחתית עם זיתים לאיסוף"], "מרגריטה משפחתית; משפחתית עם זיתים"),
        ("en", ["a family margherita for pick-up please"], "1 family Margherita"),
        ("en", ["2 large margheritas, pick up", "add a small one with corn"], 
         "2 family Margheritas; 1 personal pizza with corn"),
        ("en", ["a large margherita please", "put olives on it"], "1 family pie with olives"),
        ("en", ["a family pie for pick up"], "1 family pie"),
        ("he", ["משפחתית ירוקה לאיסוף"], "משפחתית ירוקה"),
        ("en", ["2 large green pizzas, pick up"], "2 family pies, the green ones"),
    ],
)  # fmt: skip
def test_it_is_named_as_the_menu_names_it(language: str, said: list[str], named: str) -> None:
    person = somebody(language=language)
    reply = [person.says(words) for words in said][-1]
    assert wanted_by_name(person) == named
    assert all(one in reply for one in named.split("; ")), reply


@pytest.mark.parametrize(
    ("language", "said", "named"),
    [
        ("en", ["a margherita please"], "Margherita"),
        ("he", ["אפשר מרגריטה?"], "מרגריטה"),
        ("en", ["how much would 2 large margheritas be?"], "2 family Margheritas"),
        ("he", ["כמה יעלו שתי מרגריטות משפחתיות?"], "2 מרגריטות משפחתיות"),
    ],
)
def test_before_its_size_is_told_and_where_only_its_price_is_asked(
    language: str, said: list[str], named: str
) -> None:
    person = somebody(language=language)
    assert named in [person.says(words) for words in said][-1]


def test_the_next_order_is_no_margherita_for_it() -> None:
    person = somebody(language="en")
    person.says("a large margherita please")
    person.says("forget it, cancel that")
    assert wanted(person) == ""
    person.says("a large pizza then, pick up")
    assert wanted_by_name(person).startswith("1 family pie")
