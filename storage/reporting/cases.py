"""Handoffs: how soon somebody had them, and how soon they were resolved."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.reporting.counts import Cases, Spread
from storage.reporting.people import Counted, by_lead
from storage.sql.lengths import collect, seconds_between
from storage.tables.figures import lead_figures as people
from storage.tables.handoffs import handoffs

_RESOLVED = ("done", "back")


async def count_cases(connection: AsyncConnection, counted: Counted) -> dict[str, Cases]:
    """By key. Two handoffs that became one, since their leads did, are the one that went on."""
    counts = (
        counted.select(func.count(), collect(seconds_between(handoffs.c.opened_at, _answered_at())),
                       collect(seconds_between(handoffs.c.opened_at, _resolved_at())))
        .join(handoffs, handoffs.c.lead_id == people.c.lead_id)
        .where(_went_on())
    )  # fmt: skip
    return {
        key: Cases(opened, Spread.of(taken), Spread.of(closed))
        for key, opened, taken, closed in await connection.execute(counted.by_key(counts))
    }


def was_answered() -> ColumnElement[bool]:
    """Whether somebody of the team took or answered a handoff of theirs."""
    return _has(_answered_at())


def was_resolved() -> ColumnElement[bool]:
    """Whether one of theirs was resolved."""
    return _has(_resolved_at())


async def list_times(connection: AsyncConnection, of: str, lead_ids: Sequence[str]) -> dict[str, list[float]]:
    """How long each of theirs took, in seconds: until the answer, or until it was resolved."""
    until = _answered_at() if of == "answer_speed" else _resolved_at()
    query = (
        select(handoffs.c.lead_id, seconds_between(handoffs.c.opened_at, until))
        .where(handoffs.c.lead_id.in_(lead_ids), _went_on())
        .order_by(handoffs.c.opened_at)
    )
    return by_lead(await connection.execute(query))


def _has(moment: ColumnElement[datetime]) -> ColumnElement[bool]:
    return people.c.lead_id.in_(select(handoffs.c.lead_id).where(_went_on(), moment.is_not(None)))


def _went_on() -> ColumnElement[bool]:
    return func.coalesce(handoffs.c.outcome, "") != "merged"


def _resolved_at() -> ColumnElement[datetime]:
    return case((handoffs.c.outcome.in_(_RESOLVED), handoffs.c.closed_at))


def _answered_at() -> ColumnElement[datetime]:
    """A question that staff answered was never taken; one that its asker settled was answered by nobody."""
    by_somebody = handoffs.c.outcome.in_(_RESOLVED) & handoffs.c.closed_by.is_not(None)
    return func.coalesce(handoffs.c.taken_at, case((by_somebody, handoffs.c.closed_at)))
