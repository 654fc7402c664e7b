"""Nothing gets into an order that nobody asked for, and an address is not lost on the way."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

BIG_DRINKS = [
    ("en", "3 family margheritas and a big coke please", "3 family pies; 1 1.5-litre bottle"),
    ("en", "one big sprite and a family pie", "1 1.5-litre bottle; 1 family pie"),
    ("en", "a family pie, two large fantas", "1 family pie; 2 1.5-litre bottles"),
    ("en", "a large pizza and a large coke zero please", "1 family pie; 1 1.5-litre bottle"),
    ("en", "2 larges and 2 small cokes", "2 family pies; 2 cans of drink"),
    ("en", "a large pie with olives and a large salad", "1 family pie with olives; 1 salad"),
    ("he", "3 משפחתיות וקולה גדולה", "3 משפחתיות; בקבוק גדול"),
    ("he", "מגש אחד וספרייט גדול", "משפחתית; בקבוק גדול"),
    ("he", "משפחתית, קולה זירו גדולה ושתי פאנטות גדולות", "משפחתית; בקבוק גדול; 2 בקבוקים גדולים"),
    ("he", "משפחתית ושתי פחיות קטנות", "משפחתית; 2 פחיות"),
    ("he", "מגש אחד עם זיתים וסלט גדול", "משפחתית עם זיתים; סלט"),
]


@pytest.mark.parametrize(("language", "said", "line"), BIG_DRINKS)
def test_the_size_of_a_drink_is_no_pizza(language: str, said: str, line: str) -> None:
    person = somebody(language=language)
    assert orders(person, said)
    assert wanted(person) == line


EATERS = [
    ("en", "one of the margheritas without cheese for the vegan", "1 family pie, no cheese; 2 family pies"),
    ("en", "make one with no cheese, it's for a vegan", "1 family pie, no cheese; 2 family pies"),
    ("en", "one no cheese coz my wife is vegan", "1 family pie, no cheese; 2 family pies"),
    ("en", "one without cheese for my vegan sister", "1 family pie, no cheese; 2 family pies"),
    ("en", "one no cheese but with vegan cheese", "1 family pie with vegan cheese; 2 family pies"),
    ("en", "one vegan", "1 family pie with vegan cheese; 2 family pies"),
    ("he", "אחד בלי גבינה לטבעונית", "משפחתית, בלי גבינה; 2 משפחתיות"),
    ("he", "אחת בלי גבינה כי אחותי טבעונית", "משפחתית, בלי גבינה; 2 משפחתיות"),
    ("he", "אחת טבעונית בלי גבינה", "משפחתית, בלי גבינה; 2 משפחתיות"),
    ("he", "אחת ללא גבינה, בשביל החבר הטבעוני", "משפחתית, בלי גבינה; 2 משפחתיות"),
    ("he", "אחת עם גבינה טבעונית במקום גבינה", "משפחתית עם גבינה טבעונית; 2 משפחתיות"),
    ("he", "אחת טבעונית", "משפחתית עם גבינה טבעונית; 2 משפחתיות"),
]


@pytest.mark.parametrize(("language", "said", "line"), EATERS)
def test_who_eats_it_puts_nothing_on_it(language: str, said: str, line: str) -> None:
    person = somebody(language=language)
    assert orders(
        person, {"he": "3 משפחתיות מרגריטה בבקשה", "en": "3 family margheritas please"}[language], said
    )
    assert wanted(person) == line


STREETS = [
    ("משלוח לבוגרשוב 14 דירה 6", "בוגרשוב 14, דירה 6"),
    ("תשלחו להרצל 21", "הרצל 21"),
    ("אנחנו בהלל 30", "הלל 30"),
    ("להביא להרצל 21 בשמונה", "הרצל 21"),
    ("תביאו לבן יהודה 12 כניסה ב", "בן יהודה 12, כניסה ב"),
    ("משלוח בבקשה לשדרות בן גוריון 7", "שדרות בן גוריון 7"),
    ("הכתובת היא רחוב רקפת 9", "רחוב רקפת 9"),
    ("אני גר ביהודה הלוי 88, קומה 3", "יהודה הלוי 88, קומה 3"),
]


@pytest.mark.parametrize(("said", "address"), STREETS)
def test_a_street_is_heard_behind_what_is_to_be_done(said: str, address: str) -> None:
    person = somebody(language="he")
    assert orders(person, "3 משפחתיות בבקשה", said)
    assert person.lead[Basket].address == address


NO_STREETS = [
    "משלוח לשבע וחצי", "משלוח ל 8 בערב", "תביאו לילדים 2 פיצות", "משלוח לשעה 8",
    "תביאו לנו עוד 2", "תביאו לנו 2 בבקשה", "שיגיע לחמישי 8 בערב",
]  # fmt: skip


@pytest.mark.parametrize("said", NO_STREETS)
def test_hours_days_and_people_are_no_street(said: str) -> None:
    person = somebody(language="he")
    orders(person, "3 משפחתיות בבקשה", said)
    assert person.lead[Basket].address == ""
