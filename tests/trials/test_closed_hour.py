"""An hour at which there never is a class is not said to be taken: there is none then, and what there is is offered."""

import pytest

from tests.trials.test_trying import Says, met

TAKEN = ("taken", "תפוס")
CLOSED = [
    ("en", ("I'd like to try tango", "Tuesday at 20:00")),
    ("en", ("a salsa trial please", "how about Saturday at 8pm?")),
    ("en", ("a salsa trial please", "Monday 20:45")),
    ("en", ("can I book a trial?", "Friday the 19th at 11")),
    ("en", ("can I try waltz on Sunday at 11 in the morning?",)),
    ("en", ("I'd like to try salsa", "Monday 18:30", "can we move it to Saturday 19:00?")),
    ("he", ("אפשר ניסיון בטנגו?", "יום שלישי ב-20:00")),
    ("he", ("אפשר ניסיון בסלסה?", "אולי בשבת ב-20:00?")),
    ("he", ("אפשר ניסיון בסלסה?", "שני ב-20:45")),
    ("he", ("אפשר לקבוע שיעור ניסיון?", "שישי ה-19 ב-11:00")),
    ("he", ("אפשר ניסיון בסלסה?", "יום שני 18:30", "אפשר להזיז לשבת ב-19:00?")),
]


@pytest.mark.parametrize(("language", "said"), CLOSED)
def test_a_closed_hour_is_not_said_to_be_taken(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert not any(one in reply for one in TAKEN)
    labels = " ".join(one.label for one in person.lead.dialogue.choices)
    assert "18:30" in reply + labels


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("a salsa trial please", "Monday 5 April at 18:30"), "too far"),
        ("he", ("אפשר ניסיון בסלסה?", "יום שני 5.4 ב-18:30"), "רחוק"),
    ],
)
def test_a_day_too_far_ahead_is_said_to_be_that(language: str, said: Says, told: str) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert told in reply
    assert not any(one in reply for one in TAKEN)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("do you have a trial on Saturday evening?",)),
        ("en", ("I'd like to try salsa", "how about Friday evening?")),
        ("en", ("can I book a trial class for Saturday?",)),
        ("he", ("אפשר לקבוע שיעור ניסיון בשבת בערב?",)),
        ("he", ("אפשר ניסיון בסלסה?", "מה לגבי שישי בערב?")),
    ],
)
def test_a_day_without_classes_is_not_said_to_be_full(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert not any(one in reply for one in ("nothing free", "Nothing free", "אין מקום", *TAKEN))


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("I'd like to try salsa", "Monday at 8"), "20:00"),
        ("he", ("אפשר ניסיון בסלסה?", "שני ב-8"), "20:00"),
    ],
)
def test_of_two_hours_the_one_near_the_classes_is_meant(language: str, said: Says, told: str) -> None:
    person = met(language, *said[:-1])
    assert told in person.says(said[-1])
