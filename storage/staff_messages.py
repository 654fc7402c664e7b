"""What was last told to one member of staff, for answers that quote nothing."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Recipient
from storage.tables.handoffs import handoffs
from storage.tables.messages import messages


async def find_last_alert(connection: AsyncConnection, at: Recipient) -> Any | None:
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
            messages.c.channel == at.channel.value,
            messages.c.address == at.address,
            messages.c.content.contains('"choices":['),
        )
        .order_by(messages.c.id.desc())
        .limit(1)
    )
    return found.first()
