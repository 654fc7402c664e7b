"""The greeting is replied to in a word: there is a question, or they only look around."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("language", "words"), [("he", "כן, שאלה"), ("he", "רק רציתי לשאול משהו"), ("en", "a question first")]
)
def test_who_has_a_question_is_bid_to_ask_it(language: str, words: str) -> None:
    assert meet_eater(language).says(words).startswith(("אני כאן, מה השאלה", "I'm here, what's the question"))


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "רק מתעניינת"), ("he", "סתם מסתכל"), ("en", "just looking"), ("en", "neither, just curious")],
)
def test_who_looks_around_may(language: str, words: str) -> None:
    assert meet_eater(language).says(words).startswith(("בכיף, אין לחץ", "Of course, no rush"))
