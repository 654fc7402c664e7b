"""What was last told to one member of staff, for answers that quote nothing."""

from typing import Any

import msgspec
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel
from conversations.lead.lead import Lead
from storage.tables.tables import handoffs, leads, messages

_decode = msgspec.json.Decoder(Lead).decode


async def find_last_alert(connection: AsyncConnection, channel: str, address: str) -> Any | None:
    """The newest message at this address that offers choices, about a handoff that is open; None if none.

    That is what its reader sees last, and means with a bare number. Gives (lead_id, content, audience).
    """
    # By way of the open handoffs, which are few: messages are not found by an address once they are sent.
    found = await connection.execute(
        select(messages.c.lead_id, messages.c.content, messages.c.audience)
        .join(handoffs, handoffs.c.lead_id == messages.c.lead_id)
        .where(
            handoffs.c.closed_at.is_(None),
            messages.c.audience == "staff",
            messages.c.channel == channel,
            messages.c.address == address,
            messages.c.content.contains('"choices":['),
        )
        .order_by(messages.c.id.desc())
        .limit(1)
    )
    return found.first()


async def find_held(connection: AsyncConnection, channel: Channel, address: str) -> list[str]:
    """The leads whose conversation was taken at this address, and is still in those hands."""
    taken = (
        select(leads.c.state)
        .join(handoffs, handoffs.c.lead_id == leads.c.id)
        .where(handoffs.c.closed_at.is_(None), handoffs.c.owner.is_not(None))
        .order_by(handoffs.c.id)
    )
    found = [_decode(state) for state in await connection.scalars(taken)]
    return [lead.id for lead in found if lead.handoff and lead.handoff.owner_at == (channel, address)]


async def is_any_open(connection: AsyncConnection) -> bool:
    """Whether any lead is in the hands of staff, or waits for them."""
    still_open = select(handoffs.c.id).where(handoffs.c.closed_at.is_(None)).limit(1)
    return (await connection.execute(still_open)).first() is not None
