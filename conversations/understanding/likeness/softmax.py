"""Which of several kinds vectors are of: multinomial logistic regression, by plain steps downhill with momentum."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from conversations.understanding.likeness.postings import Floats

_SCALE, _STIFF = 6.0, 1e-3
"""How far apart vectors of the length one are drawn, and how much a single example is distrusted."""
_ROUNDS, _STEP, _MOMENTUM = 100, 2.0, 0.9


@dataclass(frozen=True)
class Softmax:
    """What was learned: where the middle is, and for each kind what speaks for it."""

    middle: Floats
    weights: Floats
    bias: Floats

    def rate(self, vectors: Floats) -> Floats:
        """How likely (0..1) a vector, or each of several, is of each kind."""
        found = _place(vectors, self.middle) @ self.weights + self.bias
        return _share(found)


def learn_softmax(vectors: Floats, owners: Sequence[int]) -> Softmax:
    """Learn which kind each vector is of; a kind with few of them counts as much as its square root."""
    middle: Floats = _straighten(vectors).mean(axis=0)
    placed, kinds = _place(vectors, middle), np.eye(max(owners) + 1, dtype=np.float32)[np.array(owners)]
    each = (1 / np.sqrt(kinds.sum(axis=0)))[np.array(owners)]
    counts = (each / each.mean() / len(owners))[:, None]
    weights = np.zeros((placed.shape[1], kinds.shape[1]), dtype=np.float32)
    bias = np.zeros(kinds.shape[1], dtype=np.float32)
    pace, drift = np.zeros_like(weights), np.zeros_like(bias)
    for _ in range(_ROUNDS):
        wrong = (_share(placed @ weights + bias) - kinds) * counts
        pace = _MOMENTUM * pace - _STEP * (placed.T @ wrong + _STIFF * weights)
        drift = _MOMENTUM * drift - _STEP * wrong.sum(axis=0)
        weights, bias = weights + pace, bias + drift
    return Softmax(middle, weights.astype(np.float32), bias.astype(np.float32))


def _share(found: Floats) -> Floats:
    raised = np.exp(found - found.max(axis=-1, keepdims=True))
    shared: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shared


def _place(vectors: Floats, middle: Floats) -> Floats:
    """What sets vectors apart from the middle."""
    return _SCALE * _straighten(_straighten(vectors) - middle)


def _straighten(vectors: Floats) -> Floats:
    """Of the length one."""
    length = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-6)
    straight: Floats = (vectors / length).astype(np.float32)
    return straight
