"""Trial classes are offered in the hours of what somebody comes for; another day's class is not sold as theirs."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.orders.talking import somebody

SUNDAY = datetime(2027, 2, 7, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "comes_for", "asks", "day", "others"),
    [
        ("en", "I'd like to try tango", "how do I book the trial class?", "Tue", ("Sun", "Mon")),
        ("en", "I'm here for waltz", "book me a trial please", "Sun", ("Mon", "Tue")),
        ("he", "אני רוצה ללמוד סלסה", "איך קובעים שיעור ניסיון?", "ב׳", ("א׳", "ג׳")),
    ],
)
def test_the_hours_are_those_of_what_they_come_for(
    language: str, comes_for: str, asks: str, day: str, others: tuple[str, ...]
) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    person.says(comes_for)
    person.says(asks)
    offered = " ".join(person.labels())
    assert (
        day in offered or "היום" in offered or "Today" in offered or "מחר" in offered or "Tomorrow" in offered
    )
    assert [one for one in others if one in offered] == []


@pytest.mark.parametrize(
    ("language", "comes_for", "asks", "told"),
    [
        ("en", "it's about tango", "can I have a trial class on sunday?", "no tango on Sunday"),
        ("he", "אני רוצה ללמוד סלסה", "אפשר שיעור ניסיון ביום ראשון?", "ביום ראשון אין סלסה"),
    ],
)
def test_who_names_another_day_hears_that_it_is_not_held_then(
    language: str, comes_for: str, asks: str, told: str
) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    person.says(comes_for)
    assert told in person.says(asks)


def test_whose_interest_nobody_knows_is_offered_any() -> None:
    person = somebody("dance_studio", SUNDAY, "en")
    person.says("can I have a trial class on sunday?")
    assert "18:30" in person.labels()[0]


def test_when_they_are_to_be_called_books_no_class() -> None:
    person = somebody("dance_studio", SUNDAY, "en")
    person.says("can I have a trial class?")
    person.now += timedelta(minutes=1)
    person.says("actually can you call me instead, I'm not good at typing")
    person.now += timedelta(minutes=1)
    person.says("after 4, not on thursday")
    assert person.labels() == []
    assert "after 4" in str(person.told()[-1])


@pytest.mark.parametrize(
    ("language", "words"), [("en", "next week please, not tomorrow"), ("he", "בשבוע הבא, לא מחר")]
)
def test_next_week_said_to_hours_of_one_day_is_that_day_of_it(language: str, words: str) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    person.says("can I try salsa?" if language == "en" else "אפשר לנסות סלסה?")
    assert person.labels()
    person.says(words)
    offered = [one for one in person.labels() if "15" in one]
    assert len(offered) == 2
    assert all(("Mon" if language == "en" else "ב׳") in one for one in offered)
