"""An hour in answer to the hours they were told is one they would come to; a reminder beside it names no day of it."""

import pytest

from tests.trials.test_trying import Says, booked, met

TOLD = [
    ("en", ("what time is tango for beginners?", "21:00 then")),
    ("en", ("when is tango?", "so 9pm")),
    ("he", ("באיזה שעות טנגו?", "אז 21:00")),
    ("he", ("מתי יש טנגו למתחילים?", "ב-21:00 טוב")),
]


@pytest.mark.parametrize(("language", "said"), TOLD)
def test_the_hour_is_offered(language: str, said: Says) -> None:
    person = met(language, said[0])
    reply = person.says(said[1])
    assert "21:00" in reply
    assert {"en": "Shall I book it?", "he": "לקבוע?"}[language] in reply


@pytest.mark.parametrize(("language", "said"), TOLD)
def test_a_yes_books_it(language: str, said: Says) -> None:
    person = met(language, *said, {"en": "yes", "he": "כן"}[language])
    assert booked(person).endswith("09.02 19:00")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I'd like to try salsa", "Monday the 15th at 18:30 please. And remind me on Sunday evening")),
        ("en", ("I'd like to try salsa", "remind me Sunday evening. Monday the 15th at 18:30 works")),
        ("he", ("אפשר לנסות סלסה?", "יום שני 15.2 ב-18:30 בבקשה. ותזכירו לי ביום ראשון בערב")),
    ],
)
def test_the_day_of_a_reminder_is_not_the_day_of_the_class(language: str, said: Says) -> None:
    person = met(language, *said)
    assert booked(person).endswith("15.02 16:30")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when is tango?", "is there parking at 21:00?")),
        ("en", ("when is tango?", "my bus leaves at 21:00")),
        ("he", ("מתי טנגו?", "האוטובוס שלי ב-21:00 בדיוק יוצא מהתחנה")),
    ],
)
def test_an_hour_of_something_else_offers_nothing(language: str, said: Says) -> None:
    person = met(language, *said)
    assert not any("Book it" in one.label or one.label == "לקבוע" for one in person.lead.dialogue.choices)


@pytest.mark.parametrize(
    ("language", "said", "hour"),
    [
        ("en", ("when is tango?", "no sorry 2. the later one"), "21:00"),
        ("en", ("when is tango?", "the later one please"), "21:00"),
        ("en", ("when is tango?", "sorry, I meant the late class"), "21:00"),
        ("en", ("when is tango?", "ok the earliest"), "18:30"),
        ("he", ("מתי יש טנגו?", "לא סליחה, המאוחר"), "21:00"),
        ("he", ("מתי יש טנגו?", "אז הקבוצה המאוחרת"), "21:00"),
        ("he", ("מתי יש טנגו?", "אז המוקדמת"), "18:30"),
    ],
)
def test_the_later_of_them_is_offered(language: str, said: Says, hour: str) -> None:
    reply = met(language, said[0]).says(said[1])
    assert hour in reply
    assert not any(word in reply for word in ("Bye", "להתראות"))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when is tango?", "later")),
        ("en", ("when is tango?", "sorry, talk later")),
        ("he", ("מתי טנגו?", "מאוחר")),
        ("he", ("מתי טנגו?", "סליחה, אחר כך")),
    ],
)
def test_late_is_no_choice(language: str, said: Says) -> None:
    person = met(language, *said)
    assert not any("Book it" in one.label or one.label == "לקבוע" for one in person.lead.dialogue.choices)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when's the next beginner class?", "salsa. final answer")),
        ("en", ("when's the next beginner class?", "I've decided on salsa")),
        ("en", ("which dances are there?", "going with salsa")),
        ("he", ("באיזה ימים יש למתחילים?", "סלסה. סופי")),
        ("he", ("באיזה ימים יש למתחילים?", "החלטתי על סלסה")),
        ("he", ("איזה ריקודים יש?", "הולכת על סלסה")),
    ],
)
def test_who_made_up_their_mind_is_asked_to_come(language: str, said: Says) -> None:
    reply = met(language, said[0]).says(said[1])
    assert "18:30" in reply
    assert "?" in reply


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when is salsa?", "the later one", "tue")),
        ("he", ("מתי יש סלסה?", "המאוחר", "שלישי")),
    ],
)
def test_a_day_without_that_dance_books_no_other(language: str, said: Says) -> None:
    assert booked(met(language, *said)) == ""
