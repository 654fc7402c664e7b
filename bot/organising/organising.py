"""An event is made or changed, by the API, the console or the journey: all that follows is in one transaction."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.events.event import Event
from conversations.events.places.changing import find_news
from conversations.lead.reason import reason
from conversations.turn.resources import Resource
from storage import event_writing, events, resources

Change = Callable[[Event | None], Event]
"""Given the event as it is (None: there is none), gives it as it is to be."""


class Organised(NamedTuple):
    """The event as it is now, and whether it is a new one."""

    event: Event
    is_new: bool


async def organise(
    tx: AsyncConnection, event_id: str, change: Change, now: datetime, origin: str = "api", digest: str = ""
) -> Organised:  # fmt: skip
    """Make or change an event. Whoever holds a ticket or waits is told what is news, and free places are offered."""
    wanted = Resource("event", event_id)
    stocks = await resources.lock(tx, [wanted])
    before = await events.read(tx, event_id)
    after = change(before)
    if before is not None and after == before:
        return Organised(before, is_new=False)
    await event_writing.save_event(tx, after, origin, now, digest)
    await event_writing.set_capacity(tx, after, stocks[wanted])
    if before is not None and (news := find_news(before, after, now)):
        await event_writing.spread_news(tx, event_id, news, reason("event_stale"), now)
    if after.status == "open" and not after.is_over(now):
        await event_writing.ring(tx, [event_id], now)
    return Organised(after, is_new=before is None)
