"""What is counted of somebody follows their life, decision by decision."""

from datetime import timedelta
from typing import Any

import pytest

from conversations import engine
from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from conversations.reporting.effects import KeepFigures
from conversations.reporting.figures import LeadFigures, measure
from conversations.turn.inputs import Clicked, Pressed, Said, Submitted, Unreachable
from tests.harness.studio import SUNDAY, Person, prepare

HOUR = timedelta(hours=1)


@pytest.fixture
def dana() -> Person:
    return Person(prepare(), Lead(id="dana", created_at=SUNDAY))


def kept(person: Person) -> LeadFigures:
    """What storage was told last."""
    return [effect.figures for effect in person.effects if isinstance(effect, KeepFigures)][-1]


def at(person: Person, after: timedelta, happened: Any) -> None:
    person.now = SUNDAY + after
    person.does(happened)


def said(text: str) -> Said:
    return Said(text, Channel.WHATSAPP)


def test_how_long_they_were_in_each_stage(dana: Person) -> None:
    at(dana, timedelta(), said("היי"))
    at(dana, 2 * HOUR, said("כמה זה עולה?"))
    at(dana, 5 * HOUR, Clicked("join"))
    at(dana, 9 * HOUR, said("כמה זה עולה?"))  # they hesitate anew
    assert (kept(dana).stage, kept(dana).in_stages) == (
        "evaluation", {"awareness": 2 * 3600, "evaluation": 3 * 3600, "decision": 4 * 3600},
    )  # fmt: skip
    at(dana, 10 * HOUR, Clicked("join"))
    assert kept(dana).in_stages == {"awareness": 2 * 3600, "evaluation": 4 * 3600, "decision": 4 * 3600}


def test_who_writes_first_has_not_answered_until_they_write_again(dana: Person) -> None:
    at(dana, timedelta(), said("היי"))
    assert (kept(dana).is_contacted, kept(dana).has_answered) == (True, False)
    at(dana, HOUR, Clicked("join"))
    assert not kept(dana).has_answered, "a link may be opened by anybody's preview"
    at(dana, 2 * HOUR, Pressed("prices", Channel.WHATSAPP))
    assert kept(dana).has_answered


def test_source_campaign_and_variant_are_those_of_the_first_contact(dana: Person) -> None:
    form: dict[str, Any] = {"phone": "+972501234567", "name": "Dana"}
    at(dana, timedelta(), Submitted(**form, source="facebook", campaign="spring", variant="b"))
    at(dana, HOUR, Submitted(**form, source="google", campaign="autumn", variant="a"))
    assert (kept(dana).source, kept(dana).campaign, kept(dana).variant) == ("facebook", "spring", "b")


@pytest.mark.parametrize(
    ("tags", "is_test"), [(("Test ",), True), (("vip", "test"), True), (("testing",), False)]
)
def test_a_tag_says_that_somebody_only_tries(dana: Person, tags: tuple[str, ...], is_test: bool) -> None:
    at(dana, timedelta(), Submitted(name="Dana", phone="+972501234567", tags=tags))
    assert kept(dana).is_test is is_test


def test_a_refusal_counts_until_it_is_taken_back(dana: Person) -> None:
    at(dana, timedelta(), said("היי"))
    at(dana, HOUR, said("הסר"))
    assert kept(dana).has_refused
    at(dana, 2 * HOUR, said("start"))
    assert not kept(dana).has_refused


def test_storage_is_told_only_where_a_number_changes(dana: Person) -> None:
    at(dana, timedelta(), said("היי"))
    at(dana, HOUR, said("כמה זה עולה?"))
    told = len([one for one in dana.effects if isinstance(one, KeepFigures)])
    for minutes in range(61, 70):
        at(dana, timedelta(minutes=minutes), said("איפה אתם?"))
    assert len([one for one in dana.effects if isinstance(one, KeepFigures)]) == told
    at(dana, timedelta(days=1), said("איפה אתם?"))
    assert kept(dana).last_sign_at == dana.now, "of a last sign the day matters"


def test_a_message_that_did_not_arrive(dana: Person) -> None:
    at(dana, timedelta(), said("היי"))
    at(dana, HOUR, Unreachable(Channel.WHATSAPP, "972501234567@c.us", "no account", for_good=False))
    assert kept(dana).unreached == 1


def test_two_records_that_are_one_person_are_one_lead_in_every_number(dana: Person) -> None:
    at(dana, timedelta(), said("היי"))
    at(dana, 2 * HOUR, said("כמה זה עולה?"))
    twin = Person(prepare(), Lead(id="twin", created_at=SUNDAY + HOUR))
    at(twin, HOUR, Submitted(name="Dana", phone="+972501234567", source="facebook"))
    decision = engine.merge(dana.playbook, dana.lead, twin.lead)
    [told] = [effect.figures for effect in decision.effects if isinstance(effect, KeepFigures)]
    assert told == measure(decision.lead)
    assert (told.entered_at, told.stage, told.in_stages) == (SUNDAY, "evaluation", {"awareness": 2 * 3600})
