"""What stands behind the resources that a transaction has locked, by their kind."""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.resources import Resource
from storage import event_books, meetings, referrals

Reader = Callable[[AsyncConnection, Sequence[str], Sequence[str], datetime], Awaitable[Mapping[str, Any]]]
"""Given ids of resources of its kind, those of the transaction's leads and the time; gives what there is, by resource's
id."""
READERS: Mapping[str, Reader] = {
    "event": event_books.read,
    "calendar": meetings.read_calendars,
    "referral": referrals.read,
}
"""A capability whose resources are more than a number adds a line here."""


async def read(
    tx: AsyncConnection, locked: Iterable[Resource], lead_ids: Sequence[str], now: datetime
) -> dict[Resource, Any]:
    """What stands behind these; nothing of those that are only a number."""
    wanted = list(locked)
    found: dict[Resource, Any] = {}
    for kind, reader in READERS.items():
        if ids := sorted(one.id for one in wanted if one.kind == kind):
            books = await reader(tx, ids, lead_ids, now)
            found |= {Resource(kind, name): book for name, book in books.items()}
    return found
