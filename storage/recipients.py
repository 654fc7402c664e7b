"""Everybody on the list of a broadcast: whose turn it is, and what became of each.

A recipient is waiting, held (they don't get it, and why), failed, or queued: then their message tells the rest. So
at any moment waiting + sent + held + failed is the list, but for those who were erased since.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Integer, String, and_, bindparam, case, cast, exists, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.broadcasts.draft import Broadcast
from conversations.broadcasts.effects import JoinRecipients, KeepRecipient
from conversations.lead.reason import Reason
from storage import broadcasts as kept_broadcasts
from storage.broadcasts import PURPOSE
from storage.messages import QUEUED
from storage.sql.arrays import among
from storage.sql.hot import HotStatement
from storage.tables.broadcasts import broadcasts, recipients
from storage.tables.leads import leads
from storage.tables.messages import messages
from storage.writing import Written, decode_reason, encode

State = Literal["waiting", "sent", "held", "failed"]
_WAITING = recipients.c.turnout == "waiting"
_NOW = bindparam("now", type_=recipients.c.due_at.type)
_RUNNING = select(broadcasts.c.id).where(broadcasts.c.status == "running").order_by(broadcasts.c.created_at)
_DUE = (
    select(recipients.c.id, recipients.c.lead_id, recipients.c.due_at)
    .join(leads, leads.c.id == recipients.c.lead_id)
    .where(recipients.c.broadcast == bindparam("broadcast"), _WAITING, recipients.c.due_at <= _NOW)
    .order_by(recipients.c.due_at, recipients.c.id)
    .limit(bindparam("limit", type_=Integer()))
)
_NEXT = HotStatement(
    select(func.min(recipients.c.due_at, type_=recipients.c.due_at.type).label("due")).where(
        _WAITING, recipients.c.broadcast.in_(_RUNNING)
    )
)
# In the mode in which decisions lock leads: whoever decides holds a lead before it touches what is theirs.
_DUE_OF_FREE = _DUE.with_for_update(of=leads, key_share=True, skip_locked=True)
_KEEP = (
    update(recipients)
    .where(recipients.c.id == bindparam("b_id"))
    .values(
        turnout=bindparam("b_turnout"), why=bindparam("b_why"),
        due_at=func.coalesce(bindparam("b_due_at", type_=recipients.c.due_at.type), recipients.c.due_at),
    )
)  # fmt: skip
_MINE = and_(
    messages.c.lead_id == recipients.c.lead_id,
    messages.c.purpose == PURPOSE,
    messages.c.subject == recipients.c.broadcast,
    messages.c.part == cast(recipients.c.id, String),
)
_OF_MESSAGE = {
    "queued": "waiting", "sent": "sent", "delivered": "sent", "read": "sent", "uncertain": "sent",
    "dropped": "held", "lapsed": "held",
}  # fmt: skip
STATE = case(
    (recipients.c.turnout != "queued", recipients.c.turnout),
    else_=case(_OF_MESSAGE, value=messages.c.status, else_="failed"),
)
_WHY = case((recipients.c.turnout != "queued", recipients.c.why), else_=messages.c.why_not)
_JOINED = recipients.outerjoin(messages, _MINE)


class RecipientTurn(msgspec.Struct, frozen=True):
    """A recipient whose turn it is."""

    recipient: int
    lead_id: str
    due_at: datetime
    broadcast: Broadcast


class ListedPerson(msgspec.Struct, frozen=True):
    """One of a list, and what became of them."""

    recipient: int
    lead_id: str
    name: str | None
    phone: str | None
    state: State
    why: Reason | None
    channel: str | None
    at: datetime | None


class Count(msgspec.Struct, frozen=True):
    """How many of a list stand alike: in one state, for one reason."""

    state: State
    why: Reason | None
    count: int


async def claim_turns(tx: AsyncConnection, now: datetime, most: int) -> list[RecipientTurn]:
    """Recipients whose turn it is, of one broadcast, with their leads locked until the end of the transaction.

    The broadcast can't be paused or stopped until then, either.
    """
    on_postgresql = tx.dialect.name == "postgresql"
    running = _RUNNING.with_for_update(read=True) if on_postgresql else _RUNNING
    for broadcast_id in list((await tx.execute(running)).scalars()):
        query = _DUE_OF_FREE if on_postgresql else _DUE
        rows = (await tx.execute(query, {"broadcast": broadcast_id, "now": now, "limit": most})).all()
        kept = await kept_broadcasts.read(tx, broadcast_id) if rows else None
        if kept:
            return [RecipientTurn(row.id, row.lead_id, row.due_at, kept.broadcast) for row in rows]
    return []


async def next_due(connection: AsyncConnection) -> datetime | None:
    """When it is somebody's turn next; None where nobody waits."""
    [(due,)] = await _NEXT.fetch(connection, {})
    return due  # type: ignore[no-any-return]


