"""What else people at a counter say around an order: a wish for the box, the usual, another day, the same street."""

from datetime import timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted
from tests.orders.test_tables_again import WEDNESDAY

ORDERED = {"en": "a family pie with corn to 12 Hillel street", "he": "משפחתית עם תירס להלל 12"}
ON_BOX = [
    ("en", "Could someone write congrats Noa on the box?"), ("he", "תוכלו לכתוב ברכה קטנה על הקופסה?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), ON_BOX)
def test_a_greeting_on_the_box_is_what_we_do_and_nobody_is_asked(language: str, said: str) -> None:
    person = meet_eater(language)
    orders(person, ORDERED[language])
    reply = person.says(said)
    assert any(told in reply for told in ("short greeting on the box", "ברכה קצרה")), reply
    assert person.lead.handoff.open is None


USUAL = [("he", "ערב טוב, כאן שמעון. את הרגיל בבקשה"), ("en", "Hello it's Sam from Hillel. The usual please")]


@pytest.mark.parametrize(("language", "said"), USUAL)
def test_the_usual_of_who_says_first_who_they_are(language: str, said: str) -> None:
    reply = somebody(language=language).says(said)
    assert any(told in reply for told in ("look up what it was", "מה היה בפעם הקודמת")), reply


def test_somebody_who_is_late_as_usual_wants_nothing_of_the_kitchen() -> None:
    person = somebody(now=WEDNESDAY, language="en")
    person.says("a table for 4 tomorrow at 19:00")
    person.says("yes")
    person.says("my sister is late as usual haha")
    assert person.lead.handoff.open is None


MAYBE = [("he", "אולי בשבוע הבא. דרישת שלום"), ("en", "maybe next week, say hi to Sami")]


@pytest.mark.parametrize(("language", "said"), MAYBE)
def test_maybe_another_week_moves_nothing(language: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language])
    before = wanted(person)
    person.says(said)
    assert wanted(person) == before


SAME = [
    ("en", "a personal pizza with tuna to the same address", "12 Hillel street"),
    ("he", "אישית עם טונה לאותה כתובת", "הלל 12"),
]


@pytest.mark.parametrize(("language", "again", "street"), SAME)
def test_the_same_address_is_the_one_that_was_told(language: str, again: str, street: str) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language], {"en": "cancel the order", "he": "תבטלו את ההזמנה"}[language])
    person.now += timedelta(days=3)
    orders(person, again)
    assert person.lead[Basket].address == street
    assert person.lead[Basket].way == "delivery"


INSTEAD = [
    ("en", "skip the pizza then", "just a salad and a water", "12 Hillel street"),
    ("he", "עזבו את הפיצה", "רק סלט ומים", "הלל 12"),
]


@pytest.mark.parametrize(("language", "left", "instead", "street"), INSTEAD)
def test_what_comes_in_the_place_of_what_was_left_goes_to_the_same_door(
    language: str, left: str, instead: str, street: str
) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language])
    person.now += timedelta(minutes=3)
    orders(person, left, instead)
    assert person.lead[Basket].address == street


AFTER_ALL = [("en", "ok i'll take the pizza after all"), ("he", "טוב, אני כן לוקח את הפיצה")]


@pytest.mark.parametrize(("language", "said"), AFTER_ALL)
def test_the_pizza_that_was_left_is_as_it_was_once_they_take_it_after_all(language: str, said: str) -> None:
    person = somebody(language=language)
    orders(person, ORDERED[language])
    before = wanted(person)
    orders(person, {"en": "forget the pizza", "he": "עזבו את הפיצה"}[language], said)
    assert wanted(person) == before


def test_what_a_thing_costs_that_was_named_in_the_same_breath() -> None:
    person = somebody(language="en")
    assert "₪28" in person.says("lovely, a chocolate pizza would make her laugh. how much would that be?")
    assert not person.lead[Basket].wanted


NOW = [("en", "actually 5, is that fine?", 5), ("he", "בעצם 5, זה בסדר?", 5)]


@pytest.mark.parametrize(("language", "said", "party"), NOW)
def test_so_many_at_a_table_after_all(language: str, said: str, party: int) -> None:
    person = somebody(now=WEDNESDAY, language=language)
    person.says({"en": "a table for 4 tomorrow at 19:00", "he": "שולחן ל-4 למחר ב-19:00"}[language])
    person.says({"en": "yes", "he": "כן"}[language])
    person.says(said)
    assert person.lead[Appointments].party == party


TO_PAY = [("he", "אז כמה להכין לו?"), ("he", "כמה כסף להכין?"), ("en", "how much should i have ready?")]


@pytest.mark.parametrize(("language", "said"), TO_PAY)
def test_what_to_have_ready_is_the_sum(language: str, said: str) -> None:
    person = somebody(language=language)
    assert "₪80" in orders(person, ORDERED[language], said)


WRONG = [
    ("en", "hi, just got my pizza and it's the wrong one"),
    ("he", "הפיצה הגיעה פושרת"),
    ("he", "הביאו לי את הפיצה הלא נכונה"),
]


@pytest.mark.parametrize(("language", "said"), WRONG)
def test_what_came_wrong_is_for_the_team_whoever_took_the_order(language: str, said: str) -> None:
    person = somebody(language=language)
    person.says(said)
    assert person.lead.handoff.open is not None


def test_a_lift_that_is_not_there_is_told_to_the_courier_with_the_street() -> None:
    person = somebody(language="he")
    orders(person, "משפחתית עם תירס", "נורדאו 9 בהדר קומה 2 אין מעלית, שיתכונן")
    assert person.lead[Basket].notes[0].startswith("אין מעלית")
    assert person.lead[Basket].address == "נורדאו 9, קומה 2"
