"""A reminder is set for the day they name, whatever else is talked of: no class is meant by that day."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.reminders.moments import find_moment
from tests.trials.test_trying import Says, booked, met, put_down

JERUSALEM = ZoneInfo("Asia/Jerusalem")
TUESDAY_NOON = datetime(2027, 2, 9, 10, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "local"),
    [
        ("remind me Wed morning", "2027-02-10 09:30"),
        ("remind me on Thurs morning", "2027-02-11 09:30"),
        ("ping me Fri at 10", "2027-02-12 10:00"),
        ("remind me on weds evening", "2027-02-10 19:00"),
        ("my class is on Monday, remind me Sunday morning", "2027-02-14 09:30"),
        ("remind me Sunday evening about Monday's class", "2027-02-14 19:00"),
        ("it's on Tuesday so remind me Monday at noon", "2027-02-15 12:00"),
        ("remind me next Wednesday morning", "2027-02-17 09:30"),
        ("remind me on the 14th in the evening", "2027-02-14 19:00"),
        ("remind me 15.2 at 9", "2027-02-15 09:00"),
        ("תזכירו לי ברביעי בבוקר", "2027-02-10 09:30"),
        ("תזכירו לי ביום ד' בבוקר", "2027-02-10 09:30"),
        ("השיעור בשני, תזכירו לי בראשון בערב", "2027-02-14 19:00"),
        ("תזכירו לי בראשון בערב על השיעור של שני", "2027-02-14 19:00"),
        ("תזכירי לי ב-14 לחודש בבוקר", "2027-02-14 09:30"),
        ("תזכירי לי בשבת בערב", "2027-02-13 19:00"),
    ],
)
def test_the_day_that_is_named_for_the_reminder_counts(words: str, local: str) -> None:
    moment = find_moment(words, TUESDAY_NOON, JERUSALEM)
    assert moment is not None
    assert f"{moment.astimezone(JERUSALEM):%Y-%m-%d %H:%M}" == local


PENDING = [
    ("en", ("I'd like to try salsa", "can you remind me Tuesday morning?"), "Tuesday"),
    ("en", ("put me down for a tango trial", "remind me Monday evening"), "tomorrow"),
    ("en", ("my son is 9, a hip hop trial please", "remind me on Tuesday at 10"), "Tuesday"),
    ("he", ("אפשר לנסות סלסה?", "תזכירי לי ביום שלישי בבוקר"), "מחרתיים"),
    ("he", ("תרשמו אותי לניסיון בטנגו", "תזכירו לי ביום שני בערב"), "מחר"),
    ("he", ("הבן שלי בן 9, אפשר ניסיון בהיפ הופ?", "תזכירו לי בשלישי ב-10"), "מחרתיים"),
]


@pytest.mark.parametrize(("language", "said", "day"), PENDING)
def test_a_reminder_asked_for_while_a_class_is_chosen_books_none(language: str, said: Says, day: str) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert any(one in reply for one in ("remind you", "אזכיר", "אכתוב"))
    assert day in reply
    assert booked(person) == put_down(person) == ""


@pytest.mark.parametrize(
    ("language", "asks", "day"),
    [
        ("en", "remind me the day before", "14 February"),
        ("en", "can you remind me in the morning of the class?", "15 February"),
        ("he", "תזכירו לי יום לפני", "14.2"),
        ("he", "תזכירי לי בבוקר של השיעור", "15.2"),
    ],
)
def test_a_reminder_is_counted_from_the_class_that_is_booked(language: str, asks: str, day: str) -> None:
    books = {
        "en": ("I'd like to try salsa", "Monday the 15th 18:30"),
        "he": ("אפשר לנסות סלסה?", "יום שני 15.2 ב-18:30"),
    }
    person = met(language, *books[language])
    reply = person.says(asks)
    assert day in reply
    assert any(one in reply for one in ("remind you", "אזכיר", "אכתוב"))


@pytest.mark.parametrize(
    ("language", "said", "day"),
    [
        (
            "en",
            (
                "put me down for waltz on sunday the 14th at 18:30",
                "send me a reminder the day before, but not on saturday",
            ),
            "Friday",
        ),
        ("he", ("תרשמו אותי לוואלס בראשון 14.2 ב-18:30", "ותשלחי לי תזכורת יום לפני, רק לא בשבת"), "שישי"),
    ],
)
def test_on_the_day_they_rule_out_nobody_is_reminded(language: str, said: Says, day: str) -> None:
    person = met(language, *said[:-1])
    assert day in person.says(said[-1])
