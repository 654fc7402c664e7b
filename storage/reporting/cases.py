"""Handoffs: how soon somebody had them, and how soon they were resolved."""

from sqlalchemy import case, func
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import Cases, Spread, gather
from storage.reporting.people import Counted
from storage.sql.lengths import seconds_between
from storage.tables.figures import lead_figures as people
from storage.tables.handoffs import handoffs

_RESOLVED = ("done", "back")


async def count_cases(connection: AsyncConnection, counted: Counted) -> dict[str, Cases]:
    """By key. Two handoffs that became one, since their leads did, are the one that went on."""
    resolved = handoffs.c.outcome.in_(_RESOLVED)
    resolved_at = case((resolved, handoffs.c.closed_at))
    # A question that staff answered was never taken; one that its asker settled was answered by nobody.
    by_somebody = case((resolved & handoffs.c.closed_by.is_not(None), handoffs.c.closed_at))
    answered_at = func.coalesce(handoffs.c.taken_at, by_somebody)
    lengths = (
        counted.select(seconds_between(handoffs.c.opened_at, answered_at),
                       seconds_between(handoffs.c.opened_at, resolved_at))
        .join(handoffs, handoffs.c.lead_id == people.c.lead_id)
        .where(func.coalesce(handoffs.c.outcome, "") != "merged")
    )  # fmt: skip
    rows = (await connection.execute(lengths)).all()
    taken = gather((key, answered) for key, answered, _ in rows)
    closed = gather((key, closed) for key, _, closed in rows)
    opened: dict[str, int] = {}
    for key, *_ in rows:
        opened[key] = opened.get(key, 0) + 1
    return {
        key: Cases(count, taken.get(key, Spread()), closed.get(key, Spread()))
        for key, count in opened.items()
    }
