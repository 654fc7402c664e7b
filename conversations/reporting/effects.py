"""What is to be written down for reports."""

from dataclasses import dataclass

from conversations.reporting.figures import LeadFigures
from conversations.turn.effects import Effect


@dataclass(frozen=True, slots=True)
class KeepFigures(Effect):
    """What a lead adds to the numbers from now on; what was kept before is replaced."""

    figures: LeadFigures
