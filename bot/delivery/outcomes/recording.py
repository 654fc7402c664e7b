"""Writing down what became of messages: many in one transaction, and again until the database takes it."""

import asyncio
from collections.abc import Sequence

import structlog
from sqlalchemy.exc import InterfaceError, OperationalError

from bot.delivery.outcomes.judging import Result, list_noted
from bot.runtime.batching import Group
from storage import facts, messages
from storage.connections import LOST
from storage.database import Database
from storage.facts import Noted
from storage.messages import Outcome

log = structlog.get_logger(__name__)

_AWAY = (OperationalError, InterfaceError, *LOST)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 5.0


class Recording:
    """Writes outcomes down. What was sent is not sent again for a database that was away when it was to be noted."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._group: Group[Result, None] = Group(self._record, most=200)
        self._ending = False

    async def write(self, outcome: Outcome, noted: Noted | None = None) -> None:
        """Returns once it is committed. Raises what the database raises where the outcome itself can't be written."""
        await self._group.submit((outcome, noted))

    async def finish(self) -> None:
        """Wait until all is written down, or can't be."""
        self._ending = True
        await self._group.drain()

    async def _record(self, given: Sequence[Result]) -> list[None]:
        pause = _FIRST_PAUSE
        while True:
            try:
                async with self._database.begin() as tx:
                    await messages.record_outcomes(tx, [outcome for outcome, _ in given])
                    await facts.add(tx, list_noted(given))
            except _AWAY as error:
                if self._ending:
                    raise
                log.warning("outcomes are written down later", count=len(given), error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)
            else:
                return [None] * len(given)
