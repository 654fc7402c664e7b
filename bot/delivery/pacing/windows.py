"""Windows of time with so many places each, given out by a reserver.

This process has its own (`LocalReserver`); where several processes share an account they are in the database (`rates`).
"""

import time
from collections import deque
from collections.abc import Callable
from typing import Protocol

LANES = 20_000


class Reserver(Protocol):
    """Gives out places in windows that are shared by everybody who names the same throttle."""

    async def reserve(self, throttle: str, size: int, seconds: float, count: int) -> float:
        """Take `count` places, all at one moment, in a throttle of at most `size` in any `seconds`.

        Returns the seconds until that moment, 0 for now.
        """
        ...


class Window:
    """A sliding window: in any stretch of `seconds`, at most `size` places."""

    def __init__(self, size: int, seconds: float) -> None:
        self.size = size
        self.seconds = seconds
        self._taken: deque[float] = deque(maxlen=size)

    def reserve(self, now: float, count: int = 1) -> float:
        """Take the next `count` (≤ `size`) places, all at one moment; returns the seconds until then."""
        moment = max(now, self._taken[-1]) if self._taken else now
        pushed_out = len(self._taken) + count - self.size
        if pushed_out > 0:
            moment = max(moment, self._taken[pushed_out - 1] + self.seconds)
        self._taken.extend([moment] * count)
        return moment - now

    def is_idle(self, now: float) -> bool:
        """Whether forgetting this window allows nothing that it would hold back."""
        return not self._taken or self._taken[-1] + self.seconds <= now


class LocalReserver:
    """Windows of this process alone, in bounded memory: idle ones are forgotten."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, lanes: int = LANES) -> None:
        self._clock = clock
        self._most = lanes
        self._windows: dict[str, Window] = {}

    async def reserve(self, throttle: str, size: int, seconds: float, count: int) -> float:
        """Take `count` places; see `Reserver`."""
        now = self._clock()
        window = self._windows.get(throttle)
        if window is None or (window.size, window.seconds) != (size, seconds):
            self._make_room(now)
            window = self._windows[throttle] = Window(size, seconds)
        return window.reserve(now, count)

    def _make_room(self, now: float) -> None:
        if len(self._windows) < self._most:
            return
        self._windows = {
            throttle: window for throttle, window in self._windows.items() if not window.is_idle(now)
        }
        # Still full: half of the lanes go, oldest first, so that the next thousands cost nothing.
        for throttle in list(self._windows)[: len(self._windows) - self._most // 2]:
            del self._windows[throttle]
