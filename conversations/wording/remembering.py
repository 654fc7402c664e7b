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
    kept = lru_cache(_KEPT)(find)

    @wraps(find)
    def look(text: str) -> Any:
        return kept(text) if len(text) <= LONGEST else find(text)

    @wraps(find)
    def look_with(text: str, *more: Any, **named: Any) -> Any:
        return (kept if len(text) <= LONGEST else find)(text, *more, **named)

    # Hundreds of times a message, and to pass on what might be given as well costs twice as much as to look.
    return cast(Find, look if len(signature(find).parameters) == 1 else look_with)
