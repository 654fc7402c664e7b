"""Orders that were paid."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.inputs import Bought
from storage.dialects import dialect_of
from storage.tables.tables import purchases


async def find_purchase(tx: AsyncConnection, order_id: str) -> str | None:
    """The lead an order belongs to, or None when it was not reported yet."""
    found = await tx.execute(select(purchases.c.lead_id).where(purchases.c.order_id == order_id))
    lead_id: str | None = found.scalar()
    return lead_id


async def add_purchase(tx: AsyncConnection, lead_id: str, bought: Bought) -> None:
    """Write down an order. The same order again changes nothing."""
    statement = (
        dialect_of(tx)
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
