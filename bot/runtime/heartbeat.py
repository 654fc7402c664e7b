"""Whether any worker is there to send and to watch the time: each leaves a mark every few seconds."""

from datetime import UTC, datetime, timedelta

from storage import settings
from storage.database import Database

_SEEN = "worker_seen"
EVERY = timedelta(seconds=3)
_GONE = timedelta(seconds=10)
"""A worker that left no mark for this long is taken for dead."""


class Presence:
    """The mark that workers leave. It is in real time, whatever a sandbox's clock says."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(self) -> None:
        """A worker is here."""
        await self._write(datetime.now(UTC).isoformat())

    async def leave(self) -> None:
        """A worker ends. Another one that goes on leaves its own mark within moments."""
        await self._write("")

    async def find_silence(self) -> timedelta | None:
        """How long ago a worker was last seen; None while none ever was, or the last one ended properly.

        SQLite is for one process, which is its own worker.
        """
        if not self._database.is_postgresql:
            return timedelta()
        async with self._database.read() as connection:
            seen = await settings.read_setting(connection, _SEEN)
        return datetime.now(UTC) - datetime.fromisoformat(seen) if seen else None

    async def is_anybody_there(self) -> bool:
        """Whether a worker is alive, as far as can be told."""
        silence = await self.find_silence()
        return silence is not None and silence < _GONE

    async def _write(self, mark: str) -> None:
        async with self._database.begin() as tx:
            await settings.write_setting(tx, _SEEN, mark)
