"""A clock that stands still until it is moved, so that a story is the same whenever and wherever it is played."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from storage.database import Database


class StagedClock(Clock):
    """The bot's clock on a stage. It begins at `moment` (aware), which may lie years away from the real time."""

    def __init__(self, moment: datetime) -> None:
        super().__init__(movable=True)
        self._moment = moment

    def now(self) -> datetime:
        """The story's time."""
        return self._moment

    async def read(self, connection: AsyncConnection) -> datetime:
        """The story's time; it is nobody else's, so no database has to be asked."""
        return self._moment

    async def move_to(self, database: Database, moment: datetime) -> None:
        """Go on to `moment`. Time never goes back."""
        self._moment = max(self._moment, moment)
