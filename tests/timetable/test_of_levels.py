"""Which of an evening's groups is the beginners' is told with a yes or a no, and so is the one that is for all."""

import pytest

from tests.trials.test_trying import met


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("salsa?", "is the 18:30 one for beginners?"), ("Yes", "18:30", "21:00 is for every level")),
        ("en", ("is the 19:45 waltz for beginners?",), ("No, 19:45 is for intermediates", "18:30")),
        ("en", ("is 9pm salsa a beginners group?",), ("beginners: salsa is on Mondays at 18:30", "21:00 is for every")),
        ("en", ("do you have beginner tango?",), ("Yes", "on Tuesdays at 18:30")),
        ("en", ("i saw you have waltz for beginners, what day is it?",), ("on Sundays at 18:30",)),
        ("he", ("סלסה?", "זה של 18:30 הוא של המתחילים?"), ("כן", "18:30")),
        ("he", ("ואלס ב19:45 מתאים למתחילים?",), ("לא, ב־19:45 זה ממשיכים", "18:30")),
        ("he", ("יש לכם סלסה למתחילים?",), ("כן", "בימי שני", "18:30")),
        ("he", ("שמעתי שיש אצלכם טנגו למתחילים, באיזו שעה זה?",), ("18:30", "ב־21:00 זה לכל הרמות")),
    ],
)  # fmt: skip
def test_the_group_of_a_level_is_told(language: str, said: tuple[str, ...], told: tuple[str, ...]) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert [one for one in told if one not in reply] == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "what hour is the salsa if i am not a beginner?"),
        ("he", "באיזו שעה הסלסה אם אני לא מתחילה?"),
    ],
)
def test_who_is_no_beginner_is_not_told_the_beginners_hour(language: str, words: str) -> None:
    reply = met(language).says(words)
    assert "18:30" not in reply
    assert "19:45" in reply
