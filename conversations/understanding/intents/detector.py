"""Whether a message is of a kind, learned from labelled examples (logistic regression over its evidence). Pure, quick."""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.grams import read_grams
from conversations.understanding.intents.vocabulary import LITTLE, Vocabulary
from conversations.understanding.likeness.memory import LONGEST, Memory
from conversations.understanding.phrases import words_of

Evidence = Mapping[str, float]
"""Things found in a text, each with how strongly."""

_RUN = re.compile(r"(.)\1+")
_LONGEST_RUN, _APART = 5, 6  # parts in a row, and parts looked at together though others stand between
_SHORT, _MANY = 3, 8  # words
_WHOLE, _OVER_ONE = 1.5, 0.7
_Numbers = NDArray[Any]
_Places = NDArray[np.intp]
_PLACES = 1 << 17
"""What is found is known by its checksum: a place among so many, so that no list of all there is need be kept."""
_SCALES = 8.0, 4.0
"""How much the pieces of words count, and the parts they play."""
_STIFF = 1.0
"""How much a single example is distrusted."""
_ROUNDS, _STEPS, _NEAR_ENOUGH = 6, 25, 1e-4


@dataclass(frozen=True)
class Knowledge:
    """What was learned: for each place how rare a thing there is, and what it speaks for; and how common the kind is."""

    rarity: _Numbers
    weights: _Numbers
    bias: float


class Detector:
    """Tells a kind of message by what was learned of it."""

    def __init__(self, vocabulary: Vocabulary, learned: Knowledge) -> None:
        self._vocabulary, self.learned = vocabulary, learned
        self._known: Memory[float] = Memory()

    def score(self, text: str) -> float:
        """The log-odds that a text is of the kind: 0 is even, and what is not of it is below."""
        known = self._known.get(text)
        if known is not None:
            return known
        score = self._find(text)
        return self._known.keep(text, score) if len(text) <= LONGEST else score

    def _find(self, text: str) -> float:
        told = self.learned
        total = told.bias
        for evidence, scale in zip(read_evidence(text, self._vocabulary), _SCALES, strict=True):
            places = _place(evidence)
            total += scale * float(_weigh(evidence, told.rarity[places]) @ told.weights[places])
        return total


@dataclass(frozen=True, slots=True)
class Lesson:
    """A text, whether it is of the kind, and how much it counts."""

    text: str
    wanted: bool
    counts: float = 1.0


def learn(lessons: Sequence[Lesson], vocabulary: Vocabulary) -> Detector:
    """A detector of what the lessons have in common."""
    read = [read_evidence(lesson.text, vocabulary) for lesson in lessons]
    placed = [[_place(evidence) for evidence in each] for each in read]
    rarity = _rate(placed)
    cells = [
        (np.full(len(places), row), places, scale * _weigh(evidence, rarity[places]))
        for row, (each, own) in enumerate(zip(read, placed, strict=True))
        for evidence, places, scale in zip(each, own, _SCALES, strict=True)
    ]
    rows, columns, values = (np.concatenate(part) for part in zip(*cells, strict=True))
    weights, bias = _Regression(rows, columns, values, lessons).solve()
    return Detector(vocabulary, Knowledge(rarity, weights.astype(np.float32), bias))


def _place(evidence: Evidence) -> _Places:
    return np.array([crc32(name.encode()) % _PLACES for name in evidence], dtype=np.intp)


def _weigh(evidence: Evidence, rarity: _Numbers) -> _Numbers:
    weighed: _Numbers = np.fromiter(evidence.values(), np.float32, len(evidence)) * rarity
    weighed /= max(math.sqrt(weighed @ weighed), 1e-6)
    return weighed


def _rate(placed: list[list[_Places]]) -> _Numbers:
    times = np.zeros(_PLACES)
    for places in placed:
        times[np.unique(np.concatenate(places))] += 1
    return (np.log((1 + len(placed)) / (1 + times)) + 0.5).astype(np.float32)


class _Regression:
    """Newton's method; each step's equations are solved by conjugate gradients. `rows`, `columns`, `values` are a sparse
    matrix: a row a lesson, a column a place."""

    def __init__(self, rows: _Places, columns: _Places, values: _Numbers, lessons: Sequence[Lesson]) -> None:
        self._rows, self._values = rows, values.astype(np.float64)
        self._used, self._columns = np.unique(columns, return_inverse=True)
        self._wanted = np.array([lesson.wanted for lesson in lessons], dtype=np.float64)
        self._counts = np.array([lesson.counts for lesson in lessons])

    def solve(self) -> tuple[_Numbers, float]:
        """A weight for each place, and the bias."""
        found = np.zeros(len(self._used) + 1)  # the last one is the bias
        stiff = np.append(np.full(len(self._used), _STIFF), 1e-6)
        for _ in range(_ROUNDS):
            likely = 1 / (1 + np.exp(-self._add_up(found)))
            unsure = np.maximum(self._counts * likely * (1 - likely), 1e-6)
            wrong = self._gather(self._counts * (self._wanted - likely)) - stiff * found
            found += self._step(wrong, unsure, stiff)
        weights = np.zeros(_PLACES)
        weights[self._used] = found[:-1]
        return weights, float(found[-1])

    def _step(self, wrong: _Numbers, unsure: _Numbers, stiff: _Numbers) -> _Numbers:
        step, left = np.zeros(len(wrong)), wrong.copy()
        ahead, length = left, left @ left
        enough = _NEAR_ENOUGH * length
        for _ in range(_STEPS):
            if length <= enough:
                break
            pushed = self._gather(unsure * self._add_up(ahead)) + stiff * ahead
            size = length / (ahead @ pushed)
            step, left = step + size * ahead, left - size * pushed
            length, before = left @ left, length
            ahead = left + length / before * ahead
        return step

    def _add_up(self, weights: _Numbers) -> _Numbers:
        found: _Numbers = np.bincount(self._rows, self._values * weights[self._columns], len(self._wanted))
        found += weights[-1]
        return found

    def _gather(self, each: _Numbers) -> _Numbers:
        found = np.bincount(self._columns, self._values * each[self._rows], len(self._used))
        return np.append(found, each.sum())


def read_evidence(text: str, vocabulary: Vocabulary) -> tuple[Evidence, Evidence]:
    """The pieces of a text's words, and the parts the words play in it (to stop, to write, me)."""
    words = words_of(text)
    return _read_pieces(text, words), _read_parts(vocabulary.name_parts(words), "?" in text)


def _read_pieces(text: str, words: tuple[str, ...]) -> Evidence:
    pieces = dict(read_grams(text))
    if len(words) <= _SHORT:
        pieces[f"={' '.join(words)}"] = _WHOLE
    pieces.update((f"{one}_~_{other}", _OVER_ONE) for one, other in zip(words, words[2:], strict=False))
    return pieces


def _read_parts(parts: str, asks: bool) -> Evidence:
    """Parts in a row, and two that stand in this order; little words are left out, and what is said twice is said once."""
    line = f"^{_RUN.sub(_once, parts.replace(LITTLE, ''))}$"
    found = {
        line[at : at + size] for size in range(1, _LONGEST_RUN + 1) for at in range(len(line) - size + 1)
    }
    found |= {f"{one}~{other}" for at, one in enumerate(line) for other in line[at + 2 : at + _APART]}
    found.add(f"long {min(len(parts), _MANY)}")
    if asks:
        found.add("asks")
    return dict.fromkeys(sorted(found), 1.0)


def _once(run: re.Match[str]) -> str:
    return run[1]
