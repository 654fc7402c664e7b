"""An example more changes what is near it, not what is far away."""

import pytest

from conversations.understanding.data import read_data
from conversations.understanding.readers import combined
from conversations.understanding.readers.examples import read_acts_only
from conversations.understanding.reading import Example, Label

_MORE = ("could somebody water the plants", "מישהו ראה את הכובע שלי", "i had soup today")


@pytest.mark.parametrize("text", _MORE)
@pytest.mark.parametrize("place", [0, 100, 2000])
def test_one_example_more_displaces_one_at_most(
    monkeypatch: pytest.MonkeyPatch, text: str, place: int
) -> None:
    """Of the acts that every reader of answers learns as something else: they were picked by their places."""
    before = {each.text for each in combined.list_others()}
    known = list(read_acts_only())
    more = (*known[:place], Example(Label("act", "thanks"), text, "en"), *known[place:])
    monkeypatch.setattr(combined, "read_acts_only", lambda: more)
    after = {each.text for each in combined.list_others.__wrapped__()}
    assert len(before - after) <= 1
    assert len(after - before) <= 1


def test_one_generic_question_less_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which of them are learned does not hang on where they stand."""
    before = {each.text for each in combined.list_generic()}
    known = read_data("questions")
    less = {language: texts[1:] for language, texts in known.items()}
    monkeypatch.setattr(combined, "read_data", lambda _: less)
    after = {each.text for each in combined.list_generic()}
    assert len(before - after) <= 2
    assert after <= before
