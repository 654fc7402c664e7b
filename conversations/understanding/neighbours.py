"""How alike a text is to each of many examples: by rare things they share (tf-idf, cosine)."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a text shares with examples: how alike (0..1) each is, what part (0..1) of the text each label's examples have
    between them, and what part any has."""

    to_examples: Floats
    covered: Floats
    known: float


class Neighbours:
    """An index of texts by their features, built once. Pure and safe to share. `owners` numbers each text's label."""

    def __init__(self, texts: Sequence[str], owners: Sequence[int], read: Callable[[str], Features]) -> None:
        self._read = read
        read_texts = [read(text) for text in texts]
        found = Counter(feature for features in read_texts for feature in features)
        self.size, self.labels = len(texts), max(owners, default=-1) + 1
        self._rarity = {name: self._rate(times) for name, times in found.items()}
        self._unseen = self._rate(0)
        self._place = {name: place for place, name in enumerate(found)}
        self._own = [self._weigh(features) for features in read_texts]
        self._examples = _Postings(self._own, range(self.size), len(found))
        self._labels = _Postings(self._own, owners, len(found)).without_repeats(self.labels)

    def liken(self, text: str) -> Likeness:
        """What a text shares with each example and label."""
        places, weights, total = [], [], 0.0
        for name, strength in self._read(text).items():
            weight = strength * self._rarity.get(name, self._unseen)
            total += weight * weight
            place = self._place.get(name)
            if place is not None:
                places.append(place)
                weights.append(weight)
        known = np.array(weights, dtype=np.float32) / math.sqrt(total or 1.0)
        return Likeness(
            self._examples.add_up(places, known, self.size),
            self._labels.add_up(places, known * known, self.labels),
            float(known @ known),
        )

    def liken_all(self) -> Floats:
        """The likeness of each example to each other one."""
        rows = [self._examples.add_up(places, weights, self.size) for places, weights in self._own]
        return np.array(rows, dtype=np.float32).reshape(self.size, self.size)

    def _rate(self, times: int) -> float:
        return math.log((1 + self.size) / (1 + times)) + 0.5

    def _weigh(self, features: Features) -> tuple[list[int], Floats]:
        weights = np.array([each * self._rarity[name] for name, each in features.items()], dtype=np.float32)
        return [self._place[name] for name in features], weights / (np.linalg.norm(weights) or 1.0)


class _Postings:
    """Who has each feature and how strongly, one feature after another."""

    def __init__(
        self, texts: Sequence[tuple[list[int], Floats]], owners: Sequence[int], features: int
    ) -> None:
        columns = np.array([place for places, _ in texts for place in places], dtype=np.intp)
        order = np.argsort(columns, kind="stable")
        self._columns, self._features = columns[order], features
        self._owners = np.repeat(np.array(owners, dtype=np.intp), [len(places) for places, _ in texts])[order]
        self._values = np.concatenate([np.zeros(0, dtype=np.float32), *(own for _, own in texts)])[order]
        self._mark()

    def without_repeats(self, owners: int) -> "_Postings":
        """Each owner once a feature, with the strength one."""
        pairs = np.unique(self._columns * owners + self._owners)
        self._columns, self._owners = np.divmod(pairs, max(owners, 1))
        self._values = np.ones(len(pairs), dtype=np.float32)
        self._mark()
        return self

    def add_up(self, places: Sequence[int], weights: Floats, owners: int) -> Floats:
        """What comes together for each owner."""
        if not places:
            return np.zeros(owners, dtype=np.float32)
        parts = [slice(self._starts[place], self._starts[place + 1]) for place in places]
        found = np.concatenate([self._owners[part] for part in parts])
        values = np.concatenate([self._values[part] for part in parts])
        repeated = np.repeat(weights, [part.stop - part.start for part in parts])
        return np.bincount(found, values * repeated, owners).astype(np.float32)

    def _mark(self) -> None:
        self._starts: list[int] = np.searchsorted(self._columns, np.arange(self._features + 1)).tolist()
