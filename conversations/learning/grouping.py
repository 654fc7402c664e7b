"""Questions that ask the same, together."""

from collections.abc import Sequence
from typing import TypeVar

from conversations.learning.likeness import Resemblance
from conversations.wording.plain import plain

LIKE = 0.28
"""From here on two questions are taken to ask the same. Whoever looks can leave one out; two groups of one thing cost
them a second look."""

T = TypeVar("T")


def group(texts: Sequence[str], heard: Sequence[str] = (), like: float = LIKE) -> list[list[int]]:
    """The places of texts that are alike, the largest group first and in it the text that most is like.

    Each joins the group to whose members it is likest on average, so that no chain of neighbours ties together what
    has nothing in common. `heard`: see `Resemblance`.
    """
    alike = Resemblance(texts, heard)
    groups: list[list[int]] = []
    home: dict[int, int] = {}
    for number in _order(texts):
        found = _find_home(alike.of(number), home, groups, like)
        if found is None:
            found = len(groups)
            groups.append([])
        groups[found].append(number)
        home[number] = found
    return sorted(groups, key=lambda one: (-len(one), min(one)))


def _order(texts: Sequence[str]) -> list[int]:
    """What is asked in the same words most often comes first: groups grow around it."""
    said = [plain(text) for text in texts]
    often: dict[str, int] = {}
    for words in said:
        often[words] = often.get(words, 0) + 1
    return sorted(range(len(texts)), key=lambda number: (-often[said[number]], said[number], number))


def _find_home(
    near: dict[int, float], home: dict[int, int], groups: list[list[int]], like: float
) -> int | None:
    """The group whose members are likest on average, where that is enough."""
    sums: dict[int, float] = {}
    for other, by in near.items():
        if other in home:
            sums[home[other]] = sums.get(home[other], 0.0) + by
    best = max(sums, key=lambda number: sums[number] / len(groups[number]), default=None)
    return best if best is not None and sums[best] / len(groups[best]) >= like else None
