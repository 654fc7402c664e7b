"""What happens to a lead in a broadcast."""

from dataclasses import dataclass
from datetime import datetime

from conversations.broadcasts.draft import Broadcast, BroadcastText
from conversations.turn.inputs import Input


@dataclass(frozen=True, slots=True)
class BroadcastDue(Input):
    """It is a recipient's turn. `recipient` is the number of their row, `due_at` when they were to be written to."""

    broadcast: Broadcast
    recipient: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class BroadcastTried(Input):
    """Staff want to see a draft on a phone of their own before others do."""

    draft: BroadcastText
