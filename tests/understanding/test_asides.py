"""What stands in a message and refuses nothing is taken off first: the cases stand beside the phrases, in the data."""

import pytest

from conversations.understanding.data import read_data
from conversations.understanding.intents.asides import take_off
from conversations.understanding.intents.refusals import refuses

TOLD = read_data("refusal_asides")
CASES = [(kind, text, wanted) for kind, told in TOLD.items() for text, wanted in told["cases"].items()]


@pytest.mark.parametrize(("kind", "text", "wanted"), CASES)
def test_each_case_is_told_as_it_says(kind: str, text: str, wanted: bool) -> None:
    assert refuses(text) is wanted


@pytest.mark.parametrize("kind", TOLD)
def test_each_kind_has_cases_of_both_sides_and_its_phrases_take_something_off(kind: str) -> None:
    cases = TOLD[kind]["cases"]
    assert set(cases.values()) == {True, False}
    assert all(take_off(text) != text for text, wanted in cases.items() if not wanted)


def test_a_message_without_an_aside_stays_as_it_is() -> None:
    for text in ("תסירו אותי", "stop", "how much is it?", "לא צריכה את ההודעות האלה יותר", "knock two off"):
        assert take_off(text) == text
