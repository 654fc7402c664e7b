"""What so many more would come to, what alone is to be on it, and how it is closed."""

import pytest

from conversations.orders.kept.basket import Basket
from conversations.understanding.intents.signals import refuses, thanks
from tests.dialogue.samples import meet_eater
from tests.orders.talking import somebody, wanted

WHAT_IF = [
    ("6 large", "what if 10", "10 family pies: ₪550"),
    ("6 large", "and for 3?", "3 family pies: ₪186"),
    ("6 large", "and 10?", "10 family pies: ₪550"),
    ("6 משפחתיות", "ואם 10?", "10 משפחתיות: ₪550"),
]


@pytest.mark.parametrize(("first", "words", "told"), WHAT_IF)
def test_what_so_many_would_come_to_changes_nothing(first: str, words: str, told: str) -> None:
    person = somebody(language="he" if first[-1] >= "א" else "en")
    person.says(first)
    before = person.lead[Basket].wanted
    assert told in person.says(words)
    assert person.lead[Basket].wanted == before


@pytest.mark.parametrize(
    ("first", "words", "left"),
    [
        (
            "2 large with olives",
            "ugh too much. only mushrooms n onion then",
            "2 family pies with mushrooms and onion",
        ),
        ("one large with olives and corn", "only mushrooms then", "1 family pie with mushrooms"),
        ("משפחתית עם זיתים ותירס", "רק פטריות", "משפחתית עם פטריות"),
        ("3 large with olives", "only one with olives", "1 family pie with olives; 2 family pies"),
    ],
)
def test_these_alone_are_on_it(first: str, words: str, left: str) -> None:
    person = somebody(language="he" if first[-1] >= "א" else "en")
    person.says(first)
    person.says(words)
    assert wanted(person) == left


@pytest.mark.parametrize(
    ("first", "words", "street"),
    [
        ("2 family pies", "can u split it to 2 invoices", ""),
        ("24 people at the office, how many trays?", "boss says up to 26 now", ""),
        ("2 family pies", "to 12 herzl", "12 herzl"),
        ("2 family pies", "to 12 Main", "12 Main"),
    ],
)
def test_a_number_of_something_is_no_street(first: str, words: str, street: str) -> None:
    person = somebody(language="en")
    person.says(first)
    person.says(words)
    assert person.lead[Basket].address == street


@pytest.mark.parametrize("words", ["ok thx how do i finish", "איך סוגרים?"])
def test_who_asks_how_it_is_closed_is_told(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says("2 family pies to 5 Nordau" if words[0] < "א" else "2 משפחתיות לנורדאו 5")
    reply = person.says(words)
    assert "link" in reply or "בקישור" in reply


def test_the_best_for_so_many_is_what_they_need() -> None:
    assert "6 family pies" in meet_eater("en").says("whats cheapest for 22 people")
    assert "garlic bread" in meet_eater("en").says("whats the cheapest pizza")


@pytest.mark.parametrize(
    "words",
    ["ok we'll pick up. u got napkins n stuff", "you got straws and things?",
     "טוב נבוא לקחת. יש לכם מפיות וכאלה"]
)  # fmt: skip
def test_what_is_had_beside_it_is_no_refusal(words: str) -> None:
    assert not refuses(words)


@pytest.mark.parametrize(
    ("words", "is_so"),
    [("תודה רבה!! אתם מלאכים", True), ("thanks!! you guys are angels", True),
     ("thanks but can I change it?", False)]
)  # fmt: skip
def test_thanks_and_a_warm_word_are_thanks(words: str, is_so: bool) -> None:
    assert thanks(words) is is_so
