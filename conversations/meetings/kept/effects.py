"""What is to be written down of meetings, for whoever looks at those of all leads."""

from dataclasses import dataclass
from datetime import datetime

from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.times.slots import Slot
from conversations.turn.effects import Effect


@dataclass(frozen=True, slots=True)
class KeepMeeting(Effect):
    """A meeting is as it is now."""

    meeting: Meeting


@dataclass(frozen=True, slots=True)
class OfferSlot(Effect):
    """A time came free: whoever waits for an earlier one and comes first is asked, unless they were before."""

    slot: Slot
    kind: str


@dataclass(frozen=True, slots=True)
class HoldSlot(Effect):
    """A time is kept for a lead who was offered it, until a moment."""

    slot: Slot
    until: datetime


@dataclass(frozen=True, slots=True)
class LetSlotGo(Effect):
    """A time is kept for a lead no longer."""

    slot: Slot
