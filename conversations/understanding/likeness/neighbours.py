"""How alike a text is to each of many examples: by rare things they share (tf-idf, cosine)."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.likeness.features import Indexed, Places, View, Words, count
from conversations.understanding.likeness.postings import Floats, Postings


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a text shares with examples: how alike (0..1) each is, what part (0..1) of the text each label's examples have
    between them, and what part any has."""

    to_examples: Floats
    covered: Floats
    known: float


class Neighbours:
    """An index of texts by their features, built once of their words. Pure and safe to share. `owners` numbers each text's label."""

    def __init__(self, said: Sequence[Words], owners: Sequence[int], view: View) -> None:
        self._view = view
        self.size, self.labels = len(said), max(owners, default=-1) + 1
        counted = count(view.many(said), self.size)
        self._names, columns = counted.names, counted.columns
        values = self._weigh(counted)
        self._examples = Postings(columns, counted.texts, values, len(self._names), self.size)
        self._labels = self._find_labels(columns, np.array(owners, dtype=np.intp)[counted.texts])

    def liken(self, text: str) -> Likeness:
        """What a text shares with each example and label."""
        places, known = self._place_in(text)
        return Likeness(
            self._examples.add_up(places, known),
            self._labels.add_up(places, known * known),
            float(known @ known),
        )

    def liken_to_examples(self, text: str) -> Floats:
        """How alike (0..1) each example is, for who asks nothing else."""
        return self._examples.add_up(*self._place_in(text))

    def add_likeness(self, at: Places, weight: float, into: Floats) -> None:
        """Add to `into` the likeness of some of the examples to each other one, a row each, so much as it counts."""
        self._examples.add_likeness(at, weight, into)

    def _find_labels(self, columns: Places, owners: Places) -> Postings:
        """Each label once a feature that any of its examples has."""
        pairs = np.sort(columns * self.labels + owners)
        pairs = pairs[np.diff(pairs, prepend=-1) > 0]
        return Postings(*np.divmod(pairs, max(self.labels, 1)), None, len(self._names), self.labels)

    def _place_in(self, text: str) -> tuple[Places, Floats]:
        """Where the features of a text that any example has stand, and how much each is of all of it."""
        names, strengths = self._view.one(text)
        if not len(self._names):
            return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.float32)
        places = np.minimum(np.searchsorted(self._names, names), len(self._names) - 1)
        is_known = self._names[places] == names
        weights = strengths * self._rate(np.where(is_known, self._examples.count(places), 0))
        total = float(weights @ weights)
        known: Floats = weights[is_known].astype(np.float32) / np.float32(math.sqrt(total or 1.0))
        return places[is_known], known

    def _rate(self, times: Places) -> NDArray[np.float64]:
        """How telling features are that so many texts have."""
        return np.log((1 + self.size) / (1 + times)) + 0.5

    def _weigh(self, counted: Indexed) -> Floats:
        times = np.bincount(counted.columns, minlength=len(counted.names))
        weights = counted.strengths * self._rate(times)[counted.columns]
        lengths = np.sqrt(np.bincount(counted.texts, weights * weights, self.size))
        return (weights / np.where(lengths == 0, 1.0, lengths)[counted.texts]).astype(np.float32)
