"""Of two questions in one message each is worded by its own words, and by what is told, not by those of the other."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "how much is a month? and do you have a trial?", ("₪260 a month", "₪50")),
        ("en", "do you have a trial? and how much is a month?", ("₪260 a month", "₪50")),
        ("en", "my son is 8. what should he wear? and how much is it?", ("can move in", "₪220 a month")),
        ("he", "כמה עולה חודש? ויש שיעור ניסיון?", ("₪260 לחודש", "₪50")),
        ("he", "יש שיעור ניסיון? וכמה עולה חודש?", ("₪260 לחודש", "₪50")),
        ("he", "הבן שלי בן 8. מה ללבוש? וכמה זה עולה?", ("לזוז בו", "₪220 לחודש")),
    ],
)
def test_each_question_is_answered_by_its_own_words(language: str, words: str, told: tuple[str, ...]) -> None:
    reply = meet_dancer(language).says(words)
    assert [one for one in told if one not in reply] == []


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "how much is it as a couple?", "₪460"),
        ("en", "we're a couple. how much is a month?", "₪460"),
        ("he", "אנחנו זוג. כמה עולה חודש?", "₪460"),
    ],
)
def test_what_is_told_beside_one_question_still_words_it(language: str, words: str, told: str) -> None:
    assert told in meet_dancer(language).says(words)
