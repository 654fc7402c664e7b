"""What is known is answered beside staff who leave it open for a moment; the conversation stays theirs."""

from datetime import timedelta

import pytest

from conversations.turn.inputs import StaffWrote
from tests.harness.studio import Person, build_journey, meet, prepare


def in_hands(gravity: str = "person") -> Person:
    """Somebody whose conversation a person has, and answered a moment ago."""
    soon = {"handoff_answers_known": timedelta(minutes=2)}
    business = build_journey().business.model_copy(update=soon)
    person = meet(prepare(build_journey(business=business)))
    person.says("זו פשוט חוצפה" if gravity == "trouble" else "נציג")
    person.does(StaffWrote("היי, נועה כאן", "Noa"))
    return person


def test_after_a_moment_what_is_known_is_answered_and_staff_hear_of_it() -> None:
    dana = in_hands()
    assert dana.says("כמה זה עולה?") == ""
    assert dana.waits(minutes=1) == ""
    assert "260 בחודש" in dana.waits(minutes=2)
    assert any("260" in told.content.text for told in dana.told())
    assert dana.lead.handoff.has_owner()
    assert dana.says("סבבה, ואיפה אתם?") == "", "it stays in her hands"


def test_all_that_was_asked_since_is_answered_at_once() -> None:
    dana = in_hands()
    dana.says("כמה זה עולה?")
    dana.waits(minutes=1)
    dana.says("ואיפה אתם?")
    told = dana.waits(minutes=2)
    assert "260" in told
    assert "לינקולן 14" in told


def test_who_is_answered_by_staff_hears_it_from_nobody_else() -> None:
    dana = in_hands()
    dana.says("כמה זה עולה?")
    dana.does(StaffWrote("260 בחודש", "Noa"))
    assert dana.waits(hours=1) == ""


def test_what_is_not_known_stays_with_staff_and_they_are_reminded() -> None:
    dana = in_hands()
    dana.says("איפה אתם? ויש אצלכם חתולים?")
    assert dana.waits(minutes=2) == "בלינקולן 14"
    dana.waits(minutes=10)
    assert any("מחכה לתשובה" in told.content.text for told in dana.told())


@pytest.mark.parametrize("words", ["תודה רבה!", "אוקיי מתאים לי", "ומה עם החתול שלכם?"])
def test_nothing_is_said_to_what_asks_nothing_known(words: str) -> None:
    dana = in_hands()
    assert dana.says(words) == ""
    assert dana.waits(minutes=5) == ""


def test_who_was_let_down_hears_from_people_alone() -> None:
    dana = in_hands(gravity="trouble")
    assert dana.says("כמה זה עולה?") == ""
    assert dana.waits(minutes=5) == ""


def test_who_said_stop_is_written_nothing() -> None:
    dana = in_hands()
    dana.says("כמה זה עולה?")
    dana.says("הסר")
    assert dana.waits(minutes=5) == ""


def test_where_the_owner_wants_it_so_the_bot_is_silent_until_it_has_the_conversation_again() -> None:
    dana = meet(prepare())
    dana.says("נציג")
    dana.does(StaffWrote("היי, נועה כאן", "Noa"))
    dana.says("כמה זה עולה?")
    assert dana.waits(hours=5) == ""
