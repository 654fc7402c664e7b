"""What an open case waits for: the late apology names it, and is none where nothing is awaited any more."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.handoff.facts import HandoffDone, LeadTold
from conversations.handoff.owed.awaiting import name_matter, wants_anything
from conversations.lead.handoff import Handoff
from conversations.lead.reason import reason
from tests.dialogue.samples import meet_dancer
from tests.harness.studio import meet, prepare

_AT = datetime(2027, 1, 3, 12, tzinfo=ZoneInfo("Asia/Jerusalem"))


def _ask(*questions: str) -> Handoff:
    return Handoff("1", reason("not_known"), _AT, gravity="question", questions=questions)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("do you have a shower?", "do you have a shower"),
        ("יש אצלכם מקלחת?", "יש אצלכם מקלחת"),
        ("it was lovely", ""),
        ('do you mean "salsa"?', ""),
    ],
)
def test_a_question_is_named_as_it_was_asked(question: str, named: str) -> None:
    assert name_matter(_ask(question)) == named


def test_a_grievance_is_not_quoted_back() -> None:
    assert name_matter(Handoff("1", reason("complains"), _AT, gravity="trouble", words="it was cold")) == ""


@pytest.mark.parametrize(
    ("said", "waits"),
    [
        ("my name on the door is Cohen", False),
        ("על הדלת כתוב כהן", False),
        ("is there a shower?", True),
        ("יש מקלחת?", True),
        ("please check whether there is room", True),
    ],
)
def test_what_was_only_passed_on_keeps_nobody_waiting(said: str, waits: bool) -> None:
    assert wants_anything(_ask(said)) is waits


def test_the_apology_names_what_is_owed() -> None:
    noa = meet(prepare())
    noa.says("היי")
    noa.says("יש אצלכם גם מקלחת למתאמנים?")
    assert "מקלחת למתאמנים" in noa.waits(hours=8)
    assert noa.notes(LeadTold)


def test_what_the_talk_answered_meanwhile_is_closed_quietly() -> None:
    noa = meet(prepare())
    noa.says("היי")
    noa.says("יש אצלכם גם מקלחת למתאמנים?")
    handoff = noa.lead.handoff.open
    assert handoff is not None
    handoff.questions = ("כמה עולה?",)
    noa.waits(minutes=1)
    noa.says("כמה זה עולה בעצם?")
    assert noa.lead.handoff.open is None
    assert noa.notes(HandoffDone)
    assert "לא חזרנו" not in noa.waits(hours=8)
    assert not noa.notes(LeadTold)


def test_who_cannot_hear_is_offered_no_call() -> None:
    dana = meet_dancer("en")
    dana.says("I'm deaf, please only write")
    dana.says("is there a shower and a sauna for dancers?")
    assert "03-" not in dana.waits(hours=30)


def test_what_was_answered_meanwhile_is_owed_no_more() -> None:
    person = meet_dancer("en")
    person.says("do you have a swimming pool for parrots?")
    handoff = person.lead.handoff.open
    assert handoff
    unknown = handoff.questions
    handoff.questions = ("how much is a month of classes?", *unknown)
    person.waits(minutes=3)
    person.says("how much is a month of classes?")
    assert person.lead.handoff.open
    assert person.lead.handoff.open.questions == unknown


def test_what_was_answered_by_what_is_likeliest_is_owed_no_more_once_they_went_on() -> None:
    apologies = []
    for goes_on in (False, True):
        noa = meet(prepare())
        noa.says("היי")
        noa.says("יש אצלכם גם מקלחת למתאמנים?")
        assert noa.lead.handoff.open
        noa.lead.handoff.open.likely = noa.lead.handoff.open.questions
        noa.waits(minutes=2)
        if goes_on:
            noa.says("סבבה, תודה")
        apologies.append("לא חזרנו" in noa.waits(hours=8))
    assert apologies == [True, False]
