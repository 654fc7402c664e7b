"""A case is closed, and something is still open: a question goes on, and nobody is asked for a score meanwhile."""

from datetime import timedelta

import pytest

from conversations.handoff.facts import StaffAsked
from conversations.handoff.owed.owing import find_owed
from conversations.journey.model.journey import Journey
from conversations.lead.dialogue import Dialogue, Line
from conversations.lead.handoff import Handoff, Owed
from conversations.lead.reason import reason
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.harness.studio import SUNDAY, Person, build_journey, meet, prepare

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


def test_who_asks_again_by_a_mark_alone_is_answered_what_they_asked_before(noa: Person) -> None:
    noa.says("ומתי פותחים את הקבוצה של הבוקר?")
    noa.says("?")
    noa.does(StaffPressed("done", "Daniel"))
    assert "ומתי פותחים את הקבוצה של הבוקר?" in noa.reads()


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


def test_a_promise_is_owed_also_where_the_talk_ends_by_itself() -> None:
    noa = meet(prepare(_giving_back(timedelta(hours=4))), "נעמה כץ")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.does(StaffWrote("אבדוק ואחזור אלייך", "Daniel"))
    noa.waits(hours=5)
    assert noa.lead.handoff.open is None
    assert noa.lead.handoff.owed == "promise"


def test_who_was_told_of_somebody_who_never_came_is_owed_that() -> None:
    noa = meet(prepare(), "נעמה כץ")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.waits(days=40)
    assert noa.lead.handoff.open is None
    assert noa.lead.handoff.owed == "promise"
    assert noa.lead.handoff.still_owes(noa.now)
    assert not noa.lead.handoff.still_owes(noa.now + timedelta(days=60))


def test_what_nobody_answered_for_a_day_is_answered_by_the_bot() -> None:
    noa = meet(prepare(_giving_back(timedelta(hours=4))), "נעמה כץ")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.does(StaffWrote("היי, דניאל כאן", "Daniel"))
    noa.says("כמה זה עולה?")
    noa.says("תודה מראש")
    told = noa.waits(hours=5)
    assert told.startswith("סליחה על ההמתנה")
    assert "260" in told
    assert noa.lead.handoff.open is None


def test_and_what_the_bot_does_not_know_stays_with_staff_who_hear_of_it_again() -> None:
    noa = meet(prepare(_giving_back(timedelta(hours=4))), "נעמה כץ")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.does(StaffWrote("היי, דניאל כאן", "Daniel"))
    noa.says("ומתי פותחים את הקבוצה של הבוקר?")
    assert "ומתי פותחים את הקבוצה של הבוקר?" in noa.waits(hours=5)
    assert noa.lead.handoff.open is not None
    assert noa.lead.handoff.open.questions == ("ומתי פותחים את הקבוצה של הבוקר?",)


def test_and_nobody_is_answered_at_night() -> None:
    noa = meet(prepare(_giving_back(timedelta(hours=4))), "נעמה כץ")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.does(StaffWrote("היי, דניאל כאן", "Daniel"))
    noa.now = SUNDAY.replace(hour=20)  # ten in the evening; the team has gone home
    noa.says("כמה זה עולה?")
    assert not noa.waits(hours=5), "three at night"
    assert noa.lead.handoff.open is not None
    assert "260" in noa.waits(hours=10)


def test_nor_a_week_late() -> None:
    noa = meet(prepare(_giving_back(timedelta(hours=4))), "נעמה כץ")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.does(StaffWrote("היי, דניאל כאן", "Daniel"))
    noa.says("כמה זה עולה?")
    assert not noa.waits(days=30, late=timedelta(days=7)), "we were away ourselves"
    assert noa.lead.handoff.open is None


def test_who_waits_for_nothing_is_told_nothing() -> None:
    noa = meet(prepare(_giving_back(timedelta(hours=4))), "נעמה כץ")
    noa.says("אפשר לדבר עם בן אדם?")
    noa.does(StaffWrote("היי, דניאל כאן. נתראה ביום ראשון", "Daniel"))
    noa.says("מעולה, נתראה")
    assert not noa.waits(hours=5)
    assert noa.lead.handoff.open is None


def test_who_asks_whether_anybody_is_there_is_told_who_has_it_and_not_again_at_once(noa: Person) -> None:
    assert not noa.says("יש מישהו?"), "Daniel has just written"
    noa.now += timedelta(minutes=40)
    assert "השיחה אצל הצוות" in noa.says("יש מישהו?")
    noa.now += timedelta(minutes=2)
    assert not noa.says("יש מישהו?")
    noa.now += timedelta(minutes=40)
    assert not noa.says("אז לבוא ברביעי?"), "all else is theirs to answer"


def _giving_back(after: timedelta) -> Journey:
    return build_journey(business=build_journey().business.model_copy(update={"handoff_gives_back": after}))
