"""How like one another short texts are: by the pieces of words they share, whatever the language."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from conversations.wording.plain import plain

_SIZES = (2, 3, 4)
"""Letters of a piece. Pieces stay within words, whose ends count as letters."""
_LONGEST = 300  # characters that are looked at

Vector = dict[str, float]


class Resemblance:
    """Texts to compare others with, built once. Pieces that many of them have tell little and count little.

    `heard` are further texts that only say which pieces are common: "can I", "is there".
    """

    def __init__(self, texts: Sequence[str], heard: Sequence[str] = ()) -> None:
        counted = [_count(text) for text in texts]
        found = Counter(piece for pieces in (*counted, *map(_count, heard)) for piece in pieces)
        self._size = len(texts) + len(heard)
        self._rarity = {piece: 1 + math.log((1 + self._size) / (1 + many)) for piece, many in found.items()}
        self._places: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._vectors = [self._weigh(pieces) for pieces in counted]
        for number, vector in enumerate(self._vectors):
            for piece, weight in vector.items():
                self._places[piece].append((number, weight))

    def of(self, number: int) -> dict[int, float]:
        """The texts that have anything in common with one of them, itself too, and how much (0..1)."""
        return self._meet(self._vectors[number])

    def to(self, text: str) -> dict[int, float]:
        """Likewise with some other text."""
        return self._meet(self._weigh(_count(text)))

    def nearest(self, text: str) -> tuple[int, float]:
        """The likest text and how like it is; -1 and 0 where there is none."""
        found = self.to(text)
        best = max(found, key=lambda number: (found[number], -number), default=-1)
        return best, found.get(best, 0.0)

    def _weigh(self, pieces: Counter[str]) -> Vector:
        rare = 1 + math.log(1 + self._size)
        vector = {
            piece: (1 + math.log(many)) * self._rarity.get(piece, rare) for piece, many in pieces.items()
        }
        length = math.sqrt(sum(weight * weight for weight in vector.values())) or 1.0
        return {piece: weight / length for piece, weight in vector.items()}

    def _meet(self, vector: Vector) -> dict[int, float]:
        met: defaultdict[int, float] = defaultdict(float)
        for piece, weight in vector.items():
            for number, its in self._places.get(piece, ()):
                met[number] += weight * its
        return met


def _count(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for word in plain(text[:_LONGEST]).split():
        padded = f" {word} "
        for size in _SIZES:
            found.update(padded[start : start + size] for start in range(max(1, len(padded) - size + 1)))
    return found