async def list_turns(connection: AsyncConnection, lead_ids: Collection[str]) -> list[datetime]:
    """When it is the turn of these leads, in broadcasts that run."""
    found = select(recipients.c.due_at).where(
        _WAITING, recipients.c.broadcast.in_(_RUNNING), recipients.c.lead_id.in_(list(lead_ids))
    )
    return list((await connection.execute(found)).scalars())


async def mark(tx: AsyncConnection, ids: Sequence[int], why: Reason) -> None:
    """These failed, unless a decision about them says otherwise in the same transaction."""
    failed = update(recipients).where(among(recipients.c.id, "ids")).values(turnout="failed", why=encode(why))
    await tx.execute(failed, {"ids": ids})


async def write(tx: AsyncConnection, written: Sequence[Written[KeepRecipient]]) -> None:
    """Write down how recipients stand."""
    rows = [
        {
            "b_id": one.effect.recipient, "b_turnout": one.effect.turnout, "b_due_at": one.effect.due_at,
            "b_why": encode(one.effect.why) if one.effect.why else None,
        }
        for one in written
    ]  # fmt: skip
    await tx.execute(_KEEP, rows)


async def write_joined(tx: AsyncConnection, written: Sequence[Written[JoinRecipients]]) -> None:
    """Of two messages of one broadcast to one person, the one that was begun or queued first goes out."""
    other = messages.alias()
    same = and_(
        other.c.lead_id == messages.c.lead_id, other.c.purpose == PURPOSE,
        other.c.subject == messages.c.subject, other.c.id != messages.c.id,
    )  # fmt: skip
    is_first = other.c.status.in_(("sent", "delivered", "read", "uncertain")) | (
        (other.c.status == "queued") & (other.c.attempted_at.is_not(None) | (other.c.id < messages.c.id))
    )
    for one in written:
        untried = QUEUED & messages.c.attempted_at.is_(None) & (messages.c.unsure == 0)
        second = update(messages).where(
            messages.c.lead_id == one.lead_id, messages.c.purpose == PURPOSE, untried,
            exists().where(same, is_first),
        )  # fmt: skip
        await tx.execute(second.values(status="dropped", why_not=encode(one.effect.why), status_at=one.at))


async def count(connection: AsyncConnection, broadcast_id: str) -> list[Count]:
    """How many of a list stand how, and why; those that are waiting by what they wait for."""
    query = (
        select(STATE.label("state"), _WHY.label("why"), func.count().label("many"))
        .select_from(_JOINED)
        .where(recipients.c.broadcast == broadcast_id)
        .group_by(STATE, _WHY)
    )
    rows = await connection.execute(query)
    return [Count(row.state, decode_reason(row.why) if row.why else None, row.many) for row in rows]


async def list_people(
    connection: AsyncConnection,
    broadcast_id: str,
    state: State | None = None,
    why: str | None = None,
    after: int = 0,
    most: int = 50,
) -> list[ListedPerson]:
    """People of a list, in its order; of one state alone, or for one reason, where that is given."""
    query = (
        select(
            recipients.c.id, recipients.c.lead_id, leads.c.name, leads.c.phone, STATE.label("state"),
            _WHY.label("why"), messages.c.channel, messages.c.sent_at,
        )
        .select_from(_JOINED.join(leads, leads.c.id == recipients.c.lead_id))
        .where(recipients.c.broadcast == broadcast_id, recipients.c.id > after)
        .order_by(recipients.c.id)
        .limit(most)
    )  # fmt: skip
    if state is not None:
        query = query.where(STATE.in_([state]))
    if why is not None:
        begins = f'"name":"{why}"'  # as reasons are kept: what moved a message stands within
        query = query.where(
            or_(_WHY.startswith(f"{{{begins}"), _WHY.like(f'{{"name":"moved"%"cause":{{{begins}%'))
        )
    return [_person(row) for row in await connection.execute(query)]


def _person(row: Any) -> ListedPerson:
    why = decode_reason(row.why) if row.why else None
    return ListedPerson(row.id, row.lead_id, row.name, row.phone, row.state, why, row.channel, row.sent_at)
