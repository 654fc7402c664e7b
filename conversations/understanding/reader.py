"""Interim."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from conversations.understanding.text import clean

THRESHOLD = 0.5


@dataclass(frozen=True, slots=True)
class Label:
    kind: Literal["answer", "doubt", "act", "other"]
    name: str


@dataclass(frozen=True, slots=True)
class Example:
    label: Label
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Candidate:
    label: Label
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    candidates: tuple[Candidate, ...] = ()
    nearest: tuple[tuple[Example, float], ...] = ()

    @property
    def best(self) -> Candidate | None:
        return self.candidates[0] if self.candidates else None

    @property
    def sure(self) -> bool:
        best = self.best
        return best is not None and best.score >= THRESHOLD and best.label.kind != "other"

    @property
    def torn(self) -> tuple[Candidate, Candidate] | None:
        if len(self.candidates) < 2 or self.sure:
            return None
        one, two = self.candidates[:2]
        return (one, two) if one.score >= 0.38 and two.score >= 0.8 * one.score else None


def _grams(text: str) -> Counter[str]:
    words = "".join(c if c.isalnum() else " " for c in clean(text)).split()
    counts: Counter[str] = Counter()
    for word in words:
        padded = f" {word} "
        for size in (2, 3, 4, 5):
            for at in range(len(padded) - size + 1):
                counts[padded[at : at + size]] += 1
    return counts


class Reader:
    def __init__(self, examples: Sequence[Example]) -> None:
        self._examples = list(examples)
        grams = [_grams(example.text) for example in examples]
        seen = Counter(gram for one in grams for gram in one)
        self._idf = {gram: math.log(1 + len(grams) / count) for gram, count in seen.items()}
        self._exact = {
            " ".join(clean(e.text).split()).strip("?!. "): e.label for e in reversed(self._examples)
        }
        self._found: dict[str, list[tuple[int, float]]] = {}
        for number, one in enumerate(grams):
            for gram, weight in self._weigh(one).items():
                self._found.setdefault(gram, []).append((number, weight))

    def _weigh(self, grams: Counter[str]) -> dict[str, float]:
        weights = {g: (1 + math.log(c)) * self._idf.get(g, 5.0) for g, c in grams.items()}
        norm = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        return {g: w / norm for g, w in weights.items()}

    def read(self, text: str) -> Reading:
        exact = self._exact.get(" ".join(clean(text).split()).strip("?!. "))
        near: Counter[int] = Counter()
        for gram, weight in self._weigh(_grams(text[:400])).items():
            for number, other in self._found.get(gram, ()):
                near[number] += weight * other  # type: ignore[assignment]
        best: dict[Label, float] = {}
        for number, score in near.most_common(60):
            best.setdefault(self._examples[number].label, score)
        if exact:
            best[exact] = 1.0
        ordered = sorted(best.items(), key=lambda one: -one[1])
        nearest = tuple((self._examples[n], s) for n, s in near.most_common(5))
        return Reading(tuple(Candidate(label, score) for label, score in ordered[:5]), nearest)

    def wants_vector(self, text: str) -> bool:
        return False

    def remember(self, text: str, vector: object) -> None:
        pass


def build_reader(examples: Sequence[Example], encoder_vectors: object = None) -> Reader:
    return Reader(examples)
