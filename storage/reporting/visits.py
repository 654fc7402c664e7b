"""Tickets to events that are over, and who came."""

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import Visits
from storage.reporting.people import Counted
from storage.tables.events import events, tickets
from storage.tables.figures import lead_figures as people


async def count_tickets(connection: AsyncConnection, counted: Counted) -> dict[str, Visits]:
    """By key. A ticket that was given back, and an event that was cancelled, are nobody's absence."""
    counts = (
        counted.select(func.count(), func.count(tickets.c.arrived_at))
        .join(tickets, tickets.c.lead_id == people.c.lead_id)
        .join(events, events.c.id == tickets.c.event)
        .where(tickets.c.state == "registered", events.c.status == "open", events.c.ends_at <= counted.now)
        .group_by("key")
    )
    return {key: Visits(due, came) for key, due, came in await connection.execute(counts)}
