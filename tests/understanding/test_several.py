"""Several questions in one message: each is answered, and what is not known is said once to be asked."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import conversations
from conversations.answers.offered.facts import AnswerGiven
from conversations.handoff.facts import StaffAsked
from conversations.journey.load import load_journey
from conversations.turn.effects import Note
from conversations.turn.playbook import Playbook
from conversations.understanding.language import detect_language
from tests.harness.readers import make_ready
from tests.harness.studio import Person, meet

MESSAGES = yaml.safe_load((Path(__file__).parent / "several.yaml").read_text("utf-8"))


@cache
def mind_of(folder: str) -> Playbook:
    journey = load_journey(Path(conversations.__file__).parent / "journeys" / folder)
    return make_ready(journey)


def tell(business: str, message: str) -> Person:
    person = meet(mind_of(business), language=detect_language(message) or "he")
    person.lead.dialogue.greeted_at = person.now
    person.says(message)
    return person


@pytest.mark.parametrize(
    ("business", "message"), [(name, one) for name, listed in MESSAGES.items() for one in listed]
)
def test_each_part_is_answered_or_asked(business: str, message: dict[str, Any]) -> None:
    person = tell(business, message["says"])
    facts = [effect.fact for effect in person.latest if isinstance(effect, Note)]
    answered = {fact.answer for fact in facts if isinstance(fact, AnswerGiven)}
    asked = [fact for fact in facts if isinstance(fact, StaffAsked)]
    wanted = [one.split("|") for one in message["gets"]]
    assert all(answered.intersection(any_of) for any_of in wanted), answered
    assert answered <= {name for any_of in wanted for name in any_of}
    assert bool(asked) is message.get("asked", False)
    assert len(person.sends()) == 1
    assert len(asked) <= 1


@pytest.mark.parametrize("text", ["Remind me what the course cost?", "תזכירו לי כמה זה עולה לחודש"])
def test_who_wants_to_be_told_again_wants_no_reminder(text: str) -> None:
    facts = [effect.fact for effect in tell("dance_studio", text).latest if isinstance(effect, Note)]
    assert [fact.answer for fact in facts if isinstance(fact, AnswerGiven)] == ["price"]


def test_to_sit_is_no_saturday() -> None:
    person = tell("pizza_place", "אפשר לשבת אצלכם?")
    assert "שבת " not in person.sends()[-1].content.text
    assert person.lead.handoff.open is None
