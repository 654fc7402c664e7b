"""A journey's example phrases, found by what they mean, and how well each fits a question.

A question and an example are aligned: each meaning of the question looks for its nearest one in the example, and the
other way round. Meanings that many answers share count less than rare ones.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from conversations.understanding.analysis import Unit

_COMMONEST = 0.15  # the least a shared meaning counts
_OWN_WORD = 0.6  # how much a rare word counts whose concept is a common one
_FINALISTS = 12
_LIGHT = 0.35  # a unit below this weight brings no example up by itself
_SUPPORT = 0.15  # what the other examples of an answer add to its best one


@dataclass(frozen=True, slots=True)
class Example:
    """One example phrase of one answer."""

    answer: str
    text: str
    language: str


@dataclass(slots=True)
class Alignment:
    """How well one example fits a question: nearness (0..1) per unit of the question and per unit of the example."""

    asked: dict[int, float] = field(default_factory=dict)
    shown: dict[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Question:
    """A question's units, each with its weight in this journey."""

    units: list[Unit]
    weights: list[float]

    @property
    def total(self) -> float:
        """What all of it weighs."""
        return sum(self.weights)

    def share(self, near: dict[int, float]) -> float:
        """The share (0..1) of the question that these nearnesses explain."""
        return sum(self.weights[number] * by for number, by in near.items()) / self.total


@dataclass(frozen=True, slots=True)
class Candidate:
    """An answer with its best example's place in the index, and shares (0..1) of what is explained."""

    answer: str
    phrase: int
    rank: float  # what candidates are ordered by
    fit: float
    asked: float  # share of the question the best example explains
    shown: float  # share of the best example the question covers
    together: dict[int, float]  # nearness per unit of the question, over all the answer's examples
    core: (
        float  # share of the answer's examples, in one language, that have a telling meaning of the question
    )


@dataclass(slots=True)
class _Phrase:
    answer: str
    language: str
    weights: list[float]
    total: float


