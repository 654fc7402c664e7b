"""Who was let down and asks for a way that it does not happen again is told the way, where there is one."""

import pytest

from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person


@pytest.fixture
def dan() -> Person:
    """Somebody whose order came cold yesterday, and was put right."""
    dan = meet_eater("he")
    dan.says("הזמנו אתמול וזה הגיע קר")
    dan.does(StaffWrote("סליחה, שולחים לך חדשה", "Sami"))
    dan.does(StaffPressed("done", "Sami"))
    dan.waits(hours=3)
    return dan


@pytest.mark.parametrize(
    "words",
    [
        "ואפשר להזמין כבר היום למחר שלא יקרה שוב סיפור כזה",
        "אפשר להזמין כבר היום למחר, רק שלא יקרה שוב?",
    ],
)
def test_a_way_that_is_asked_for_is_told(dan: Person, words: str) -> None:
    reply = dan.says(words)
    assert "שאלה הוגנת" not in reply, reply
    assert "קישור" in reply


@pytest.mark.parametrize("words", ["מי מבטיח לי שלא יקרה שוב?", "ואיך אני יודע שלא יקרה שוב"])
def test_what_only_people_can_promise_is_put_to_them(dan: Person, words: str) -> None:
    assert "שאלה הוגנת" in dan.says(words)
