"""Whether a class is had at all, and which comes next, is told from the timetable, for whom it is asked."""

import pytest

from tests.trials.test_trying import met

TEENS = {
    "en": "hip-hop for teens (13-17) is on Mondays and Wednesdays at 17:30",
    "he": "היפ־הופ לנוער (13–17)",
}
KIDS = {"en": "hip-hop for ages 6-12 is on Mondays and Wednesdays at 16:30", "he": "היפ־הופ לגילאי 6–12"}
SALSA = {"en": "salsa is on Mondays", "he": "סלסה בימי שני"}


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("is there hip hop for 17?",), TEENS),
        ("en", ("do you have hip hop for a 16 year old",), TEENS),
        ("en", ("my twins, they're 7", "is there hip hop for them"), KIDS),
        ("en", ("got salsa?",), SALSA),
        ("he", ("יש היפ הופ לגיל 17?",), TEENS),
        ("he", ("אני בן 15", "יש היפהופ"), TEENS),
        ("he", ("יש לי תאומים בני 7", "יש להם היפ הופ?"), KIDS),
        ("he", ("יש לכם סלסה?",), SALSA),
    ],
)
def test_a_class_that_is_had_is_told_with_its_days(
    language: str, said: tuple[str, ...], told: dict[str, str]
) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1]).casefold()
    assert told[language].casefold() in reply
    assert {"en": "yes", "he": "כן"}[language] in reply


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "is there hip hop for adults?", "none for adults"),
        ("en", "is there salsa for a 12 year old?", "18 and up"),
        ("he", "יש היפ הופ למבוגרים?", "למבוגרים אין היפ-הופ"),
        ("he", "יש סלסה לבת 12?", "מגיל 18"),
    ],
)
def test_for_whom_there_is_none_hears_no_yes(language: str, words: str, told: str) -> None:
    reply = met(language).says(words)
    assert told.replace("־", "-") in reply.replace("־", "-")
    assert not reply.startswith(("Yes", "כן"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "closest class?"),
        ("en", "whats the nearest class to today"),
        ("en", "when's the closest lesson"),
        ("he", "מה השיעור הכי קרוב?"),
        ("he", "מתי השיעור הקרוב?"),
    ],
)
def test_the_closest_class_is_the_one_that_comes_next(language: str, words: str) -> None:
    reply = met(language).says(words)
    assert {"en": "oday: waltz", "he": "היום: ואלס"}[language] in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "which is the closest bus stop?"),
        ("en", "is the closest parking expensive?"),
        ("en", "do you have salsa shoes?"),
        ("en", "is there parking for the salsa class?"),
        ("he", "מה התחנה הכי קרובה?"),
        ("he", "יש לכם נעלי סלסה?"),
        ("he", "מה החניון הכי קרוב?"),
    ],
)
def test_what_is_close_or_had_of_other_things_is_no_class(language: str, words: str) -> None:
    reply = met(language).says(words)
    assert "18:30" not in reply


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("what suits beginners in salsa?", "and what day is that?")),
        ("he", ("מה מתאים למתחילים בסלסה?", "ואיזה יום זה?")),
        ("he", ("יש סלסה?", "ואיזה יום זה?")),
        ("en", ("when's salsa",)),
        ("he", ("מתי הסלסה",)),
        ("he", ("מתי יש סלסה?",)),
    ],
)
def test_which_day_it_is_is_that_of_what_was_talked_of(language: str, said: tuple[str, ...]) -> None:
    person = met(language, *said[:-1])
    assert {"en": "Mondays", "he": "שני"}[language] in person.says(said[-1])
