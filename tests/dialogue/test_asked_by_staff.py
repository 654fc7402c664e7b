"""What is written right after staff asked something is theirs to read, whatever else it is like."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.turn.inputs import StaffWrote
from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


def asked_back(person: Person, question: str, asks: str) -> Person:
    """Staff answer what was put to them with a question of their own."""
    person.says(question)
    assert person.notes(StaffAsked)
    person.does(StaffWrote(asks, "Noa"))
    return person


@pytest.mark.parametrize(
    "words", ["מעולה. כן אחרי 4 כשאני אוספת אותו", "כן, בשש אנחנו בבית", "רביעי עדיף לי, והכתובת אצלכם"]
)
def test_the_answer_to_staff_goes_to_staff(words: str) -> None:
    person = asked_back(
        meet_eater("he"), "איזה צבע הקירות אצלכם במטבח?", "ליאת, כאן שי. אפשר לדבר בטלפון היום?"
    )
    reply = person.says(words)
    assert [told for told in ("₪", "בן גוריון") if told in reply] == []
    assert words in str(person.told()[-1])


def test_a_question_after_that_is_answered() -> None:
    person = asked_back(
        meet_dancer("en"), "do you sell parrots in the lobby?", "We don't! Did you mean shoes?"
    )
    assert "Lincoln" in person.says("where are you located?")
