"""What waits in the outbox: what is due, what the queue has to be told of, and when something will be."""

from datetime import datetime, timedelta

from sqlalchemy import Select, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel, Recipient
from storage import holds
from storage.holds import HELD
from storage.messages import QUEUED
from storage.tables.messages import messages


async def take_waiting(
    tx: AsyncConnection, now: datetime, told_before: datetime, limit: int = 1000
) -> list[Recipient]:
    """Whom messages are due for of which the queue was not told since `told_before`; marks them as told.

    Finds retries whose time has come, and everything that was queued when a process or the queue died. Of a channel
    that is held there is one at most, where a try is due.
    """
    waiting = (
        select(messages.c.id)
        .where(
            QUEUED,
            messages.c.send_after <= now,
            or_(messages.c.handed_at.is_(None), messages.c.handed_at < told_before),
        )
        .order_by(messages.c.send_after, messages.c.id)
    )
    found = await _tell(tx, waiting.where(messages.c.channel.not_in(HELD)).limit(limit), now)
    for channel, hold in (await holds.read_all(tx)).items():
        if hold.until <= now:
            found += await _tell(tx, waiting.where(messages.c.channel == channel.value).limit(1), now)
    return found


async def _tell(tx: AsyncConnection, due: Select[tuple[int]], now: datetime) -> list[Recipient]:
    if tx.dialect.name == "postgresql":
        due = due.with_for_update(skip_locked=True)
    # Named apart: PostgreSQL may run a bare subquery once a row, and take more than the limit.
    chosen = select(due.cte("due").c.id)
    taken = (
        update(messages)
        .where(messages.c.id.in_(chosen), QUEUED)
        .values(handed_at=now)
        .returning(messages.c.channel, messages.c.address)
    )
    found = [Recipient(Channel(row.channel), row.address) for row in await tx.execute(taken)]
    return list(dict.fromkeys(found))


async def forget_told(tx: AsyncConnection) -> None:
    """The queue was lost with its process: every queued message has to be handed over again."""
    await tx.execute(update(messages).where(QUEUED).values(handed_at=None))


async def count_queued(connection: AsyncConnection, now: datetime) -> tuple[int, timedelta | None]:
    """How many messages are due and unsent, and for how long the oldest has been waiting."""
    row = (
        await connection.execute(
            select(func.count(), func.min(messages.c.created_at, type_=messages.c.created_at.type)).where(
                QUEUED, messages.c.send_after <= now
            )
        )
    ).one()
    return row[0], (now - row[1]) if row[1] else None


async def next_waiting(connection: AsyncConnection, told_before: datetime) -> datetime | None:
    """When the next message that the queue was not told of since `told_before` is due."""
    query = select(func.min(messages.c.send_after, type_=messages.c.send_after.type)).where(
        QUEUED, or_(messages.c.handed_at.is_(None), messages.c.handed_at < told_before)
    )
    due: datetime | None = (await connection.execute(query)).scalar()
    return due


async def next_send(connection: AsyncConnection) -> datetime | None:
    """When the next queued message is due. An answer behind one that waits for its next attempt waits with it.

    On a channel that is held one is due with the next try.
    """
    due: datetime | None = (await connection.execute(_NEXT_SEND)).scalar()
    for channel, hold in (await holds.read_all(connection)).items():
        first = select(func.min(messages.c.send_after, type_=messages.c.send_after.type))
        found = await connection.execute(first.where(QUEUED, messages.c.channel == channel.value))
        if held := found.scalar():
            due = min(filter(None, (due, max(held, hold.until))))
    return due


_ahead = messages.alias()
_NEXT_SEND = select(func.min(messages.c.send_after, type_=messages.c.send_after.type)).where(
    QUEUED,
    messages.c.channel.not_in(HELD),
    or_(
        ~messages.c.reply,
        messages.c.id
        == select(func.min(_ahead.c.id))
        .where(
            _ahead.c.channel == messages.c.channel,
            _ahead.c.address == messages.c.address,
            _ahead.c.status == "queued",
            _ahead.c.reply,
            _ahead.c.audience == messages.c.audience,
            or_(messages.c.audience == "lead", _ahead.c.lead_id == messages.c.lead_id),
        )
        .scalar_subquery(),
    ),
)
