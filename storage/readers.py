"""What stands behind a resource beyond its row: read once it is locked, so that it stays so until the end."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.turn.resources import Resource, Stock
from storage import meetings

Reader = Callable[[AsyncConnection, Mapping[Resource, Stock], datetime], Awaitable[dict[Resource, Stock]]]
"""Given what was locked and the time, gives those of its own kind with what is known of them."""

READERS: Sequence[Reader] = (meetings.read_calendars,)
"""A capability whose resources are more than a number adds a line here."""
