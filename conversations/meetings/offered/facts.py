"""What is remembered of meetings."""

from datetime import datetime
from typing import ClassVar

from conversations.turn.facts import Fact


class MeetingTold(Fact, frozen=True):
    """Another calendar told of one."""

    stored_as: ClassVar[str] = "meeting_told"

    meeting: str
    status: str


class MeetingBooked(Fact, frozen=True):
    """A meeting was set."""

    stored_as: ClassVar[str] = "meeting_booked"
    line: ClassVar[str | None] = "meeting"

    uid: str
    title: str
    at: datetime


class MeetingMoved(Fact, frozen=True):
    """It is at another time."""

    stored_as: ClassVar[str] = "meeting_moved"
    line: ClassVar[str | None] = "meeting"

    uid: str
    title: str
    at: datetime


class MeetingCancelled(Fact, frozen=True):
    """It does not take place."""

    stored_as: ClassVar[str] = "meeting_cancelled"
    line: ClassVar[str | None] = "meeting"

    uid: str
    title: str
    at: datetime


class MeetingConfirmed(Fact, frozen=True):
    """They said that they come."""

    stored_as: ClassVar[str] = "meeting_confirmed"
    line: ClassVar[str | None] = "meeting"

    uid: str
    title: str
    at: datetime


class MeetingHeld(Fact, frozen=True):
    """It took place."""

    stored_as: ClassVar[str] = "meeting_held"
    line: ClassVar[str | None] = "meeting"

    uid: str
    title: str
    at: datetime


class MeetingMissed(Fact, frozen=True):
    """They did not come."""

    stored_as: ClassVar[str] = "meeting_missed"
    line: ClassVar[str | None] = "meeting"

    uid: str
    title: str
    at: datetime


class OutcomeTold(Fact, frozen=True):
    """Staff said what came of it."""

    stored_as: ClassVar[str] = "meeting_outcome"

    uid: str
    outcome: str


class TimesOffered(Fact, frozen=True):
    """They were shown free times."""

    stored_as: ClassVar[str] = "meeting_times_offered"

    count: int


class SoonerWanted(Fact, frozen=True):
    """They want an earlier time, should one come free."""

    stored_as: ClassVar[str] = "meeting_sooner_wanted"
    line: ClassVar[str | None] = "meeting"

    uid: str


class SoonerOffered(Fact, frozen=True):
    """An earlier time that came free was offered to them, and kept for a while."""

    stored_as: ClassVar[str] = "meeting_sooner_offered"
    line: ClassVar[str | None] = "meeting"

    uid: str
    at: datetime


class SoonerEnded(Fact, frozen=True):
    """They did not take it: declined, lapsed, or taken meanwhile."""

    stored_as: ClassVar[str] = "meeting_sooner_ended"
    line: ClassVar[str | None] = "meeting"

    uid: str
    at: datetime
    how: str
