"""Words typed in a hurry are heard as what they are, and words that are merely unusual stay themselves."""

import pytest

from conversations.dialogue.heard.slips import Spelling
from conversations.engine import list_files
from conversations.journey.load import load_journey
from tests.harness.studio import prepare
from tests.storyboards.conftest import JOURNEYS


@pytest.fixture(scope="module")
def studio() -> Spelling:
    return Spelling(prepare(load_journey(JOURNEYS / "dance_studio", list_files())))


@pytest.fixture(scope="module")
def pizzeria() -> Spelling:
    return Spelling(prepare(load_journey(JOURNEYS / "pizza_place", list_files())))


def test_a_journey_that_is_made_ready_again_is_not_read_through_again(
    studio: Spelling, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_again(text: str) -> tuple[str, ...]:
        raise AssertionError(text)

    monkeypatch.setattr("conversations.dialogue.heard.slips._list_forms", read_again)
    again = Spelling(prepare(load_journey(JOURNEYS / "dance_studio", list_files())))
    monkeypatch.undo()
    assert again.mend("do the teahcers come") == "do the teachers come"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("יש הנחה לגימלאים?", "יש הנחה לגמלאים?"), ("כמה עולה שיעור ניסיןו", "כמה עולה שיעור ניסיון"),
        ("do the teahcers speak english", "do the teachers speak english"),
        ("is the parkng close to the studio", "is the parking close to the studio"),
    ],
)  # fmt: skip
def test_a_slip_is_put_right(studio: Spelling, typed: str, meant: str) -> None:
    assert studio.mend(typed) == meant


@pytest.mark.parametrize("typed", ["אפשר להזמין שלוחן לחמישי?", "אפשר להזמין שולחן לחמישי?"])
def test_and_at_the_pizza_place(pizzeria: Spelling, typed: str) -> None:
    assert pizzeria.mend(typed) == "אפשר להזמין שולחן לחמישי?"


@pytest.mark.parametrize(
    "typed",
    [
        "אני שירן אלבז, עשירים אנחנו לא", "הבישול של בעלי מדליק", "Kessler, apt 9 on Moriah",
        "my print is on the minus side",
        "my name is Beginer, Mr Techaer sent me", "גברת מוריה נרדמו בתפקוד",
        "אני כותבת לכם מהעבודה",
    ],
)  # fmt: skip
def test_names_and_words_that_are_merely_unusual_stay(studio: Spelling, typed: str) -> None:
    assert studio.mend(typed) == typed
