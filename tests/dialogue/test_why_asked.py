"""Whoever is asked for a detail may ask what it is for: they are told, and what was asked stays open."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.events.test_form import TALK, at_the_form
from tests.harness.studio import Person

WHY = [
    ("he", "למה צריך את זה?"), ("he", "למה אתם צריכים לדעת"), ("he", "בשביל מה זה?"), ("he", "למה זה חשוב?"),
    ("en", "why do you need it?"), ("en", "why do you ask?"), ("en", "what for?"), ("en", "what do you need that for"),
]  # fmt: skip


def after(person: Person, *said: str) -> Person:
    for words in said:
        person.says(words)
    return person


@pytest.mark.parametrize(("language", "words"), WHY)
def test_the_age_of_a_child_is_for_the_group(language: str, words: str) -> None:
    person = after(
        meet_dancer(language), {"he": "שיעור ניסיון לבת שלי", "en": "a trial for my daughter"}[language]
    )
    assert {"he": "לאיזו קבוצה", "en": "which group"}[language] in person.says(words)
    assert not person.notes(StaffAsked)
    assert {"he": "6–12", "en": "6-12"}[language] in person.says("8")


@pytest.mark.parametrize(("language", "words"), WHY)
def test_the_address_is_for_the_courier(language: str, words: str) -> None:
    order = {"he": "משפחתית עם זיתים במשלוח", "en": "a large margherita delivered"}[language]
    person = after(meet_eater(language), order)
    assert {"he": "שליח", "en": "courier"}[language] in person.says(words)
    assert not person.notes(StaffAsked)
    person.says({"he": "הגפן 12", "en": "12 HaGefen St"}[language])
    assert "12" in person.lead[Basket].address


@pytest.mark.parametrize("words", ["למה צריך את זה?", "למה אתם צריכים את השם שלי?"])
def test_a_name_for_a_ticket_says_whose_it_is(words: str) -> None:
    guest = at_the_form(TALK)
    assert "על שם מי" in guest.says(words)
    assert guest.says("דנה כהן") == "איזו הרצאה?"


def test_a_number_is_for_what_changes() -> None:
    guest = at_the_form(TALK)
    guest.lead.contact.phone = None
    assert "מספר הטלפון" in guest.says("דנה כהן")
    assert "אם משהו משתנה" in guest.says("למה צריך את זה?")
    assert "501234567" in guest.says("050-1234567")


@pytest.mark.parametrize(("language", "words"), WHY)
def test_when_they_would_come_is_for_the_team_to_look(language: str, words: str) -> None:
    plans = {"he": "שיעורים פרטיים לחתונה", "en": "private lessons for our wedding"}[language]
    person = after(meet_dancer(language), plans)
    assert {"he": "מה פנוי", "en": "what's free"}[language] in person.says(words)
    assert not person.notes(StaffAsked)


@pytest.mark.parametrize(("language", "words"), WHY)
def test_where_nothing_was_asked_it_is_no_such_question(language: str, words: str) -> None:
    person = after(meet_dancer(language), {"he": "איפה אתם?", "en": "where are you?"}[language])
    assert {"he": "אז מה לרשום", "en": "put down"}[language] not in person.says(words)
