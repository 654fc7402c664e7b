"""How alike a text is to each of many examples: by rare things they share (tf-idf, cosine)."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]
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
        self._rarity = [self._rate(times) for times in found.values()]
        self._unseen = self._rate(0)
        self._place = {name: place for place, name in enumerate(found)}
        self._ends = np.cumsum([0, *map(len, read_texts)], dtype=np.intp)
        self._columns = np.array([self._place[name] for each in read_texts for name in each], dtype=np.int32)
        self._values = self._weigh(read_texts)
        examples, labels = self._repeat(range(self.size)), self._repeat(owners)
        self._examples = _Postings(self._columns, examples, self._values, len(found))
        self._labels = _Postings(self._columns, labels, self._values, len(found)).without_repeats(self.labels)

    def liken(self, text: str) -> Likeness:
        """What a text shares with each example and label."""
        places, known = self._place_in(text)
        return Likeness(
            self._examples.add_up(places, known, self.size),
            self._labels.add_up(places, known * known, self.labels),
            float(known @ known),
        )

    def liken_to_examples(self, text: str) -> Floats:
        """How alike (0..1) each example is, for who asks nothing else."""
        return self._examples.add_up(*self._place_in(text), self.size)

    def _place_in(self, text: str) -> tuple[list[int], Floats]:
        """Where the features of a text that any example has stand, and how much each is of all of it."""
        places, weights, total = [], [], 0.0
        for name, strength in self._read(text).items():
            place = self._place.get(name)
            weight = strength * (self._unseen if place is None else self._rarity[place])
            total += weight * weight
            if place is not None:
                places.append(place)
                weights.append(weight)
        known: Floats = np.array(weights, dtype=np.float32) / math.sqrt(total or 1.0)
        return places, known

    def liken_some(self, at: Iterable[int]) -> Floats:
        """The likeness of some of the examples to each other one: a row each."""
        bounds = list(pairwise(self._ends.tolist()))
        rows = [
            self._examples.add_up(self._columns[start:end].tolist(), self._values[start:end], self.size)
            for start, end in (bounds[one] for one in at)
        ]
        return np.array(rows, dtype=np.float32).reshape(len(rows), self.size)

    def _repeat(self, each: Sequence[int]) -> Ints:
        """What belongs to each text, once for each of its features."""
        return np.repeat(np.array(each, dtype=np.int32), np.diff(self._ends))

    def _rate(self, times: int) -> float:
        return math.log((1 + self.size) / (1 + times)) + 0.5

    def _weigh(self, read_texts: Sequence[Features]) -> Floats:
        strengths = np.array([strength for each in read_texts for strength in each.values()])
        weights = strengths * np.array(self._rarity)[self._columns]
        rows = self._repeat(range(self.size))
        lengths = np.sqrt(np.bincount(rows, weights * weights, self.size))
        weighed: Floats = (weights / np.where(lengths == 0, 1.0, lengths)[rows]).astype(np.float32)
        return weighed


_MANY = 100
"""Entries of a feature, on average, from which on it is quicker to copy its row than to say where each of them stands."""


class _Postings:
    """Who has each feature and how strongly, one feature after another."""

    def __init__(self, columns: Ints, owners: Ints, values: Floats, features: int) -> None:
        order = np.argsort(columns, kind="stable")
        self._columns, self._features = columns[order], features
        self._owners, self._values = owners[order], values[order]
        self._mark()

    def without_repeats(self, owners: int) -> "_Postings":
        """Each owner once a feature, with the strength one."""
        pairs = np.unique(self._columns.astype(np.int64) * owners + self._owners)
        columns, own = np.divmod(pairs, max(owners, 1))
        self._columns, self._owners = columns.astype(np.int32), own.astype(np.int32)
        self._values = np.ones(len(pairs), dtype=np.float32)
        self._mark()
        return self

    def add_up(self, places: Sequence[int], weights: Floats, owners: int) -> Floats:
        """What comes together for each owner."""
        if not places:
            return np.zeros(owners, dtype=np.float32)
        at = np.array(places, dtype=np.intp)
        starts, lengths = self._starts[at], self._lengths[at]
        if lengths.sum() < _MANY * len(places):
            ends = np.cumsum(lengths)  # each place's own, in a row
            found = np.arange(ends[-1]) + np.repeat(starts - ends + lengths, lengths)
            own, values = self._owners[found], self._values[found]
        else:  # long rows are copied whole, which reads and writes half as much
            rows = list(map(slice, starts.tolist(), (starts + lengths).tolist()))
            own = np.concatenate([self._owners[row] for row in rows])
            values = np.concatenate([self._values[row] for row in rows])
        values *= np.repeat(weights, lengths)
        return np.bincount(own, values, owners).astype(np.float32)

    def _mark(self) -> None:
        bounds = np.searchsorted(self._columns, np.arange(self._features + 1))
        self._starts, self._lengths = bounds[:-1], np.diff(bounds)
