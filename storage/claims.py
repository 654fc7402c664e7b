"""Who sends which message: one worker claims a queued row for a while, and renews the claim while it needs it.

Whoever dies renews nothing, and what it had claimed is free again a moment later. Claims are kept by the database's own
clock; `now` is the bot's, by which messages fall due.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Integer,
    and_,
    bindparam,
    exists,
    func,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel
from storage import holds
from storage.holds import HELD
from storage.messages import QUEUED, STILL_QUEUED
from storage.sql.arrays import among
from storage.sql.hot import HotStatement
from storage.sql.real_time import real_now, real_time_in
from storage.tables.messages import messages

_REPLY, _PROACTIVE = text("messages.reply"), text("NOT messages.reply")
"""In the words of the indexes' own conditions, or they would not be used."""
FREE = or_(messages.c.claimed_by.is_(None), messages.c.claimed_until <= real_now())
_other = messages.alias()
_NOW = bindparam("now", type_=messages.c.send_after.type)
_OURS = messages.c.claimed_by == bindparam("worker")


def _is_due(of: FromClause) -> ColumnElement[bool]:
    """A new message is due whatever the time: the clock of who queued it may be ahead."""
    return or_(of.c.send_after <= _NOW, of.c.send_after == of.c.created_at)


_STANDS_AHEAD = exists(
    select(_other.c.id).where(
        _other.c.channel == messages.c.channel,
        _other.c.address == messages.c.address,
        _other.c.id < messages.c.id,
        _other.c.status == text("'queued'"),
        _other.c.reply,
        _other.c.audience == messages.c.audience,
        or_(messages.c.audience == "lead", _other.c.lead_id == messages.c.lead_id),
        or_(
            ~_is_due(_other),
            and_(_other.c.claimed_by != bindparam("worker"), _other.c.claimed_until > real_now()),
        ),
    )
)
_ANY_REPLIES = (
    select(messages.c.id)
    .where(QUEUED, _REPLY, FREE, _is_due(messages), ~_STANDS_AHEAD)
    .order_by(messages.c.id)
    .limit(bindparam("limit", type_=Integer()))
)
_REPLIES = HotStatement(_ANY_REPLIES.where(messages.c.channel.not_in(HELD)))
_REPLIES_OF = HotStatement(_ANY_REPLIES.where(messages.c.channel == bindparam("channel")))
_WRITTEN_TO_NOW = exists(
    select(_other.c.id).where(
        _other.c.lead_id == messages.c.lead_id,
        _other.c.id != messages.c.id,
        _other.c.status == text("'queued'"),
        ~_other.c.reply,
        _other.c.claimed_by.is_not(None),
        _other.c.claimed_until > real_now(),
    )
)
_TOUCHES = HotStatement(
    select(messages.c.id, messages.c.lead_id)
    .where(
        QUEUED, _PROACTIVE, FREE, messages.c.channel == bindparam("channel"), messages.c.send_after <= _NOW,
        ~_WRITTEN_TO_NOW,
    )
    .order_by(messages.c.send_after, messages.c.id)
    .limit(bindparam("limit", type_=Integer()))
)  # fmt: skip
_OF_ANY = text(
    f"messages.channel IN ({', '.join(repr(one.value) for one in Channel)})"
)  # by which it is found
_ANY_TOUCH = HotStatement(
    select(messages.c.id)
    .where(QUEUED, _PROACTIVE, _OF_ANY, messages.c.send_after <= _NOW)
    .limit(bindparam("limit", type_=Integer()))
)
_COUNT_TOUCHES = (
    select(func.count())
    .select_from(messages)
    .where(QUEUED, _PROACTIVE, ~FREE, messages.c.channel == bindparam("channel"))
)
_CLAIM = HotStatement(
    update(messages)
    .where(STILL_QUEUED, FREE, among(messages.c.id, "ids"))
    .values(claimed_by=bindparam("worker"), claimed_until=real_time_in("seconds"))
    .returning(messages.c.id)
)
_RENEW = (
    update(messages)
    .where(STILL_QUEUED, _OURS, among(messages.c.id, "ids"))
    .values(claimed_until=real_time_in("seconds"))
    .returning(messages.c.id)
)
_UNTRIED = (
    update(messages)
    .where(STILL_QUEUED, _OURS, among(messages.c.id, "ids"))
    .values(claimed_by=None, attempted_at=None)
)
_RELEASE = update(messages).where(STILL_QUEUED, _OURS, among(messages.c.id, "ids")).values(claimed_by=None)
_REST = (
    update(messages)
    .where(STILL_QUEUED, messages.c.claimed_by.is_(None), among(messages.c.id, "ids"))
    .values(claimed_by="", claimed_until=real_time_in("seconds"))
)
"""Nobody's claim: whoever stands behind waits as for somebody else's."""
_RELEASE_ALL = update(messages).where(QUEUED, messages.c.claimed_by.is_not(None)).values(claimed_by=None)


