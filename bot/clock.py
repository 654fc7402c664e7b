"""The bot's own clock. Everything that asks for the time asks this, so that a sandbox can move it."""

from datetime import UTC, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncConnection

from storage import settings
from storage.database import Database

_OFFSET = "clock_offset"


class Clock:
    """The system's time, in aware UTC; a `movable` one adds an offset.

    The offset is a row, so that every process follows when one moves it. It is zero in production.
    """

    def __init__(self, *, movable: bool = False) -> None:
        self.movable = movable
        self.offset = timedelta()

    def now(self) -> datetime:
        """The time as this process last knew it."""
        return datetime.now(UTC) + self.offset

    async def read(self, connection: AsyncConnection) -> datetime:
        """The time, with the offset as it was last committed by any process."""
        if self.movable:
            stored = await settings.read_setting(connection, _OFFSET)
            self.offset = timedelta(seconds=float(stored or 0))
        return self.now()

    async def move_to(self, database: Database, moment: datetime) -> None:
        """Set the clock of every process forward to `moment`."""
        # Not before it is committed: whoever reads meanwhile finds what was, and must not have it written again.
        offset = self.offset + (moment - self.now())
        async with database.begin() as tx:
            await settings.write_setting(tx, _OFFSET, str(offset.total_seconds()))
        self.offset = offset
