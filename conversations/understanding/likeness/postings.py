"""Who has each feature and how strongly, one feature after another: as small as it can be, for there are millions."""

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.likeness.features import Places

Floats = NDArray[np.float32]

_MANY = 100
"""Entries of a feature, on average, from which on it is quicker to copy its row than to say where each of them stands."""
_ROWS = 512  # likened at a time
_COMMON = 24
"""What one text in so many has is common: thousands of texts are likened by it in one product of matrices."""


class Postings:
    """An index of who (a number below `size`) has which feature (a number below `features`)."""

    def __init__(
        self, columns: Places, owners: Places, values: Floats | None, features: int, size: int
    ) -> None:
        """`columns` are the features and in order, `owners` who has each; without values each has it wholly."""
        self.size = size
        self._owners = owners.astype(np.min_scalar_type(size))
        self._values = values
        bounds = np.searchsorted(columns, np.arange(features + 1))
        self._bounds = bounds.astype(np.uint32)

    def count(self, places: Places) -> Places:
        """How many have each of these features."""
        counted: Places = self._bounds[places + 1].astype(np.intp) - self._bounds[places]
        return counted

    def add_up(self, places: Places, weights: Floats) -> Floats:
        """What comes together for each owner."""
        if not len(places):
            return np.zeros(self.size, dtype=np.float32)
        starts, lengths = self._bounds[places].astype(np.intp), self.count(places)
        if lengths.sum() < _MANY * len(places):
            ends = np.cumsum(lengths)  # each place's own, in a row
            found = np.arange(ends[-1]) + np.repeat(starts - ends + lengths, lengths)
            own, values = self._owners[found], self._values if self._values is None else self._values[found]
        else:  # long rows are copied whole, which reads and writes half as much
            rows = list(map(slice, starts.tolist(), (starts + lengths).tolist()))
            own, values = self._copy(self._owners, rows), self._copy(self._values, rows)
        shares = np.repeat(weights, lengths)
        return np.bincount(own, shares if values is None else values * shares, self.size).astype(np.float32)

    @staticmethod
    def _copy(entries: NDArray[np.generic] | None, rows: list[slice]) -> NDArray[np.generic] | None:
        return None if entries is None else np.concatenate([entries[row] for row in rows])

    def add_likeness(self, at: Places, weight: float, into: Floats) -> None:
        """Add to `into`, a row for each owner of `at`, how much these share with every owner."""
        is_common = self._counts() * _COMMON >= self.size
        dense = self._spread(is_common)
        ends, columns, values = self._list_by_owner(~is_common)
        for start in range(0, len(at), _ROWS):
            rows = at[start : start + _ROWS]
            shared = dense[rows] @ dense.T
            for row, owner in zip(shared, rows, strict=True):
                own = slice(ends[owner], ends[owner + 1])
                row += self.add_up(columns[own], values[own])
            shared *= np.float32(weight)
            into[start : start + _ROWS] += shared

    def _spread(self, wanted: NDArray[np.bool_]) -> Floats:
        """How strongly each owner has each of these features."""
        counts = self._counts()
        entries = np.repeat(wanted, counts)
        spread = np.zeros((self.size, np.count_nonzero(wanted)), dtype=np.float32)
        columns = np.repeat(np.arange(spread.shape[1]), counts[wanted])
        spread[self._owners[entries], columns] = self._value()[entries]
        return spread

    def _list_by_owner(self, wanted: NDArray[np.bool_]) -> tuple[list[int], Places, Floats]:
        """These features of one owner after another: where each owner's begin, which they are, and how strongly it has them."""
        entries = np.repeat(wanted, self._counts())
        columns = np.repeat(np.arange(len(wanted)), self._counts())[entries]
        owners, values = self._owners[entries], self._value()[entries]
        order = np.argsort(owners, kind="stable")
        ends = np.searchsorted(owners[order], np.arange(self.size + 1))
        return ends.tolist(), columns[order], values[order]

    def _counts(self) -> Places:
        return self.count(np.arange(len(self._bounds) - 1))

    def _value(self) -> Floats:
        return np.ones(len(self._owners), dtype=np.float32) if self._values is None else self._values
