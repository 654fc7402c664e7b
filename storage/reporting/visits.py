"""Meetings that were due, tickets to events that are over, and who came."""

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import Visits
from storage.reporting.people import Counted
from storage.sql.base import metadata
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


async def count_meetings(connection: AsyncConnection, counted: Counted) -> dict[str, Visits]:
    """By key. A meeting is due once it was held or missed; one that was cancelled or lies ahead is not."""
    meetings = metadata.tables.get("meetings")
    if meetings is None:  # this installation keeps none
        return {}
    held = meetings.c.status == "held"
    counts = (
        counted.select(func.count(), func.count().filter(held))
        .join(meetings, meetings.c.lead_id == people.c.lead_id)
        .where(meetings.c.status.in_(("held", "no_show")))
        .group_by("key")
    )
    return {key: Visits(due, came) for key, due, came in await connection.execute(counts)}