async def find_replies(connection: AsyncConnection, worker: str, now: datetime, limit: int) -> list[int]:
    """Replies and words to staff that are due and that nobody is at, in order.

    What stands behind one that waits for its next attempt, or that somebody else is sending, waits with it. Of a
    channel that is held there is one at most, where a try is due.
    """
    given = {"worker": worker, "now": now}
    found = [row.id for row in await _REPLIES.fetch(connection, given | {"limit": limit})]
    for channel, hold in (await holds.read_all(connection)).items():
        if hold.until <= now:
            one = given | {"channel": channel.value, "limit": 1}
            found += [row.id for row in await _REPLIES_OF.fetch(connection, one)]
    return found


async def is_any_touch_due(connection: AsyncConnection, now: datetime) -> bool:
    """Whether there is a proactive message of any channel whose time has come, whoever is at it."""
    return bool(await _ANY_TOUCH.fetch(connection, {"now": now, "limit": 1}))


async def find_touches(connection: AsyncConnection, channel: Channel, now: datetime, limit: int) -> list[int]:
    """Proactive messages of a channel that are due, in order: one a lead, of leads nobody is writing to now."""
    if hold := (await holds.read_all(connection)).get(channel):
        limit = 1 if hold.until <= now else 0
    found = await _TOUCHES.fetch(connection, {"channel": channel.value, "now": now, "limit": limit})
    first: dict[str, int] = {}
    for row in found:
        first.setdefault(row.lead_id, row.id)
    return list(first.values())


async def count_touches(connection: AsyncConnection, channel: Channel) -> int:
    """How many proactive messages of a channel are claimed."""
    found = await connection.execute(_COUNT_TOUCHES, {"channel": channel.value})
    return int(found.scalar_one())


async def claim(tx: AsyncConnection, worker: str, ids: Sequence[int], seconds: float) -> list[int]:
    """Claim these for so long; gives those that were free."""
    if not ids:
        return []
    taken = await _CLAIM.fetch(tx, {"worker": worker, "ids": ids, "seconds": seconds})
    return [row.id for row in taken]


async def renew(tx: AsyncConnection, worker: str, ids: Sequence[int], seconds: float) -> set[int]:
    """Keep these for so long from now; gives those that are still the worker's, and queued."""
    if not ids:
        return set()
    kept = await tx.execute(_RENEW, {"worker": worker, "ids": ids, "seconds": seconds})
    return set(kept.scalars())


async def release(tx: AsyncConnection, worker: str, ids: Sequence[int], untried: Sequence[int] = ()) -> None:
    """Leave these to whoever comes; of those that are `untried` no attempt was begun, though their rows say so."""
    if ids:
        await tx.execute(_RELEASE, {"worker": worker, "ids": ids})
    if untried:
        await tx.execute(_UNTRIED, {"worker": worker, "ids": untried})


async def rest(tx: AsyncConnection, ids: Sequence[int], seconds: float) -> None:
    """Let nobody take these up for so long, of those that nobody has claimed."""
    if ids:
        await tx.execute(_REST, {"ids": ids, "seconds": seconds})


async def release_all(tx: AsyncConnection) -> None:
    """Every claim is of a process that has ended: on SQLite, where there is one, which begins."""
    await tx.execute(_RELEASE_ALL)
