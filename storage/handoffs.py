"""Conversations in the hands of people: written as they go there and back, and read by whoever watches them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.handoff.effects import CloseHandoff, OpenHandoff, TakeHandoff
from conversations.lead.addresses import Recipient
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason
from storage.tables.handoffs import handoffs
from storage.tables.leads import leads
from storage.versions import digest
from storage.writing import Written, decode_reason, encode

_decode = msgspec.json.Decoder(Lead).decode

_OPEN = (
    select(
        handoffs.c.id, handoffs.c.reason, handoffs.c.opened_at, handoffs.c.owner, handoffs.c.taken_at, leads.c.state
    )
    .join(leads, leads.c.id == handoffs.c.lead_id)
    .where(handoffs.c.closed_at.is_(None))
    .order_by(handoffs.c.opened_at, handoffs.c.id)
)  # fmt: skip
_OPEN_VERSION = (
    select(
        func.count(), func.count(handoffs.c.owner), func.max(handoffs.c.opened_at), func.max(handoffs.c.taken_at),
        func.max(leads.c.updated_at),
    )
    .join(leads, leads.c.id == handoffs.c.lead_id)
    .where(handoffs.c.closed_at.is_(None))
)  # fmt: skip


async def write_opened(tx: AsyncConnection, written: Sequence[Written[OpenHandoff]]) -> None:
    """Handoffs that begin."""
    rows = [
        {
            "id": one.effect.handoff.id,
            "lead_id": one.lead_id,
            "reason": encode(one.effect.handoff.reason),
            "opened_at": one.effect.handoff.opened_at,
        }
        for one in written
    ]
    await tx.execute(insert(handoffs), rows)


async def write_taken(tx: AsyncConnection, written: Sequence[Written[TakeHandoff]]) -> None:
    """Who has them."""
    for one in written:
        taken = update(handoffs).where(handoffs.c.id == one.effect.handoff)
        await tx.execute(taken.values(owner=one.effect.owner, taken_at=one.effect.at))


async def write_closed(tx: AsyncConnection, written: Sequence[Written[CloseHandoff]]) -> None:
    """Handoffs that are over."""
    for one in written:
        closed = update(handoffs).where(handoffs.c.id == one.effect.handoff)
        by, outcome = one.effect.by or None, one.effect.outcome
        await tx.execute(closed.values(closed_at=one.at, closed_by=by, outcome=outcome))


@dataclass(frozen=True, slots=True)
class OpenCase:
    """An open handoff and whose it is."""

    id: str
    reason: Reason
    opened_at: datetime
    owner: str | None
    taken_at: datetime | None
    lead: Lead


async def list_open(connection: AsyncConnection, most: int = 500) -> list[OpenCase]:
    """Open handoffs, the oldest first."""
    rows = await connection.execute(_OPEN.limit(most))
    return [
        OpenCase(
            row.id, decode_reason(row.reason), row.opened_at, row.owner, row.taken_at, _decode(row.state)
        )
        for row in rows
    ]


async def read_open_version(connection: AsyncConnection) -> tuple[str, int]:
    """Another text whenever a handoff was opened, taken or closed, or one of their leads wrote; and how many wait."""
    row = (await connection.execute(_OPEN_VERSION)).one()
    return digest(row), row[0] - row[1]


async def find_held(connection: AsyncConnection, at: Recipient) -> list[str]:
    """The leads whose conversation was taken at this address, and is still in those hands."""
    taken = (
        select(leads.c.state)
        .join(handoffs, handoffs.c.lead_id == leads.c.id)
        .where(handoffs.c.closed_at.is_(None), handoffs.c.owner.is_not(None))
        .order_by(handoffs.c.id)
    )
    found = [_decode(state) for state in await connection.scalars(taken)]
    return [lead.id for lead in found if lead.handoff.open and lead.handoff.open.owner_at == at]


async def find_owned(connection: AsyncConnection, by: str | None) -> list[Lead]:
    """The leads who are in somebody's hands (None: in anybody's), the last taken first."""
    taken = (
        select(leads.c.state)
        .join(handoffs, handoffs.c.lead_id == leads.c.id)
        .where(
            handoffs.c.closed_at.is_(None), handoffs.c.owner == by if by else handoffs.c.owner.is_not(None)
        )
        .order_by(handoffs.c.taken_at.desc(), handoffs.c.id.desc())
    )
    return [_decode(state) for state in await connection.scalars(taken)]


async def is_any_open(connection: AsyncConnection) -> bool:
    """Whether any lead is in the hands of staff, or waits for them."""
    still_open = select(handoffs.c.id).where(handoffs.c.closed_at.is_(None)).limit(1)
    return (await connection.execute(still_open)).first() is not None
