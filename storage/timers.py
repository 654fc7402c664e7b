"""Timers: something to do for a lead at a time. A row lives until its input is decided on or it is cancelled."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import msgspec
import orjson
from sqlalchemy import and_, bindparam, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.dialects import dialect_of
from storage.tables.tables import timers


class Timer(msgspec.Struct, frozen=True):
    """A timer of a lead. `key` is unique within the lead."""

    lead_id: str
    key: str
    purpose: str
    due_at: datetime
    lapses_at: datetime | None = None
    data: dict[str, str] = {}


_DELETE = delete(timers).where(
    timers.c.lead_id == bindparam("b_lead"),
    timers.c.key == bindparam("b_key"),
    timers.c.due_at == bindparam("b_due"),
)


async def start(tx: AsyncConnection, new: Sequence[Timer]) -> None:
    """Set timers. One that exists under the same key is moved."""
    if not new:
        return
    on = dialect_of(tx)
    statement = on.insert(timers)
    changed = {
        name: statement.excluded[name] for name in ("purpose", "due_at", "lapses_at", "data", "handed_at")
    }
    statement = statement.on_conflict_do_update(index_elements=["lead_id", "key"], set_=changed)
    await tx.execute(statement, [_row(timer) for timer in new])


async def stop(tx: AsyncConnection, stopped: Sequence[tuple[str, str]]) -> None:
    """Cancel every timer of a lead whose key starts with a prefix ("" for all): pairs of (lead id, prefix)."""
    for lead_id, prefix in stopped:
        wanted = timers.c.lead_id == lead_id
        if prefix:
            wanted &= timers.c.key.startswith(prefix, autoescape=True)
        await tx.execute(delete(timers).where(wanted))


async def finish(tx: AsyncConnection, fired: Sequence[Timer]) -> None:
    """Remove timers that were acted on, unless they were moved meanwhile."""
    if fired:
        rows = [{"b_lead": timer.lead_id, "b_key": timer.key, "b_due": timer.due_at} for timer in fired]
        await tx.execute(_DELETE, rows)


async def find_pending(
    tx: AsyncConnection, wanted: Sequence[tuple[str, str, datetime]]
) -> set[tuple[str, str, datetime]]:
    """Which of these (lead id, key, due time) are still waiting to be acted on."""
    if not wanted:
        return set()
    same = [
        and_(timers.c.lead_id == lead, timers.c.key == key, timers.c.due_at == due)
        for lead, key, due in wanted
    ]
    rows = await tx.execute(select(timers.c.lead_id, timers.c.key, timers.c.due_at).where(or_(*same)))
    return {(row.lead_id, row.key, row.due_at) for row in rows}


async def take_due(
    tx: AsyncConnection, now: datetime, told_before: datetime, limit: int = 500
) -> list[Timer]:
    """Timers that are due and that the queue was not told of since `told_before`, earliest first. Marks them told."""
    due = (
        select(timers.c.id)
        .where(timers.c.due_at <= now, or_(timers.c.handed_at.is_(None), timers.c.handed_at < told_before))
        .order_by(timers.c.due_at, timers.c.id)
        .limit(limit)
    )
    if tx.dialect.name == "postgresql":
        due = due.with_for_update(skip_locked=True)
    # Named apart: PostgreSQL may run a bare subquery once a row, and take more than the limit.
    chosen = select(due.cte("due").c.id)
    taken = update(timers).where(timers.c.id.in_(chosen)).values(handed_at=now).returning(timers)
    rows = sorted(await tx.execute(taken), key=lambda row: (row.due_at, row.id))
    return [_timer(row) for row in rows]


async def forget_told(tx: AsyncConnection) -> None:
    """The queue was lost with its process: every due timer has to be handed over again."""
    await tx.execute(update(timers).where(timers.c.handed_at.is_not(None)).values(handed_at=None))


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the next timer is due."""
    due: datetime | None = (
        await connection.execute(select(func.min(timers.c.due_at, type_=timers.c.due_at.type)))
    ).scalar()
    return due


async def read_planned(connection: AsyncConnection, lead_id: str) -> list[Timer]:
    """What is planned for a lead, earliest first."""
    rows = await connection.execute(
        select(timers).where(timers.c.lead_id == lead_id).order_by(timers.c.due_at, timers.c.id)
    )
    return [_timer(row) for row in rows]


def _row(timer: Timer) -> dict[str, object]:
    row = msgspec.structs.asdict(timer)
    row["data"] = orjson.dumps(timer.data).decode()
    row["handed_at"] = None
    return row


def _timer(row: Any) -> Timer:
    return Timer(row.lead_id, row.key, row.purpose, row.due_at, row.lapses_at, orjson.loads(row.data))
