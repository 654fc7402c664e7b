"""So many pies, whose price was asked: another number of them, so many taken, and how each is to be."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

PRICED = [
    ("en", ("what would 10 pies cost?", "and if we take 14?"), "₪770"),
    ("en", ("I may order 11 family pies for the team, any discount?", "so what's the price for 11 then"), "₪605"),
    ("en", ("how much are 12 family pies?", "hmm what about 3"), "₪186"),
    ("he", ("כמה יעלו לי 12 מגשים?", "ומה המחיר ל14 אז?"), "₪770"),
    ("he", ("יש הנחה על 10 משפחתיות לגן?", "וכמה זה 11?"), "₪605"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "total"), PRICED)
def test_another_number_is_of_the_pies_and_of_no_people(
    language: str, said: tuple[str, ...], total: str
) -> None:
    person = somebody(language=language)
    person.says(said[0])
    assert total in person.says(said[1])
    assert not person.lead[Basket].is_open()


TAKEN = [
    ("en", ("what would 12 pies cost?", "ok leave it at 10"), "10 family pies"),
    ("en", ("how much are 10 family pies?", "great, put me down for 11"), "11 family pies"),
    ("he", ("מה המחיר של 12 מגשים?", "טוב תשאיר על 10"), "10 משפחתיות"),
    ("he", ("יש הנחה על 10 משפחתיות לגן?", "יאללה שימו 11"), "11 משפחתיות"),
    ("en", ("is there a deal on 10 family pies?", "they agreed. 6 with tuna, 4 plain"),
     "6 family pies with tuna; 4 family pies"),
    ("he", ("כמה יעלו לי 10 מגשים?", "שישה עם בצל וארבעה רגילים"), "6 משפחתיות עם בצל; 4 משפחתיות"),
    ("en", ("what would 10 pies cost?", "3 plain, 4 corn, 3 onion"),
     "3 family pies; 4 family pies with corn; 3 family pies with onion"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "line"), TAKEN)
def test_so_many_are_taken_and_no_size_is_asked(language: str, said: tuple[str, ...], line: str) -> None:
    person = somebody(language=language)
    assert "₪" in orders(person, *said)
    assert wanted(person) == line


LEFT = [
    ("en", ("12 family pies for tomorrow at 13:00, pickup", "no, keep it at 10"), "10 family pies"),
    ("he", ("12 משפחתיות למחר ב13:00", "לא, תשאירו על 10"), "10 משפחתיות"),
]


@pytest.mark.parametrize(("language", "said", "line"), LEFT)
def test_what_it_is_left_at_is_a_number_and_no_hour(language: str, said: tuple[str, ...], line: str) -> None:
    person = somebody(language=language)
    orders(person, *said)
    assert wanted(person).startswith(line)
    assert person.lead[Basket].hour == "13:00"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "leave it at 2, no drinks"), ("he", "תשאירו על 2, בלי שתייה")]
)
def test_so_many_as_there_are_is_read_back(language: str, words: str) -> None:
    person = somebody(language=language)
    assert "2" in orders(
        person, {"en": "2 family pies with corn", "he": "2 משפחתיות עם תירס"}[language], words
    )
    assert not person.lead[Basket].hour


OFFICE = [
    ("en", "pizzas for 15 at our office, what do we need?", "sounds good, thanks", "4 family pies"),
    ("en", "what should I order for 9 people?", "ok do that please", "3 family pies"),
    ("he", "פיצות לשישה עשר איש במשרד, מה כדאי?", "נשמע טוב", "4 משפחתיות"),
    ("he", "מה צריך להזמין ל-11 אנשים?", "מעולה תרשמו לנו", "3 משפחתיות"),
]


@pytest.mark.parametrize(("language", "asked", "accepted", "line"), OFFICE)
def test_what_an_office_was_told_it_needs_and_accepts_is_so_many_family_pies(
    language: str, asked: str, accepted: str, line: str
) -> None:
    person = somebody(language=language)
    orders(person, asked, accepted)
    assert wanted(person) == line


APART = [
    ("en", ("pizzas for 12, what do we need?", "one olives, one without sauce"),
     "1 family pie with olives; 1 family pie, no sauce; 1 family pie"),
    ("en", ("what should I order for 16 people?", "sounds great", "half of them with corn"),
     "2 family pies with corn; 2 family pies"),
    ("he", ("פיצות ל-20 איש, מה כדאי?", "שתיים עם טונה, אחת בצל והשאר רגיל", "אחת בלי גבינה"),
     "2 משפחתיות עם טונה; משפחתית עם בצל; משפחתית, בלי גבינה; משפחתית"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "line"), APART)
def test_and_each_of_them_may_be_otherwise(language: str, said: tuple[str, ...], line: str) -> None:
    person = somebody(language=language)
    orders(person, *said)
    assert wanted(person) == line


def test_so_many_of_the_people_are_no_pies() -> None:
    person = somebody(language="en")
    orders(person, "pizzas for 12, what do we need?", "2 of us are vegan, one eats no cheese")
    assert person.lead[Basket].people == 12


@pytest.mark.parametrize("words", ["ok go", "great, go"])
def test_who_says_go_upon_an_order_is_told_how_it_is_closed_and_is_taken_off_nothing(words: str) -> None:
    person = somebody(language="en")
    reply = orders(person, "2 family pies with corn, pickup", words)
    assert "link" in reply
    assert person.lead.consent.refused_at is None


@pytest.mark.parametrize(
    ("language", "said", "line"),
    [
        ("he", ("כמה מגשים צריך לשישה עשר תלמידים?", "סבבה סגור", "חצי מהן עם תירס"), "2 משפחתיות עם תירס; 2 משפחתיות"),
        ("en", ("how many pies for 16 students?", "sounds good", "half of them with corn"),
         "2 family pies with corn; 2 family pies"),
    ],
)  # fmt: skip
def test_who_was_told_how_many_it_takes_and_accepts_has_them_written_down(
    language: str, said: tuple[str, ...], line: str
) -> None:
    person = somebody(language=language)
    orders(person, *said)
    assert wanted(person) == line
