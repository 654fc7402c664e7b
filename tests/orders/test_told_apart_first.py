"""Toppings told for one and for the other begin an order of two, of the size that was spoken of."""

import pytest

from tests.dialogue.samples import meet_eater
from tests.orders.talking import wanted

DEAL = {"en": "do you have a family deal, 2 adults 3 kids", "he": "יש לכם מבצע משפחתי?"}
FIRST = [
    ("en", "ok sounds good il take that one. toppings: pepperoni on one if you do it, otherwise tuna, and the other "
           "plain cheese", "1 family pie with tuna; 1 family pie"),
    ("en", "great, we'll have it. one with mushrooms and the other just cheese",
     "1 family pie with mushrooms; 1 family pie"),
    ("en", "lovely. corn on one and onion on the other", "1 family pie with corn; 1 family pie with onion"),
    ("he", "סבבה, נלך על זה. על אחת זיתים ועל השנייה רק גבינה", "משפחתית עם זיתים; משפחתית"),
    ("he", "מעולה. אחת עם תירס והשנייה רגילה", "משפחתית עם תירס; משפחתית"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "lines"), FIRST)
def test_one_so_and_the_other_so_is_an_order_of_two(language: str, said: str, lines: str) -> None:
    person = meet_eater(language)
    person.says(DEAL[language])
    assert "₪" in person.says(said)
    assert wanted(person) == lines


UNSIZED = [
    ("en", "we'll take one with olives and the other plain", "Which size"),
    ("he", "אחת עם פטריות והשנייה רגילה", "איזה גודל"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "asked"), UNSIZED)
def test_their_size_is_asked_where_none_was_spoken_of(language: str, said: str, asked: str) -> None:
    person = meet_eater(language)
    assert asked in person.says(said)


PLAIN = [
    ("en", 0, "kid 2 hates tuna AND pepperoni so just make both plain", "2 family pies"),
    ("en", 1, "my wife can't stand mushrooms, so make them both plain", "2 family pies"),
    ("en", 2, "both plain please", "2 family pies"),
    ("he", 3, "הקטן שונא זיתים אז תעשו את שתיהן רגילות", "2 משפחתיות"),
    ("he", 4, "בעצם שתיהן רגילות", "2 משפחתיות"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "said", "lines"), PLAIN)
def test_both_plain_changes_both_of_them(language: str, first: int, said: str, lines: str) -> None:
    person = meet_eater(language)
    person.says(DEAL[language])
    person.says(FIRST[first][1])
    assert "₪124" in person.says(said)
    assert wanted(person) == lines


OTHERS = [("en", "one of us is vegan and the other is not"), ("he", "אחת מאיתנו עם אלרגיה והשנייה לא")]


@pytest.mark.parametrize(("language", "said"), OTHERS)
def test_what_is_told_of_two_people_orders_nothing(language: str, said: str) -> None:
    person = meet_eater(language)
    person.says(said)
    assert not wanted(person)
