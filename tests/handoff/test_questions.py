"""What the bot does not know it says, puts to staff, and goes on talking; their answer comes in the business's name."""

from datetime import timedelta

import pytest

from conversations.handoff.facts import HandoffRaised, StaffAnswered, StaffAsked
from conversations.learning.effects import LearnAnswer, LearnExample
from conversations.learning.facts import AnswerTaught
from conversations.turn.inputs import StaffWrote
from tests.harness.studio import Person, meet, prepare

ASKED = "יש אצלכם גם מקלחת למתאמנים?"


@pytest.fixture
def noa() -> Person:
    """Somebody who was greeted and asked what nobody here knows."""
    noa = meet(prepare(), "נעמה כץ")
    noa.says("היי")
    noa.says(ASKED)
    return noa


def answer(person: Person, text: str, about: str | None = None) -> str:
    person.does(StaffWrote(text, "Noa", about=about))
    return person.reads()


def test_it_says_that_it_does_not_know_and_when_staff_are_there(noa: Person) -> None:
    assert noa.reads() == "על זה אין לי תשובה בטוחה. שאלתי את הצוות, ויענו לך כאן. הצוות כאן היום עד 20:00."
    (note,) = noa.notes(StaffAsked)
    assert note.fact.question == ASKED  # type: ignore[attr-defined]
    (told,) = noa.told()
    assert told.alert
    assert ASKED in told.content.text


def test_the_conversation_goes_on(noa: Person) -> None:
    assert "260 בחודש" in noa.says("כמה זה עולה?")
    assert noa.says("איפה אתם?") == "בלינקולן 14"


def test_the_answer_of_staff_goes_to_the_lead_and_nobody_took_the_conversation(noa: Person) -> None:
    assert answer(noa, "יש, שתיים") == "יש, שתיים"
    assert noa.lead.handoff.open is None
    assert noa.notes(StaffAnswered)
    assert noa.says("איפה אתם?") == "בלינקולן 14", "the bot has it"


def test_later_it_says_what_it_answers(noa: Person) -> None:
    noa.waits(hours=3)
    assert answer(noa, "יש, שתיים") == f'לגבי "{ASKED}":\nיש, שתיים'


def test_of_two_questions_the_one_that_was_answered_is_answered(noa: Person) -> None:
    noa.says("ואפשר להביא כלב קטן לאולם?")
    asked = noa.told()[-1].content.text
    assert "כלב קטן" in asked
    assert answer(noa, "רק כלבי נחייה", about=asked) == 'לגבי "ואפשר להביא כלב קטן לאולם?":\nרק כלבי נחייה'
    assert noa.lead.handoff.open is not None, "the first still waits"
    answer(noa, "יש מקלחת")
    assert noa.lead.handoff.open is None


def test_one_press_keeps_the_answer_for_the_next(noa: Person) -> None:
    answer(noa, "יש, שתיים")
    assert [choice.id for choice in noa.told()[-1].content.choices] == ["staff:learn"]
    noa.staff("learn")
    (kept,) = [effect for effect in noa.latest if isinstance(effect, LearnAnswer)]
    (asked,) = [effect for effect in noa.latest if isinstance(effect, LearnExample)]
    assert (asked.text, asked.answer, kept.reply) == (ASKED, kept.id, {"he": "יש, שתיים"})
    noa.staff("learn")
    assert noa.notes(AnswerTaught) == [], "once"


def test_staff_may_take_the_conversation_instead(noa: Person) -> None:
    noa.staff("take")
    assert noa.lead.handoff.has_owner()
    assert noa.says("איפה אתם?") == ""


def test_who_gets_angry_meanwhile_waits_for_a_person_and_staff_hear_it(noa: Person) -> None:
    noa.says("אתם פשוט רמאים")
    assert noa.notes(HandoffRaised)
    assert noa.lead.handoff.is_grieved()
    assert any(told.alert for told in noa.told())


def test_trivia_is_not_put_to_staff() -> None:
    noa = meet(prepare())
    noa.says("היי")
    noa.says("👍?")
    assert noa.lead.handoff.open is None


def test_nobody_answers_and_the_lead_hears_that_too() -> None:
    noa = meet(prepare())
    noa.says("היי")
    noa.says(ASKED)
    arrived = noa.waits(hours=8)
    assert arrived.count("לא חזרנו אליך בזמן") == 1
    assert "03-555-0142" in arrived
    noa.now += timedelta(minutes=5)
    assert "היום" not in noa.says("ויש גם ארוניות לנעליים?"), "nothing is promised any more"
