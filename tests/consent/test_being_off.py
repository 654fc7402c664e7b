"""Who left asks whether it was done, and stays off whatever else they want."""

import pytest

from conversations.understanding.intents import signals
from tests.harness.studio import Person


@pytest.mark.parametrize(
    "asked", ["הסרתם אותי?", "אז הורדתם אותי מהרשימה?", "have you removed me?", "am I off your list?"]
)
def test_whoever_asks_whether_they_are_off_is_told_so(dana: Person, asked: str) -> None:
    dana.says("הסר")
    assert dana.says(asked).startswith(("כן, ירדת מהרשימה", "Yes, you're off the list"))
    assert dana.lead.consent.refused_at is not None


def test_whoever_asks_in_vain_is_taken_off(dana: Person) -> None:
    assert dana.says("הסרתם אותי מהרשימה?") == "לא נכתוב יותר"
    assert dana.lead.consent.refused_at is not None


@pytest.mark.parametrize(
    "asked",
    [
        "did you take me off the Monday class?",
        "have you taken me off the waiting list?",
        "הסרתם אותי מהשיעור?",
    ],
)
def test_a_class_is_no_list(dana: Person, asked: str) -> None:
    dana.says(asked)
    assert dana.lead.consent.refused_at is None


@pytest.mark.parametrize(
    "said",
    [
        "ok 2 for tomorrow then. and dont put me back on any list", "אל תחזירו אותי לרשימה, רק רציתי לשאול משהו",
        "just please never add me back to the list",
    ],
)  # fmt: skip
def test_not_to_be_put_back_is_no_coming_back(dana: Person, said: str) -> None:
    dana.says("הסר")
    dana.says(said)
    assert dana.lead.consent.refused_at is not None
    assert not dana.lead.consent.allows_advertising()


@pytest.mark.parametrize("said", ["תחזירו אותי לרשימה", "don't stop, put me back on the list"])
def test_and_whoever_wants_back_is_back(dana: Person, said: str) -> None:
    dana.says("הסר")
    dana.says(said)
    assert dana.lead.consent.refused_at is None


def test_not_to_be_put_on_a_list_counts_beside_a_question(dana: Person) -> None:
    assert dana.lead.consent.allows_advertising()
    dana.says("כמה עולה? ואל תרשמו אותי לרשימת תפוצה")
    assert not dana.lead.consent.allows_advertising()


def test_nobody_comes_back_by_saying_that_they_do_not() -> None:
    assert signals.returns("put me back on the list")
    assert not signals.returns("don't sign me up again please")
