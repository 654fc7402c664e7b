"""Orders that belong to nobody we know, until somebody says whose they are."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.purchases.told import ToldOrder
from storage.sql.dialects import dialect_of
from storage.tables.purchases import unmatched_orders as orders
from storage.writing import encode

_decode = msgspec.json.Decoder(ToldOrder).decode


class Unmatched(NamedTuple):
    """One of them, and when it was told of last."""

    told: ToldOrder
    told_at: datetime


async def keep(tx: AsyncConnection, told: ToldOrder, now: datetime) -> None:
    """Keep an order, unless a newer state of it is kept."""
    known = await find(tx, told.order_id)
    if known is not None and known.order.age > told.order.age:
        return
    insert = dialect_of(tx).insert(orders)
    row = {
        "order_id": told.order_id, "source": told.source, "told": encode(told), "at": told.at, "told_at": now,
    }  # fmt: skip
    changes = {name: insert.excluded[name] for name in ("source", "told", "at", "told_at")}
    await tx.execute(insert.on_conflict_do_update(index_elements=["order_id"], set_=changes), row)


async def find(connection: AsyncConnection, order_id: str) -> ToldOrder | None:
    """How such an order stands; None where it is none of these."""
    found = await connection.execute(select(orders.c.told).where(orders.c.order_id == order_id))
    told = found.scalar()
    return _decode(told) if told else None


async def forget(tx: AsyncConnection, order_id: str) -> None:
    """It belongs to somebody now, or is nobody's business."""
    await tx.execute(delete(orders).where(orders.c.order_id == order_id))


async def read_newest(connection: AsyncConnection, most: int = 100) -> Sequence[Unmatched]:
    """Those told of last come first."""
    found = select(orders.c.told, orders.c.told_at).order_by(orders.c.told_at.desc()).limit(most)
    return [Unmatched(_decode(row.told), row.told_at) for row in await connection.execute(found)]


async def count(connection: AsyncConnection) -> int:
    """How many there are."""
    return int((await connection.execute(select(func.count()).select_from(orders))).scalar() or 0)


async def forget_old(tx: AsyncConnection, before: datetime) -> None:
    """What nobody claimed for so long is not kept."""
    await tx.execute(delete(orders).where(orders.c.told_at < before))
