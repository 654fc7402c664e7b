"""Two records that turned out to be one person become one, and nothing of either is lost."""

from sqlalchemy import Table, and_, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.schema import OF_LEADS, leads, topics


async def repoint(tx: AsyncConnection, *, into: str, other: str) -> None:
    """Everything that belonged to `other` belongs to `into` from now on. Both must be locked."""
    for table in OF_LEADS:
        if "origin" in table.c:
            await _step_aside(tx, table, into, other)
        moved = update(table).where(table.c.lead_id == other)
        if table is topics:
            # Where both have a topic, what staff write in the other's still finds the one who stays.
            has_topic = select(topics.c.chat).where(topics.c.lead_id == into).scalar_subquery()
            moved = moved.where(topics.c.chat.not_in(has_topic))
        await tx.execute(moved.values(lead_id=into))
    await tx.execute(update(leads).where(leads.c.id == other).values(merged_into=into))
    await tx.execute(update(leads).where(leads.c.merged_into == other).values(merged_into=into))


async def _step_aside(tx: AsyncConnection, table: Table, into: str, other: str) -> None:
    """Both were greeted, say: the second row says where it came from, so that both stay."""
    same = table.alias()
    key = [name for name in ("purpose", "subject", "part", "round", "via", "origin") if name in table.c]
    taken = exists().where(same.c.lead_id == into, and_(*(same.c[name] == table.c[name] for name in key)))
    await tx.execute(update(table).where(table.c.lead_id == other, taken).values(origin=other))
