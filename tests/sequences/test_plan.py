"""What staff are told is planned for a lead."""

from datetime import UTC, datetime, timedelta

import msgspec

from bot.networks import TRAITS
from conversations.answers.offered.part import Answers
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.sequences.plan import PlannedStep, describe_plan
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from tests.harness.studio import Person, greeted, meet, plan


def planned(dana: Person, language: Language = "he") -> list[PlannedStep]:
    before = msgspec.json.encode(dana.lead)
    found = describe_plan(dana.playbook, dana.lead, list(dana.timers.values()), dana.now, language, TRAITS)
    assert msgspec.json.encode(dana.lead) == before, "asking changes nothing"
    return found


def test_the_next_message_with_its_moment_its_words_and_its_reason(playbook: Playbook) -> None:
    dana = greeted(playbook)
    (step,) = planned(dana)
    assert step == PlannedStep(
        "מתעניינים שהשתתקו", "day_one", dana.now + timedelta(days=1), 'הנה מה שסיפרו:\n\n★★★★★ גיל: "גיל אהבה!"',
        "יום של שקט",
    )  # fmt: skip
    assert planned(dana, "en")[0].why == "A quiet day"


def test_what_moved_it_is_said(playbook: Playbook) -> None:
    dana = Person(playbook, greeted(playbook).lead, now=datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    dana.says("איפה אתם?")
    (step,) = planned(dana)
    opening = datetime(2026, 11, 29, 7, 0, tzinfo=UTC)
    assert step.due_at
    assert opening <= step.due_at < opening + timedelta(hours=2)
    assert step.why == "יום של שקט · שבת"
    assert planned(dana, "en")[0].why == "A quiet day · It is Shabbat"


def test_while_people_have_it_it_rests(playbook: Playbook) -> None:
    dana = greeted(playbook)
    dana.says("נציג")
    reminder, step = planned(dana)
    assert reminder.due_at is not None
    assert (step.step, step.due_at) == ("day_one", None)
    assert step.why.endswith("הפנייה אצל הצוות")


def test_a_code_is_not_given_by_looking(playbook: Playbook) -> None:
    dana = greeted(playbook)
    dana.waits(days=1, hours=1)
    (step,) = planned(dana)
    assert "WALTZ-•••••" in step.text
    assert dana.lead[Answers].offers == []


def test_whoever_left_or_bought_has_nothing_planned(playbook: Playbook) -> None:
    dana = greeted(playbook)
    dana.says("הסר")
    assert planned(dana) == []


def test_a_wait_that_leads_to_no_message_is_named_by_its_step(playbook: Playbook) -> None:
    dana = greeted(plan({"rest": {"wait": "P1D"}, "call": {"handoff": {"he": "כי", "en": "why"}}}))
    (step,) = planned(dana)
    assert (step.sequence, step.step, step.text, step.why) == ("תוכנית", "rest", "", "")
    assert step.due_at == dana.now + timedelta(days=1)


def test_a_greeting_that_waits_is_planned_too(playbook: Playbook) -> None:
    night = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    dana = Person(playbook, Lead(id="lead1", created_at=night), Channel.WHATSAPP, now=night)
    dana.submits(phone="+972501234567", bulk=True)
    (step,) = planned(dana, "en")
    assert step.sequence == "the greeting"
    assert step.due_at == dana.timers[Key("greeting")].due_at


def test_what_will_not_be_sent_says_why_in_place_of_its_text(playbook: Playbook) -> None:
    dana = meet(playbook)
    dana.says("היי")
    [step] = [one for one in planned(dana, "en") if one.step == "day_one"]
    assert step.text == ""
    assert "no consent to advertising" in step.why
    assert "Will not be sent" in step.why


def test_what_has_nothing_left_to_show_says_so_in_place_of_its_text(playbook: Playbook) -> None:
    """The message waits for a review that they have not seen yet; by then there may be one."""
    dana = greeted(playbook)
    dana.lead[Answers].shown_reviews = list(playbook.journey.reviews)
    (step,) = planned(dana, "en")
    assert (step.step, step.text) == ("day_one", "")
    assert step.why == "Will not be sent as things stand: they have seen every review"
