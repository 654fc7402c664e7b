"""An order that was just made is changed by staff and not here; who sets out for one that was not made is told so."""

from datetime import timedelta

import pytest

from conversations.orders.kept.basket import Basket
from conversations.purchases.inputs import Bought
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person


def _buys(language: str) -> Person:
    person = meet_eater(language)
    person.says("2 family pies to 5 Nordau" if language == "en" else "2 משפחתיות לנורדאו 5")
    person.does(Bought("order-1", 100, "ILS", "item", person.now))
    person.now += timedelta(minutes=3)
    return person


CHANGES = [
    "wait can you add a garlic bread", "instead of the olives corn please", "forgot to add a coke", "no onion please",
    "רגע אפשר לשנות? במקום הזיתים תירס", "ואפשר להוסיף לחם שום", "שכחתי להוסיף קולה", "תורידו את הבצל",
]  # fmt: skip


@pytest.mark.parametrize("words", CHANGES)
def test_a_change_of_it_goes_to_staff_and_begins_no_other(words: str) -> None:
    person = _buys("he" if words[-1] >= "א" else "en")
    reply = person.says(words)
    assert "passed" in reply or "העברתי" in reply
    assert not person.lead[Basket].is_open()
    assert person.lead.handoff.open


@pytest.mark.parametrize("words", ["how much is a garlic bread?", "כמה עולה לחם שום?", "thanks!", "תודה"])
def test_what_else_they_say_is_none(words: str) -> None:
    person = _buys("he" if words[0] >= "א" else "en")
    person.says(words)
    assert person.lead.handoff.open is None


def test_another_order_much_later_is_one() -> None:
    person = _buys("en")
    person.now += timedelta(hours=3)
    person.says("can you add a garlic bread and 2 family pies please")
    assert person.lead[Basket].is_open()


SETS_OUT = [
    ("1 large with olives, pickup", "be there in 25, name tom"),
    ("1 large with olives, pickup", "on my way"),
    ("משפחתית עם זיתים באיסוף", "אני בדרך"),
    ("משפחתית עם זיתים באיסוף", "נגיע בעוד 20 דקות"),
]


@pytest.mark.parametrize(("first", "words"), SETS_OUT)
def test_who_sets_out_for_what_is_not_ordered_is_told_so(first: str, words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says(first)
    reply = person.says(words)
    assert "still has to be ordered" in reply or "עוד לא הוזמן" in reply


@pytest.mark.parametrize("words", ["is the courier on his way?", "מתי אתם מגיעים?"])
def test_of_a_courier_it_is_asked(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says("2 family pies to 5 Nordau" if words[0] < "א" else "2 משפחתיות לנורדאו 5")
    assert "set out" not in person.says(words)


@pytest.mark.parametrize(
    ("words", "total"),
    [("what about 11 pies for a party on sunday do i get a deal?", "₪605"), ("יש הנחה על 12 מגשים?", "₪660")],
)
def test_a_deal_on_so_many_is_their_price(words: str, total: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    assert total in person.says(words)


def test_until_when_to_confirm_is_no_confirmation() -> None:
    person = meet_eater("en")
    person.says("17 ppl, ordering lunch for tomorrow")
    assert "For 17 people" not in person.says("how early do I need to confirm")


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "Hi its Maya from Elbit marketing, 2 family pies to 5 Nordau"),
     ("he", "היי, מדברת מאיה מהשיווק, 2 משפחתיות לנורדאו 5")],
)  # fmt: skip
def test_who_writes_is_no_note_for_the_courier(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says(words)
    assert person.lead[Basket].notes == ()


def test_an_allergy_is_not_forgotten_when_food_is_asked_about() -> None:
    for language, said, asked in (
        ("he", "הבת שלי אלרגית לשומשום, מה היא יכולה לאכול?", "ומה עם הבצק עצמו?"),
        ("en", "my son is allergic to peanuts, what can he eat?", "and what's in the sauce?"),
    ):
        person = meet_eater(language)
        person.says(said)
        reply = person.says(asked)
        assert "allergy" in reply or "אלרגיה" in reply
        assert "allergy" not in person.says(
            "until when are you open?" if language == "en" else "עד מתי פתוח?"
        )
