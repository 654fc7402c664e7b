"""What was told with an order is not told again word by word, and what else they have to do is no day of it."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody

OUTSIDE = [
    ("en", ["a family pie delivered to Matam", "and two cans", "make it three cans"], "Matam"),
    ("he", ["משפחתית במשלוח לטכניון", "ועוד לחם שום", "שני לחם שום"], "טכניון"),
]


@pytest.mark.parametrize(("language", "said", "place"), OUTSIDE)
def test_where_nothing_is_brought_to_is_told_once(language: str, said: list[str], place: str) -> None:
    person = somebody(language=language)
    first, *later = (orders(person, words) for words in said)
    assert place in first
    assert all(later)
    assert not any(place in reply for reply in later)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("a family pie please", "big test tomorrow so extra cheese"),
        ("2 family pies", "we have work on sunday, add a salad"),
        ("משפחתית בבקשה", "יש לי מבחן מחר אז תוסיפו אקסטרה גבינה"),
    ],
)
def test_what_they_have_to_do_on_a_day_makes_no_order_of_that_day(said: str, words: str) -> None:
    person = somebody(language="he" if said[0] >= "א" else "en")
    orders(person, said, words)
    assert person.lead[Basket].wanted
    assert person.lead[Basket].day == ""


@pytest.mark.parametrize("words", ["for tomorrow at noon, please", "please bring it on sunday"])
def test_the_day_it_is_wanted_on_is_kept(words: str) -> None:
    person = somebody(language="en")
    orders(person, "2 family pies", words)
    assert person.lead[Basket].day


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("family pie to 20 herzl st", "i'll come get it instead"),
        ("משפחתית להרצל 20", "בעצם אני אגיע לקחת"),
    ],
)
def test_who_comes_to_get_it_pays_for_no_delivery(said: str, words: str) -> None:
    person = somebody(language="he" if said[0] >= "א" else "en")
    reply = orders(person, said, words)
    assert person.lead[Basket].way == "pickup"
    assert "62" in reply
    assert "74" not in reply


@pytest.mark.parametrize(
    ("language", "first", "words", "told"),
    [
        (
            "en",
            "2 family pies with olives",
            "hi, just making sure our order is confirmed",
            "isn't ordered yet",
        ),
        ("he", "שתי משפחתיות עם זיתים", "רק מוודאת שההזמנה שלנו סגורה", "עוד לא"),
    ],
)
def test_who_makes_sure_of_an_order_is_told_how_it_stands(
    language: str, first: str, words: str, told: str
) -> None:
    person = somebody(language=language)
    orders(person, first)
    assert told in person.says(words)


def test_an_order_that_we_know_nothing_of_is_looked_for() -> None:
    person = somebody(language="en")
    person.says("just double-checking that the order for my office is confirmed")
    assert person.lead.handoff.open is not None
