"""What is never believed of a list: that it is ordered already, or comes where nothing is brought."""

from datetime import timedelta

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody

FIRST = {
    "en": "2 family pies with corn to 12 Hillel street, for 8pm",
    "he": "שתי משפחתיות עם תירס להלל 12, לשעה 8",
}
BELIEVED = [
    ("en", "just checking it's 8 and not 7"), ("en", "great see you at 8"), ("en", "thanks for sorting the order!"),
    ("en", "yes confirming, for 20:15, Merav 050-5558821"), ("en", "so we're all set"),
    ("he", "רק לוודא שזה לשמונה ולא לשבע"), ("he", "סבבה אז נתראה ב8"), ("he", "תודה על ההזמנה!"),
    ("he", "כן מאשרת, ל20:15. מירב, 050-5558821"), ("he", "היום אני בא בשמונה, רק לוודא שזה לא שבע"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), BELIEVED)
def test_who_believes_it_ordered_hears_that_it_is_not(language: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, FIRST[language])
    reply = person.says(said)
    assert any(word in reply for word in ("isn't ordered", "Nothing is ordered", "לא הוזמן")), reply


OTHERS = [
    ("en", "just checking it's kosher"),
    ("he", "רק לוודא שזה כשר"),
    ("en", "see you have gluten free dough"),
]


@pytest.mark.parametrize(("language", "said"), OTHERS)
def test_who_makes_sure_of_something_else_hears_nothing_of_it(language: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, FIRST[language])
    reply = person.says(said)
    assert not any(word in reply for word in ("isn't ordered", "לא הוזמן")), reply


def test_whether_it_is_had_with_meat_is_no_question_of_the_order() -> None:
    person = somebody(language="en")
    orders(person, "2 family pies with corn")
    assert "only a list" not in person.says("what have you got with meat? they've been promised pepperoni")


@pytest.mark.parametrize(("language", "asks"), [("en", "Pickup, or"), ("he", "באיסוף, או")])
def test_how_they_get_it_is_not_asked_in_each_reply(language: str, asks: str) -> None:
    person = somebody(language=language)
    said = {
        "en": ("2 family pies with corn", "and a coke", "one more coke", "and a green salad"),
        "he": ("שתי משפחתיות עם תירס", "ועוד קולה", "תוסיפו עוד קולה", "וסלט ירוק"),
    }
    replies = []
    for words in said[language]:
        person.now += timedelta(minutes=1)
        replies.append(person.says(words))
    assert [asks in reply for reply in replies] == [True, False, False, True], replies


OUTSIDE = [
    ("he", "היי אתם עושים משלוח לרמב״ם?", "3 משפחתיות בבקשה", "השליח שלא ייכנס פנימה, שיעמוד ליד השומר בשער", "איסוף"),
    ("he", "אני בטכניון, מגיעים לכאן?", "2 משפחתיות עם תירס", "שהשליח יתקשר מהשער", "איסוף"),
    ("en", "do you deliver to Rambam hospital?", "3 family pies please", "the driver should wait at the gate", "pick"),
    ("en", "We're at the Technion, do you deliver?", "3 family pies", "can the driver call me from the gate?", "pick"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "where", "order", "note", "left"), OUTSIDE)
def test_who_is_outside_the_area_is_offered_no_courier(
    language: str, where: str, order: str, note: str, left: str
) -> None:
    person = somebody(language=language)
    person.says(where)
    reply = person.says(order)
    assert not any(asks in reply for asks in ("Pickup, or", "באיסוף, או")), reply
    assert left in reply or "לאסוף" in reply, reply
    reply = person.says(note)
    assert not any(noted in reply for noted in ("Noted for the courier", "רשמתי לשליח", "שהשליח יידע")), reply
    assert not person.lead[Basket].notes


def test_who_knows_that_nothing_is_brought_there_and_confirms_comes_for_it() -> None:
    person = somebody(language="he")
    for words in ("אתם עושים משלוח לרמב״ם?", "3 משפחתיות בבקשה"):
        person.says(words)
    reply = person.says("כן מאשרת, ל20:15. מירב, 050-5558821")
    assert "באיסוף" in reply
    assert "לא הוזמן" in reply
    assert (person.lead[Basket].hour, person.lead[Basket].way) == ("20:15", "pickup")


def test_another_place_is_brought_to() -> None:
    person = somebody(language="en")
    person.says("do you deliver to Tel Aviv?")
    assert "free delivery" in person.says("no? ok. 2 family pies with corn to Hillel 12, Hadar")


def test_who_comes_back_to_nothing_is_told_so() -> None:
    person = somebody(language="he")
    assert "עוד לא רשום" in person.says("סורי, איפה היינו")
    assert person.lead.handoff.open is None
