"""A case is closed, and something is still open: a question goes on, and nobody is asked for a score meanwhile."""

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.handoff.owed.owing import find_owed
from conversations.lead.dialogue import Dialogue, Line
from conversations.lead.handoff import Handoff, Owed
from conversations.lead.reason import reason
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.harness.studio import SUNDAY, Person, meet, prepare

SAID: dict[str, Owed | None] = {
    "We're refunding the whole order, you'll see it in 3-5 days": "money",
    "הזיכוי יגיע תוך שבוע": "money",
    "I'll send you the link by tonight": "promise",
    "אבדוק ואחזור אלייך עד הצהריים": "promise",
    "Thursday at 19:00 works, see you there": None,
    "יש מקום בשלישי, נתראה": None,
}


@pytest.fixture
def noa() -> Person:
    """Somebody who has a person to talk to."""
    noa = meet(prepare(), "נעמה כץ")
    noa.says("היי")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.does(StaffWrote("היי, דניאל כאן", "Daniel"))
    return noa


@pytest.mark.parametrize("words", SAID)
def test_what_staff_say_tells_what_is_still_to_come(words: str) -> None:
    handoff = Handoff("h1", reason("wants_person"), SUNDAY)
    talk = Dialogue(recent=[Line("staff", words, SUNDAY)])
    assert find_owed(handoff, talk) == SAID[words]


def test_a_question_that_nobody_answered_stays_with_staff(noa: Person) -> None:
    noa.says("ומתי פותחים את הקבוצה של הבוקר?")
    noa.does(StaffPressed("done", "Daniel"))
    assert "ומתי פותחים את הקבוצה של הבוקר?" in noa.reads()
    assert noa.lead.handoff.open is not None
    assert noa.lead.handoff.open.questions == ("ומתי פותחים את הקבוצה של הבוקר?",)


def test_one_that_was_answered_does_not(noa: Person) -> None:
    noa.says("ומתי פותחים את הקבוצה של הבוקר?")
    noa.does(StaffWrote("בראשון הבא", "Daniel"))
    noa.does(StaffPressed("done", "Daniel"))
    assert noa.lead.handoff.open is None
    assert not noa.notes(StaffAsked)


def test_a_promise_is_owed_until_staff_write_again(noa: Person) -> None:
    noa.does(StaffWrote("אבדוק ואחזור אלייך", "Daniel"))
    noa.does(StaffPressed("done", "Daniel"))
    assert noa.lead.handoff.owed == "promise"
    noa.does(StaffWrote("בדקתי, יש מקום", "Daniel"))
    assert noa.lead.handoff.owed is None
