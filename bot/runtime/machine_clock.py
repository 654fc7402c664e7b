"""The machine's clock, held against the seconds that passed: whether somebody set it back, and what follows."""

import time
from collections.abc import Callable, Collection
from datetime import timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from storage import set_back
from storage.database import Database
from storage.set_back import Spans
from storage.sql.locks import Lock, lock_until_commit

log = structlog.get_logger(__name__)

EVERY = timedelta(seconds=10)
"""How often the time is noted. What was set back while nobody ran is told from the note, to within this."""
_OURS, _DATABASE_S = "time_seen", "database_time_seen"
_UNEVEN = timedelta(seconds=5)
"""Machines' clocks differ."""
_LEAST = 2.0
"""Seconds. A clock that is corrected by less, or slowly, makes nobody wait for long."""


class MachineClock:
    """Two clocks of one machine: what it says it is, and how long it has been running. Only the first can be set."""

    def __init__(self) -> None:
        self._ahead = _measure()

    def find_step_back(self) -> timedelta | None:
        """By how much it was set back since the last look; None where it was not."""
        before, self._ahead = self._ahead, _measure()
        back = before - self._ahead
        return timedelta(seconds=back) if back >= _LEAST else None


def _measure() -> float:
    return time.time() - time.monotonic()


class Timekeeping:
    """Notes what the bot's clock and the database's say. Where one of them was set back, what waits goes on waiting for
    as long as was left, instead of until the same time comes again.

    Of processes on machines whose clocks differ, the one ahead keeps the note. So a process goes by the note only where
    it begins, or has seen its own clock set back: it is done once, whoever sees it first.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        spans: Spans,
        prompt: Collection[str],
        forget: Callable[[], None],
    ) -> None:
        """`prompt`: purposes of timers that are a moment after something. `forget` drops what this process remembers of
        a time to come."""
        self._database = database
        self._clock = clock
        self._spans = spans
        self._prompt = prompt
        self._forget = forget
        self._back: timedelta | None = timedelta()  # by how much it may be, as far as known; None: it was not

    async def set_back(self, by: timedelta) -> None:
        """This process saw that its machine's clock was set back. Where that can't be seen to now, the next note is."""
        self._back = (self._back or timedelta()) + by
        await self.note()

    async def note(self) -> None:
        """Note the time, after a look at what was noted before."""
        back = self._back
        async with self._database.begin() as tx:
            await lock_until_commit(tx, Lock.TIMEKEEPING)
            await self._keep_own(tx)
            await self._keep_database_s(tx)
        if back is not None:
            self._back = None if self._back == back else self._back
            self._forget()

    async def _keep_own(self, tx: AsyncConnection) -> None:
        now, seen = await self._clock.read(tx), await set_back.read_seen(tx, _OURS)
        if seen is not None and seen - now > _UNEVEN:
            if self._back is None:
                return
            by = max(self._back, seen - now)
            log.warning("what waits by a clock that was set back goes on", seconds=round(by.total_seconds()))
            await set_back.move_waits(tx, by, now, self._prompt)
        await set_back.note_seen(tx, _OURS, now)

    async def _keep_database_s(self, tx: AsyncConnection) -> None:
        now, seen = await set_back.read_database_clock(tx), await set_back.read_seen(tx, _DATABASE_S)
        if seen is not None and seen - now > _UNEVEN:
            await set_back.cut_claims(tx, self._spans)
            if self._database.is_postgresql:
                await set_back.move_places(tx, seen - now)
        await set_back.note_seen(tx, _DATABASE_S, now)
