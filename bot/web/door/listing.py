"""An event's tickets as a door's phone keeps them, and looking for one by name or number."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.events.event import Event
from conversations.events.ticket import Ticket
from conversations.wording.names import first_name
from storage.door import scans
from storage.door.scans import TicketRow

_MOST = 12
_STATES = {"registered": "r", "cancelled": "c", "handed_on": "h"}


def list_for_phone(event: Event, found: Sequence[TicketRow]) -> dict[str, Any]:
    """No more than is needed without network: of each ticket its hash, the first name, how it stands, when it came."""
    return {
        "tickets": [_row(event, one, _call(one.ticket.name)) for one in found],
        "to_come": sum(_state(event, one.ticket) == "r" for one in found),
    }


async def search(connection: AsyncConnection, event: Event, asked: str) -> list[list[str | None]]:
    """Tickets by a piece of the name or of the number, those first that did not come yet; whole names."""
    if len(asked) > 80:
        return []
    found = [
        one for one in await scans.search(connection, event.id, asked) if one.ticket.state != "handed_on"
    ]
    ordered = sorted(found, key=lambda one: (_state(event, one.ticket) != "r", one.ticket.name))
    return [_row(event, one, one.ticket.name) for one in ordered[:_MOST]]


def _call(name: str) -> str:
    """One word of a name, to tell people at the door apart."""
    return first_name(name) or next(iter(name.split()), "")


def _row(event: Event, one: TicketRow, name: str) -> list[str | None]:
    came = one.ticket.arrived_at
    return [one.hash, name, _state(event, one.ticket), came.isoformat() if came else None]


def _state(event: Event, ticket: Ticket) -> str:
    if event.status == "cancelled":
        return "c"
    return "a" if ticket.state == "registered" and ticket.arrived_at else _STATES[ticket.state]
