"""A cue tells an act, unless the business was taught an answer with the like of it."""

from types import SimpleNamespace
from typing import Any

from conversations.dialogue.reading.turn import read_acts
from conversations.lead.lead import Lead
from conversations.understanding.reading import OTHER, Candidate, Example, Label, Reading
from tests.harness.studio import SUNDAY

ASKED = "יש לכם שיעור פרטי לשניים"
PRIVATE = Label("answer", "private_classes")


def read(reading: Reading, words: str = ASKED) -> list[tuple[str, str | None]]:
    """The acts of words that a reader reads so."""
    reader = SimpleNamespace(read=lambda text: reading)
    playbook = SimpleNamespace(reader=reader, index=lambda kind: SimpleNamespace(answers={}, statements={}))
    turn: Any = SimpleNamespace(playbook=playbook, lead=Lead(id="lead", created_at=SUNDAY))
    return [(act.name, act.about or None) for act in read_acts(turn, words)]


def taught(text: str, label: Label = PRIVATE) -> Reading:
    return Reading((Candidate(label, 0.8),), ((Example(label, text, "he"), 0.7),), is_sure=True)


def test_a_cue_is_an_act_where_nothing_was_understood() -> None:
    assert read(Reading((Candidate(OTHER, 0.9),), is_sure=False)) == [("private_lessons", None)]


def test_an_answer_taught_with_the_cue_is_given() -> None:
    assert read(taught("אפשר שיעור פרטי?")) == [("answer", "private_classes")]


def test_an_answer_taught_with_other_words_does_not_hide_the_act() -> None:
    assert ("private_lessons", None) in read(taught("כמה זה עולה?"))


def test_a_grave_cue_is_never_taken_for_a_question_to_answer() -> None:
    found = read(taught("חויבתי פעמיים", Label("answer", "payment")), "חויבתי פעמיים")
    assert ("charged_twice", None) in found
