"""What is said right after an answer is of that answer; what only looks like an order is none."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody, wanted

SO_MANY = [
    ("en", "do you have gluten free dough?", "ok two of those", "2 pizzas with gluten-free dough"),
    ("en", "do you have garlic bread", "yes, 2 of those please", "2 garlic breads"),
    ("en", "is one family pie enough for 5", "so two then", "2 family pies"),
    ("he", "יש לכם בצק ללא גלוטן?", "אז שתיים כאלה", "2 פיצות עם בצק ללא גלוטן"),
    ("he", "יש לחם שום?", "טוב תביאו 2 כאלה", "2 לחמי שום"),
]


@pytest.mark.parametrize(("language", "asked", "then", "line"), SO_MANY)
def test_so_many_are_of_what_was_asked_about(language: str, asked: str, then: str, line: str) -> None:
    person = somebody(language=language)
    person.says(asked)
    person.says(then)
    assert wanted(person) == line


@pytest.mark.parametrize(
    "asked", ["is margherita ok", "is the green one safe for me", "are olives extra", "בא לי קינוח, מה יש"]
)
def test_a_question_about_a_pizza_orders_none(asked: str) -> None:
    person = somebody(language="he" if asked > "א" else "en")
    person.says(asked)
    assert not person.lead[Basket].is_open()


def test_half_an_hour_is_no_half_of_a_pizza() -> None:
    person = somebody(language="en")
    person.says("one large margherita and one with mushrooms, pick up in half an hour")
    assert wanted(person) == "1 family pie; 1 family pie with mushrooms"


def test_a_street_behind_its_part_of_the_town_is_where_to() -> None:
    person = somebody(language="en")
    person.says("2 large please")
    person.says("to german colony, 5 ben gurion")
    assert "5 ben gurion" in wanted(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "you forgot my garlic bread"), ("en", "a coke was missing from our order"),
        ("en", "My order's wrong. I asked for no onions and there's onions all over it"),
        ("he", "חסר לי בקבוק קולה בהזמנה"), ("he", "שכחתם לי את הקולה"),
    ],
)  # fmt: skip
def test_what_did_not_come_along_goes_to_people(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert person.lead.handoff.open
    assert person.lead.handoff.open.gravity == "trouble"


def test_the_day_that_was_told_counts_for_the_sum() -> None:
    person = somebody(language="he")
    person.says("15 ילדים, כמה מגשים צריך?")
    person.says("זה ליום שלישי")
    assert "₪186" in person.says("כמה זה יוצא")


@pytest.mark.parametrize(
    ("language", "said", "line"),
    [
        ("en", ("how much is a personal", "with olives and corn?"), "1 personal pizza with olives and corn"),
        ("he", ("כמה עולה משפחתית", "עם פטריות ובצל"), "משפחתית עם פטריות ובצל"),
        ("en", ("one large half green half margherita",), "1 family pie, half the green one"),
        ("he", ("משפחתית חצי זיתים חצי מרגריטה",), "משפחתית, חצי זיתים"),
    ],
)
def test_what_goes_on_it_is_of_the_one_that_was_asked_about(
    language: str, said: tuple[str, ...], line: str
) -> None:
    person = somebody(language=language)
    for words in said:
        person.says(words)
    assert wanted(person) == line


def test_to_feed_so_many_is_no_street() -> None:
    person = somebody(language="en")
    told = person.says("i need to feed 30 people on sunday at noon, 6 are vegan")
    assert "30 people" in told
    assert "6 vegan" in told
    assert person.lead[Basket].address == ""
