"""The word of an event is known however it is texted, and is not heard where something else is asked."""

import pytest

from conversations.engine import list_files
from conversations.events.word import EverydayWords, asks_about, find_events
from conversations.journey.load import load_journey
from tests.harness.happening import Hall, event
from tests.harness.studio import prepare
from tests.storyboards.conftest import JOURNEYS

CONFERENCE = event()
OPEN = event("open", title={"he": "ערב פתוח"}, keywords=("ערב פתוח", "open evening"))
TASTING = event("tasting", title={"he": "ערב טעימות"}, keywords=("טעימות", "tasting"))
EVENTS = (CONFERENCE, OPEN, TASTING)
EVERYDAY = EverydayWords(prepare())


def find(words: str) -> list[str]:
    return [found.id for found in find_events(words, EVENTS, EVERYDAY)]


@pytest.mark.parametrize(
    "words",
    [
        "כנס", " כנס ", "כנס!", '"כנס"', "״כנס״", "כ נ ס", "כְּנֶס", "*כנס*", "כנס 🎟️", "שלום, כנס",
        "היי! כנס בבקשה", "באתי לכנס",
        "אפשר כרטיס לכנס?", "הגעתי לכנס היריון", "כנס דנה", "CONFERENCE", "Conference", "hi, conference please",
        "i want a ticket for the conference", "conferense", "confernce", "כנז", "כנסס",
    ],
)  # fmt: skip
def test_it_is_the_word(words: str) -> None:
    assert find(words) == ["open_day"]


@pytest.mark.parametrize(
    "words", ["ערב פתוח", "לערב פתוח", "לערב הפתוח", "ערבפתוח", "Open Evening", "ערב פטוח"]
)
def test_a_word_of_two_words(words: str) -> None:
    assert find(words) == ["open"]


@pytest.mark.parametrize(
    "words",
    [
        "כמה עולה הכנס?", "לבטל כנס", "לא כנס", "אני נכנס", "מתי אתם פתוחים?", "ערב טוב", "פתוח?",
        "יש לכם טעימות חינם בימי שישי?", "כן", "",
        "היי", "conference call with my boss about money today please", "open", "when are you open?",
    ],
)  # fmt: skip
def test_something_else_is_said(words: str) -> None:
    assert find(words) == []


def test_a_slip_that_is_another_events_word_is_that_word() -> None:
    near = event("near", keywords=("כנת",))
    assert [found.id for found in find_events("כנת", (CONFERENCE, near), EVERYDAY)] == ["near"]


def test_two_events_with_one_word_are_both_meant() -> None:
    again = event("again")
    assert len(find_events("כנס", (CONFERENCE, again), EVERYDAY)) == 2


@pytest.mark.parametrize(
    "words", ["מתי הכנס?", "איפה הכנס", "when is the conference?", "באיזו שעה ערב הטעימות"]
)
def test_when_and_where_it_is_may_be_asked(words: str) -> None:
    assert asks_about(words, EVENTS, EVERYDAY) != []


@pytest.mark.parametrize("sample", ["dance_studio", "pizza_place"])
def test_what_a_sample_is_asked_is_no_word_of_its_events(sample: str) -> None:
    """Every example of every answer still asks for that answer."""
    journey = load_journey(JOURNEYS / sample, list_files())
    plans = journey.own["events"]
    known = [event(name, title=dict(plan.title), keywords=plan.keywords) for name, plan in plans.items()]
    everyday = EverydayWords(prepare(journey))
    asked = [
        text for answer in journey.answers.values() for texts in answer.examples.values() for text in texts
    ]
    taken = [
        text for text in asked if find_events(text, known, everyday) or asks_about(text, known, everyday)
    ]
    assert taken == []
    assert len(asked) > 100


def test_an_everyday_word_is_nobodys_slip() -> None:
    hall = Hall((event(keywords=("מחיד",)),))
    guest = hall.guest()
    assert "260" in guest.says("מחיר"), "that is a price"
