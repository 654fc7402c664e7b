"""What is to be written down of events, and how it changes the book that others of the transaction see."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import msgspec

from conversations.events.book import Book
from conversations.events.ticket import Ticket, TicketState, WaitingState
from conversations.lead.reason import Reason
from conversations.turn.effects import Effect
from conversations.turn.resources import Resource


@dataclass(frozen=True, slots=True)
class OfEvent:
    """What an effect of an event's says: which event."""

    event: str

    @property
    def behind(self) -> Resource:
        """Its places."""
        return Resource("event", self.event)


@dataclass(frozen=True, slots=True)
class GiveTicket(OfEvent, Effect):
    """A ticket is made out."""

    ticket: Ticket

    def change(self, kept: Book) -> Book:
        """The lead has it."""
        mine = (*kept.tickets_of(self.ticket.lead_id), self.ticket)
        return msgspec.structs.replace(kept, tickets={**kept.tickets, self.ticket.lead_id: mine})


@dataclass(frozen=True, slots=True)
class EndTicket(OfEvent, Effect):
    """A ticket is good no more."""

    code: str
    lead_id: str
    state: TicketState
    at: datetime

    def change(self, kept: Book) -> Book:
        """The lead's ticket says so."""
        mine = tuple(
            msgspec.structs.replace(one, state=self.state, state_at=self.at) if one.code == self.code else one
            for one in kept.tickets_of(self.lead_id)
        )
        return msgspec.structs.replace(kept, tickets={**kept.tickets, self.lead_id: mine})


@dataclass(frozen=True, slots=True)
class RenameTicket(OfEvent, Effect):
    """A ticket is in another name; its code stays."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class NoteWord(OfEvent, Effect):
    """On the day the holder of a ticket says how it stands."""

    code: str
    said: Literal["coming", "late"]

    def change(self, kept: Book) -> Book:
        """The tickets of whoever holds it say so."""
        rows = {lead_id: tuple(self._note(one) for one in mine) for lead_id, mine in kept.tickets.items()}
        return msgspec.structs.replace(kept, tickets=rows)

    def _note(self, ticket: Ticket) -> Ticket:
        return msgspec.structs.replace(ticket, said=self.said) if ticket.code == self.code else ticket


@dataclass(frozen=True, slots=True)
class JoinWaiting(OfEvent, Effect):
    """Somebody stands at the end of the waiting list."""

    lead_id: str
    at: datetime

    def change(self, kept: Book) -> Book:
        """Behind all others."""
        return msgspec.structs.replace(kept, waiting=(*kept.waiting, self.lead_id))


@dataclass(frozen=True, slots=True)
class MoveWaiting(OfEvent, Effect):
    """A place on the waiting list becomes something else: an offer, a ticket, nothing."""

    lead_id: str
    state: WaitingState
    at: datetime
    offer_ends_at: datetime | None = None
    why: Reason | None = None

    def change(self, kept: Book) -> Book:
        """They wait no more."""
        waiting = tuple(lead_id for lead_id in kept.waiting if lead_id != self.lead_id)
        nearby = tuple(lead_id for lead_id in kept.nearby if lead_id != self.lead_id)
        return msgspec.structs.replace(kept, waiting=waiting, nearby=nearby)


@dataclass(frozen=True, slots=True)
class SayNearby(OfEvent, Effect):
    """On the day somebody who waits says that they would come at once."""

    lead_id: str

    def change(self, kept: Book) -> Book:
        """They stand among those in the order in which they wait."""
        known = {*kept.nearby, self.lead_id}
        return msgspec.structs.replace(kept, nearby=tuple(one for one in kept.waiting if one in known))


@dataclass(frozen=True, slots=True)
class TellHolder(OfEvent, Effect):
    """Somebody who can't show that it is theirs typed a holder's number: the ticket is sent to that phone once more."""

    holder: str


@dataclass(frozen=True, slots=True)
class RingWaiting(OfEvent, Effect):
    """Places are free: as many of those who wait, from the first on, are to be offered one."""
