"""What is to be written down of meetings, for whoever looks at those of all leads.

Those that change what is taken of somebody's time say so: whoever is decided on next in the same transaction sees it.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.times.slots import Engagement, Slot, Taken
from conversations.turn.effects import Effect
from conversations.turn.resources import Resource

CALENDAR = "calendar"
"""The kind of resource that somebody's time is."""


def resource_of(calendar: str) -> Resource:
    """What all leads share of somebody's time."""
    return Resource(CALENDAR, calendar)


def holder_of(uid: str) -> str:
    """Who keeps a time for the lead of this meeting, as long as they have not answered."""
    return f"sooner {uid}"


@dataclass(frozen=True, slots=True)
class KeepMeeting(Effect):
    """A meeting is as it is now. `takes`: it takes time that it did not take before, or gives it back."""

    meeting: Meeting
    takes: bool = False

    @property
    def behind(self) -> Resource | None:
        """See Effect."""
        return resource_of(self.meeting.calendar) if self.takes and self.meeting.calendar else None

    def change(self, kept: Any) -> Taken:
        """See Effect."""
        meeting = self.meeting
        others = without(kept, meeting.uid)
        mine = Engagement(meeting.starts_at, meeting.ends_at, meeting.uid)
        return (*others, mine) if meeting.status == "booked" else others


@dataclass(frozen=True, slots=True)
class OfferSlot(Effect):
    """A time came free: whoever waits for an earlier one and comes first is asked, unless they were before.

    `left` is the uid of the meeting that took it; "" where that was none.
    """

    slot: Slot
    kind: str
    left: str = ""

    @property
    def behind(self) -> Resource | None:
        """See Effect."""
        return resource_of(self.slot.calendar) if self.left else None

    def change(self, kept: Any) -> Taken:
        """See Effect."""
        mine = Engagement(self.slot.start, self.slot.end, self.left)
        return tuple(span for span in kept or () if span != mine)


@dataclass(frozen=True, slots=True)
class HoldSlot(Effect):
    """A time is kept for the lead of a meeting, until a moment."""

    slot: Slot
    uid: str
    until: datetime

    @property
    def behind(self) -> Resource | None:
        """See Effect."""
        return resource_of(self.slot.calendar)

    def change(self, kept: Any) -> Taken:
        """See Effect."""
        return (*(kept or ()), Engagement(self.slot.start, self.slot.end, holder_of(self.uid)))


@dataclass(frozen=True, slots=True)
class LetSlotGo(Effect):
    """It is kept for them no longer."""

    slot: Slot
    uid: str

    @property
    def behind(self) -> Resource | None:
        """See Effect."""
        return resource_of(self.slot.calendar)

    def change(self, kept: Any) -> Taken:
        """See Effect."""
        return without(kept, holder_of(self.uid))


def without(kept: Any, by: str) -> Taken:
    """What others take."""
    return tuple(span for span in kept or () if span.by != by)
