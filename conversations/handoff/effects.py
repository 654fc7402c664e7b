"""What is to be written down of a handoff, for whoever watches all of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.lead.handoff import Handoff
from conversations.turn.effects import Effect

Outcome = Literal["done", "back", "silent", "merged"]


@dataclass(frozen=True, slots=True)
class OpenHandoff(Effect):
    """A handoff was opened."""

    handoff: Handoff


@dataclass(frozen=True, slots=True)
class TakeHandoff(Effect):
    """Somebody has it from a moment on."""

    handoff: str
    owner: str
    at: datetime


@dataclass(frozen=True, slots=True)
class CloseHandoff(Effect):
    """It is over: who ended it, "" for nobody, and how."""

    handoff: str
    by: str
    outcome: Outcome
