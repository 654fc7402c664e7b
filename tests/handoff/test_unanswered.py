"""Who calls and gets no answer is told no number to call."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "i called 3 times and nobody answers"), ("en", "nobody picks up the phone, can somebody help me"),
        ("he", "אף אחד לא עונה לי בטלפון"), ("he", "התקשרתי כמה פעמים ולא ענו, אפשר לדבר עם מישהו?"),
    ],
)  # fmt: skip
def test_no_number_is_given(language: str, words: str) -> None:
    person = meet_eater(language)
    told = person.says(words)
    assert person.lead.handoff.open
    assert "0187" not in told
