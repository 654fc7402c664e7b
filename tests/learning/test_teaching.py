"""Questions without an answer are noted; staff say which answer was due, and what they answered is learned."""

from typing import Any

import msgspec
import pytest

from conversations.engine import compile_journey
from conversations.learning.applying import apply_learned
from conversations.learning.effects import KeepQuestion, LearnAnswer, LearnExample, SettleQuestion
from conversations.learning.facts import (
    AnswerMarked,
    AnswerTaught,
    LessonGiven,
    LessonRefused,
    QuestionUnanswered,
)
from conversations.learning.inputs import StaffTaught, WrongAnswerMarked
from conversations.learning.noting import note_unanswered
from conversations.learning.teaching import learn_from_staff, name_answer, title_of
from conversations.turn.effects import Effect
from conversations.turn.given import Given
from conversations.turn.turn import Turn
from conversations.understanding.readers.reader import Candidate, Reading
from tests.harness.lessons import example, learned
from tests.harness.studio import SUNDAY, Numbered, Person, Words, build_journey, meet, prepare, read_acts


class Unsure(Words):
    """Finds the same answers, and hardly dares to."""

    def read(self, text: str) -> Reading:
        found = super().read(text).best
        label = found.label if found and found.label.kind == "answer" else None
        return Reading((Candidate(label, 0.6),)) if label else read_acts(text)


def of(effects: list[Effect], kind: type[Effect]) -> list[Any]:
    return [effect for effect in effects if type(effect) is kind]


def turn_of(person: Person) -> Turn:
    return Turn(person.playbook, person.lead, Given(SUNDAY, {}, "", Numbered(1)))


@pytest.fixture
def dana() -> Person:
    """Somebody who has said hello."""
    person = meet(prepare())
    person.says("היי")
    return person


def test_what_is_not_understood_is_kept_for_the_owner(dana: Person) -> None:
    dana.says("אפשר לבוא עם כלב?")
    [note] = dana.notes(QuestionUnanswered)
    assert note.fact == QuestionUnanswered("אפשר לבוא עם כלב?", None, None)
    assert of(dana.latest, KeepQuestion) == [KeepQuestion("אפשר לבוא עם כלב?", None, None)]
    dana.says("כמה זה עולה?")
    assert of(dana.latest, KeepQuestion) == []


def test_digits_and_signs_are_no_question(dana: Person) -> None:
    for words in ("???", "🤷", "12345"):
        dana.says(words)
        assert of(dana.latest, KeepQuestion) == []


def test_an_answer_with_little_confidence_is_looked_at() -> None:
    person = meet(prepare(reader=Unsure()))
    assert "260 בחודש" in person.says("כמה זה עולה?")
    assert of(person.latest, KeepQuestion) == [KeepQuestion("כמה זה עולה?", "price", 0.6, answered=True)]


def test_what_was_put_aside_is_neither_answered_nor_asked_again() -> None:
    journey = apply_learned(build_journey(), learned(example("כמה עולה דולר היום בבנק?", None)))
    person = meet(compile_journey(journey, Words()))
    person.says("היי")
    assert "260" not in person.says("כמה עולה דולר היום בבנק?")
    assert of(person.latest, KeepQuestion) == []
    assert person.notes(QuestionUnanswered) == []
    assert "260" in person.says("כמה זה עולה?")


def test_long_words_are_kept_in_part(dana: Person) -> None:
    turn = turn_of(dana)
    note_unanswered(turn, "א" * 3000, "price", 0.41)
    [kept] = of(turn.effects, KeepQuestion)
    assert (len(kept.words), kept.likeliest, kept.score) == (500, "price", 0.41)


def mark(dana: Person, right: str | None, words: str = "כמה חדרים יש?") -> list[Effect]:
    return dana.does(WrongAnswerMarked(SUNDAY, "price", words, right, "Noa"))


