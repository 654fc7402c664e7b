"""Who asks why they were written to hears what is still to come; what they want no more of does not come."""

from datetime import timedelta

import pytest

from conversations.asking.facts import AskHeld
from conversations.deliveries.inputs import ParcelMoved
from conversations.deliveries.words import DeliveryWords
from conversations.events.book import EventCalendar
from conversations.events.event import Event
from conversations.events.part import Events, EventWish, HeldTicket
from conversations.lead.dialogue import Unasked
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.part import Appointments
from conversations.policy.muted import mute
from conversations.policy.part import Unwanted
from conversations.purchases.inputs import Bought
from conversations.reviews.part import Reviewing
from conversations.turn.inputs import StaffPressed
from conversations.turn.playbook import Playbook
from tests.harness.after import REVIEW_WORDS, buyer, prepare_after
from tests.harness.studio import SUNDAY, Person, two

WEEK = timedelta(days=7)
EVENT = Event("open", {"he": "יום פתוח", "en": "the open day"}, ("open",), SUNDAY + 4 * WEEK, SUNDAY + 5 * WEEK,
              "Asia/Jerusalem")  # fmt: skip


@pytest.fixture
def playbook() -> Playbook:
    made = prepare_after(review_requests=REVIEW_WORDS)
    made.live.put(EventCalendar((EVENT,)))
    return made


@pytest.fixture
def dana(playbook: Playbook) -> Person:
    """She bought, and was just asked how it was."""
    person = buyer(playbook)
    assert "איך היה? 1–5" in person.waits(days=1, hours=3)
    return person


def test_surveys_and_reviews_that_are_to_come_are_told(dana: Person) -> None:
    told = dana.says("למה קיבלתי את זה?")
    assert "שאלה קצרה על איך היה" in told, "of three weeks after the purchase"
    assert "בקשה אחת לביקורת" in told


def test_so_are_meetings_and_events_and_a_place_that_is_waited_for(dana: Person) -> None:
    at = SUNDAY + WEEK
    dana.lead[Appointments].meetings = [Meeting("m", "m", "", at, at + timedelta(hours=1))]
    dana.lead[Events].tickets = [HeldTicket("open", "T", "דנה", SUNDAY)]
    told = dana.says("למה קיבלתי את זה?")
    assert "תזכורת לפגישה ב־29.11" in told
    assert "תזכורת ליום פתוח ב־20.12" in told
    dana.lead[Events].tickets, dana.lead[Events].wishes = [], [EventWish("open", "דנה", SUNDAY)]
    assert "אם מתפנה מקום ביום פתוח" in dana.says("למה שלחתם לי את זה?")


def test_not_this_after_a_question_ends_these_questions_and_nothing_else(dana: Person) -> None:
    assert "לא יגיעו יותר" in dana.says("לא את זה")
    assert dana.lead.consent.refused_at is None
    assert "שאלה קצרה" not in dana.says("למה קיבלתי את זה?")
    assert dana.waits(days=60).splitlines()[:1] == ["איך היה? כוכבים 1–5"], "a review is another thing"


def test_a_review_they_want_no_more_of_is_not_asked_for_and_says_why(dana: Person) -> None:
    mute(dana.lead, Unwanted("review"), dana.now)
    assert dana.lead[Reviewing].review_planned
    assert "כוכבים" not in dana.waits(days=20)
    held = [(note.fact.ask, note.why[0].name) for note in dana.notes(AskHeld)]  # type: ignore[attr-defined]
    assert ("review", "not_this") in held


def test_nothing_is_asked_while_people_see_to_them(dana: Person) -> None:
    dana.says("אני רוצה לדבר עם בן אדם")
    dana.staff("take")
    assert "כוכבים" not in dana.waits(days=20)
    dana.does(StaffPressed("done", "Noa"))
    assert "כוכבים" in dana.waits(days=30)


def test_not_this_after_an_answer_of_ours_is_just_words(dana: Person) -> None:
    dana.says("כמה זה עולה?")
    dana.lead.dialogue.unasked = Unasked(SUNDAY, "survey")
    assert "לא יגיעו יותר" not in dana.says("לא את זה")


_WHYS = (
    "למה קיבלתי את זה?",
    "למה שלחתם לי את זה?",
    "היי, למה קיבלתי את זה",
    "why did I get this?",
    "why are you texting me?",
)
_NEWS = DeliveryWords(late=two("החבילה מתעכבת", "It is late"))


@pytest.mark.parametrize("words", _WHYS)
def test_who_was_told_of_an_order_since_asks_of_that(words: str) -> None:
    """An older message that the bot began by itself is not what they mean."""
    dana = buyer(prepare_after(deliveries=_NEWS))
    assert "איך היה? 1–5" in dana.waits(days=1, hours=3)
    dana.does(Bought("o2", 40, "ILS", "קינוח", dana.now))
    dana.does(ParcelMoved("o2", "late", dana.now))
    dana.says(words)
    assert (dana.lead.dialogue.said.kind, dana.lead.dialogue.said.about) == ("why", "news")
