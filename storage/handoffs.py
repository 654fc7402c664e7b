"""What staff watch: open handoffs, and whether anything changed since they last looked."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Select, bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Handoff, Lead
from storage.dialects import dialect_of
from storage.tables.tables import codes, handoffs, history, leads, messages, purchases

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
_WATCHED = leads.c.id.in_(bindparam("ids", expanding=True))


def _newest(column: Any, of: Any) -> Any:
    return select(func.max(column)).where(of == leads.c.id).correlate(leads).scalar_subquery()


_LEAD_VERSIONS = select(
    leads.c.id,
    leads.c.updated_at,
    _newest(history.c.id, history.c.lead_id),
    _newest(messages.c.id, messages.c.lead_id),
    _newest(messages.c.status_at, messages.c.lead_id),
).where(_WATCHED)


@dataclass(frozen=True, slots=True)
class Case:
    """An open handoff and whose it is."""

    id: str
    reason: str
    opened_at: datetime
    owner: str | None
    taken_at: datetime | None
    lead: Lead


async def list_open(connection: AsyncConnection, most: int = 500) -> list[Case]:
    """Open handoffs, the oldest first."""
    rows = await connection.execute(_OPEN.limit(most))
    return [
        Case(row.id, row.reason, row.opened_at, row.owner, row.taken_at, _decode(row.state)) for row in rows
    ]


async def read_open_version(connection: AsyncConnection) -> tuple[str, int]:
    """Another text whenever a handoff was opened, taken or closed, or one of their leads wrote; and how many wait."""
    row = (await connection.execute(_OPEN_VERSION)).one()
    return _digest(row), row[0] - row[1]


async def read_lead_versions(connection: AsyncConnection, lead_ids: Sequence[str]) -> Mapping[str, str]:
    """By lead: another text whenever anything of theirs changed."""
    rows = await connection.execute(_LEAD_VERSIONS, {"ids": list(lead_ids)})
    return {row[0]: _digest(row[1:]) for row in rows}


@dataclass(frozen=True, slots=True)
class Belongings:
    """What a lead has bought and was given: rows of the tables."""

    purchases: Sequence[Any]
    codes: Sequence[Any]


async def read_belongings(connection: AsyncConnection, lead_id: str) -> Belongings:
    """A lead's purchases and codes, the oldest first."""
    bought: Select[Any] = select(purchases).where(purchases.c.lead_id == lead_id).order_by(purchases.c.at)
    given: Select[Any] = select(codes).where(codes.c.lead_id == lead_id).order_by(codes.c.issued_at)
    return Belongings((await connection.execute(bought)).all(), (await connection.execute(given)).all())


def _digest(values: Sequence[Any]) -> str:
    return hashlib.sha256("|".join(map(str, values)).encode()).hexdigest()[:16]


async def save_handoff(tx: AsyncConnection, lead: Lead, handoff: Handoff) -> None:
    """Open a handoff, or write down who took it."""
    values = {"owner": handoff.owner, "taken_at": handoff.taken_at, "reason": handoff.reason}
    statement = (
        dialect_of(tx)
        .insert(handoffs)
        .values(id=handoff.id, lead_id=lead.id, opened_at=handoff.opened_at, **values)
    )
    await tx.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))


async def close_handoff(tx: AsyncConnection, handoff_id: str, at: datetime, by: str, outcome: str) -> None:
    """A handoff is over: who ended it, "" for nobody, and how ("done", "back", "silent", "merged")."""
    values = {"closed_at": at, "closed_by": by or None, "outcome": outcome}
    await tx.execute(update(handoffs).where(handoffs.c.id == handoff_id).values(values))
