"""What is told of events from outside a chat: a landing page, a ticket's own page."""

from dataclasses import dataclass, field
from typing import Any

from conversations.turn.inputs import Input


@dataclass(frozen=True, slots=True)
class RegistrationAsked(Input):
    """A page or a script registers a lead for an event. `answers` fit its form; `source` says from where."""

    event: str
    name: str
    answers: dict[str, Any] = field(default_factory=dict)
    source: str = "api"


@dataclass(frozen=True, slots=True)
class RegistrationWithdrawn(Input):
    """A page or a script cancels a lead's place at an event: ticket, offer or place on the waiting list."""

    event: str
    by: str = "api"


@dataclass(frozen=True, slots=True)
class TicketReturned(Input):
    """The holder of a ticket can't come, and says so on the ticket's page."""

    code: str
    event: str


@dataclass(frozen=True, slots=True)
class TicketRenamed(Input):
    """Staff mend the name on a ticket. It stays the same ticket."""

    code: str
    event: str
    name: str
    by: str


@dataclass(frozen=True, slots=True)
class TicketHandedOn(Input):
    """The holder of a ticket gives it to somebody else, by name: the old code dies, a new one takes its place."""

    code: str
    event: str
    name: str
