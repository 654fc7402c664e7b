"""What customers write every day takes nobody off the list, and calls nobody."""

from collections.abc import Callable

import pytest

from bot.learning.eval_files import FILES, read_lines
from conversations.understanding.data import read_data
from conversations.understanding.intents import signals
from conversations.understanding.phrases import words_of

WRITTEN = [line["text"] for line in read_lines(FILES / "customers_held_out.jsonl")]


@pytest.mark.parametrize(("hears", "most"), [(signals.refuses, 0.001), (signals.asks_for_person, 0.005)])
def test_hardly_any_is_taken_for_it(hears: Callable[[str], bool], most: float) -> None:
    taken = [text for text in WRITTEN if hears(text)]
    assert len(taken) <= most * len(WRITTEN), taken


@pytest.mark.parametrize(
    "words",
    [
        "teen stuff",
        "enough guys",
        "drop off ok",
        "can i take stuff off",
        "Please no singing.",
        "One more thing and then I shall leave you in peace.",
        "אפשר להוציא טלפון",
        "עגילי חישוק להוריד",
    ],
)
def test_what_once_was_taken_for_a_refusal_is_none(words: str) -> None:
    assert not signals.refuses(words)


@pytest.mark.parametrize(
    "words",
    ["It is spelled G L Y N I S, nobody here can.", "Please book me.", "can i reserve thru this chat"],
)
def test_what_once_was_taken_for_a_call_for_people_is_none(words: str) -> None:
    assert not signals.asks_for_person(words)


def test_none_of_it_was_learned() -> None:
    learned = {words_of(text) for texts in read_data("customers").values() for text in texts}
    assert [text for text in WRITTEN if words_of(text) in learned] == []
