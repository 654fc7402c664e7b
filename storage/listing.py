"""Reading many leads."""

from collections.abc import AsyncIterator

import msgspec
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.state import Lead
from storage.tables import leads

_decode = msgspec.json.Decoder(Lead).decode


async def read_all(connection: AsyncConnection, page: int = 500) -> AsyncIterator[Lead]:
    """Every lead, by id, a page at a time."""
    last = ""
    while True:
        query = (
            select(leads.c.id, leads.c.state)
            .where(leads.c.id > last, leads.c.merged_into.is_(None))
            .order_by(leads.c.id)
            .limit(page)
        )
        rows = (await connection.execute(query)).all()
        for row in rows:
            yield _decode(row.state)
        if len(rows) < page:
            return
        last = rows[-1].id
