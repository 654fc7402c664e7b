"""What people wrote lately, kept in memory for what it takes to understand the next words: no more than a few lines."""

from collections import OrderedDict
from collections.abc import Hashable

_PEOPLE = 2_000
_LINES = 3


class SaidLately:
    """The last lines of the people who wrote last. What is forgotten, or was said to another process, is merely read
    by its words alone."""

    def __init__(self) -> None:
        self._said: OrderedDict[Hashable, tuple[str, ...]] = OrderedDict()

    def add(self, who: Hashable, words: str) -> tuple[str, ...]:
        """Keep words; answers those before them, the oldest first."""
        before = self._said.pop(who, ())
        self._said[who] = (*before, words)[-_LINES:]
        if len(self._said) > _PEOPLE:
            self._said.popitem(last=False)
        return before
