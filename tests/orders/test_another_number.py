"""Of so many pies it is asked what another number would come to, what lies between, and what each costs then."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

TEN = {"en": "11 family pies for tomorrow at 13:00, 4 with corn", "he": "11 משפחתיות למחר ב־13:00, 4 עם תירס"}
BETWEEN = [
    ("en", "so how much do we save with 8 instead of 11?", ("₪520", "₪629", "₪109")),
    ("en", "what's the gap between 8 and 11 pies then", ("₪520", "₪629", "₪109")),
    ("he", "כמה נחסוך אם ניקח 8 במקום 11?", ("₪520", "₪629", "₪109")),
    ("he", "מה הפער בין 8 ל11?", ("₪520", "₪629", "₪109")),
]  # fmt: skip
EACH = [
    ("en", "and the price for each pie stays?", "₪55"), ("en", "is it still 55 per pie?", "₪55"),
    ("he", "המחיר לכל מגש עדיין אותו דבר?", "₪55"), ("he", "וכמה זה המחיר למגש עכשיו?", "₪55"),
]  # fmt: skip
SUPPOSED = [
    ("en", "and what would 8 cost us?", "₪520"), ("en", "how much would it be with only 8", "₪520"),
    ("he", "ואם נזמין רק 8 כמה זה יעלה?", "₪520"), ("he", "כמה ייצא אם זה 8?", "₪520"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "sums"), BETWEEN)
def test_what_lies_between_two_numbers_of_pies_is_told(
    language: str, words: str, sums: tuple[str, ...]
) -> None:
    person = somebody(language=language)
    orders(person, TEN[language])
    before = wanted(person)
    reply = person.says(words)
    assert all(one in reply for one in sums), reply
    assert wanted(person) == before


@pytest.mark.parametrize(("language", "words", "price"), EACH)
def test_what_each_costs_with_so_many_is_told(language: str, words: str, price: str) -> None:
    person = somebody(language=language)
    orders(person, TEN[language])
    reply = person.says(words)
    assert price in reply, reply
    assert "₪62" in reply, reply  # what it is with fewer
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(("language", "words", "total"), SUPPOSED)
def test_what_another_number_would_come_to_is_told_with_what_is_on_them(
    language: str, words: str, total: str
) -> None:
    person = somebody(language=language)
    orders(person, TEN[language])
    before = wanted(person)
    assert total in person.says(words)
    assert wanted(person) == before


@pytest.mark.parametrize(
    ("language", "group", "words", "told"),
    [
        ("en", "we need pizza for 40 people tomorrow", "is 10 going to be enough?", "that's enough"),
        ("en", "we need pizza for 40 people tomorrow", "would 9 be enough?", "A bit few"),
        ("he", "צריכים פיצות ל40 איש מחר", "10 יספיקו?", "זה מספיק"),
    ],
)
def test_a_bare_number_that_may_be_enough_is_of_pies_and_no_money(
    language: str, group: str, words: str, told: str
) -> None:
    person = somebody(language=language)
    orders(person, group)
    assert told in person.says(words)


@pytest.mark.parametrize(
    ("language", "group", "words", "line"),
    [
        ("en", "we need pizza for 48 people tomorrow", "my manager says 10 is enough", "10 family pies"),
        ("he", "צריכים פיצות למחר ב13:00 ל48 איש", "המנהלת אומרת ש10 מספיקים", "10 משפחתיות"),
    ],
)
def test_who_decides_that_fewer_are_enough_gets_so_many(
    language: str, group: str, words: str, line: str
) -> None:
    person = somebody(language=language)
    orders(person, group)
    person.says(words)
    assert wanted(person).startswith(line)
    assert person.lead[Basket].people == 0


@pytest.mark.parametrize(
    "words", ["is it ok if 3 of us come by?", "how much is 2 cans?", "between 7 and 8 please"]
)
def test_numbers_of_other_things_are_none_of_pies(words: str) -> None:
    person = somebody(language="en")
    orders(person, TEN["en"])
    reply = person.says(words)
    assert "family pies:" not in reply, reply