def test_the_words_of_a_wrong_answer_become_an_example_of_the_right_one(dana: Person) -> None:
    effects = mark(dana, "location")
    assert of(effects, LearnExample) == [LearnExample("location", "כמה חדרים יש?", "he", "Noa")]
    assert of(effects, SettleQuestion) == [SettleQuestion("כמה חדרים יש?", "example", "Noa", SUNDAY)]
    assert dana.sends() == [], "the lead hears nothing of it"


def test_only_where_no_answer_is_right_they_are_put_aside(dana: Person) -> None:
    effects = mark(dana, None)
    assert of(effects, LearnExample) == [LearnExample(None, "כמה חדרים יש?", "he", "Noa")]


@pytest.mark.parametrize(("right", "words"), [("gone", "כמה?"), ("location", " "), ("location", "א" * 301)])
def test_what_can_be_no_example_is_marked_all_the_same(dana: Person, right: str, words: str) -> None:
    effects = mark(dana, right, words)
    assert of(effects, LearnExample) == []
    assert [type(note.fact) for note in dana.notes()] == [AnswerMarked]


def test_a_mark_reads_well(dana: Person) -> None:
    mark(dana, "location")
    [note] = dana.notes(AnswerMarked)
    assert dana.tell_fact(note.fact) == "wrong answer: price"
    assert dana.why(note.why) == "marked by Noa: location was due"
    stored = msgspec.json.decode(msgspec.json.encode(note.fact), type=AnswerMarked)
    assert stored == AnswerMarked(SUNDAY, "price", "location", "Noa")


def test_what_staff_answered_is_an_answer_from_now_on(dana: Person) -> None:
    turn = turn_of(dana)
    name = learn_from_staff(turn, "יש אצלכם חניה?", "כן, מאחורי הבניין", "Noa")
    assert name == "learned_00001"
    assert of(turn.effects, LearnAnswer) == [
        LearnAnswer("learned_00001", "כן, מאחורי הבניין", {"he": "כן, מאחורי הבניין"}, "Noa")
    ]
    assert of(turn.effects, LearnExample) == [LearnExample("learned_00001", "יש אצלכם חניה?", "he", "Noa")]
    assert of(turn.effects, SettleQuestion) == [SettleQuestion("יש אצלכם חניה?", "answer", "Noa")]
    assert turn.noted(AnswerTaught) == AnswerTaught("learned_00001", "Noa", is_new=True)


def test_or_the_question_is_one_more_way_to_ask_for_what_there_is(dana: Person) -> None:
    effects = dana.does(StaffTaught("כמה יוצא לי?", "260", "Noa", "price"))
    assert of(effects, LearnAnswer) == []
    assert of(effects, LearnExample) == [LearnExample("price", "כמה יוצא לי?", "he", "Noa")]
    assert [type(note.fact) for note in dana.notes()] == [LessonGiven, AnswerTaught]


@pytest.mark.parametrize(
    ("words", "reply", "answer"),
    [("יש חניה?", "", None), ("", "כן", None), ("יש חניה?", "{code}", None), ("יש חניה?", "כן", "gone")],
)
def test_what_can_be_no_answer_is_not_learned_and_that_is_told(
    dana: Person, words: str, reply: str, answer: str | None
) -> None:
    effects = dana.does(StaffTaught(words, reply, "Noa", answer))
    assert [effect for effect in effects if isinstance(effect, LearnAnswer | LearnExample)] == []
    assert [type(note.fact) for note in dana.notes()] == [LessonGiven, LessonRefused]


def test_what_an_answer_is_called() -> None:
    assert name_answer("Do you have parking?", "7KQ4M") == "do_you_have_parking_7kq4m"
    assert name_answer("יש חניה?", "7KQ4M") == "learned_7kq4m"
    assert len(name_answer("parking " * 20, "7KQ4M")) <= 40
    assert title_of("כן!\nיש חניה") == "כן! יש חניה"
    assert title_of("a very long answer " * 9).endswith("…")
