"""Who learns reads the same examples again and again, for one view and one reader after another: what was found in a text is
remembered as long as somebody learns, and forgotten then, for it would be megabytes."""

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any, TypeVar

from conversations.understanding.phrases import words_of

Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")

_kept: dict[Hashable, Any] | None = None


@contextmanager
def learning() -> Iterator[None]:
    """Remember meanwhile. Who learns beside somebody else shares what is remembered until the first of them is done."""
    global _kept
    is_first = _kept is None
    if is_first:
        _kept = {}
    try:
        yield
    finally:
        if is_first:
            _kept = None


def reread(find: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Has a pure function look once at what it is asked about, while somebody learns. What it finds must not be changed."""

    @wraps(find)
    def look(asked: Asked) -> Answer:
        kept, key = _kept, (find, asked)
        if kept is None:
            return find(asked)
        if key not in kept:
            kept[key] = find(asked)
        found: Answer = kept[key]
        return found

    return look


say_words = reread(words_of)
"""The words of a text that is learned: see `words_of`."""
