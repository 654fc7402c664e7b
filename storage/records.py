"""What a decision leaves beside the lead itself: codes given, handoffs, purchases; and the bot's own small settings."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.inputs import Bought
from conversations.state import Handoff, Lead, OpenOffer
from storage.tables import codes, handoffs, purchases, settings


def _on(tx: AsyncConnection) -> Any:
    return postgresql if tx.dialect.name == "postgresql" else sqlite


async def count_codes(tx: AsyncConnection) -> dict[str, int]:
    """How many codes of each offer were given so far."""
    rows = await tx.execute(select(codes.c.offer, func.count()).group_by(codes.c.offer))
    return {row.offer: row[1] for row in rows}


async def add_codes(tx: AsyncConnection, given: Sequence[tuple[str, OpenOffer]]) -> None:
    """Write down codes: pairs of (lead id, offer). A code is unique over all leads."""
    if given:
        rows = [
            {
                "code": offer.code,
                "lead_id": lead_id,
                "offer": offer.offer,
                "issued_at": offer.issued_at,
                "ends_at": offer.ends_at,
            }
            for lead_id, offer in given
        ]
        await tx.execute(insert(codes), rows)


async def mark_used(tx: AsyncConnection, used: Sequence[tuple[str, datetime]]) -> None:
    """Write down that codes were used: pairs of (code, when)."""
    for code, at in used:
        await tx.execute(update(codes).where(codes.c.code == code).values(used_at=at))


async def save_handoff(tx: AsyncConnection, lead: Lead, handoff: Handoff) -> None:
    """Open a handoff, or write down who took it."""
    values = {"owner": handoff.owner, "taken_at": handoff.taken_at, "reason": handoff.reason}
    statement = (
        _on(tx).insert(handoffs).values(id=handoff.id, lead_id=lead.id, opened_at=handoff.opened_at, **values)
    )
    await tx.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))


async def close_handoff(tx: AsyncConnection, handoff_id: str, at: datetime, by: str, outcome: str) -> None:
    """A handoff is over: who ended it, "" for nobody, and how ("done", "back", "silent", "merged")."""
    values = {"closed_at": at, "closed_by": by or None, "outcome": outcome}
    await tx.execute(update(handoffs).where(handoffs.c.id == handoff_id).values(values))


async def find_purchase(tx: AsyncConnection, order_id: str) -> str | None:
    """The lead an order belongs to, or None when it was not reported yet."""
    found = await tx.execute(select(purchases.c.lead_id).where(purchases.c.order_id == order_id))
    lead_id: str | None = found.scalar()
    return lead_id


async def add_purchase(tx: AsyncConnection, lead_id: str, bought: Bought) -> None:
    """Write down an order. The same order again changes nothing."""
    statement = (
        _on(tx)
        .insert(purchases)
        .values(
            order_id=bought.order_id,
            lead_id=lead_id,
            amount=bought.amount,
            currency=bought.currency,
            item=bought.item,
            at=bought.at,
        )
    )
    await tx.execute(statement.on_conflict_do_nothing())


async def read_setting(connection: AsyncConnection, name: str) -> str | None:
    """A small value the bot keeps for itself."""
    value: str | None = (
        await connection.execute(select(settings.c.value).where(settings.c.name == name))
    ).scalar()
    return value


async def write_setting(tx: AsyncConnection, name: str, value: str) -> None:
    """Keep a small value."""
    statement = _on(tx).insert(settings).values(name=name, value=value)
    await tx.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
