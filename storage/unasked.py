"""How often people were written to without having asked: what limits count."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, bindparam, func, literal_column, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel
from storage.sql.arrays import among
from storage.sql.hot import HotStatement
from storage.tables.messages import messages

# In the words of the index's own condition, or it would not be used.
_PROACTIVE = and_(text("NOT messages.reply"), messages.c.audience == literal_column("'lead'"))
_SENT_TO = HotStatement(
    select(messages.c.lead_id, messages.c.sent_at).where(
        among(messages.c.lead_id, "lead_ids"),
        # In other words than the index's: it would be walked through for all that was sent since then.
        text("NOT messages.reply"),
        messages.c.audience.concat(literal_column("''")) == literal_column("'lead'"),
        messages.c.sent_at > bindparam("since", type_=messages.c.sent_at.type),
        messages.c.status != "failed",
        messages.c.status != "queued",
    )
)
_COUNT_SENT = (
    select(func.count())
    .select_from(messages)
    .where(
        messages.c.channel == bindparam("channel"),
        _PROACTIVE,
        messages.c.sent_at >= bindparam("since", type_=messages.c.sent_at.type),
    )
)


async def read_written_to(
    connection: AsyncConnection, lead_ids: Collection[str], since: datetime
) -> dict[str, list[datetime]]:
    """When each lead was written to since then without having asked; what did not arrive is left out."""
    found: dict[str, list[datetime]] = {}
    if lead_ids:
        rows = await _SENT_TO.fetch(connection, {"lead_ids": sorted(lead_ids), "since": since})
        for row in rows:
            found.setdefault(row.lead_id, []).append(row.sent_at)
    return found


async def count_proactive(connection: AsyncConnection, channel: Channel, since: datetime) -> int:
    """How many proactive messages a channel has sent since then, whatever became of them."""
    found = await connection.execute(_COUNT_SENT, {"channel": channel.value, "since": since})
    return int(found.scalar_one())
