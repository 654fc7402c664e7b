"""What is told along with an order: how many eat, in whose name, how it is paid, for when, and such a one."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

FED = [
    ("en", "we're feeding 11 tonight, what would we need", "For 11 people: 3 family pies"),
    ("en", "what should we get for 7 of us?", "For 7 people: 2 family pies"),
    ("he", "צריך להאכיל 14 עובדים, 2 מהם צמחונים", "ל־14 איש: 4 משפחתיות"),
    ("he", "מה אנחנו צריכים ל-9 אנשים? עד 400 שקל", "ל־9 איש: 3 משפחתיות"),
    ("en", "pizza please, need to feed 16 kids, one has a nut allergy", "For 16 people: 4 family pies"),
]


@pytest.mark.parametrize(("language", "words", "told"), FED)
def test_who_tells_how_many_are_to_be_fed_is_told_what_they_need(
    language: str, words: str, told: str
) -> None:
    assert told in orders(somebody(language=language), words)


def test_so_many_are_enough_for_those_they_told_of() -> None:
    person = somebody(language="en")
    orders(person, "how many pies for 6?")
    assert "that's enough: for 6 people" in person.says("so 2 are enough?")


PLACED = [
    ("en", ("we're 9, one of the boys doesn't eat cheese", "1 family and 1 small one", "the small one"),
     "1 family pie; 1 personal pizza, no cheese"),
    ("he", ("אנחנו 7, אחת הבנות לא אוכלת גבינה", "משפחתית אחת ואישית אחת", "האישית"), "משפחתית; אישית, בלי גבינה"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "line"), PLACED)
def test_what_one_of_them_eats_is_asked_of_once_and_put_where_they_say(
    language: str, said: tuple[str, ...], line: str
) -> None:
    person = somebody(language=language)
    orders(person, said[0])
    assert {"en": "which of them", "he": "באיזו מהן"}[language] in orders(person, said[1])
    orders(person, said[2])
    assert wanted(person) == line


SUCH = [
    ("en", "can a large one be half gluten free, half tuna?", "great, one of those", "tuna"),
    (
        "he",
        "יש אצלכם משפחתית חצי זיתים חצי תירס?",
        "אז שתיים כאלה ואישית אחת",
        "2 משפחתיות, חצי זיתים וחצי תירס",
    ),
    ("en", "how much is the garlic bread?", "ok two of those and a small margherita", "2 garlic breads"),
]


@pytest.mark.parametrize(("language", "asked", "taken", "told"), SUCH)
def test_such_a_one_is_the_one_they_asked_about(language: str, asked: str, taken: str, told: str) -> None:
    person = somebody(language=language)
    person.says(asked)
    assert told in orders(person, taken)


NAMED = [
    ("en", ("a large with corn", "in the name of Gil"), "Gil"),
    ("he", ("משפחתית עם תירס", "על שם יעל בבקשה"), "יעל"),
    ("he", ("הזמנה על שם אורי: 2 אישיות",), "אורי"),
    ("he", ("שם להזמנה: תמר", "2 אישיות"), "תמר"),
]


@pytest.mark.parametrize(("language", "said", "name"), NAMED)
def test_an_order_is_in_the_name_they_tell(language: str, said: tuple[str, ...], name: str) -> None:
    person = somebody(language=language)
    told = [person.says(words) for words in said]
    assert any(name in one for one in told)
    assert person.lead[Basket].in_name == name


def test_how_they_pay_is_told_with_the_order_and_not_by_a_question() -> None:
    person = somebody(language="en")
    assert "courier has no reader" in orders(person, "2 large to 8 Nordau st, will pay by card")
    other = somebody(language="en")
    orders(other, "2 large")
    other.says("is cash ok?")
    assert not other.lead[Basket].paid


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "what do 2 large cost on a normal day?", "₪124"),
        ("he", "3 משפחתיות ביום רגיל, כמה זה?", "₪186"),
    ],
)
def test_an_ordinary_day_has_its_own_sum(language: str, words: str, told: str) -> None:
    from datetime import UTC, datetime

    person = somebody(language=language, now=datetime(2027, 3, 9, 10, 20, tzinfo=UTC))  # a Tuesday
    assert told in orders(person, words)
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize(
    ("words", "hour"), [("4 large for tomorrow 12:45", "12:45"), ("ליום שני 13:15, 2 משפחתיות", "13:15")]
)
def test_an_hour_stands_behind_its_day(words: str, hour: str) -> None:
    person = somebody(language="he" if words[0] == "ל" else "en")
    orders(person, words)
    assert person.lead[Basket].hour == hour


@pytest.mark.parametrize("words", ["ומה המחיר עכשיו?", "אז המחיר הסופי?"])
def test_the_price_by_now_is_that_of_all_of_it(words: str) -> None:
    assert "₪80" in orders(somebody(language="he"), "משפחתית ולחם שום", words)


def test_a_street_by_itself_is_where_it_goes_once_something_is_wanted() -> None:
    person = somebody(language="en")
    orders(person, "2 small pizzas")
    assert "nordau 15" in orders(person, "nordau 15")


def test_what_is_not_to_be_brought_is_picked_up() -> None:
    person = somebody(language="he")
    assert "באיסוף" in orders(person, "אין צורך במשלוח, 2 משפחתיות")
    assert person.lead[Basket].way == "pickup"


NO_ORDERS = [
    ("he", "אני כותב בלוג קטן על פיצות, אפשר לבוא לצלם?"),
    ("he", "אפשר אישית בלי רוטב? סתם שואלת"),
    ("en", "can I get a large with no cheese? just wondering"),
]


@pytest.mark.parametrize(("language", "words"), NO_ORDERS)
def test_who_orders_nothing_has_no_order(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert not person.lead[Basket].is_open()


@pytest.mark.parametrize("words", ["אפשר להוריד קצת? במקום אחר זה 40", "אפשר לרדת קצת במחיר?"])
def test_who_haggles_over_an_order_takes_nothing_off_it(words: str) -> None:
    person = somebody(language="he")
    orders(person, "2 משפחתיות עם בצל")
    assert "בלי בצל" not in person.says(words)
    assert wanted(person) == "2 משפחתיות עם בצל"
