"""Receipts that came before our own note of the message they are about."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.messages import Receipt
from storage.tables.tables import early_receipts, messages


@dataclass(frozen=True, slots=True)
class EarlyReceipt:
    """A kept receipt. `unreachable`: it says that the address can't be written to."""

    id: int
    receipt: Receipt
    unreachable: bool


async def keep(tx: AsyncConnection, early: Sequence[tuple[Receipt, bool]]) -> None:
    """Keep receipts (with whether each says "unreachable") for later."""
    if early:
        rows = [
            {
                "channel": receipt.channel,
                "provider_id": receipt.provider_id,
                "status": receipt.status,
                "reason": receipt.reason,
                "unreachable": unreachable,
                "at": receipt.at,
            }
            for receipt, unreachable in early
        ]
        await tx.execute(insert(early_receipts), rows)


async def find_ripe(connection: AsyncConnection, limit: int = 500) -> list[EarlyReceipt]:
    """Kept receipts whose message is known by now, in the order they came."""
    same = and_(
        messages.c.channel == early_receipts.c.channel, messages.c.provider_id == early_receipts.c.provider_id
    )
    query = select(early_receipts).join(messages, same).order_by(early_receipts.c.id).limit(limit)
    return [
        EarlyReceipt(
            row.id, Receipt(row.channel, row.provider_id, row.status, row.reason, row.at), row.unreachable
        )
        for row in await connection.execute(query)
    ]


async def forget(tx: AsyncConnection, ids: Sequence[int]) -> None:
    """These were applied."""
    await tx.execute(delete(early_receipts).where(early_receipts.c.id.in_(ids)))


async def forget_before(tx: AsyncConnection, moment: datetime) -> None:
    """Nobody will ask for these any more."""
    await tx.execute(delete(early_receipts).where(early_receipts.c.at < moment))
