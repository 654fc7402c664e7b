"""What somebody wrote of the leads they mean. Whoever reads it raises ValueError with what to write instead."""

from collections.abc import Callable
from typing import Any

_MOST, _LONGEST = 50, 200


def read_words(value: Any) -> list[str]:
    """One text, or a list of some."""
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list) or not given or len(given) > _MOST:
        raise ValueError(f"write a text, or a list of up to {_MOST}")
    if not all(isinstance(one, str) and 0 < len(one.strip()) <= _LONGEST for one in given):
        raise ValueError(f"write texts of up to {_LONGEST} characters")
    return [one.strip() for one in given]


def read_numbers(least: int, most: int) -> Callable[[Any], list[int]]:
    """Reads one number, or a list of some, from `least` to `most`."""

    def read(value: Any) -> list[int]:
        given = value if isinstance(value, list) else [value]
        if not given or not all(type(one) is int and least <= one <= most for one in given):
            raise ValueError(f"write a number from {least} to {most}, or a list of some")
        return sorted(set(given))

    return read
