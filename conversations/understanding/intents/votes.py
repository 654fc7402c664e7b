"""Whether a message is of one kind or not, as the labelled examples near it have it: `refusals.yaml`, `people.yaml`."""

import math
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from conversations.journey.model.builtin import read_acts
from conversations.understanding.data import read_data
from conversations.understanding.grams import read_grams
from conversations.understanding.phrases import words_of

Floats = NDArray[Any]
Ints = NDArray[np.intp]
_STIFF = 0.15
"""How much a single example is distrusted."""
SURELY_NOT, SURELY = -0.5, 1.0
"""Below this a grammar is not believed; and what an example itself has."""
_STEPS, _NEAR_ENOUGH = 60, 1e-8


class Vote:
    """Learned once from what is of the kind and what is not (ridge regression over pieces of words). Pure, quick."""

    def __init__(self, yes: Sequence[str], no: Sequence[str]) -> None:
        self._known = dict.fromkeys(map(words_of, no), SURELY_NOT) | dict.fromkeys(map(words_of, yes), SURELY)
        read = [read_grams(text) for text in (*yes, *no)]
        found = Counter(gram for grams in read for gram in grams)
        self._rarity = {gram: math.log((1 + len(read)) / (1 + times)) + 0.5 for gram, times in found.items()}
        self._unseen = math.log(1 + len(read)) + 0.5
        self._weights: dict[str, float] = {}
        self._learn([self._weigh(grams) for grams in read], np.repeat([1.0, -1.0], [len(yes), len(no)]))

    def cast(self, text: str) -> float:
        """From -1, surely not of the kind, to 1, surely of it. What was learned is what it was learned as."""
        known = self._known.get(words_of(text))
        if known is not None:
            return known
        weighed = self._weigh(read_grams(text))
        return sum(weight * self._weights.get(gram, 0.0) for gram, weight in weighed.items())

    def _weigh(self, grams: dict[str, float]) -> dict[str, float]:
        weighed = {gram: strength * self._rarity.get(gram, self._unseen) for gram, strength in grams.items()}
        length = math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
        return {gram: weight / length for gram, weight in weighed.items()}

    def _learn(self, texts: Sequence[dict[str, float]], votes: Floats) -> None:
        place = {gram: at for at, gram in enumerate(self._rarity)}
        rows = np.repeat(np.arange(len(texts)), [len(text) for text in texts])
        columns = np.array([place[gram] for text in texts for gram in text], dtype=np.intp)
        values = np.array([weight for text in texts for weight in text.values()])
        balance = np.where(votes > 0, (votes < 0).sum(), (votes > 0).sum()) / len(votes)
        weights = _solve(rows, columns, values, balance, votes)
        self._weights = dict(zip(place, weights.tolist(), strict=True))


def _solve(rows: Ints, columns: Ints, values: Floats, counts: Floats, votes: Floats) -> Floats:
    """The weight of each column that comes nearest to the votes (conjugate gradients)."""

    def gather(votes: Floats) -> Floats:
        return np.bincount(columns, values * (counts * votes)[rows])

    weights = np.zeros(int(columns.max(initial=-1)) + 1)
    left = gather(votes)
    step, length = left, _dot(left, left)
    for _ in range(_STEPS):
        if length < _NEAR_ENOUGH:
            break
        pushed = gather(np.bincount(rows, values * step[columns], len(votes))) + _STIFF * step
        size = length / _dot(step, pushed)
        weights, left = weights + size * step, left - size * pushed
        length, before = _dot(left, left), length
        step = left + length / before * step
    return weights


def _dot(one: Floats, other: Floats) -> float:
    """Not `@`, for which threads are woken that cost more than the sum."""
    return float(np.einsum("i,i->", one, other))


_NEAR = {
    "refusals": frozenset({"decline", "too_many_messages", "wrong_number", "privacy", "legal"}),
    "people": frozenset({"complaint_owner", "request_call", "anyone_there", "supplier"}),
}
"""Acts whose examples may well be of a kind, too: they are no evidence against it."""


_adopted: dict[str, "Vote"] = {}


def adopt(known: dict[str, "Vote"]) -> None:
    """Votes that were learned before."""
    _adopted.update(known)
    read_vote.cache_clear()


def read_all() -> dict[str, "Vote"]:
    """Each vote by the name of its data file."""
    return {name: read_vote(name) for name in _NEAR}


@cache
def read_vote(name: str) -> Vote:
    """The vote of a data file, learned at the first call. Whatever else people do, ordinary questions, and what is about
    no business, are of no kind."""
    if name in _adopted:
        return _adopted[name]
    yes, no = read_sides(name)
    return Vote(yes, no)


def read_sides(name: str) -> tuple[list[str], list[str]]:
    """The texts of a data file that are of the kind, and those that are not."""
    yes, no = ([text for texts in side.values() for text in texts] for side in read_data(name).values())
    others = (
        text for each in ("background", "questions") for texts in read_data(each).values() for text in texts
    )
    known = set(yes)
    return yes, [
        text for text in dict.fromkeys((*no, *others, *_read_acts(_NEAR[name]))) if text not in known
    ]


def _read_acts(near: Container[str]) -> Iterator[str]:
    for act, said in read_acts().items():
        if act not in near:
            yield from (text for texts in said.values() for text in texts)


def read_threshold(name: str) -> float:
    """From where on a vote alone is enough, as fitted."""
    threshold: float = read_data("fitted")[name]
    return threshold
