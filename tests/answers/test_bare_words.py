"""A word alone, as it stands on a button, asks for the answer at large, and for none of its finer points."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("words", "told"),
    [("מחירים", "₪460 לזוג"), ("מחיר", "₪460 לזוג"), ("prices", "₪460 for a couple"), ("Price?", "₪460 for a couple"),
     ("חניה", "₪20"), ("parking", "₪20")],
)  # fmt: skip
def test_it_is_told_as_a_whole(words: str, told: str) -> None:
    person = meet_dancer("he" if words[0] >= "א" else "en")
    assert told in person.says(words)
