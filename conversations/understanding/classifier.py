"""What is learned from labelled examples: which label a text's likeness to each of them speaks for (kernel ridge)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.neighbours import Floats

_STIFF = 0.5
"""How much a single example is distrusted. `make fit` tries others."""


class Classifier:
    """Learned once. `owners` tells each example's label by its number, in order: all of the first label come first."""

    def __init__(self, likeness: Floats, owners: Sequence[int]) -> None:
        self._owners = np.array(owners, dtype=np.intp)
        counts = np.bincount(self._owners)
        weights = 1 / np.sqrt(counts[self._owners])  # a label with many examples is not likelier for that
        distrust = np.diag(_STIFF * weights.mean() / weights).astype(np.float32)
        meant = np.eye(len(counts), dtype=np.float32)[self._owners]
        self._speaks_for = np.linalg.solve(likeness + distrust, meant).astype(np.float32)

    def score(self, likeness: Floats) -> Floats:
        """A score for each label, about 0..1."""
        scores: Floats = likeness @ self._speaks_for
        return scores


def find_nearest(likeness: Floats, starts: NDArray[np.intp]) -> Floats:
    """How near the nearest example of each label is, `starts` telling where each label's begin."""
    return np.maximum.reduceat(likeness, starts)
