"""In what order many workers take tests: those that mostly wait for processes are spread over all of them.

In the order of their names one worker would have them all, and be at it alone when the others are done.
"""

from collections.abc import Sequence
from itertools import groupby

import pytest

WAITING = ("acceptance", "browser")
"""Folders whose tests start processes and wait for them."""


def spread(items: Sequence[pytest.Item], workers: int) -> list[pytest.Item]:
    """The same tests in an order of which each worker takes an equal part, one after the other."""
    waiting = [item for item in items if item.path.parent.name in WAITING]
    rest = [item for item in items if item.path.parent.name not in WAITING]
    shares = _deal([list(file) for _, file in groupby(waiting, key=lambda item: item.path)], workers)
    size, spread_out, taken = len(items) // workers, list[pytest.Item](), 0
    for number, files in enumerate(shares, 1):
        room = max(0, size - sum(map(len, files))) if number < workers else len(rest) - taken
        spread_out += _mix(files, rest[taken : taken + room])
        taken += room
    return spread_out


def _deal(files: list[list[pytest.Item]], workers: int) -> list[list[list[pytest.Item]]]:
    """Whole files, the largest first, each to who has least."""
    shares: list[list[list[pytest.Item]]] = [[] for _ in range(workers)]
    for file in sorted(files, key=len, reverse=True):
        min(shares, key=lambda share: sum(map(len, share))).append(file)
    return shares


def _mix(files: list[list[pytest.Item]], others: list[pytest.Item]) -> list[pytest.Item]:
    """The files one by one, with a piece of the others after each."""
    piece = -(-len(others) // max(1, len(files)))
    mixed: list[pytest.Item] = []
    for number, file in enumerate(files):
        mixed += file + others[number * piece : (number + 1) * piece]
    return mixed if files else others
