"""Codes that were given, over all leads."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.answers.offered.effects import EndCode, GiveCode, UseCode
from storage.tables.offers import codes
from storage.writing import Written


async def write_given(tx: AsyncConnection, written: Sequence[Written[GiveCode]]) -> None:
    """Write down codes. A code is unique over all leads: raises IntegrityError where it was given before."""
    rows = [
        {
            "code": one.effect.given.code,
            "lead_id": one.lead_id,
            "offer": one.effect.given.offer,
            "issued_at": one.effect.given.issued_at,
            "ends_at": one.effect.given.ends_at,
        }
        for one in written
    ]
    await tx.execute(insert(codes), rows)


async def write_used(tx: AsyncConnection, written: Sequence[Written[UseCode]]) -> None:
    """Write down that codes were used."""
    for one in written:
        used = update(codes).where(codes.c.code == one.effect.code)
        await tx.execute(used.values(used_at=one.effect.at))


async def write_ended(tx: AsyncConnection, written: Sequence[Written[EndCode]]) -> None:
    """Write down that codes are good no more."""
    for one in written:
        ended = update(codes).where(codes.c.code == one.effect.code, codes.c.used_at.is_(None))
        await tx.execute(ended.values(ends_at=one.effect.at))


async def find(connection: AsyncConnection, code: str) -> Any | None:
    """A code that was given, in our spelling: a row of the table; None where none was."""
    return (await connection.execute(select(codes).where(codes.c.code == code))).first()


async def read_of(connection: AsyncConnection, lead_id: str) -> Sequence[Any]:
    """A lead's codes, the oldest first: rows of the table."""
    found = select(codes).where(codes.c.lead_id == lead_id).order_by(codes.c.issued_at)
    return (await connection.execute(found)).all()
