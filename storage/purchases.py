"""Orders, as they stand."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.purchases.effects import NotePurchase
from storage.sql.dialects import dialect_of
from storage.tables.purchases import purchases
from storage.writing import Written

_CHANGES = ("status", "amount", "refunded", "currency", "item", "code", "at")


async def write(tx: AsyncConnection, written: Sequence[Written[NotePurchase]]) -> None:
    """Write down how orders stand. Another lead's order stays theirs."""
    insert = dialect_of(tx).insert(purchases)
    upsert = insert.on_conflict_do_update(
        index_elements=["order_id"],
        set_={name: insert.excluded[name] for name in _CHANGES},
        where=purchases.c.lead_id == insert.excluded.lead_id,
    )
    for one in written:  # one by one: several states of an order may be of one transaction
        await tx.execute(upsert, _row(one))


async def find_buyer(connection: AsyncConnection, order_id: str) -> str | None:
    """The lead an order belongs to, or None when it was not reported yet."""
    found = await connection.execute(select(purchases.c.lead_id).where(purchases.c.order_id == order_id))
    lead_id: str | None = found.scalar()
    return lead_id


async def read_of(connection: AsyncConnection, lead_id: str) -> Sequence[Any]:
    """A lead's orders, the oldest first: rows of the table."""
    found = select(purchases).where(purchases.c.lead_id == lead_id).order_by(purchases.c.at)
    return (await connection.execute(found)).all()


async def read_one(connection: AsyncConnection, order_id: str) -> Any | None:
    """An order, as a row of the table; None when it was not reported yet."""
    return (await connection.execute(select(purchases).where(purchases.c.order_id == order_id))).first()


def _row(one: Written[NotePurchase]) -> dict[str, Any]:
    bought = one.effect.bought
    return {
        "order_id": bought.order_id,
        "lead_id": one.lead_id,
        "status": bought.status,
        "amount": bought.amount,
        "refunded": bought.refunded,
        "currency": bought.currency,
        "item": bought.item,
        "code": bought.code,
        "at": bought.at,
    }
