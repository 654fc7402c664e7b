"""Reports follow everybody and decide on nothing: after each decision they keep what there is to count of the lead."""

from collections.abc import Iterable

from conversations.lead.lead import Lead
from conversations.reporting.effects import KeepFigures
from conversations.reporting.figures import count_fact, digest, measure
from conversations.reporting.part import Figures
from conversations.turn.capability import Capability
from conversations.turn.inputs import Clicked, Input, Pressed, Said, Shared, Started
from conversations.turn.turn import Turn

_HEARD = (Said, Pressed, Shared, Started)


def follow(turn: Turn, happened: Input) -> None:
    """Count what the decision noted. Storage is told only where a number changes."""
    figures = turn.lead[Figures]
    if isinstance(happened, _HEARD) and figures.written_at is not None:
        figures.answered = True
    for fact in turn.facts:
        count_fact(figures, turn.lead, fact, turn.now)
    if isinstance(happened, Clicked):
        figures.signed_at = turn.now
    figures.written_at = figures.written_at or turn.lead.dialogue.last_outbound_at
    measured = measure(turn.lead)
    now = digest(measured, turn.playbook.zone)
    if now != figures.kept:
        figures.kept = now
        turn.add(KeepFigures(measured))


def join(_: Lead, __: Lead, merged: Lead) -> Iterable[KeepFigures]:
    """Two records are one lead in every number."""
    yield KeepFigures(measure(merged))


REPORTING = Capability(name="reporting", parts=(Figures,), follows=follow, merges=join)
