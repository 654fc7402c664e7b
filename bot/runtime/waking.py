"""Telling another process that there is something to do: one word for all that was committed in a moment."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.runtime.ending import end_all
from storage.connections import LOST

log = structlog.get_logger(__name__)

_PAUSE = 0.025
"""Seconds between two calls at least."""


class Soon:
    """Does something soon after it is asked for: once for all who asked meanwhile, and not again for a moment.

    What fails because the database is away is left to the regular look over the rows.
    """

    def __init__(self, act: Callable[[], Awaitable[object]], pause: float = _PAUSE) -> None:
        self._act = act
        self._pause = pause
        self._not_before = 0.0
        self._wanted = False
        self._running: asyncio.Task[None] | None = None

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked for."""
        # A task that is cancelled before its first step never runs a line of it, not even a `finally`.
        return self._running is None or self._running.done()

    def ask(self) -> None:
        """Have it done."""
        self._wanted = True
        if self.is_idle:
            self._running = asyncio.create_task(self._run())

    async def finish(self) -> None:
        """Wait until nothing is asked for."""
        while self._running is not None and not self._running.done():
            await asyncio.wait({self._running})

    async def cancel(self) -> None:
        """Give up what is under way."""
        self._wanted = False
        await end_all({self._running} if self._running else ())

    async def _run(self) -> None:
        while self._wanted:
            await asyncio.sleep(self._not_before - monotonic())
            self._wanted = False
            try:
                await self._act()
            except (SQLAlchemyError, *LOST) as error:
                log.warning("not done now, but at the next look", error=type(error).__name__)
            self._not_before = monotonic() + self._pause
