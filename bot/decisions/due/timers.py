"""Timers: rows that are due come in as inputs, many in one transaction."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import structlog
from sqlalchemy.exc import DBAPIError

from bot.clock import Clock
from bot.decisions.arrivals import from_timer
from bot.decisions.batch import MergeNeeded, StaleLead
from bot.decisions.due.broadcasting import Broadcasting
from bot.decisions.intake import Intake
from bot.metrics import TIMERS
from storage import timers
from storage.database import Database

log = structlog.get_logger(__name__)

_AT_ONCE = 200
"""Timers that are decided on in one transaction; what comes in meanwhile waits for it."""
_JUST_NOW = timedelta(seconds=1)
"""What falls due a moment after somebody wrote is their answer: it does not wait for thousands that fell due before."""


class Sweep:
    """Has everything done whose time has come: timers and turns in broadcasts are decided on, and messages sent."""

    def __init__(
        self, database: Database, clock: Clock, intake: Intake, look: Callable[[], Awaitable[object]],
        answer: Callable[[], Awaitable[object]],
    ) -> None:  # fmt: skip
        """`look` sends what is due, `answer` of that only what people wait for."""
        self._database = database
        self._clock = clock
        self._intake = intake
        self._look = look
        self._answer = answer
        self._broadcasting = Broadcasting(database, clock, intake)
        self._firing = asyncio.Lock()

    async def run(self) -> int:
        """Let every timer that is due be decided on, and begin to send what is due; returns how many."""
        await self._answer()  # thousands of timers may be before what somebody waits for
        if self._firing.locked():
            await self._fire_some(_JUST_NOW)
        async with self._firing:
            fired = await self._fire_all()
            await self._broadcasting.run()
        await self._look()
        return fired

    async def _fire_all(self) -> int:
        fired = 0
        while await self._is_any_due():
            now_fired = await self._fire_some()
            fired += now_fired
            if not now_fired:  # others decide about these leads at this moment
                break
        return fired

    async def _fire_some(self, within: timedelta | None = None) -> int:
        try:
            fired = await self._intake.fire(_AT_ONCE, within)
        except (MergeNeeded, StaleLead, DBAPIError) as error:
            log.info("timers are decided on one by one", error=type(error).__name__)
            fired = await self._fire_singly()
        TIMERS.inc(fired)
        return fired

    async def _fire_singly(self) -> int:
        """One that can't be decided on must not hold up the others."""
        async with self._database.read() as connection:
            due = await timers.list_due(connection, await self._clock.read(connection), _AT_ONCE)
        accepted = [await self._intake.accept(from_timer(timer)) for timer in due]
        return sum(not one.repeated for one in accepted)

    async def _is_any_due(self) -> bool:
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            due = await timers.next_due(connection)
        return due is not None and due <= now
