"""What reviews did to those who are counted."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.given import Shown
from storage.reporting.people import Counted, is_real
from storage.tables.figures import lead_figures as people
from storage.tables.reviews import review_shows as shows

Effects = dict[tuple[str, str], Shown]
"""By review and the worry it was shown for ("": none): to how many, and how many of them bought then."""


async def count_shows(connection: AsyncConnection, counted: Counted) -> Effects:
    """What reviews did to those of a report."""
    return await _count(connection, counted.is_meant)


async def count_all_shows(connection: AsyncConnection, staff: Sequence[str]) -> Effects:
    """What reviews did to everybody so far, without tests and the leads that are `staff`."""
    return await _count(connection, is_real(staff))


async def _count(connection: AsyncConnection, is_meant: ColumnElement[bool]) -> Effects:
    bought = case((shows.c.bought_at.is_not(None), shows.c.lead_id))
    found = (
        select(
            shows.c.review,
            shows.c.topic,
            func.count(shows.c.lead_id.distinct()),
            func.count(bought.distinct()),
        )
        .join(people, people.c.lead_id == shows.c.lead_id)
        .where(is_meant)
        .group_by(shows.c.review, shows.c.topic)
    )
    return {(row[0], row[1]): Shown(row[2], row[3]) for row in await connection.execute(found)}
