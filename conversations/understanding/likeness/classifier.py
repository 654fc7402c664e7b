"""What is learned from labelled examples: which label a text's likeness to each of them speaks for (kernel ridge)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.likeness.postings import Floats
from conversations.understanding.likeness.solving import solve_definite

_STIFF = 0.5
"""How much a single example is distrusted."""


class Trained(NamedTuple):
    """What examples were found to speak for, a row an example and a column a label: without sentence vectors, and with."""

    plain: Floats | None = None
    taught: Floats | None = None


class Classifier:
    """Tells which label is spoken for by the examples that a text is like."""

    def __init__(self, speaks_for: Floats) -> None:
        """`speaks_for` is as `Trained` has it; examples that speak for nothing are not kept."""
        self._size = len(speaks_for)
        self._at = np.flatnonzero(np.any(speaks_for, axis=1))
        self._speak = speaks_for if len(self._at) == self._size else speaks_for[self._at]

    def score(self, likeness: Floats) -> Floats:
        """A score for each label, about 0..1."""
        scores: Floats = likeness[self._at] @ self._speak
        return scores

    def export(self) -> Floats:
        """What was found, a row for each example."""
        speaks_for = np.zeros((self._size, self._speak.shape[1]), dtype=np.float32)
        speaks_for[self._at] = self._speak
        return speaks_for


_FEW, _LANDMARKS = 6000, 2500
"""Up to so many examples are all likened to each other; of more, so many are what the others are likened to. Else a
classifier would take minutes and gigabytes to learn, and tells hardly more: of 1,176 questions nobody had learned it found
as many with 2,500 as with all."""


def choose_landmarks(owners: Sequence[int]) -> NDArray[np.intp]:
    """Which examples the others are likened to: all, or of so many an even part of each label's, and at least one."""
    if len(owners) <= _FEW:
        return np.arange(len(owners), dtype=np.intp)
    numbers = np.array(owners, dtype=np.intp)
    starts = np.searchsorted(numbers, numbers)
    share = _LANDMARKS / len(numbers)
    rank = np.arange(len(numbers)) - starts
    return np.flatnonzero((rank == 0) | (np.floor((rank + 1) * share) > np.floor(rank * share)))


def train(likeness: Floats, owners: Sequence[int], at: NDArray[np.intp]) -> Classifier:
    """Learn. `likeness` has a row for each landmark and is overwritten, `at` says which examples they are, `owners` each
    example's label by its number, in order: all of the first label come first.

    Kernel ridge regression; with fewer landmarks than examples its Nyström approximation (Williams and Seeger, 2001).
    """
    numbers = np.array(owners, dtype=np.intp)
    counts = np.bincount(numbers)
    weights = 1 / np.sqrt(counts[numbers])  # a label with many examples is not likelier for that
    distrust = (_STIFF * weights.mean() / weights).astype(np.float32)
    if len(at) == len(numbers):
        likeness[at, at] += distrust
        return Classifier(solve_definite(likeness, np.eye(len(counts), dtype=np.float32)[numbers]))
    speaks_for = np.zeros((len(numbers), len(counts)), dtype=np.float32)
    speaks_for[at] = _train_landmarks(likeness, distrust, counts, at)
    return Classifier(speaks_for)


def _train_landmarks(
    likeness: Floats, distrust: Floats, counts: NDArray[np.intp], at: NDArray[np.intp]
) -> NDArray[np.float64]:
    """What the landmarks speak for."""
    weighed = np.repeat(np.eye(len(counts), dtype=np.float32), counts, axis=0) / distrust[:, None]
    spread, meant = likeness[:, at].astype(np.float64), (likeness @ weighed).astype(np.float64)
    likeness /= np.sqrt(distrust)
    spread += likeness @ likeness.T
    spread[np.diag_indices(len(at))] += _JITTER
    return solve_definite(spread, meant)


_JITTER = 1e-3
"""What keeps landmarks apart that are nearly the same."""


def find_nearest(likeness: Floats, starts: NDArray[np.intp]) -> Floats:
    """How near the nearest example of each label is, `starts` telling where each label's begin."""
    return np.maximum.reduceat(likeness, starts)
