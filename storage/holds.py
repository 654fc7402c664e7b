"""Channels whose account a provider refuses. What is meant for them stays queued; one message at a time is a try."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel
from storage.settings import read_setting, write_setting
from storage.sql.dialects import dialect_of
from storage.sql.hot import HotStatement
from storage.tables.shared.accounts import holds


@dataclass(frozen=True, slots=True)
class Hold:
    """A channel that is held since then, after so many `refusals`. The next try is due at `until`."""

    channel: Channel
    state: str
    since: datetime
    refused_at: datetime
    until: datetime
    refusals: int


_ALL = HotStatement(select(holds))
HELD = select(holds.c.channel)
"""The channels that are held."""


async def read_all(connection: AsyncConnection) -> dict[Channel, Hold]:
    """Every channel that is held."""
    rows = await _ALL.fetch(connection, {})
    return {
        Channel(row.channel): Hold(
            Channel(row.channel), row.state, row.since, row.refused_at, row.until, row.refusals
        )
        for row in rows
    }


async def begin(tx: AsyncConnection, hold: Hold) -> bool:
    """Hold a channel; False where somebody holds it already."""
    values = {
        "channel": hold.channel.value,
        "state": hold.state,
        "since": hold.since,
        "refused_at": hold.refused_at,
        "until": hold.until,
        "refusals": hold.refusals,
    }
    added = await tx.execute(dialect_of(tx).insert(holds).values(values).on_conflict_do_nothing())
    return added.rowcount > 0


async def postpone(tx: AsyncConnection, hold: Hold) -> None:
    """A try was in vain: write down when the next is due."""
    changed = {"refused_at": hold.refused_at, "until": hold.until, "refusals": hold.refusals}
    await tx.execute(update(holds).where(holds.c.channel == hold.channel.value).values(changed))


async def take_try(tx: AsyncConnection, channel: Channel, now: datetime, again: datetime) -> bool:
    """Whether the try that is due is the caller's. Nobody else gets one before `again`."""
    due = (holds.c.channel == channel.value) & (holds.c.until <= now)
    taken = await tx.execute(update(holds).where(due).values(until=again))
    return taken.rowcount > 0


async def end(tx: AsyncConnection, channel: Channel, now: datetime) -> bool:
    """The provider takes messages again; False where nobody held it any more."""
    ended = await tx.execute(delete(holds).where(holds.c.channel == channel.value))
    if ended.rowcount > 0:
        await write_setting(tx, _name_end(channel), now.isoformat())
    return ended.rowcount > 0


async def read_end(connection: AsyncConnection, channel: Channel) -> datetime | None:
    """When the last hold of a channel ended, whoever ended it; None where there was none."""
    ended = await read_setting(connection, _name_end(channel))
    return datetime.fromisoformat(ended) if ended else None


def _name_end(channel: Channel) -> str:
    return f"hold_ended:{channel.value}"
