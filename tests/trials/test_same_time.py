"""Who agrees to the same day and hour, or wants just these for somebody more, is taken at their word."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.trials.test_trying import Says, booked, met, put_down

BOOKED = {
    "en": ("trial for salsa tomorrow 18:30 please",),
    "he": ("תרשמו אותי לניסיון סלסה מחר ב-18:30",),
}
AGREED = [
    ("en", "same day same time is good"),
    ("en", "yes the same time works for me"),
    ("en", "same day, same hour please"),
    ("he", "אותו יום אותה שעה זה טוב"),
    ("he", "באותו יום באותה שעה מתאים"),
    ("he", "אותה שעה בסדר גמור"),
]


@pytest.mark.parametrize(("language", "words"), AGREED)
def test_the_same_time_of_who_is_booked_is_theirs(language: str, words: str) -> None:
    person = met(language, *BOOKED[language])
    assert "18:30" in person.says(words)
    assert booked(person).endswith("08.02 16:30")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("same day same time for my wife too",)),
        ("en", ("can my friend come too? she's called Dina", "same day same time is good")),
        ("he", ("אותו יום אותה שעה גם לאשתי",)),
        ("he", ("אפשר שגם חברה שלי תבוא?", "באותו יום באותה שעה זה טוב")),
    ],
)
def test_whoever_comes_along_at_the_same_time_is_counted(language: str, said: Says) -> None:
    person = met(language, *BOOKED[language], *said)
    ahead = person.lead[Appointments].ahead(person.now)
    assert ahead is not None
    assert {"en": "2 people", "he": "2 אנשים"}[language] in ahead.title


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("when is the tango?", "is Tuesday at 21:00 possible?", "same day same time for my wife too")),
        ("he", ("מתי יש טנגו?", "ביום שלישי ב-21:00 אפשר?", "אותו יום אותה שעה מתאים גם לאשתי")),
    ],
)
def test_a_day_and_hour_that_were_asked_about_are_those_of_the_same_time(language: str, said: Says) -> None:
    person = met(language, *said)
    assert "09.02 19:00" in booked(person) or "21:00" in put_down(person)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("I was at your salsa last monday at 18:30", "same day same time is good")),
        ("he", ("הייתי אצלכם בסלסה ביום שני ב-18:30", "אותו יום אותה שעה זה טוב")),
    ],
)
def test_who_came_before_hears_no_length_of_a_class(language: str, said: Says) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert "18:30" in reply
    assert "19:45" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "is it the same time every week?"),
        ("en", "is it the same price for two?"),
        ("he", "זה אותה שעה כל שבוע?"),
        ("he", "זה אותו מחיר לשניים?"),
    ],
)
def test_who_asks_about_the_same_changes_nothing(language: str, words: str) -> None:
    person = met(language, *BOOKED[language])
    before = booked(person)
    person.says(words)
    assert booked(person) == before
