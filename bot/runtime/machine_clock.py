"""The machine's clock, held against the seconds that passed: whether somebody set it back."""

import time
from datetime import timedelta

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
