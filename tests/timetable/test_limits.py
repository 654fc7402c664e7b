"""Only what is told of their coming limits the days that are offered; what is wider and told later replaces it."""

from datetime import time

import pytest

from conversations.timetable.limits import CanCome, read_limits
from conversations.timetable.part import ToldTimes
from tests.dialogue.samples import meet_dancer
from tests.trials.test_trying import met

HAPPENS = [
    "יש לי משמרות במסעדה ואני מקבלת את הסידור רק בראשון",
    "המשכורת נכנסת לי רק ביום ראשון",
    "יש לי מבחן רק ביום שני",
    "אדע רק ביום רביעי",
    "אוכל לענות לכם רק בשלישי",
    "הבוס מודיע לנו רק ביום חמישי",
    "I get paid only on Sundays",
    "my rota is posted on Thursdays only",
    "I only get my shifts on Wednesdays",
    "my only exam is on Monday",
    "I can only answer you on Tuesday",
    "we'll know only on Thursday",
]
COMES = [
    ("אני יכולה רק בשלישי", (1,)), ("רק ביום ראשון", (6,)), ("מתאים לנו רק ימי שני", (0,)),
    ("אני בעיר רק ברביעי", (2,)), ("היום היחיד שלי הוא חמישי", (3,)),
    ("מקבלת סידור בשלישי אז פנויה רק בראשון", (6,)), ("I'm only in town on Thursdays", (3,)),
    ("Tuesdays only please", (1,)), ("she only has Sundays free", (6,)), ("my only evening is Monday", (0,)),
    ("I get my rota on Monday so I can only come Wednesdays", (2,)), ("I work every day except Friday", (4,)),
]  # fmt: skip
WIDER = [
    ("he", "אני יכולה רק בחמישי", "בעצם כל ערב חוץ מרביעי", (2,)),
    ("he", "רק בראשון", "הסתדר לי, יכולה בכל יום", ()),
    ("he", "מתאים לי רק ביום שני", "מבחינתי כל יום פרט לשלישי", (1,)),
    ("en", "I can only do Thursdays", "any evening except Wednesday", (2,)),
    ("en", "only Sundays", "good news, any day works for me now", ()),
    ("en", "Mondays only please", "I can make every day but Tuesday", (1,)),
]


@pytest.mark.parametrize("words", HAPPENS)
def test_what_happens_to_them_on_a_day_is_no_limit(words: str) -> None:
    assert read_limits(words) == CanCome()


LATE = ["לא בערב מאוחר, קשה לי לנהוג בחושך", "העיקר לא בשעות מאוחרות", "not too late in the evening please",
        "nothing late, I'm up at five", "I'm not driving late at night"]  # fmt: skip
NOT_OF_HOURS = [
    "אף פעם לא מאוחר ללמוד",
    "זה לא מאוחר מדי?",
    "it's never too late",
    "I'm not running late",
    "no i am running late",
    "no problem if i'm late",
    "it's not too late.",
    "I'm not late.",
]


@pytest.mark.parametrize("words", LATE)
def test_who_does_not_come_late_still_comes_in_the_evening(words: str) -> None:
    assert read_limits(words).before == time(21)


def test_what_ends_in_time_is_told_to_who_does_not_come_late() -> None:
    assert "18:30" in met("he", "לא בערב מאוחר, קשה לי לנהוג בחושך").says("באיזה ימים יש סלסה?")


@pytest.mark.parametrize("words", NOT_OF_HOURS)
def test_late_is_not_always_an_hour(words: str) -> None:
    assert read_limits(words) == CanCome()


@pytest.mark.parametrize(("words", "days"), COMES)
def test_when_they_come_is_one(words: str, days: tuple[int, ...]) -> None:
    assert read_limits(words).days == days


@pytest.mark.parametrize(("language", "first", "later", "denied"), WIDER)
def test_a_wider_statement_replaces_an_older_limit(
    language: str, first: str, later: str, denied: tuple[int, ...]
) -> None:
    person = met(language, first, later)
    limits = person.lead[ToldTimes].limits_now(person.now)
    assert (limits.days, limits.denied) == ((), denied)


@pytest.mark.parametrize(
    "words", ["I work every day till six", "אני עובדת כל יום עד שש", "not every day is good"]
)
def test_every_day_that_is_taken_is_not_one_on_which_they_come(words: str) -> None:
    assert not read_limits(words).wide


@pytest.mark.parametrize(
    ("language", "told", "asks", "classes", "limited"),
    [
        ("he", HAPPENS[0], "מתי יש סלסה?", "18:30", "כתבת"),
        ("en", HAPPENS[8], "when is the salsa?", "18:30", "you wrote"),
    ],
)
def test_the_classes_of_all_days_are_told_then(
    language: str, told: str, asks: str, classes: str, limited: str
) -> None:
    reply = met(language, told).says(asks)
    assert classes in reply
    assert limited not in reply


@pytest.mark.parametrize(
    ("language", "said", "told", "not_told"),
    [
        ("he", ("מתי יש טנגו או סלסה", "רביעי אחרי 8"), "ביום רביעי אין שיעור למבוגרים", "בימי רביעי"),
        ("he", ("סלסה", "יש השבוע?"), "הבא", "כמו שכתבתי"),
        ("en", ("salsa", "is there one this week?"), "The next is", "don't know"),
        ("he", ("סלסה", "מתי הקרוב"), "הבא", "כמו שכתבתי"),
        ("he", ("הבת בת 8", "היא יכולה רק ברביעי"), "16:30", "אין שיעור למבוגרים"),
        ("he", ("היי", "אני יכול רק בשלישי"), "18:30", "אין שיעור"),
    ],
)
def test_a_day_without_a_class_is_said_to_be_one_and_this_week_is_the_next(
    language: str, said: tuple[str, ...], told: str, not_told: str
) -> None:
    person = meet_dancer(language)
    for words in said[:-1]:
        person.says(words)
    reply = person.says(said[-1])
    assert told in reply
    assert not_told not in reply
