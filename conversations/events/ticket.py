"""What is kept of a ticket and of a place on the waiting list, as storage reads them."""

from datetime import datetime
from typing import Any, Literal

import msgspec

from conversations.lead.reason import Reason

TicketState = Literal["registered", "cancelled", "handed_on"]
WaitingState = Literal["waiting", "offered", "taken", "declined", "lapsed", "left", "passed_over"]
ScanResult = Literal["admitted", "already_admitted", "unknown", "cancelled", "handed_on", "wrong_event"]


class Ticket(msgspec.Struct, frozen=True):
    """Admission to an event. `name` is who comes with it, who need not be the lead (`friend`)."""

    code: str
    event: str
    lead_id: str
    name: str
    friend: bool
    state: TicketState
    state_at: datetime
    registered_at: datetime
    source: str | None = None
    channel: str | None = None
    answers: dict[str, Any] = {}
    arrived_at: datetime | None = None
    said: Literal["coming", "late"] | None = None
    handed_from: str | None = None


class WaitingPlace(msgspec.Struct, frozen=True):
    """A place on the waiting list."""

    event: str
    lead_id: str
    since: datetime
    state: WaitingState
    offer_ends_at: datetime | None = None
    why: Reason | None = None
