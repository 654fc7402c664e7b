"""Two automatic answerers do not write to each other for ever."""

from datetime import timedelta

import pytest

from conversations.lead.addresses import Channel
from conversations.turn.inputs import Shared
from tests.harness.studio import Person, meet

AWAY = "שלום, אנחנו לא זמינים כרגע. איפה אתם נמצאים?"


def play(dana: Person, texts: list[str], every: timedelta = timedelta(seconds=5)) -> list[str]:
    """Each message, a moment after the last; gives the answers there were."""
    answers = []
    for text in texts:
        answers.append(dana.says(text))
        dana.now += every
    return [answer for answer in answers if answer]


@pytest.mark.parametrize(
    "texts",
    [
        [AWAY] * 60,
        [f"השעה {hour}:30 ואנחנו בחופש. כמה זה עולה?" for hour in range(60)],
        [AWAY, "תודה שפנית! במה אפשר לעזור?"] * 30,
        ["בלה בלה בלה"] * 60,
        ["Our office is closed. Where can we find you?"] * 60,
        [f"שלום! אנחנו סגורים כעת {'🙂🙃😉😊😎🌙'[turn % 6]} כמה זה עולה?" for turn in range(60)],
        ["כמה זה עולה" + "?" * turn for turn in range(1, 60)],
        ["כמה זה עולה?" + "\u200b" * turn for turn in range(60)],
        [
            f"Your request #{turn * 7919 + 0xA0B1C2:x} was received. Where can we find you?"
            for turn in range(60)
        ],
    ],
)
def test_an_away_message_is_answered_twice_and_people_are_told_once(dana: Person, texts: list[str]) -> None:
    assert 1 <= len(play(dana, texts)) <= 6
    cases = [effect for effect in dana.effects if type(effect).__name__ == "OpenHandoff"]
    assert len(cases) == 1
    assert "again and again" in dana.why((dana.lead.handoff.open.reason,)) or len(texts) == 60  # type: ignore[union-attr]
    assert [note.fact.stored_as for note in dana.holds()] == ["held"]
    assert dana.told() == [], "staff are not told of every round"


def test_what_sends_back_all_that_it_is_told_is_met_with_silence(dana: Person) -> None:
    """A forwarded number, say, or a bot that repeats what it hears; choices and marks came with what it sends back."""
    answers = [dana.says("כמה זה עולה, ואיפה אתם נמצאים?")]
    for _ in range(30):
        if not answers[-1]:
            break
        answers.append(dana.says(f"\u200f{answers[-1]}\n\n1. לדבר עם מישהו"))
        dana.now += timedelta(seconds=5)
    assert len([answer for answer in answers if answer]) <= 4
    assert len([effect for effect in dana.effects if type(effect).__name__ == "OpenHandoff"]) == 1


def test_answers_that_are_the_same_are_given_twice(dana: Person) -> None:
    dana.says("היי")
    said = play(
        dana, [f"איפה אתם {word}?" for word in ("בעצם", "נמצאים", "ממוקמים", "יושבים", "גרים", "היום")]
    )
    assert max(map(said.count, said)) <= 2
    assert dana.lead.handoff.open is not None


def test_pictures_with_the_same_words_are_no_different(dana: Person) -> None:
    for _ in range(9):
        dana.does(Shared("image", Channel.WHATSAPP, caption=AWAY))
    assert len(dana.all_sends()) <= 3


def test_a_refusal_counts_however_often_and_a_person_gets_through(dana: Person) -> None:
    play(dana, [AWAY] * 4)
    assert dana.says("תפסיקו לכתוב לי") == "לא נכתוב יותר"
    gil = meet(dana.playbook)
    play(gil, [AWAY] * 4)
    assert gil.says("כמה זה עולה?"), "other words are heard"
    gil.now += timedelta(minutes=30)
    assert gil.says(AWAY), "half an hour later it is news again"


def test_numbers_and_yes_mean_something_else_each_time(dana: Person) -> None:
    dana.says("היי")
    assert all(dana.says(number) for number in ("1", "2", "1"))
    assert dana.lead.handoff.open is None
