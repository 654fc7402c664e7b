"""Leads whose touches were planned one timer each, before there were sequences: they go on where they were."""

from datetime import datetime

from conversations.effects import StopTimers
from conversations.journey.model import Sequence
from conversations.knowing import holds
from conversations.reasons import reason
from conversations.state import Lead, Progress
from conversations.stepping import RESUMED, enter
from conversations.turn import Turn

_COUNTED = "courted_from"  # extra: the last word their touches were counted from


def is_due(lead: Lead) -> bool:
    """Whether a lead's touches still have timers of their own."""
    return _COUNTED in lead.extra


def adopt(turn: Turn) -> None:
    """Put them into the sequences that begin with a contact, after the last touch they were sent."""
    lead = turn.lead
    counted = lead.extra.pop(_COUNTED)
    turn.add(StopTimers("touch:", reason("replanned")))
    if lead.refused_at or lead.bought_at or lead.sequences:
        return
    if datetime.fromisoformat(counted) > (lead.last_inbound_at or lead.created_at):
        lead.extra[RESUMED] = counted
    for name, sequence in turn.mind.starting["contact"]:
        if holds(sequence.when, turn, None):
            _enter(turn, name, sequence)


def _enter(turn: Turn, name: str, sequence: Sequence) -> None:
    lead, steps = turn.lead, list(sequence.steps)
    heard = [step for step in steps if sequence.steps[step].send in lead.touched]
    if not heard:
        enter(turn, name, sequence, reason("replanned"))
        return
    place = steps.index(heard[-1]) + 1
    following = sequence.steps[heard[-1]].then or (steps[place] if place < len(steps) else None)
    if following is None:
        last = max(lead.touched.values())
        lead.sequences[name] = Progress(last, sent_at=last, ended_at=last, outcome="finished")
    else:
        enter(turn, name, sequence, reason("replanned"), following)
