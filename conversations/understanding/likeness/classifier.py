"""What is learned from labelled examples: which label a text's likeness to each of them speaks for (kernel ridge)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.likeness.neighbours import Floats

_STIFF = 0.5
"""How much a single example is distrusted."""


class Trained(NamedTuple):
    """What examples were found to speak for, a row an example and a column a label: without sentence vectors, and with."""

    plain: Floats | None = None
    taught: Floats | None = None


class Classifier:
    """Tells which label is spoken for by the examples that a text is like, and which of finer ones."""

    def __init__(self, speaks_for: Floats, finer: Floats | None = None) -> None:
        self.speaks_for = speaks_for
        self.finer = finer

    def score(self, likeness: Floats) -> Floats:
        """A score for each label, about 0..1."""
        scores: Floats = likeness @ self.speaks_for
        return scores


def train(likeness: Floats, owners: Sequence[int], finer: Sequence[int] = ()) -> Classifier:
    """Learn. `owners` tells each example's label by its number, in order: all of the first label come first; `finer` tells
    a finer one of each, in any order."""
    numbers = np.array(owners, dtype=np.intp)
    counts = np.bincount(numbers)
    weights = 1 / np.sqrt(counts[numbers])  # a label with many examples is not likelier for that
    distrust = np.diag(_STIFF * weights.mean() / weights).astype(np.float32)
    meant = np.eye(len(counts), dtype=np.float32)[numbers]
    if not finer:
        return Classifier(np.linalg.solve(likeness + distrust, meant).astype(np.float32))
    parts = np.eye(max(finer) + 1, dtype=np.float32)[np.array(finer, dtype=np.intp)]
    solved = np.linalg.solve(likeness + distrust, np.hstack([meant, parts])).astype(np.float32)
    return Classifier(solved[:, : len(counts)].copy(), solved[:, len(counts) :].copy())


def find_nearest(likeness: Floats, starts: NDArray[np.intp]) -> Floats:
    """How near the nearest example of each label is, `starts` telling where each label's begin."""
    return np.maximum.reduceat(likeness, starts)
