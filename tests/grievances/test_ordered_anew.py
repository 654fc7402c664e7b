"""Who complained of an order and orders another is asked what, and served: it is no change of what went wrong."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.harness.studio import Person
from tests.orders.talking import somebody, wanted

WENT_WRONG = {"he": "הפיצה שקיבלתי הגיעה קרה ולא טעימה", "en": "The pizza I got was cold and awful"}


def complaining(language: str) -> Person:
    person = somebody(language=language)
    person.says(WENT_WRONG[language])
    assert person.lead.handoff.is_grieved()
    return person


@pytest.mark.parametrize(
    ("language", "words", "then", "order"),
    [
        ("he", "אפשר להזמין חדשה?", "משפחתית עם זיתים לאיסוף", "משפחתית עם זיתים"),
        ("he", "אני רוצה להזמין עוד אחת", "משפחתית לאיסוף", "משפחתית"),
        ("he", "אפשר בינתיים להזמין משהו אחר?", "משפחתית לאיסוף", "משפחתית"),
        ("en", "can I order a new one", "a large one with olives, pick up", "1 family pie with olives"),
        ("en", "I'd like to make a new order", "a large one, pick up", "1 family pie"),
        ("en", "can I order a new pizza?", "a large one, pick up", "1 family pie"),
    ],
)
def test_another_order_is_asked_for_and_taken(language: str, words: str, then: str, order: str) -> None:
    person = complaining(language)
    asked = person.says(words)
    assert {"he": "מה להזמין?", "en": "What would you like?"}[language] in asked
    assert {"he": "בנפרד", "en": "apart from this"}[language] in asked
    person.says(then)
    assert wanted(person) == order
    assert person.lead.handoff.is_grieved(), "what went wrong is with the team all the same"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "can you send a new one?"),
        ("en", "I want a new pizza"),
        ("he", "תשלחו לי חדשה"),
        ("he", "אני רוצה פיצה חדשה במקום"),
    ],
)
def test_what_is_to_make_up_for_it_is_the_teams(language: str, words: str) -> None:
    person = complaining(language)
    told = person.says(words)
    assert {"he": "מה להזמין?", "en": "What would you like?"}[language] not in (told or "")
    assert not person.lead[Basket].is_open()
