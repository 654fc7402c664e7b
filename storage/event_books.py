"""What a decision is given of events whose places it has locked."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.events.book import Book
from conversations.events.ticket import Ticket
from storage.events import as_ticket, decode_event
from storage.sql.arrays import among
from storage.tables.events import events, tickets, waiting

_EVENTS = select(events.c.id, events.c.about).where(among(events.c.id, "ids"))
_WAITING = (
    select(waiting.c.event, waiting.c.lead_id, waiting.c.nearby)
    .where(among(waiting.c.event, "ids"), waiting.c.state == "waiting")
    .order_by(waiting.c.event, waiting.c.id)
)
_TICKETS = (
    select(tickets)
    .where(among(tickets.c.lead_id, "lead_ids"), among(tickets.c.event, "ids"))
    .order_by(tickets.c.id)
)
_ARRIVED = (
    select(tickets.c.event, func.count())
    .where(among(tickets.c.event, "ids"), tickets.c.state == "registered", tickets.c.arrived_at.is_not(None))
    .group_by(tickets.c.event)
)


async def read(
    tx: AsyncConnection, ids: Sequence[str], lead_ids: Sequence[str], now: datetime | None = None
) -> Mapping[str, Book]:
    """The books of these events, with the tickets of these leads; none of an event that is not known."""
    found = (await tx.execute(_EVENTS, {"ids": list(ids)})).all()
    if not found:
        return {}
    lines, mine = await _read_waiting(tx, ids), await _read_tickets(tx, ids, lead_ids)
    arrived: dict[str, int] = {row[0]: row[1] for row in await tx.execute(_ARRIVED, {"ids": list(ids)})}
    return {
        row.id: Book(
            decode_event(row.about),
            tuple(one.lead_id for one in lines[row.id]),
            tuple(one.lead_id for one in lines[row.id] if one.nearby),
            mine[row.id],
            arrived.get(row.id, 0),
        )
        for row in found
    }


async def _read_waiting(tx: AsyncConnection, ids: Sequence[str]) -> Mapping[str, list[Any]]:
    lines: defaultdict[str, list[Any]] = defaultdict(list)
    for row in await tx.execute(_WAITING, {"ids": list(ids)}):
        lines[row.event].append(row)
    return lines


async def _read_tickets(
    tx: AsyncConnection, ids: Sequence[str], lead_ids: Sequence[str]
) -> Mapping[str, dict[str, tuple[Ticket, ...]]]:
    mine: defaultdict[str, dict[str, tuple[Ticket, ...]]] = defaultdict(dict)
    if lead_ids:
        for row in await tx.execute(_TICKETS, {"ids": list(ids), "lead_ids": list(lead_ids)}):
            known = mine[row.event]
            known[row.lead_id] = (*known.get(row.lead_id, ()), as_ticket(row))
    return mine
