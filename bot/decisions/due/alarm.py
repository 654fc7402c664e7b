"""Looking for what is due at the very moment it falls due, where this process knows of it."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from functools import partial
from math import ceil

from bot.clock import Clock
from bot.runtime.ending import end_all
from bot.runtime.jobs import attempt

_AHEAD = 60.0
"""Seconds. What falls due later is found by the regular look, a second late at most, whoever's process has ended."""
_GRID = 0.05
"""Seconds. Many timers that fall due together are looked for together."""


class Alarm:
    """Rings a moment after each timer of the next minute; `look` then hands over what is due.

    It only makes timers prompt: the rows are there without it, and the regular look finds them. Where somebody moved
    the clock it rings for nothing.
    """

    def __init__(self, clock: Clock, look: Callable[[], Awaitable[object]]) -> None:
        self._clock = clock
        self._look = look
        self._set: dict[float, asyncio.TimerHandle] = {}
        self._looking: set[asyncio.Task[None]] = set()
        self._is_off = False

    def set(self, moments: Iterable[datetime]) -> None:
        """Look at these moments."""
        now, loop = self._clock.now(), asyncio.get_running_loop()
        since = loop.time()
        for moment in moments:
            seconds = (moment - now).total_seconds()
            if seconds <= _AHEAD and not self._is_off:
                at = ceil((since + max(0.0, seconds)) / _GRID) * _GRID
                if at not in self._set:
                    self._set[at] = loop.call_at(at, partial(self._ring, at))

    async def stop(self) -> None:
        """Ring no more; returns when nobody looks any more."""
        self._is_off = True
        for handle in self._set.values():
            handle.cancel()
        self._set.clear()
        await end_all(self._looking)

    def _ring(self, at: float) -> None:
        del self._set[at]
        task = asyncio.create_task(attempt("due", self._look))
        self._looking.add(task)
        task.add_done_callback(self._looking.discard)
