"""Who writes a card's number, or asks whether to, is told that a chat is no place for it."""

import pytest

from tests.harness.studio import Person, meet, prepare


@pytest.fixture
def dana() -> Person:
    dana = meet(prepare(), "דנה")
    dana.says("היי")
    return dana


def test_a_number_is_met_with_a_warning(dana: Person) -> None:
    assert "מספר כרטיס עדיף לא לשלוח" in dana.says("•••• 4580")


def test_what_is_asked_beside_it_is_answered(dana: Person) -> None:
    told = dana.says("•••• 4580 וכמה עולה שיעור בודד?")
    assert told.startswith("מספר כרטיס")
    assert "260" in told


@pytest.mark.parametrize(
    "words",
    [
        "אפשר לתת פה מספר של כרטיס אשראי?", "אני אשלח לך את מספר האשראי בהודעה, טוב?",
        "can I send you my card number in here?", "shall I type my card number in the chat?",
    ],
)  # fmt: skip
def test_who_asks_first_is_told_not_to(dana: Person, words: str) -> None:
    told = dana.says(words)
    assert "never send card details" in told or "לא לכתוב או לצלם כאן פרטי כרטיס" in told


@pytest.mark.parametrize("words", ["אפשר לשלם באשראי?", "do you take credit cards?"])
def test_who_asks_how_to_pay_is_told_how(dana: Person, words: str) -> None:
    told = dana.says(words)
    assert "card details" not in told
    assert "פרטי כרטיס" not in told
