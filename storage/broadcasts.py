"""Broadcasts: rows from the start, so that whoever goes on after a kill knows who is still to be written to.

States: running ⇄ paused; or, for good, stopped. One that is running and has nobody waiting any more is over.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Literal

import msgspec
import orjson
from sqlalchemy import Select, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.broadcasts.draft import Broadcast, BroadcastText
from conversations.broadcasts.segment import Segment
from conversations.lead.lead import Lead
from conversations.lead.reason import Reason
from storage.messages import QUEUED
from storage.sql.arrays import among
from storage.sql.dialects import dialect_of
from storage.sql.rows import insert_rows
from storage.tables.broadcasts import broadcasts, recipients
from storage.tables.leads import leads
from storage.tables.messages import messages
from storage.writing import encode

Status = Literal["running", "paused", "stopped"]
PURPOSE = "broadcast"
"""Of the keys of its messages."""
_decode = msgspec.json.Decoder(Lead).decode
_COLUMNS = {"stage": leads.c.stage, "source": leads.c.source, "campaign": leads.c.campaign}
_STATUSES = select(broadcasts.c.id, broadcasts.c.status).where(among(broadcasts.c.id, "ids"))


class KeptBroadcast(msgspec.Struct, frozen=True):
    """A broadcast as it stands. `listed` is how many were on its list at the start."""

    broadcast: Broadcast
    segment: Segment
    status: Status
    listed: int
    by: str
    created_at: datetime
    status_at: datetime


async def read_candidates(
    connection: AsyncConnection, segment: Segment, after: str = "", most: int = 1000
) -> list[Lead]:
    """Leads that may belong to a segment, by their ids: what the database knows of it holds for them."""
    query = select(leads.c.state).where(leads.c.merged_into.is_(None), leads.c.id > after)
    for name, column in _COLUMNS.items():
        if name in segment:
            query = query.where(column.in_(segment[name]))
    if "bought" in segment:
        bought_at = leads.c.bought_at
        query = query.where(bought_at.is_not(None) if segment["bought"] else bought_at.is_(None))
    rows = await connection.execute(query.order_by(leads.c.id).limit(most))
    return [_decode(state) for state in rows.scalars()]


async def find_request(connection: AsyncConnection, request: str) -> str | None:
    """The broadcast that an order to start one has started already."""
    found = await connection.execute(select(broadcasts.c.id).where(broadcasts.c.request == request))
    broadcast_id: str | None = found.scalar()
    return broadcast_id


async def start(
    tx: AsyncConnection, kept: KeptBroadcast, lead_ids: Sequence[str], request: str | None = None
) -> bool:
    """Write a broadcast down with everybody on its list. False where the same order has started it already."""
    broadcast, now = kept.broadcast, kept.created_at
    row = {
        "id": broadcast.id, "name": broadcast.name, "segment": encode(kept.segment),
        "text": encode(broadcast.draft.text), "kind": broadcast.draft.kind, "status": kept.status,
        "listed": len(lead_ids), "by": kept.by, "created_at": now, "status_at": now,
        "lapses_at": broadcast.lapses_at, "request": request,
    }  # fmt: skip
    new = dialect_of(tx).insert(broadcasts).on_conflict_do_nothing().returning(broadcasts.c.id)
    if (await tx.execute(new, row)).scalar() is None:
        return False
    known = await _find_known(tx, lead_ids)
    columns = ("broadcast", "lead_id", "turnout", "due_at")
    rows = [(broadcast.id, lead_id, "waiting", now) for lead_id in lead_ids if lead_id in known]
    if rows:
        await insert_rows(tx, recipients, columns, rows)
    if len(rows) < len(lead_ids):  # somebody was erased, or merged, since the list was made
        counted = update(broadcasts).where(broadcasts.c.id == broadcast.id)
        await tx.execute(counted.values(listed=len(rows)))
    return True


async def read(connection: AsyncConnection, broadcast_id: str) -> KeptBroadcast | None:
    """A broadcast; None where there is none."""
    found = await connection.execute(select(broadcasts).where(broadcasts.c.id == broadcast_id))
    row = found.first()
    return _kept(row) if row else None


async def list_newest(connection: AsyncConnection, most: int = 50) -> list[KeptBroadcast]:
    """Broadcasts, the newest first."""
    newest: Select[Any] = select(broadcasts).order_by(broadcasts.c.created_at.desc(), broadcasts.c.id)
    return [_kept(row) for row in await connection.execute(newest.limit(most))]


async def read_statuses(connection: AsyncConnection, ids: Collection[str]) -> dict[str, Status]:
    """How these stand."""
    if not ids:
        return {}
    return {row.id: row.status for row in await connection.execute(_STATUSES, {"ids": sorted(ids)})}


async def set_status(
    tx: AsyncConnection, broadcast_id: str, status: Status, why: Reason, now: datetime
) -> bool:
    """Pause it, go on, or stop it for good; False where it was stopped before, or there is none.

    `why` is what those are told of who don't get it any more. Whoever is at a batch ends it first.
    """
    changed = (
        update(broadcasts)
        .where(broadcasts.c.id == broadcast_id, broadcasts.c.status != "stopped")
        .values(status=status, status_at=now)
        .returning(broadcasts.c.id)
    )
    if (await tx.execute(changed)).scalar() is None:
        return False
    if status == "stopped":
        await _stop(tx, broadcast_id, why, now)
    elif status == "running":
        await _bring_forward(tx, broadcast_id, now)
    return True


async def _stop(tx: AsyncConnection, broadcast_id: str, why: Reason, now: datetime) -> None:
    mine = recipients.c.broadcast == broadcast_id
    waiting = update(recipients).where(mine, recipients.c.turnout == "waiting")
    await tx.execute(waiting.values(turnout="held", why=encode(why)))
    # One whose attempt has begun may have arrived: what becomes of it is found out.
    untried = _queued_of(broadcast_id) & messages.c.attempted_at.is_(None) & (messages.c.unsure == 0)
    dropped = update(messages).where(untried)
    await tx.execute(dropped.values(status="dropped", why_not=encode(why), status_at=now))


async def _bring_forward(tx: AsyncConnection, broadcast_id: str, now: datetime) -> None:
    """What was put off while it was paused is looked at again at once, in the order in which it was queued."""
    waiting = update(recipients).where(
        recipients.c.broadcast == broadcast_id, recipients.c.turnout == "waiting", recipients.c.due_at < now
    )
    await tx.execute(waiting.values(due_at=now))
    await tx.execute(update(messages).where(_queued_of(broadcast_id)).values(send_after=now))


def _queued_of(broadcast_id: str) -> Any:
    return QUEUED & (messages.c.purpose == PURPOSE) & (messages.c.subject == broadcast_id)


async def _find_known(tx: AsyncConnection, lead_ids: Sequence[str]) -> set[str]:
    known = select(leads.c.id).where(among(leads.c.id, "ids"), leads.c.merged_into.is_(None))
    return set((await tx.execute(known, {"ids": list(lead_ids)})).scalars())


def _kept(row: Any) -> KeptBroadcast:
    draft = BroadcastText(orjson.loads(row.text), row.kind)
    broadcast = Broadcast(row.id, row.name, draft, row.lapses_at)
    return KeptBroadcast(
        broadcast, orjson.loads(row.segment), row.status, row.listed, row.by, row.created_at, row.status_at
    )
