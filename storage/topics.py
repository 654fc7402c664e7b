"""Each lead's own topic in a staff chat that is a forum. A lead has one in a chat, whoever makes it first."""

from datetime import datetime

from sqlalchemy import and_, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import dialect_of
from storage.tables.tables import topics


async def find_thread(connection: AsyncConnection, chat: str, lead_id: str) -> str | None:
    """A lead's topic in a chat; None while there is none."""
    found = select(topics.c.thread).where(topics.c.chat == chat, topics.c.lead_id == lead_id)
    thread: str | None = (await connection.execute(found)).scalar()
    return thread


async def find_lead(connection: AsyncConnection, chat: str, thread: str) -> str | None:
    """Whose topic this is. The record may have been merged into another since."""
    found = select(topics.c.lead_id).where(topics.c.chat == chat, topics.c.thread == thread)
    lead_id: str | None = (await connection.execute(found)).scalar()
    return lead_id


async def add(tx: AsyncConnection, chat: str, lead_id: str, thread: str, now: datetime) -> str:
    """Write down a lead's new topic. Gives the one that counts: another's, who was faster, if there is one."""
    dialect = dialect_of(tx)
    row = dialect.insert(topics).values(chat=chat, lead_id=lead_id, thread=thread, created_at=now)
    await tx.execute(row.on_conflict_do_nothing())
    return await find_thread(tx, chat, lead_id) or thread


async def forget(tx: AsyncConnection, chat: str, thread: str) -> None:
    """A topic is gone."""
    await tx.execute(delete(topics).where(and_(topics.c.chat == chat, topics.c.thread == thread)))
