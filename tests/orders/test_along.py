"""What is to come along with what staff are sending goes to them with its sum: that is no new order."""

import pytest

from conversations.orders.kept.basket import Basket
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.harness.studio import Person
from tests.orders.talking import somebody

LET_DOWN = {
    "he": "הגיע לי מגש שרוף ומגעיל, פעם שלישית החודש",
    "en": "the pie you brought was burnt black and soggy, third time this month",
}
NEW_ORDER = ("Pickup", "isn't ordered", "באיסוף", "זו עוד לא הזמנה")


def _made_up_for(language: str) -> Person:
    """Somebody who got a burnt pie, and to whom a new one is on its way."""
    person = somebody(language=language)
    person.says(LET_DOWN[language])
    person.does(StaffWrote("Sami here, so sorry. A new one is with you in 20 minutes, on us", "Sami"))
    person.does(StaffPressed("done", "Sami"))
    person.waits(minutes=2)
    return person


ALONG = [
    ("en", "could your driver carry a bottle of coke over as well? we'll pay him", "₪15"),
    ("en", "lovely. add two garlic breads to that, charge me of course", "₪36"),
    ("en", "and would he bring a salad? I'll pay", "₪32"),
    ("he", "מעולה, שיביא גם לחם שום, אני משלמת", "₪18"),
    ("he", "תצרפו בבקשה גם שתי פחיות, נשלם לשליח", "₪18"),
    ("he", "אפשר להוסיף למה שיוצא סלט? כמובן בתשלום", "₪32"),
]


@pytest.mark.parametrize(("language", "words", "amount"), ALONG)
def test_it_is_passed_on_with_its_sum(language: str, words: str, amount: str) -> None:
    person = _made_up_for(language)
    reply = person.says(words)
    assert amount in reply
    assert "team" in reply or "צוות" in reply
    assert not any(line in reply for line in NEW_ORDER)
    assert not person.lead[Basket].wanted
    assert any(words in (told.content.text or "") for told in person.told())


def test_what_it_comes_to_and_how_it_is_paid_is_told_by_what_was_passed_on() -> None:
    person = _made_up_for("en")
    person.says("can he bring two cans too? I'll pay for them")
    person.waits(minutes=1)
    reply = person.says("how much is that? is cash fine?")
    assert "₪18" in reply
    assert "Cash" in reply
    assert "62" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "and a garlic bread for my trouble"), ("he", "ותוסיפו לחם שום כפיצוי"),
     ("en", "bring a salad, on the house")],
)  # fmt: skip
def test_what_is_to_make_up_for_it_has_no_sum(language: str, words: str) -> None:
    assert "₪" not in _made_up_for(language).says(words)


@pytest.mark.parametrize(
    ("language", "words", "amount"),
    [("en", "what does the garlic bread cost?", "₪18"), ("he", "כמה לחם השום?", "₪18"),
     ("he", "מה המחיר של לחם שום?", "₪18")],
)  # fmt: skip
def test_what_one_thing_costs_is_told_whether_or_not_a_case_waits(
    language: str, words: str, amount: str
) -> None:
    assert amount in somebody(language=language).says(words)
    let_down = somebody(language=language)
    let_down.says(LET_DOWN[language])
    assert let_down.lead.handoff.is_grieved()
    assert amount in let_down.says(words)
