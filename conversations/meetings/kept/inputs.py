"""What is told of meetings."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from conversations.meetings.kept.meeting import Source, Status
from conversations.turn.inputs import Input


@dataclass(frozen=True, slots=True)
class MeetingReported(Input):
    """Another calendar tells of a meeting: it was booked, moved, cancelled, or what came of it.

    `at` is when that happened: what is older than what is known changes nothing. `replaces` is what the meeting was
    called before it was moved. Of one that is known already, whatever is None stays.
    """

    meeting_id: str
    at: datetime
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    title: str | None = None
    place: str | None = None
    link: str | None = None
    status: Status = "booked"
    source: Source = "api"
    replaces: str | None = None
    name: str | None = None
    email: str | None = None
    timezone: str | None = None


@dataclass(frozen=True, slots=True)
class OutcomeMarked(Input):
    """Staff say what came of a meeting."""

    uid: str
    outcome: Literal["held", "no_show"]
    by: str
