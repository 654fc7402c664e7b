"""What is remembered of sequences and their touches."""

from datetime import datetime
from typing import ClassVar

from conversations.lead.addresses import Channel
from conversations.turn.facts import Fact


class SequenceEntered(Fact, frozen=True):
    """They are in a sequence."""

    stored_as: ClassVar[str] = "sequence_entered"
    line: ClassVar[str | None] = "sequence"

    sequence: str
    entry: int


class SequenceLeft(Fact, frozen=True):
    """They are out of it; `outcome` is how they came out."""

    stored_as: ClassVar[str] = "sequence_left"
    line: ClassVar[str | None] = "sequence"

    sequence: str
    outcome: str


class SequencePaused(Fact, frozen=True):
    """It rests, or its wait begins anew."""

    stored_as: ClassVar[str] = "sequence_paused"
    line: ClassVar[str | None] = "sequence"

    sequence: str


class SequenceResumed(Fact, frozen=True):
    """It goes on."""

    stored_as: ClassVar[str] = "sequence_resumed"
    line: ClassVar[str | None] = "sequence"

    sequence: str


class SequenceMoved(Fact, frozen=True):
    """Its next step comes later."""

    stored_as: ClassVar[str] = "sequence_moved"
    line: ClassVar[str | None] = "timer"

    sequence: str
    at: datetime


class TouchMoved(Fact, frozen=True):
    """A touch comes later than it was to."""

    stored_as: ClassVar[str] = "touch_moved"
    line: ClassVar[str | None] = "timer"

    touch: str
    sequence: str
    at: datetime


class TouchSent(Fact, frozen=True):
    """A touch was queued."""

    stored_as: ClassVar[str] = "touch_sent"

    touch: str
    sequence: str
    step: str
    entry: int
    channel: Channel


class TouchHeld(Fact, frozen=True):
    """A touch that was due is not sent; `text` are its words."""

    stored_as: ClassVar[str] = "touch_held"
    line: ClassVar[str | None] = "held"

    text: str
    touch: str
    sequence: str
