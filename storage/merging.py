"""Two records that turned out to be one person become one, and nothing of either is lost."""

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.tables import (
    addresses,
    codes,
    handoffs,
    history,
    leads,
    messages,
    purchases,
    timers,
    topics,
)


async def repoint(tx: AsyncConnection, *, into: str, other: str) -> None:
    """Everything that belonged to `other` belongs to `into` from now on. Both must be locked."""
    for table in (addresses, history, codes, handoffs, purchases):
        await tx.execute(update(table).where(table.c.lead_id == other).values(lead_id=into))
    for table in (messages, timers):
        taken = select(table.c.key).where(table.c.lead_id == into, table.c.key.is_not(None))
        await tx.execute(
            update(table)
            .where(table.c.lead_id == other, table.c.key.in_(taken.scalar_subquery()))
            # Both were greeted, say: the second key steps aside so that both rows stay.
            .values(key=func.substr(table.c.key, 1, 90) + ":" + other)
        )
        await tx.execute(update(table).where(table.c.lead_id == other).values(lead_id=into))
    # Where both have a topic, what staff write in the other's still finds the one who stays.
    has_topic = select(topics.c.chat).where(topics.c.lead_id == into).scalar_subquery()
    moved = update(topics).where(topics.c.lead_id == other, topics.c.chat.not_in(has_topic))
    await tx.execute(moved.values(lead_id=into))
    await tx.execute(update(leads).where(leads.c.id == other).values(merged_into=into))
    await tx.execute(update(leads).where(leads.c.merged_into == other).values(merged_into=into))
