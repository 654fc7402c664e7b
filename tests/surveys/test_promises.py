"""Nobody is asked how it was while they still wait for something: it stands on the timeline why."""

from datetime import timedelta

import pytest

from conversations.asking.facts import AskMoved
from conversations.deliveries.inputs import ParcelMoved
from conversations.purchases.inputs import Bought
from conversations.surveys.asking import SURVEY
from conversations.turn.effects import Withdraw
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.harness.after import SURVEYS, build_after, buyer
from tests.harness.studio import Person, build_journey, meet, prepare

QUESTION = "איך היה? 1–5"


@pytest.fixture
def dana() -> Person:
    """Somebody whose order arrived; a talk with the team that went quiet is over after four hours."""
    business = build_journey().business.model_copy(update={"handoff_gives_back": timedelta(hours=4)})
    words = SURVEYS.model_copy(update={"ces": None, "nps": None})
    return buyer(prepare(build_after(surveys=words).model_copy(update={"business": business})))


def why_moved(person: Person) -> list[str]:
    return [person.why(note.why) for note in person.notes(AskMoved)]


@pytest.mark.parametrize("closes", [True, False])
def test_a_promise_of_staff_is_kept_first_however_the_talk_ended(dana: Person, closes: bool) -> None:
    dana.says("אפשר לדבר עם מישהו?")
    dana.does(StaffWrote("אבדוק ואחזור אלייך", "Noa"))
    if closes:
        dana.does(StaffPressed("done", "Noa"))
    assert QUESTION not in dana.waits(days=4)
    assert "they still wait for what they were told would come" in why_moved(dana)
    dana.does(StaffWrote("סידרתי", "Noa"))
    dana.does(StaffPressed("done", "Noa"))
    assert QUESTION in dana.waits(days=2)


def test_a_case_that_nobody_took_is_no_time_to_ask(dana: Person) -> None:
    dana.says("אפשר לדבר עם מישהו?")
    assert QUESTION not in dana.waits(days=20)
    assert set(why_moved(dana)) == {
        "they are with the team now",
        "they still wait for what they were told would come",
    }


def test_a_parcel_that_is_late_comes_first(dana: Person) -> None:
    dana.does(Bought("o2", 40, "ILS", "קינוח", dana.now))
    dana.does(ParcelMoved("o2", "late", dana.now))
    assert QUESTION not in dana.waits(days=3)
    assert why_moved(dana) == ["it is late"]
    dana.does(ParcelMoved("o2", "delivered", dana.now))
    assert QUESTION in dana.waits(days=2)


def test_a_question_that_is_queued_when_a_case_opens_is_taken_back(dana: Person) -> None:
    assert QUESTION in dana.waits(days=1, hours=3)
    dana.says("אפשר לדבר עם מישהו?")
    [taken] = [one for one in dana.latest if isinstance(one, Withdraw) and one.purpose == SURVEY]
    assert taken.why.name == "not_wanted_now"


EASE = "כמה קל? 1–7"
_COMPLAINTS = (
    "אני השכן מלמעלה, זו הפעם השלישית החודש",
    "הבטיחו לי לחזור ואף אחד לא חזר",
    "הייתי אצלכם בדלת ואף אחד לא פתח",
    "This is the third time this month",
    "you charged me twice and nobody answers",
)


def _is_helped(person: Person, words: str) -> str:
    person.says("היי")
    person.says(words)
    person.staff("take")
    person.does(StaffPressed("done", "Noa"))
    return person.waits(days=2)


@pytest.mark.parametrize("words", _COMPLAINTS)
def test_who_had_to_complain_and_bought_nothing_is_not_asked_how_it_was(words: str) -> None:
    assert EASE not in _is_helped(meet(prepare(build_after())), words)


@pytest.mark.parametrize("words", ["אפשר לדבר עם מישהו?", "can I talk to a person?"])
def test_who_was_helped_with_a_wish_is(words: str) -> None:
    assert EASE in _is_helped(meet(prepare(build_after())), words)


def test_who_bought_is_asked_after_a_complaint_too() -> None:
    assert EASE in _is_helped(buyer(prepare(build_after())), _COMPLAINTS[1])
