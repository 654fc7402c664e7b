"""Who was told how many they need, and takes that, has it in their order: so many, and what it comes to."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

TAKEN = [
    (
        "en",
        "15 kids and 4 adults on Friday. are 4 family pies enough?",
        "make it that then, all margherita",
        19,
        "₪310",
    ),
    ("en", "we are 12, how many pizzas should we get?", "we'll take that", 12, "₪186"),
    ("en", "will 2 trays do for 10 people?", "ok let's go with that", 10, "₪186"),
    ("en", "are 2 pies enough for 10 people?", "then I'll get those", 10, "₪186"),
    ("en", "are 4 family pies enough for 15 kids?", "great, order those", 15, "₪248"),
    ("he", "15 ילדים, 4 מגשים יספיקו?", "אז ניקח את זה", 15, "₪248"),
    ("he", "אנחנו 12 אנשים, כמה מגשים צריך?", "סבבה נזמין ככה", 12, "₪186"),
    ("he", "2 מגשים יספיקו ל-10 אנשים?", "אז ככה, הכל מרגריטה", 10, "₪186"),
    ("he", "אנחנו 15, מספיק 3 מגשים?", "יאללה נלך על זה", 15, "₪248"),
    ("he", "15 ילדים, 4 מגשים יספיקו?", "תרשמי ככה", 15, "₪248"),
]


@pytest.mark.parametrize(("language", "asked", "taken", "people", "total"), TAKEN)
def test_what_they_were_told_they_need_is_taken(
    language: str, asked: str, taken: str, people: int, total: str
) -> None:
    person = somebody(language=language)
    reply = orders(person, asked, taken)
    assert total in reply
    assert person.lead[Basket].people == people


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("are you open?", "make it that then")),
        ("en", ("we are 12 and would love a table", "ok do it that way")),
        ("he", ("אתם פתוחים?", "אז ככה")),
        ("he", ("היינו 12 אצלכם בשבוע שעבר", "אז ככה היה כיף")),
    ],
)
def test_nothing_is_taken_that_was_not_told(language: str, said: tuple[str, ...]) -> None:
    person = somebody(language=language)
    orders(person, *said)
    assert person.lead[Basket].people == 0


@pytest.mark.parametrize(
    ("language", "drinks", "line"),
    [
        ("en", "and four large cokes please", "4 family pies; 4 1.5-litre bottles"),
        ("en", "add a salad", "4 family pies; 1 salad"),
        ("he", "ועוד 4 פחיות", "4 משפחתיות; 4 פחיות"),
        ("he", "תוסיפו סלט", "4 משפחתיות; סלט"),
    ],
)
def test_a_drink_beside_it_does_not_push_the_pies_out(language: str, drinks: str, line: str) -> None:
    asked = {
        "en": ("are 3 pies enough for 14 people?", "let's go with that"),
        "he": ("אנחנו 14, מספיק 3 מגשים?", "נלך על זה"),
    }
    person = somebody(language=language)
    orders(person, *asked[language], drinks)
    assert wanted(person) == line
