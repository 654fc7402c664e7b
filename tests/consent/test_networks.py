"""What the network knows of a refusal counts as one, and what it has answered is answered."""

import pytest

from conversations.lead.addresses import Channel
from conversations.turn.effects import Withdraw
from conversations.turn.inputs import Said, Unreachable
from conversations.turn.keys import Key
from tests.harness.studio import Person, again, greeted, prepare

TOUCH = Key("sequence", "courting", "day_one", 1)


def lost(reason: str, channel: Channel = Channel.SMS, key: Key | None = TOUCH) -> Unreachable:
    return Unreachable(channel, "+972501234567", reason, key)


@pytest.fixture
def dana() -> Person:
    """Somebody who agreed to advertising, and was just written to."""
    dana = again(greeted(prepare()), channel=Channel.SMS)
    dana.waits(days=1, minutes=5)
    assert dana.sends(), "the touch of the first day went out"
    return dana


def test_a_refusal_known_from_an_error_is_one_of_the_person(dana: Person) -> None:
    dana.does(lost("unsubscribed"))
    assert dana.sends() == [], "the same advertisement does not go out elsewhere"
    last = dana.lead.consent.ledger[-1]
    assert (last.marketing, last.source) == (False, "sms: unsubscribed")
    assert dana.lead.consent.refused_at is not None
    assert any(isinstance(effect, Withdraw) for effect in dana.latest)
    assert [note.fact.stored_as for note in dana.notes()] == ["undelivered", "opted_out", "sequence_left"]
    assert dana.waits(days=30) == ""
    dana.does(lost("unsubscribed"))
    assert [note.fact.stored_as for note in dana.notes()] == ["undelivered"]


def test_a_block_ends_advertising_everywhere(dana: Person) -> None:
    dana.does(lost("blocked", Channel.TELEGRAM))
    assert dana.sends() == []
    assert not dana.lead.consent.allows_advertising()
    assert dana.lead.consent.refused_at is None
    assert dana.lead.consent.ledger[-1].source == "telegram: blocked"


def test_a_number_that_is_gone_is_no_refusal(dana: Person) -> None:
    dana.does(lost("unknown_number"))
    assert dana.lead.consent.allows_advertising()


def test_what_the_network_has_answered_gets_nothing_more(dana: Person) -> None:
    dana.does(Said("עזרה", Channel.SMS, answered=True))
    assert dana.sends() == []
    dana.does(Said("STOP", Channel.SMS, answered=True))
    assert dana.sends() == []
    assert dana.lead.consent.refused_at is not None
    dana.does(Said("START", Channel.SMS))
    assert dana.lead.consent.refused_at is None
    assert dana.reads() == "איזה כיף שחזרת"
