"""What is remembered of broadcasts."""

from typing import ClassVar

from conversations.lead.addresses import Channel
from conversations.turn.facts import Fact


class BroadcastTurn(Fact, frozen=True):
    """It was their turn in a broadcast. What became of it is told by the message, or by what holds it back."""

    stored_as: ClassVar[str] = "broadcast_turn"

    broadcast: str


class BroadcastWritten(Fact, frozen=True):
    """A broadcast's message to them is on its way."""

    stored_as: ClassVar[str] = "broadcast_written"

    broadcast: str
    channel: Channel


class BroadcastHeld(Fact, frozen=True):
    """They are on a broadcast's list and don't get it; `text` is what it says."""

    stored_as: ClassVar[str] = "broadcast_held"
    line: ClassVar[str | None] = "held"

    text: str
    broadcast: str


class DraftTried(Fact, frozen=True):
    """Staff had a draft sent to this phone."""

    stored_as: ClassVar[str] = "draft_tried"
