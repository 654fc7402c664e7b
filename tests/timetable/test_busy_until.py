"""Who is busy on a day until an hour may come later on it; "only on Monday?" is told all the days there are."""

import pytest

from conversations.timetable.limits import read_limits
from tests.trials.test_trying import met

TEEN = {"en": "do you have hip hop for my daughter? she is 13", "he": "יש היפ הופ לבת שלי? היא בת 13"}
KID = {"en": "do you have hip hop for my daughter? she is 8", "he": "יש היפ הופ לבת שלי? היא בת 8"}
BUSY = [
    ("en", "what time are the teens? on Wednesday she has English until five"),
    ("en", "when is the teens class? wed she has english till 5"),
    ("en", "she's at a lesson on Wednesdays until 5. what days are the teens?"),
    ("he", "באיזה שעה הנוער? ברביעי יש לה אנגלית עד חמש"),
    ("he", "באילו ימים הנוער? יש לה פסנתר ברביעי עד 17:00"),
    ("he", "ברביעי היא בחוג ציור עד חמש. מתי הנוער?"),
]


@pytest.mark.parametrize(("language", "words"), BUSY)
def test_a_class_that_begins_later_that_day_is_told(language: str, words: str) -> None:
    person = met(language, TEEN[language])
    told = person.says(words)
    assert "17:30" in told
    assert {"en": "Wednesday", "he": "רביעי"}[language] in told
    assert {"en": "Monday", "he": "שני"}[language] in told


EARLIER = [
    ("en", "on Wednesday she has English until five. what days are there?"),
    ("he", "ברביעי יש לה אנגלית עד חמש. באילו ימים יש?"),
]


@pytest.mark.parametrize(("language", "words"), EARLIER)
def test_a_class_that_begins_before_is_not(language: str, words: str) -> None:
    told = met(language, KID[language]).says(words)
    assert {"en": "Monday", "he": "שני"}[language] in told
    assert {"en": "on Wednesday at", "he": "רביעי, ב"}[language] not in told


@pytest.mark.parametrize(
    ("words", "denied"),
    [("she has judo on Wednesdays", (2,)), ("ברביעי יש לה אנגלית", (2,)), ("on mondays i work until 6", ())],
)
def test_a_day_is_ruled_out_only_where_no_hour_ends_it(words: str, denied: tuple[int, ...]) -> None:
    assert read_limits(words).denied == denied


ONLY = [
    ("en", ("when are the teens?",), "only on Monday? you wrote Monday and Wednesday", "Wednesday"),
    ("he", ("מתי הנוער?",), "רק בשני? כתבתם שני ורביעי", "רביעי"),
    ("he", ("מתי הנוער?",), "זה רק ביום שני?", "רביעי"),
    ("en", ("when are the teens?",), "so just mondays?", "Wednesday"),
]


@pytest.mark.parametrize(("language", "said", "words", "day"), ONLY)
def test_who_asks_whether_it_is_only_then_is_told_all_days(
    language: str, said: tuple[str, ...], words: str, day: str
) -> None:
    assert day in met(language, TEEN[language], *said).says(words)
