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
    """Tells which label is spoken for by the examples that a text is like."""

    def __init__(self, speaks_for: Floats) -> None:
        self.speaks_for = speaks_for

    def score(self, likeness: Floats) -> Floats:
        """A score for each label, about 0..1."""
        scores: Floats = likeness @ self.speaks_for
        return scores


def train(likeness: Floats, owners: Sequence[int]) -> Classifier:
    """Learn. `owners` tells each example's label by its number, in order: all of the first label come first."""
    numbers = np.array(owners, dtype=np.intp)
    counts = np.bincount(numbers)
    weights = 1 / np.sqrt(counts[numbers])  # a label with many examples is not likelier for that
    distrust = np.diag(_STIFF * weights.mean() / weights).astype(np.float32)
    meant = np.eye(len(counts), dtype=np.float32)[numbers]
    return Classifier(np.linalg.solve(likeness + distrust, meant).astype(np.float32))


def find_nearest(likeness: Floats, starts: NDArray[np.intp]) -> Floats:
    """How near the nearest example of each label is, `starts` telling where each label's begin."""
    return np.maximum.reduceat(likeness, starts)
