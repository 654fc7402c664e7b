"""Forgetting a person on request (Privacy Protection Law, Amendment 13; GDPR article 17)."""

from datetime import datetime

from sqlalchemy import bindparam, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import event_writing, meetings
from storage.tables.schema import OF_LEADS, leads

# Put together once: that takes longer than to run them.
_THEIRS = [delete(table).where(table.c.lead_id.in_(bindparam("found", expanding=True))) for table in OF_LEADS]
_THEMSELVES = delete(leads).where(leads.c.id.in_(bindparam("found", expanding=True)))


async def erase(tx: AsyncConnection, lead_id: str, now: datetime | None = None) -> None:
    """Delete everything that was kept of a lead, and of the records that were merged into it.

    Their places at events, and times of meetings that begin after `now`, go to those who wait for one.
    """
    # Locked, so that a decision under way ends first and what it wrote is seen.
    ids = (
        select(leads.c.id)
        .where(or_(leads.c.id == lead_id, leads.c.merged_into == lead_id))
        .order_by(leads.c.id)  # as decisions lock them
        .with_for_update()
    )
    found = list((await tx.execute(ids)).scalars())
    await event_writing.release_all(tx, found)
    freed = await meetings.list_taken(tx, found, now)
    for statement in (*_THEIRS, _THEMSELVES):
        await tx.execute(statement, {"found": found})
    await meetings.pass_on(tx, freed)
