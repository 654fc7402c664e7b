"""Telling another process that there is something to do: one word for all that was committed in a moment."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from sqlalchemy.exc import SQLAlchemyError

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
        self._wanted = False
        self._running: asyncio.Task[None] | None = None

    def ask(self) -> None:
        """Have it done."""
        self._wanted = True
        if self._running is None:
            self._running = asyncio.create_task(self._run())

    async def finish(self) -> None:
        """Wait until nothing is asked for."""
        while self._running is not None:
            await asyncio.wait({self._running})

    async def _run(self) -> None:
        try:
            while self._wanted:
                self._wanted = False
                try:
                    await self._act()
                except (SQLAlchemyError, *LOST) as error:
                    log.warning("not done now, but at the next look", error=type(error).__name__)
                await asyncio.sleep(self._pause)
        finally:
            self._running = None
