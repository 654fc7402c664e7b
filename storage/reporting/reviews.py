"""What reviews did to those who are counted."""

from sqlalchemy import case, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.given import Shown
from storage.reporting.people import Counted
from storage.tables.figures import lead_figures as people
from storage.tables.reviews import review_shows as shows


async def count_shows(connection: AsyncConnection, counted: Counted) -> dict[tuple[str, str], Shown]:
    """By review and the worry it was shown for ("": none): to how many, and how many of them bought then."""
    bought = case((shows.c.bought_at.is_not(None), shows.c.lead_id))
    found = (
        select(
            shows.c.review,
            shows.c.topic,
            func.count(shows.c.lead_id.distinct()),
            func.count(bought.distinct()),
        )
        .join(people, people.c.lead_id == shows.c.lead_id)
        .where(counted.is_meant)
        .group_by(shows.c.review, shows.c.topic)
    )
    return {(row[0], row[1]): Shown(row[2], row[3]) for row in await connection.execute(found)}
