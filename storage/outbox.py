"""What waits in the outbox: how much there is, and when the next of it is due."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from storage import holds
from storage.holds import HELD
from storage.messages import QUEUED
from storage.sql.hot import HotStatement
from storage.tables.messages import messages


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


async def next_send(connection: AsyncConnection) -> datetime | None:
    """When the next queued message is due. An answer behind one that waits for its next attempt waits with it.

    On a channel that is held one is due with the next try.
    """
    due: datetime | None
    [(due,)] = await _NEXT_SEND.fetch(connection, {})
    for channel, hold in (await holds.read_all(connection)).items():
        first = select(func.min(messages.c.send_after, type_=messages.c.send_after.type))
        found = await connection.execute(first.where(QUEUED, messages.c.channel == channel.value))
        if held := found.scalar():
            due = min(filter(None, (due, max(held, hold.until))))
    return due


async def list_times(connection: AsyncConnection, lead_ids: Collection[str]) -> list[datetime]:
    """When what is queued for these leads is to be sent."""
    found = select(messages.c.send_after).where(
        QUEUED, messages.c.audience == "lead", messages.c.lead_id.in_(list(lead_ids))
    )
    return list((await connection.execute(found)).scalars())


_ahead = messages.alias()
_NEXT_SEND = HotStatement(
    select(func.min(messages.c.send_after, type_=messages.c.send_after.type).label("due")).where(
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
)
