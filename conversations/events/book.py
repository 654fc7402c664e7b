"""What a decision knows of an event while it is locked, and what all decisions know of the events there are."""

from collections.abc import Mapping
from datetime import datetime, timedelta

import msgspec

from conversations.events.event import Event
from conversations.events.ticket import Ticket

SHOWN_FOR = timedelta(days=30)
"""How long after its end an event is still known, to be spoken of: "it was on Thursday"."""


class Book(msgspec.Struct, frozen=True):
    """An event that is locked: as it is now, who waits for a place in order, and the tickets of the leads at hand."""

    event: Event
    waiting: tuple[str, ...] = ()
    nearby: tuple[str, ...] = ()  # of these, who said on the day that they would come at once
    tickets: Mapping[str, tuple[Ticket, ...]] = {}
    arrived: int = 0  # how many have come; none at all: nobody stood at the door

    def tickets_of(self, lead_id: str) -> tuple[Ticket, ...]:
        """A lead's tickets, whatever has become of them, the oldest first."""
        return self.tickets.get(lead_id, ())

    def place_of(self, lead_id: str) -> int | None:
        """How far ahead somebody stands on the waiting list, from 1; None where they don't."""
        return self.waiting.index(lead_id) + 1 if lead_id in self.waiting else None


class EventCalendar(msgspec.Struct, frozen=True):
    """The events that are known, the soonest first. What they are at this moment stands in their books.

    `freed`: how many who waited got a place at the last events; None where nobody ever waited.
    """

    events: tuple[Event, ...] = ()
    freed: int | None = None

    def find(self, event_id: str) -> Event | None:
        """An event by its id."""
        return next((event for event in self.events if event.id == event_id), None)

    def find_next(self, after: Event, now: datetime) -> Event | None:
        """The next date of the same kind: an open event that shares a keyword and is still to come."""
        words = set(after.keywords)
        return next(
            (
                event
                for event in self.events
                if event.id != after.id
                and event.status == "open"
                and event.starts_at > max(now, after.starts_at)
                and words & set(event.keywords)
            ),
            None,
        )