class Index:
    """Built once from a journey's examples and their units."""

    def __init__(self, analysed: Sequence[tuple[Example, list[Unit]]]) -> None:
        self._rarity = _count_rarity(analysed)
        self._phrases: list[_Phrase] = []
        self._found: dict[str, list[tuple[int, int, float, float]]] = {}
        self._of_answer: dict[str, list[int]] = {}
        for example, units in analysed:
            self._add(example, units)

    def knows(self, unit: Unit) -> bool:
        """True when some example has this meaning or word."""
        return unit.main in self._rarity or f"={unit.words[0]}" in self._rarity

    def weigh(self, units: list[Unit]) -> Question:
        """The units with their weights here; repetitions count once."""
        distinct = list({unit.words: unit for unit in units}.values())
        return Question(distinct, [unit.weight * self._rarity_of(unit) for unit in distinct])

    def find(self, question: Question) -> list[Candidate]:
        """The answers that share a meaning with the question, best first."""
        alignments = self._align(question)
        best: dict[str, tuple[float, int]] = {}
        for number, alignment in alignments.items():
            answer = self._phrases[number].answer
            fit = self._measure(question, number, alignment)[0]
            if answer not in best or fit > best[answer][0]:
                best[answer] = (fit, number)
        finalists = sorted(best.values(), reverse=True)[:_FINALISTS]
        candidates = [self._describe(question, alignments, number) for _, number in finalists]
        return sorted(candidates, key=lambda candidate: candidate.rank, reverse=True)

    def _add(self, example: Example, units: list[Unit]) -> None:
        number = len(self._phrases)
        weights = [unit.weight * self._rarity_of(unit) for unit in units]
        self._phrases.append(_Phrase(example.answer, example.language, weights, sum(weights) or 1.0))
        self._of_answer.setdefault(example.answer, []).append(number)
        for place, unit in enumerate(units):
            common = self._commonness(unit)
            for feature, strength in unit.features.items():
                worth = 1.0 if _is_own_word(feature) else common
                self._found.setdefault(feature, []).append((number, place, strength, worth))

    def _rarity_of(self, unit: Unit) -> float:
        """Of its concept; where many answers share that, the word itself may still be rare (a parrot among pets)."""
        rarity = self._rarity.get(unit.main, 1.0)
        if not unit.concepts or unit.concepts[0].kind in "wc":
            return rarity
        return max(rarity, _OWN_WORD * self._rarity.get(f"={unit.words[0]}", 0.0))

    def _commonness(self, unit: Unit) -> float:
        """What a shared concept is worth where the unit is rated by its word."""
        return self._rarity.get(unit.main, 1.0) / self._rarity_of(unit)

    def _align(self, question: Question) -> dict[int, Alignment]:
        """Every example that shares a telling meaning with the question; any meaning where none is telling."""
        alignments: dict[int, Alignment] = {}
        telling = [unit.weight >= _LIGHT for unit in question.units]
        for turn in (True, False):
            may_open = turn or not any(telling)
            for number, unit in enumerate(question.units):
                if telling[number] is turn:
                    self._align_unit(number, unit, alignments, may_open)
        return alignments

    def _align_unit(self, number: int, unit: Unit, alignments: dict[int, Alignment], may_open: bool) -> None:
        common = self._commonness(unit)
        for feature, sure in unit.features.items():
            own = _is_own_word(feature)
            worth = 1.0 if own else common
            for phrase, place, strength, its_worth in self._found.get(feature, ()):
                alignment = alignments.get(phrase)
                if alignment is None:
                    if not may_open:
                        continue
                    alignment = alignments[phrase] = Alignment()
                near = min(sure, strength) if own else sure * strength
                if near * worth > alignment.asked.get(number, 0.0):
                    alignment.asked[number] = near * worth
                if near * its_worth > alignment.shown.get(place, 0.0):
                    alignment.shown[place] = near * its_worth

    def _measure(self, question: Question, number: int, alignment: Alignment) -> tuple[float, float, float]:
        """The fit of one example, and the two shares it is made of."""
        phrase = self._phrases[number]
        asked = question.share(alignment.asked)
        shown = sum(phrase.weights[place] * near for place, near in alignment.shown.items()) / phrase.total
        return asked**0.6 * shown**0.4, asked, shown

    def _describe(self, question: Question, alignments: dict[int, Alignment], number: int) -> Candidate:
        fit, asked, shown = self._measure(question, number, alignments[number])
        phrase = self._phrases[number]
        together: dict[int, float] = {}
        siblings = hits = 0
        for sibling in self._of_answer[phrase.answer]:
            alignment = alignments.get(sibling)
            same = self._phrases[sibling].language == phrase.language
            siblings += same
            if alignment is None:
                continue
            hits += same and any(
                near > 0.5 and question.weights[i] > 0.3 for i, near in alignment.asked.items()
            )
            for i, near in alignment.asked.items():
                together[i] = max(near, together.get(i, 0.0))
        rank = (1 - _SUPPORT) * fit + _SUPPORT * question.share(together)
        return Candidate(phrase.answer, number, rank, fit, asked, shown, together, hits / siblings)


def _is_own_word(feature: str) -> bool:
    return feature[0] in "=√"


def _count_rarity(analysed: Sequence[tuple[Example, list[Unit]]]) -> dict[str, float]:
    """For every meaning 1 where it is found in one answer only, less the more answers have it, on a log scale."""
    found: dict[str, set[str]] = {}
    for example, units in analysed:
        for unit in units:
            for feature, strength in unit.features.items():
                if strength >= 0.8:
                    found.setdefault(feature, set()).add(example.answer)
    answers = len({example.answer for example, _ in analysed})
    size = math.log(answers + 1) if answers else 1.0
    return {
        feature: max(_COMMONEST, math.log((answers + 1) / len(places)) / size)
        for feature, places in found.items()
    }
