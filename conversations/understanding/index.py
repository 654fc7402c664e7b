"""A journey's example phrases, found by what they mean, and how well each fits a question.

A question and an example are aligned: each meaning of the question looks for its nearest one in the example, and the
other way round. Meanings that many answers share count less than rare ones.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from conversations.understanding.analysis import Unit

_COMMONEST = 0.15  # the least a shared meaning counts
_OWN_WORD = 0.6  # how much a rare word counts whose concept is a common one
_FINALISTS = 12
_LIGHT = 0.35  # a unit below this weight brings no example up by itself
_SUPPORT = 0.15  # what the other examples of an answer add to its best one
_MOST_KEPT = 30_000  # meetings of words and examples that are kept, about 250 bytes each,
_OF_A_UNIT = 8  # and as many for the word itself


@dataclass(frozen=True, slots=True)
class Example:
    """One example phrase of one answer."""

    answer: str
    text: str
    language: str


class Meeting(NamedTuple):
    """What one meaning of a question has in common with one example."""

    phrase: int
    near: float  # how near the meaning is to the nearest one of the example (0..1)
    shown: float  # share (0..1) of the example that it covers
    places: tuple[tuple[int, float], ...]  # how near each unit of the example is to it


@dataclass(frozen=True, slots=True)
class Question:
    """A question's units, each with its weight in this journey."""

    units: list[Unit]
    weights: list[float]
    total: float  # what all of it weighs

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


Alignment = list[tuple[int, Meeting]]
"""How one example fits a question: what it shares with each unit of it, by the unit's number."""
Alignments = dict[int, Alignment]
"""Examples by their place in the index."""


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
        self._examples: Counter[tuple[str, str]] = Counter()  # of an answer in a language
        self._kept: dict[Unit, list[Meeting]] = {}
        self._kept_size = 0
        for example, units in analysed:
            self._add(example, units)

    def knows(self, unit: Unit) -> bool:
        """True when some example has this meaning or word."""
        return unit.main in self._rarity or f"={unit.words[0]}" in self._rarity

    def weigh(self, units: list[Unit]) -> Question:
        """The units with their weights here; repetitions count once."""
        distinct = list({unit.words: unit for unit in units}.values())
        weights = [unit.weight * self._rarity_of(unit) for unit in distinct]
        return Question(distinct, weights, sum(weights))

    def find(self, question: Question) -> list[Candidate]:
        """The answers that share a meaning with the question, best first."""
        alignments = self._align(question)
        best: dict[str, tuple[float, int]] = {}
        aligned: dict[str, list[int]] = {}
        for number, alignment in alignments.items():
            answer = self._phrases[number].answer
            aligned.setdefault(answer, []).append(number)
            asked, shown = self._measure(question, alignment)
            fit = _fit(asked, shown)
            if answer not in best or fit > best[answer][0]:
                best[answer] = (fit, number)
        finalists = sorted(best.values(), reverse=True)[:_FINALISTS]
        candidates = [
            self._describe(question, alignments, number, aligned[self._phrases[number].answer])
            for _, number in finalists
        ]
        return sorted(candidates, key=lambda candidate: candidate.rank, reverse=True)

    def _add(self, example: Example, units: list[Unit]) -> None:
        number = len(self._phrases)
        weights = [unit.weight * self._rarity_of(unit) for unit in units]
        self._phrases.append(_Phrase(example.answer, example.language, weights, sum(weights) or 1.0))
        self._examples[example.answer, example.language] += 1
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

    def _align(self, question: Question) -> Alignments:
        """Every example that shares a telling meaning with the question; any meaning where none is telling."""
        alignments: Alignments = {}
        telling = [unit.weight >= _LIGHT for unit in question.units]
        may_open = not any(telling)
        for number, unit in enumerate(question.units):
            if telling[number] or may_open:
                for meeting in self._meet(unit):
                    alignments.setdefault(meeting.phrase, []).append((number, meeting))
        for number, unit in enumerate(question.units):
            if not telling[number] and not may_open:
                for meeting in self._meet(unit):
                    if meeting.phrase in alignments:
                        alignments[meeting.phrase].append((number, meeting))
        return alignments

    def _meet(self, unit: Unit) -> list[Meeting]:
        """Every example that has something of a meaning; kept, since the same words come again."""
        meetings = self._kept.get(unit)
        if meetings is None:
            meetings = self._find_meetings(unit)
            if self._kept_size > _MOST_KEPT:
                self._kept.clear()
                self._kept_size = 0
            self._kept[unit] = meetings
            self._kept_size += len(meetings) + _OF_A_UNIT
        return meetings

    def _find_meetings(self, unit: Unit) -> list[Meeting]:
        common = self._commonness(unit)
        nearest: dict[int, float] = {}
        places: dict[int, dict[int, float]] = {}
        for feature, sure in unit.features.items():
            own = _is_own_word(feature)
            worth = 1.0 if own else common
            for phrase, place, strength, its_worth in self._found.get(feature, ()):
                near = min(sure, strength) if own else sure * strength
                shown = places.get(phrase)
                if shown is None:
                    nearest[phrase], places[phrase] = near * worth, {place: near * its_worth}
                    continue
                if near * worth > nearest[phrase]:
                    nearest[phrase] = near * worth
                if near * its_worth > shown.get(place, 0.0):
                    shown[place] = near * its_worth
        return [
            Meeting(phrase, near, self._share_shown(phrase, places[phrase]), tuple(places[phrase].items()))
            for phrase, near in nearest.items()
        ]

    def _share_shown(self, number: int, places: dict[int, float]) -> float:
        phrase = self._phrases[number]
        if len(places) == 1:
            ((place, near),) = places.items()
            return phrase.weights[place] * near / phrase.total
        return sum([phrase.weights[place] * near for place, near in places.items()]) / phrase.total

    def _measure(self, question: Question, alignment: Alignment) -> tuple[float, float]:
        """How much of the question an example explains, and how much of the example the question covers (0..1)."""
        number, first = alignment[0]
        if len(alignment) == 1:
            return question.weights[number] * first.near / question.total, first.shown
        asked = (
            sum([question.weights[number] * meeting.near for number, meeting in alignment]) / question.total
        )
        places = dict(first.places)
        for _, meeting in alignment[1:]:
            for place, near in meeting.places:
                if near > places.get(place, 0.0):
                    places[place] = near
        return asked, self._share_shown(first.phrase, places)

    def _describe(
        self, question: Question, alignments: Alignments, number: int, siblings: list[int]
    ) -> Candidate:
        asked, shown = self._measure(question, alignments[number])
        phrase = self._phrases[number]
        together: dict[int, float] = {}
        hits = 0
        for sibling in siblings:
            hit = False
            for i, meeting in alignments[sibling]:
                near = meeting.near
                if near > together.get(i, 0.0):
                    together[i] = near
                hit = hit or (near > 0.5 and question.weights[i] > 0.3)
            hits += hit and self._phrases[sibling].language == phrase.language
        fit = _fit(asked, shown)
        rank = (1 - _SUPPORT) * fit + _SUPPORT * question.share(together)
        core = hits / self._examples[phrase.answer, phrase.language]
        return Candidate(phrase.answer, number, rank, fit, asked, shown, together, core)


def _fit(asked: float, shown: float) -> float:
    return float(asked**0.6 * shown**0.4)


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
