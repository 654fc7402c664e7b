"""The one decision: what a lead becomes and what follows when something happens."""

from collections.abc import Iterable, Sequence
from typing import Any

from conversations.capabilities import CAPABILITIES
from conversations.dialogue import pausing
from conversations.dialogue.heard.slips import mend_slips
from conversations.journey.model.journey import Journey
from conversations.journey.reading.shapes import JourneyFile
from conversations.lead import merging, showing
from conversations.lead.addresses import Address
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.timeline.facts import RecordsMerged
from conversations.turn.capability import Capability
from conversations.turn.dispatch import Dispatch
from conversations.turn.effects import Decision, Effect, Note
from conversations.turn.given import Given
from conversations.turn.inputs import Input, Said
from conversations.turn.playbook import MessageReader, Playbook
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn


def list_files(capabilities: Sequence[Capability] = CAPABILITIES) -> list[JourneyFile]:
    """The files of a journey that capabilities bring along; see `load_journey`."""
    return [file for capability in capabilities for file in capability.files]


def compile_journey(
    journey: Journey, reader: MessageReader, capabilities: Sequence[Capability] = CAPABILITIES
) -> Playbook:
    """A journey made ready to decide by. Raises ValueError where two capabilities claim the same thing."""
    playbook = Playbook(journey, reader, capabilities)
    playbook.index(Dispatch)
    return playbook


def step(playbook: Playbook, lead: Lead, input: Input, given: Given) -> Decision:
    """Decide. `lead` stays as it is; the decision holds it as it should be now, and the effects, in order.

    The first effect notes the input itself.
    """
    turn = Turn(playbook, lead, given)
    turn.lead.journey = playbook.journey.version
    dispatch = playbook.index(Dispatch)
    noted = dispatch.remember(input)
    turn.begin(noted)
    turn.happened = input
    dispatch.inputs[type(input)].decide(turn, input)
    if turn.happened is not None:
        dispatch.follow(turn, turn.happened)
    return turn.decide()


def give_up(lead: Lead, input: Input) -> None:
    """Deciding on an input failed: what waited to be decided on with it must not fail again and again."""
    pausing.give_up(lead, input)


def remember(playbook: Playbook, input: Input) -> Note:
    """The fact an input is remembered as, whatever is decided."""
    return playbook.index(Dispatch).remember(input)


def needs(playbook: Playbook, lead: Lead, input: Input) -> Iterable[Resource]:
    """The resources that deciding on an input may take from; they are to be locked with the lead."""
    find = playbook.index(Dispatch).needs
    heard = mend_slips(playbook, input) if isinstance(input, Said) else input
    found = find(playbook, lead, input)
    return found if heard is input else {*found, *find(playbook, lead, heard)}


def mentions(playbook: Playbook, lead: Lead, input: Input) -> Iterable[Address]:
    """The addresses in an input of which a decision must know whose they are; those leads are not locked."""
    return playbook.index(Dispatch).mentions(playbook, lead, input)


def flatten(playbook: Playbook, lead: Lead) -> dict[str, Any]:
    """All that is known of a lead, in one level."""
    return showing.flatten(lead, playbook.index(Dispatch).parts)


def merge(playbook: Playbook, into: Lead, other: Lead) -> Decision:
    """Two records of one person become one: `into`, with all of `other` in it. Neither argument is changed."""
    merged = merging.merge(into, other, playbook.index(Dispatch).parts)
    effects: list[Effect] = [Note(RecordsMerged(other.id), (reason("merged", words=other.id),))]
    for capability in playbook.capabilities:
        if capability.merges:
            effects += capability.merges(into, other, merged)
    return Decision(merged, tuple(effects))
