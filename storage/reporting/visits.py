"""Meetings that were due, tickets to events that are over, and who came."""

from datetime import datetime

from sqlalchemy import ColumnElement, false, func, select
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
        .where(_is_over(counted.now))
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


def has_arrived(now: datetime) -> ColumnElement[bool]:
    """Whether they came to an event that is over."""
    came = (
        select(tickets.c.lead_id)
        .join(events, events.c.id == tickets.c.event)
        .where(_is_over(now), tickets.c.arrived_at.is_not(None))
    )
    return people.c.lead_id.in_(came)


def has_missed() -> ColumnElement[bool]:
    """Whether they missed a meeting."""
    meetings = metadata.tables.get("meetings")
    if meetings is None:
        return false()
    return people.c.lead_id.in_(select(meetings.c.lead_id).where(meetings.c.status == "no_show"))


def _is_over(now: datetime) -> ColumnElement[bool]:
    return (tickets.c.state == "registered") & (events.c.status == "open") & (events.c.ends_at <= now)
