"""The word of an event is known however it is texted, and is not heard where something else is asked."""

import pytest

from conversations.engine import list_files
from conversations.events.said.word import EverydayWords, asks_about, find_events
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
    "words",
    [
        "היי, ראיתי את השלט, כנס?", "היי, הגעתי לכנס ואין לי כרטיס", "אני בכניסה לכנס", "נרשמתי לכנס ולא קיבלתי כרטיס",
        "אפשר להירשם לכנס?", "איך נרשמים לכנס?", "אמרו לי לשלוח את המילה כנס", "כתוב פה לשלוח כנס", "כנס - דנה כהן",
        "כנס. דנה כהן", "כנס בשבילי ובשביל חברה שלי", "2 כרטיסים לכנס בבקשה", "כנס תודה רבה מראש",
        "לא הצלחתי להירשם לכנס באתר", "יש מקום לכנס?", "אני ואמא שלי עומדות בכניסה לכנס",
        "שלום, נרשמתי לכנס לפני שבוע דרך האתר, איפה הכרטיס שלי?", "hi I'm here for the conference",
        "I registered for the conference but didn't get a ticket", "how do I register for the conference?",
        "the sign says to text conference", "conference for me and my friend",
        "is there still room at the conference?",
        "I don't have a ticket for the conference",
        "Hello! A friend told me about the conference, can I still register?",
        "where is my ticket for the conference?", "conference, Emma Brown",
        "hi i'm pregnant and at the entrance of the conference, what now",
        "I registered for the confrence but didn't get a ticket", "I'm standing at the entrance of your conferance",
    ],
)  # fmt: skip
def test_who_stands_at_the_entrance_says_it_in_a_sentence(words: str) -> None:
    assert find(words) == ["open_day"]
    assert asks_about(words, EVENTS, EVERYDAY) == []


@pytest.mark.parametrize(
    "words", ["נרשמתי לכנס ולא קיבלתי כרטיס", "אני בכניסה לכנס", "I'm at the conference entrance"]
)
def test_no_ticket_yet_is_no_harm_but_a_wish_for_one(words: str) -> None:
    guest = Hall((CONFERENCE,)).guest()
    assert any(said in guest.says(words) for said in ("על איזה שם", "What name"))
    assert guest.lead.handoff.open is None


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
        "כמה עולה כרטיס לכנס?", "אני לא אוכל להגיע לכנס", "לבטל את הכרטיס לכנס", "אפשר להגיע עם עגלה לכנס?",
        "יש כניסה לנכים בכנס?", "אפשר החזר על הכרטיס לכנס?", "האם הכנס מתאים לגברים?", "הכנס היה נהדר תודה",
        "אני לא רוצה להירשם לכנס", "how much is a ticket to the conference?", "I can't come to the conference",
        "I want a refund for the conference ticket", "is there parking at the conference?",
        "I don't want a ticket for the conference", "can I bring my baby to the conference?",
        "conference, how much is it?",
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
