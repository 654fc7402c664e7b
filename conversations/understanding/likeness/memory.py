"""Remembers what texts were found to mean: within a turn the same words are asked about many times, and most people ask alike."""

from collections.abc import Hashable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")

_KEPT = 2048
"""About three kilobytes each."""
LONGEST = 300
"""Characters of a text that is remembered; longer ones hardly come again."""


class Memory(Generic[Value]):
    """Keeps so many at most by a key. It may be shared by threads, and is empty in a copy that is put on disk."""

    def __init__(self, most: int = _KEPT) -> None:
        self._most = most
        self._kept: dict[Hashable, Value] = {}

    def get(self, key: Hashable) -> Value | None:
        """What was kept, or None."""
        return self._kept.get(key)

    def keep(self, key: Hashable, value: Value) -> Value:
        """Keep it; where there are too many, the others are forgotten."""
        if len(self._kept) >= self._most:
            self._kept = {}  # simpler than an order of use, and as good: what is asked often is soon here again
        self._kept[key] = value
        return value

    def __getstate__(self) -> dict[str, Any]:
        return {"_most": self._most, "_kept": {}}
