"""The brake on guessing tickets: whoever asks for too many that never were is not answered for a while."""

import time
from collections import OrderedDict

from starlette.requests import Request

from bot.web.console.brake import find_caller

WINDOW = 60.0
"""Seconds."""
MOST = 120
"""Tickets that never were, of one address within the window. A code has 128 bits: this is against the noise."""
_KEPT = 10_000


class Misses:
    """Counts them for one process. Somebody whose network was braked is let in again a window later."""

    def __init__(self) -> None:
        self._of: OrderedDict[str, tuple[float, int]] = OrderedDict()

    def is_braked(self, request: Request) -> bool:
        """Whether this caller asked for too many."""
        begun, count = self._of.get(find_caller(request).address, (0.0, 0))
        return count >= MOST and time.monotonic() - begun < WINDOW

    def note(self, request: Request) -> None:
        """They asked for one that never was."""
        caller, now = find_caller(request).address, time.monotonic()
        begun, count = self._of.pop(caller, (now, 0))
        self._of[caller] = (begun, count + 1) if now - begun < WINDOW else (now, 1)
        while len(self._of) > _KEPT:
            self._of.popitem(last=False)
