"""Timers: something to do for a lead at a time. A row lives until its input is decided on or it is cancelled."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec
import orjson
from sqlalchemy import Integer, bindparam, delete, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.effects import StopTimers
from conversations.turn.keys import Key
from storage.sql.arrays import among, any_or_same
from storage.sql.hot import HotStatement
from storage.sql.rows import Row, delete_rows, insert_rows
from storage.tables.leads import leads
from storage.tables.timers import timers
from storage.writing import encode


class Timer(msgspec.Struct, frozen=True):
    """A timer of a lead. `key` is unique within the lead; of it, purpose, subject and part are kept."""

    lead_id: str
    key: Key
    due_at: datetime
    lapses_at: datetime | None = None
    data: dict[str, Any] = {}


Fired = tuple[str, Key, datetime]
"""(lead id, key, due time): a timer as it was when it came due."""


EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
_FIRED = ("lead_id", "purpose", "subject", "part", "due_at")
_SET = ("lead_id", "purpose", "subject", "part", "due_at", "lapses_at", "data")
_MOVE = """
ON CONFLICT (lead_id, purpose, subject, part, origin)
DO UPDATE SET due_at = excluded.due_at, lapses_at = excluded.lapses_at, data = excluded.data
"""
_OF_LEADS = HotStatement(
    select(timers.c.lead_id, timers.c.purpose, timers.c.subject, timers.c.part, timers.c.due_at).where(
        among(timers.c.lead_id, "lead_ids")
    )
)
_ALL_DUE = (
    select(timers)
    .where(
        timers.c.due_at <= bindparam("now", type_=timers.c.due_at.type),
        timers.c.due_at >= bindparam("since", type_=timers.c.due_at.type),
    )
    .order_by(timers.c.due_at, timers.c.id)
    .limit(bindparam("limit", type_=Integer()))
)
# Leads, and in the mode in which decisions lock them: whoever decides holds a lead before it touches its timers.
_DUE_OF_FREE = HotStatement(
    _ALL_DUE.join(leads, leads.c.id == timers.c.lead_id).with_for_update(
        of=leads, key_share=True, skip_locked=True
    )
)
_DUE = HotStatement(_ALL_DUE)
_STOP = HotStatement(
    delete(timers).where(
        timers.c.lead_id == bindparam("b_lead"),
        any_or_same(timers.c.purpose, "of_purpose"),
        any_or_same(timers.c.subject, "of_subject"),
        any_or_same(timers.c.part, "of_part"),
    )
)
_NEXT = HotStatement(select(func.min(timers.c.due_at, type_=timers.c.due_at.type).label("due")))


async def start(tx: AsyncConnection, new: Sequence[Timer]) -> None:
    """Set timers. One that exists under the same key is moved."""
    rows = [_row(timer) for timer in new]
    # Of two under one key the last counts; in one statement they can't both be written.
    await insert_rows(tx, timers, _SET, list({row[:4]: row for row in rows}.values()), _MOVE)


async def stop(tx: AsyncConnection, stopped: Sequence[tuple[str, StopTimers]]) -> None:
    """Cancel leads' timers of a purpose, subject and part, as far as they are given."""
    if stopped:
        rows = [
            {"b_lead": lead_id, "of_purpose": one.purpose, "of_subject": one.subject, "of_part": one.part}
            for lead_id, one in stopped
        ]
        await _STOP.run(tx, rows)


async def finish(tx: AsyncConnection, fired: Sequence[Fired]) -> None:
    """Remove timers that were acted on, unless they were moved meanwhile."""
    rows = [(lead, key.purpose, key.subject, key.part, due) for lead, key, due in fired]
    await delete_rows(tx, timers, _FIRED, rows)


async def find_pending(tx: AsyncConnection, wanted: Sequence[Fired]) -> set[Fired]:
    """Which of these are still waiting to be acted on."""
    if not wanted:
        return set()
    rows = await _OF_LEADS.fetch(tx, {"lead_ids": sorted({lead for lead, _, _ in wanted})})
    return {(row.lead_id, Key(row.purpose, row.subject, row.part), row.due_at) for row in rows} & set(wanted)


async def claim_due(
    tx: AsyncConnection, now: datetime, limit: int, since: datetime = EARLIEST
) -> list[Timer]:
    """Timers that are due, earliest first, whose leads nobody else decides about: these are locked until the end.
    Of those that fell due before `since` none.

    So one worker claims, decides and finishes them in one transaction, and never waits for another.
    """
    query = _DUE_OF_FREE if tx.dialect.name == "postgresql" else _DUE
    return [_timer(row) for row in await query.fetch(tx, {"now": now, "since": since, "limit": limit})]


async def list_due(connection: AsyncConnection, now: datetime, limit: int) -> list[Timer]:
    """Timers that are due, earliest first."""
    return [
        _timer(row) for row in await _DUE.fetch(connection, {"now": now, "since": EARLIEST, "limit": limit})
    ]


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When the next timer is due."""
    [(due,)] = await _NEXT.fetch(connection, {})
    return due  # type: ignore[no-any-return]


async def find_birthdays_without(
    connection: AsyncConnection, purpose: str, after: str, limit: int
) -> list[str]:
    """Leads from an id on whose birthday is known and who have no timer of this purpose, by id."""
    has_timer = exists().where(timers.c.lead_id == leads.c.id, timers.c.purpose == purpose)
    found = (
        select(leads.c.id)
        .where(leads.c.id > after, leads.c.merged_into.is_(None), leads.c.refused_at.is_(None))
        .where(leads.c.state.contains('"birthday":"'), ~has_timer)
        .order_by(leads.c.id)
        .limit(limit)
    )
    return list((await connection.execute(found)).scalars())


async def read_planned(connection: AsyncConnection, lead_id: str) -> list[Timer]:
    """What is planned for a lead, earliest first."""
    rows = await connection.execute(
        select(timers).where(timers.c.lead_id == lead_id).order_by(timers.c.due_at, timers.c.id)
    )
    return [_timer(row) for row in rows]


def _row(timer: Timer) -> Row:
    key = timer.key
    return (
        timer.lead_id, key.purpose, key.subject, key.part, timer.due_at, timer.lapses_at, encode(timer.data),
    )  # fmt: skip


def _timer(row: Any) -> Timer:
    key = Key(row.purpose, row.subject, row.part)
    return Timer(row.lead_id, key, row.due_at, row.lapses_at, orjson.loads(row.data))
