"""Of two questions in one message each is worded by its own words, and by what is told, not by those of the other."""

from collections.abc import Callable

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater
from tests.harness.studio import Person


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


@pytest.mark.parametrize(
    ("meet", "language", "words", "told"),
    [
        (meet_dancer, "he", "היי, כמה עולה וגם מתי יש סלסה?", ("₪260", "18:30")),
        (meet_dancer, "he", "כמה זה עולה ומתי יש ואלס", ("₪260", "ראשון")),
        (meet_dancer, "en", "how much and when is tango?", ("₪260", "Tuesdays")),
        (meet_eater, "he", "איפה אתם ויש חניה?", ("בן גוריון 31", "כחול-לבן")),
        (meet_eater, "en", "is there parking? and what's your address?", ("blue-and-white", "31 Ben Gurion")),
        (meet_eater, "he", "איפה אתם? ואיזה אוטובוס מגיע אליכם?", ("בן גוריון 31", "תחנת המושבה")),
    ],
)
def test_two_questions_of_one_answer_or_in_few_words_are_both_answered(
    meet: Callable[[str], Person], language: str, words: str, told: tuple[str, ...]
) -> None:
    reply = meet(language).says(words)
    assert [one for one in told if one not in reply] == []
