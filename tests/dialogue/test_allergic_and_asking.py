"""Who told of an allergy asks what is in it, or what may be eaten at all; or says that they will call."""

from datetime import UTC, datetime
from functools import cache

import pytest

from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.orders.kept.basket import Basket
from conversations.turn.playbook import Playbook
from tests.dialogue.samples import meet_eater
from tests.harness.greetings import greet
from tests.harness.studio import Person, Words, prepare
from tests.orders.talking import JOURNEYS

TUESDAY = datetime(2027, 2, 16, 16, 40, tzinfo=UTC)


class OfAllergies(Words):
    about = {"allergies": ("allerg", "אלרגי")}  # noqa: RUF012


@cache
def _compile(name: str) -> Playbook:
    return prepare(load_journey(JOURNEYS / name, list_files()), OfAllergies())


def _allergic(language: str, to: str) -> Person:
    person = greet(_compile, "pizza_place", {"he": "היי", "en": "hi"}[language], now=TUESDAY)
    told = {"en": f"my daughter is allergic to {to}", "he": f"הבת שלי אלרגית ל{to}"}[language]
    assert "0187" in person.says(told).replace("-", "")
    return person


MAY_EAT = [
    ("en", "sesame", "so what can she have? just a plain margherita"),
    ("he", "שומשום", "אז מה כן אפשר לתת לה? סתם מרגריטה בלי כלום"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "to", "words"), MAY_EAT)
def test_what_may_be_eaten_is_no_order_and_is_put_to_people(language: str, to: str, words: str) -> None:
    person = _allergic(language, to)
    reply = person.says(words)
    assert not person.lead[Basket].is_open()
    assert ("allergy" if language == "en" else "האלרגיה") in reply
    assert person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "words"), [("en", "one family margherita please"), ("he", "משפחתית מרגריטה אחת בבקשה")]
)
def test_who_orders_all_the_same_orders(language: str, words: str) -> None:
    person = _allergic(language, {"en": "sesame", "he": "שומשום"}[language])
    person.says(words)
    assert person.lead[Basket].wanted


@pytest.mark.parametrize(
    ("language", "to", "words", "comes"),
    [
        ("en", "nuts", "just tell me if theres nuts in anything, she is allergic only a bit", "dessert"),
        ("he", "אגוזים", "זה קל, רק תגידו לי אם יש אגוזים במשהו, היא אלרגית רק קצת", "בקינוח"),
    ],
)
def test_what_is_known_to_be_in_it_is_told(language: str, to: str, words: str, comes: str) -> None:
    assert comes in _allergic(language, to).says(words)


CALLS = [("en", "ok i'll call you then, thanks"), ("he", "טוב אני מתקשרת כי זה עם האלרגיה. תודה 🙏")]


@pytest.mark.parametrize(("language", "words"), CALLS)
def test_who_says_that_they_call_is_waited_for(language: str, words: str) -> None:
    reply = _allergic(language, {"en": "sesame", "he": "שומשום"}[language]).says(words)
    assert ("take your call" if language == "en" else "מחכים לשיחה") in reply


@pytest.mark.parametrize(
    ("language", "words"), [("en", "i'll call it a day"), ("he", "מתקשרת שוב ושוב ולא עונים")]
)
def test_no_call_of_theirs_is_waited_for_else(language: str, words: str) -> None:
    reply = _allergic(language, {"en": "sesame", "he": "שומשום"}[language]).says(words)
    assert "take your call" not in reply
    assert "מחכים לשיחה" not in reply


@pytest.mark.parametrize(
    ("language", "words", "nuts", "sesame"),
    [
        ("en", "do you actually use nuts or sesame in anything?", "chocolate pizza", "sesame"),
        ("en", "is there any sesame or nuts in your stuff", "chocolate pizza", "sesame"),
        ("he", "אתם באמת שמים אגוזים או שומשום במשהו?", "פיצת השוקולד", "שומשום"),
    ],
)
def test_of_two_that_may_do_harm_both_are_told(language: str, words: str, nuts: str, sesame: str) -> None:
    said = meet_eater(language).says(words)
    assert nuts in said
    assert sesame in said
