"""Taking back what is queued: they refused, bought, or answered what was about to be said."""

from datetime import datetime

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.effects import Withdraw
from storage.tables.tables import messages


async def withdraw(tx: AsyncConnection, lead_id: str, withdrawn: Withdraw, now: datetime) -> None:
    """What is meant and still queued for a lead won't go out; the reason stays with it."""
    meant = (
        (messages.c.lead_id == lead_id) & (messages.c.status == "queued") & (messages.c.audience == "lead")
    )
    if not withdrawn.answers:
        meant &= ~messages.c.reply
    if withdrawn.prefix:
        meant &= messages.c.key.startswith(withdrawn.prefix, autoescape=True)
    await tx.execute(
        update(messages).where(meant).values(status="dropped", error=withdrawn.why, status_at=now)
    )
