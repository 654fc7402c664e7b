""" "Are you open now?" is answered with yes or no, by the hours that the journey tells of today."""

import pytest

from conversations.answers.now import asks_now
from conversations.journey.model.answers import Answer
from tests.harness.studio import Person, Words, build_journey, meet, prepare, two, two_lists


class Asked(Words):
    about = Words.about | {"hours": ("פתוחים", "open", "מתי")}


@pytest.fixture
def gil() -> Person:
    """Somebody who asks on a Sunday morning at ten."""
    hours = Answer(
        examples=two_lists("מתי אתם פתוחים?", "When are you open?"),
        reply=two(
            "ראשון עד רביעי 11:00–23:00, חמישי 11:00–23:30, שישי 10:00–15:00.",
            "Sun-Wed 11:00-23:00, Thu 11:00-23:30, Fri 10:00-15:00.",
        ),
    )
    journey = build_journey()
    gil = meet(prepare(build_journey(answers=journey.answers | {"hours": hours}), Asked()))
    gil.says("היי")
    return gil


def test_before_it_opens_it_is_closed_and_they_read_todays_hours(gil: Person) -> None:
    assert gil.says("אתם פתוחים עכשיו?") == "כרגע סגור. ראשון עד רביעי 11:00–23:00."


def test_two_hours_later_it_is_open(gil: Person) -> None:
    gil.waits(hours=2)
    assert gil.says("אתם פתוחים עכשיו?").startswith("כן, פתוח עכשיו.")


@pytest.mark.parametrize(
    "words", ["u open", "are you even open", "I am outside. It is closed?", "אתם פתוחים?"]
)
def test_what_is_about_this_moment(words: str) -> None:
    assert asks_now(words)


@pytest.mark.parametrize("words", ["מתי אתם פתוחים?", "עד מתי אתם פתוחים?", "when are you open on Friday?"])
def test_what_is_not(words: str) -> None:
    assert not asks_now(words)


class ReadOtherwise(Words):
    about = Words.about | {"location": ("פתוח", "open", "איפה")}


@pytest.fixture
def adi() -> Person:
    """Somebody whose question of now is read as one of something else, on a Sunday at noon."""
    hours = Answer(
        examples=two_lists("מתי אתם עובדים?", "When do you work?"),
        reply=two("ראשון עד רביעי 11:00–23:00, שישי 10:00–15:00.", "Sun-Wed 11:00-23:00, Fri 10:00-15:00."),
    )
    journey = build_journey()
    adi = meet(prepare(build_journey(answers=journey.answers | {"hours": hours}), ReadOtherwise()))
    adi.says("היי")
    adi.waits(hours=2)
    return adi


@pytest.mark.parametrize("words", ["שבוע טוב פתוחים?", "אז פתוח עכשיו או לא", "hi, are you open now?"])
def test_whether_it_is_open_now_is_told_by_the_hours_whatever_else_is_near(adi: Person, words: str) -> None:
    reply = adi.says(words)
    assert reply.startswith(("כן, פתוח עכשיו.", "Yes, open right now.")), reply


def test_who_did_not_understand_what_was_said_of_it_hears_the_hours(adi: Person) -> None:
    adi.says("איפה אתם?")
    assert adi.says("אז אתם פתוחים עכשיו?").startswith("כן, פתוח עכשיו.")
