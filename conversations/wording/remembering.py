"""Remembers what was found in a text: many ask in the same words, and one message is asked about again and again."""

from collections.abc import Callable
from functools import lru_cache, wraps
from inspect import signature
from typing import Any, TypeVar, cast

LONGEST = 300
"""Characters of a text that is remembered: a longer one hardly comes again."""
_KEPT = 2048  # texts for each question that is asked about them
Find = TypeVar("Find", bound=Callable[..., Any])


def remembered(find: Find) -> Find:
    """Has a pure function of a text, with more that is hashable after it, look once. What it finds must not be changed.

    >>> count = remembered(lambda text: len(text.split()))
    >>> count("how much is it"), count("how much is it")
    (4, 4)
    """
    # Hundreds of times a message, and to pass on what might be given as well costs twice as much as to look.
    return cast(Find, _keep(find) if len(signature(find).parameters) == 1 else _keep_with(find))


class _Kept(dict[str, Any]):
    """What was found, by text; what was not looked for yet is looked for when it is asked for."""

    def __init__(self, find: Callable[[str], Any]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, text: str) -> Any:
        found = self._find(text)
        if len(text) <= LONGEST:
            if len(self) >= _KEPT:
                self.clear()  # simpler than an order of use: what is asked often is soon here again
            self[text] = found
        return found


def _keep(find: Callable[[str], Any]) -> Callable[[str], Any]:
    return _Kept(find).__getitem__  # no function of ours between: that would cost more than the look


def _keep_with(find: Callable[..., Any]) -> Callable[..., Any]:
    kept = lru_cache(_KEPT)(find)

    @wraps(find)
    def look(text: str, *more: Any, **named: Any) -> Any:
        return (kept if len(text) <= LONGEST else find)(text, *more, **named)

    return look
