"""Writing down that attempts begin and what became of them: many in one commit, again until the database takes it."""

import asyncio
from collections.abc import Sequence

import structlog

from bot.clock import Clock
from bot.delivery.outcomes.judging import Result, list_noted
from bot.runtime.batching import Group
from storage import facts, messages
from storage.database import Database
from storage.facts import Noted
from storage.messages import Outcome, QueuedMessage
from storage.sql.faults import is_away

log = structlog.get_logger(__name__)

_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0


class Recording:
    """Writes outcomes down. What was sent is not sent again for a database that was away when it was to be noted."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._group: Group[Result | QueuedMessage, bool] = Group(self._work, most=200)
        self._ending = False

    async def write(self, outcome: Outcome, noted: Noted | None = None) -> None:
        """Returns once it is committed. Raises what the database raises where the outcome itself can't be written."""
        await self._group.submit((outcome, noted))

    async def begin(self, message: QueuedMessage) -> bool:
        """Write down that an attempt begins; False where the message must not be sent: somebody withdrew it."""
        return await self._group.submit(message)

    async def finish(self) -> None:
        """Wait until all is written down, or can't be."""
        self._ending = True
        await self._group.drain()

    async def _work(self, given: Sequence[Result | QueuedMessage]) -> list[bool]:
        """What begins and what ends shares a commit."""
        pause = _FIRST_PAUSE
        while True:
            try:
                return await self._write(given)
            except Exception as error:
                if self._ending or not is_away(error):
                    raise
                log.warning("outcomes are written down later", count=len(given), error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)

    async def _write(self, given: Sequence[Result | QueuedMessage]) -> list[bool]:
        begun = {one.id: one.unsure for one in given if isinstance(one, QueuedMessage)}
        ended = [one for one in given if not isinstance(one, QueuedMessage)]
        async with self._database.begin() as tx:
            await messages.record_outcomes(tx, [outcome for outcome, _ in ended])
            await facts.add(tx, list_noted(ended))
            queued = await messages.begin_attempts(tx, begun, self._clock.now()) if begun else set()
        return [one.id in queued if isinstance(one, QueuedMessage) else True for one in given]
