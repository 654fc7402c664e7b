"""What is kept of a lead's meetings."""

from copy import copy
from datetime import datetime, timedelta
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, union
from conversations.meetings.kept.meeting import Meeting

REMEMBERED = 20
"""Appointments of one lead; older ones are rows only."""
_TALK = timedelta(hours=36)
"""How long an offer of times is what a time in words answers."""
_SOME_DAYS = timedelta(days=5)
"""How long times that were offered stay what is spoken of, while one of them is still ahead."""


class Choosing(msgspec.Struct, frozen=True, omit_defaults=True):
    """Times were offered: for which kind of meeting, or which meeting is to be moved (its uid), and when."""

    kind: str
    at: datetime
    moving: str = ""
    shown: tuple[datetime, ...] = ()


class Appointments(Part):
    """A lead's meetings, oldest first, and what they are choosing from."""

    stored_as: ClassVar[str] = "meetings"

    meetings: list[Meeting] = []
    choosing: Choosing | None = None
    party: int = 1  # how many they come
    who: str = ""  # who comes, where it is not who writes
    beside: tuple[str, ...] = ()  # told while a time was chosen: they go with what is booked
    host: str = ""  # with whom, or at which place of ours, where they said so
    reminded_before: list[int] = []  # how many minutes before it they asked to be reminded, beside the usual

    def ahead(self, now: datetime) -> Meeting | None:
        """The next one that is still to take place."""
        if not self.meetings:  # most often, and dozens ask in each message
            return None
        coming = [meeting for meeting in self.meetings if meeting.is_ahead(now)]
        return min(coming, key=lambda meeting: meeting.starts_at, default=None)

    def find(self, uid: str) -> Meeting | None:
        """The one of this uid."""
        return next((meeting for meeting in self.meetings if meeting.uid == uid), None)

    def called(self, meeting_id: str) -> Meeting | None:
        """The one that another calendar calls so, or called so before it moved it."""
        named = (meeting for meeting in self.meetings if meeting_id in (meeting.id, *meeting.formerly))
        return next(named, None)

    def chosen_from(self, now: datetime) -> Choosing | None:
        """The offer of times that is still open."""
        choosing = self.choosing
        if choosing is None:
            return None
        is_ahead = any(at > now for at in choosing.shown)
        return choosing if now - choosing.at < (_SOME_DAYS if is_ahead else _TALK) else None

    def add(self, meeting: Meeting) -> None:
        """One more; of too many the oldest is forgotten here."""
        self.meetings.append(meeting)
        del self.meetings[:-REMEMBERED]

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.meetings = [copy(meeting) for meeting in self.meetings]
        new.reminded_before = list(self.reminded_before)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part."""
        self.who, self.host = self.who or other.who, self.host or other.host
        self.beside = self.beside or other.beside
        self.party = max(self.party, other.party)
        self.reminded_before = union(self.reminded_before, other.reminded_before)
        known = {meeting.uid for meeting in self.meetings}
        joined = union(self.meetings, [one for one in other.meetings if one.uid not in known])
        self.meetings = sorted(joined, key=lambda meeting: meeting.starts_at)[-REMEMBERED:]
        self.choosing = (
            (self.choosing or other.choosing) if merging.is_latest else (other.choosing or self.choosing)
        )
