"""Who an event is for, and how those who hold tickets are called."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.events.event import Event
from storage import lead_search
from storage.tables.schema import leads, tickets


async def count_invited(connection: AsyncConnection, event: Event) -> int:
    """How many leads carry the tag of an event that is not for everybody. Walks through all of them."""
    tag = event.tag or event.id
    return sum([tag in lead.contact.tags async for lead in lead_search.read_all(connection)])


async def read_phones(connection: AsyncConnection, event: str) -> dict[str, str]:
    """The numbers of those who hold tickets, by lead."""
    held = select(leads.c.id, leads.c.phone).join(tickets, tickets.c.lead_id == leads.c.id)
    rows = await connection.execute(held.where(tickets.c.event == event, leads.c.phone.is_not(None)))
    return {row.id: row.phone for row in rows}
