"""Orders that were paid."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.purchases.effects import NotePurchase
from storage.sql.dialects import dialect_of
from storage.tables.purchases import purchases
from storage.writing import Written


async def write(tx: AsyncConnection, written: Sequence[Written[NotePurchase]]) -> None:
    """Write down orders. The same order again changes nothing."""
    rows = [
        {
            "order_id": one.effect.bought.order_id,
            "lead_id": one.lead_id,
            "amount": one.effect.bought.amount,
            "currency": one.effect.bought.currency,
            "item": one.effect.bought.item,
            "at": one.effect.bought.at,
        }
        for one in written
    ]
    await tx.execute(dialect_of(tx).insert(purchases).on_conflict_do_nothing(), rows)


async def find_buyer(connection: AsyncConnection, order_id: str) -> str | None:
    """The lead an order belongs to, or None when it was not reported yet."""
    found = await connection.execute(select(purchases.c.lead_id).where(purchases.c.order_id == order_id))
    lead_id: str | None = found.scalar()
    return lead_id


async def read_of(connection: AsyncConnection, lead_id: str) -> Sequence[Any]:
    """A lead's orders, the oldest first: rows of the table."""
    found = select(purchases).where(purchases.c.lead_id == lead_id).order_by(purchases.c.at)
    return (await connection.execute(found)).all()
