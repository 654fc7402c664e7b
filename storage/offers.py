"""Codes that were given, over all leads."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import OpenOffer
from storage.tables.tables import codes


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
