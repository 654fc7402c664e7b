"""What is to be written down of a broadcast's recipients."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.lead.reason import Reason
from conversations.turn.effects import Effect

Turnout = Literal["waiting", "queued", "held", "failed"]
"""What became of a recipient so far: their turn is to come, their message is in the outbox, or there is none."""


@dataclass(frozen=True, slots=True)
class KeepRecipient(Effect):
    """How a recipient stands. One who is waiting has their turn at `due_at`."""

    recipient: int
    turnout: Turnout
    why: Reason | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class JoinRecipients(Effect):
    """Two records are one person: of two messages of one broadcast that wait to go out, one does not."""

    why: Reason
