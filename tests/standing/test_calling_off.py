"""A table and an order beside each other: which of them is called off is told by name, or it is asked."""

from datetime import UTC, datetime

from conversations.meetings.kept.part import Appointments
from conversations.orders.kept.basket import Basket
from tests.harness.studio import Person
from tests.orders.talking import somebody

SUNDAY = datetime(2027, 3, 14, 10, 20, tzinfo=UTC)


def _has(person: Person) -> tuple[bool, bool]:
    """Whether a table is kept for them, and whether food is wanted."""
    return person.lead[Appointments].ahead(SUNDAY) is not None, bool(person.lead[Basket].wanted)


def _with_both(language: str) -> Person:
    person = somebody(now=SUNDAY, language=language)
    for words in {
        "en": ("table for 4 tomorrow at 8pm", "yes", "2 large pizzas for delivery tonight"),
        "he": ("שולחן לארבעה מחר ב20:00", "כן", "2 משפחתיות למשלוח הערב"),
    }[language]:
        person.says(words)
    assert _has(person) == (True, True)
    return person


def test_a_bare_cancel_is_asked_which() -> None:
    person = _with_both("en")
    assert "Which should I cancel" in person.says("cancel")
    person.says("the table")
    assert _has(person) == (False, True)
    assert not person.lead.consent.refused_at


def test_and_in_hebrew_nothing_is_called_off_by_never_mind() -> None:
    person = _with_both("he")
    assert "מה לבטל" in person.says("תבטלו")
    person.says("לא משנה")
    assert _has(person) == (True, True)
    person.says("תבטלו את השולחן בבקשה, ותוסיפו עוד משפחתית")
    assert _has(person) == (False, True)
    assert person.lead[Basket].wanted[0].count == 3


def test_a_table_is_called_off_and_pies_wanted_in_one_breath() -> None:
    person = somebody(now=SUNDAY, language="en")
    for words in (
        "table for 4 tonight at 8",
        "yes",
        "cancel the table and send us 3 family pies home instead",
    ):
        person.says(words)
    assert _has(person) == (False, True)


def test_an_order_alone_is_called_off_and_the_messages_go_on() -> None:
    person = somebody(now=SUNDAY, language="en")
    person.says("2 family pies for delivery")
    assert "dropped" in person.says("cancel")
    assert not person.lead.consent.refused_at
