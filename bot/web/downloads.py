"""How many files are passed on at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.channels.http import CONNECTIONS

MOST_EACH = 4
"""Downloads at a time at one link."""
MOST = CONNECTIONS["links"]


class Counter:
    """How many files are on their way, of one link and of all: whoever opens one a hundred times gets a few."""

    def __init__(self) -> None:
        self._of_each: dict[str, int] = {}

    @contextmanager
    def begin(self, token: str) -> Iterator[bool]:
        """False: there are enough of it already."""
        mine = self._of_each.get(token, 0)
        if mine >= MOST_EACH or sum(self._of_each.values()) >= MOST:
            yield False
            return
        self._of_each[token] = mine + 1
        try:
            yield True
        finally:
            self._of_each[token] -= 1
            if not self._of_each[token]:
                del self._of_each[token]
