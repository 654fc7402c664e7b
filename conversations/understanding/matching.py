"""Which answer a question asks for, and how sure that is. Journeys of any business; nothing is learnt from the sample.

A question and every example phrase are turned into meanings (`analysis`), and aligned: each meaning of the question
looks for its nearest one in the example, and the other way round. Rare meanings count more than those that many
answers share. How good the alignment is, how far behind the next answer lies and how much of the question stayed
unexplained make the confidence.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from conversations.understanding.analysis import Analyser, Unit
from conversations.understanding.language import is_keyboard_slip
from conversations.understanding.phrases import words_of
from conversations.understanding.text import clean, split, switch_keyboard

THRESHOLD = 0.55
_FINALISTS = 12
_ASKING = frozenset(
    split(
        "איפה מתי כמה איך מה האם יש אפשר למה מי איזה אילו לאן צריך רוצה צריכה אשמח בבקשה can how what when where who why which "
        "is are do does any need want could would will should have whats wheres hows"
    )
)
_ADDRESSED = frozenset(split("אתם אתן לכם אצלכם שלכם אליכם אתה את לך אצלך שלך עליכם בכם you your yours guys"))
_LONGEST_LIST = 0.35
_OWN_WORD = 0.6


@dataclass(frozen=True, slots=True)
class Example:
    """One example phrase of one answer."""

    answer: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Match:
    """The answer a question fits best, and the next one. `score` is the confidence, 0..1, that it is the right one."""

    answer: str
    score: float
    runner_up: str | None = None
    runner_up_score: float = 0.0


@dataclass(slots=True)
class _Phrase:
    """An example, analysed: the weights of its units, and their sum."""

    answer: str
    language: str
    cleaned: str
    weights: list[float]
    total: float


@dataclass(slots=True)
class _Standing:
    """How well one example fits the question so far: per unit of the question and per unit of the example."""

    asked: dict[int, float] = field(default_factory=dict)
    shown: dict[int, float] = field(default_factory=dict)


NOTHING = Match("", 0.0)


@dataclass(slots=True)
class Signals:
    """What the confidence is made of; all 0..1."""

    fit: float  # of the best example
    asked: float  # share of the question it explains
    shown: float  # share of the example that the question covers
    together: float  # share of the question that all the answer's examples explain
    lead: float  # how far ahead of the next answer
    unknown: float  # share of the question that no word of the journey or lexicon knows
    alike: float  # letters in common with the example
    mass: float  # how much the question says at all
    matched: float  # how much of what it says was found, whatever its share
    elsewhere: float  # share of the question about things that only other answers speak of
    stray: float  # share about known things that no answer speaks of
    foreign: float  # share about things that are seldom any business's business, and that no answer speaks of
    asking: float  # 1 where it has the words of a question or a request
    addressed: float  # 1 where it speaks to somebody
    word: float  # the rarest of the journey's own words that was found
    thing: float  # the rarest thing that was found
    core: float  # share of the answer's examples that have a meaning of the question


class Matcher:
    """An index of a journey's examples, built once."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self._analyser = Analyser(example.text for example in examples)
        analysed = [(example, self._analyser.analyse(example.text)) for example in examples]
        self._rarity = _count_rarity(analysed)
        self._exact = {" ".join(split(example.text)): example.answer for example in reversed(examples)}
        self._exact.pop("", None)
        self._phrases: list[_Phrase] = []
        self._found: dict[str, list[tuple[int, int, float, float]]] = {}
        for example, units in analysed:
            self._add(example, units)
        self._siblings: dict[str, list[int]] = {}
        for number, phrase in enumerate(self._phrases):
            self._siblings.setdefault(phrase.answer, []).append(number)
        per = Counter((p.answer, p.language) for p in self._phrases)
        self._sizes = {a: max(per[x] for x in per if x[0] == a) for a, _ in per}

    def best(self, question: str) -> Match:
        """The likeliest answer, however unlikely; `answer` is "" where nothing fits at all."""
        exact = self._exact.get(" ".join(split(question)))
        if exact is not None:
            return Match(exact, 1.0)
        match = self._weigh(question)
        if match.score < THRESHOLD and _is_on_other_keyboard(question):
            switched = self._weigh(switch_keyboard(question))
            if switched.score >= THRESHOLD:
                return switched
        return match

    def answer(self, question: str) -> Match | None:
        """The answer to give, or None when unsure: off the subject, or too close between two."""
        match = self.best(question)
        return match if match.answer and match.score >= THRESHOLD else None

    def signals(self, question: str) -> tuple[str, str | None, Signals | None]:
        """The best answer, the next, and what the confidence is made of."""
        units = _distinct(self._analyser.analyse(question))
        weights = [unit.weight * self._rarity_of(unit) for unit in units]
        total = sum(weights)
        if total <= 0:
            return "", None, None
        standings = self._align(units)
        ranked = self._rank(standings, weights, total)
        if not ranked:
            return "", None, None
        return self._describe(question, units, weights, total, standings, ranked)

    def _add(self, example: Example, units: list[Unit]) -> None:
        number = len(self._phrases)
        weights = [unit.weight * self._rarity_of(unit) for unit in units]
        self._phrases.append(_Phrase(example.answer, example.language, clean(example.text), weights, sum(weights) or 1.0))
        for place, unit in enumerate(units):
            common = self._commonness(unit)
            for feature, strength in unit.features.items():
                share = 1.0 if feature[0] in "=√" else common
                self._found.setdefault(feature, []).append((number, place, strength, share))

    def _rarity_of(self, unit: Unit) -> float:
        """Of its concept; where many answers share that, the word itself may still be rare (a parrot among pets)."""
        rarity = self._rarity.get(unit.main, 1.0)
        if not unit.concepts or unit.concepts[0].kind in "wc":
            return rarity
        return max(rarity, _OWN_WORD * self._rarity.get(f"={unit.words[0]}", 0.0))

    def _commonness(self, unit: Unit) -> float:
        """What a shared concept is worth where the unit is rated by its word."""
        return self._rarity.get(unit.main, 1.0) / self._rarity_of(unit)

    def _align(self, units: list[Unit]) -> dict[int, _Standing]:
        """For every example that shares a meaning with the question: the nearest meanings, both ways round."""
        standings: dict[int, _Standing] = {}
        strong = [unit.weight >= _LONGEST_LIST for unit in units]
        openers = any(strong)
        for turn in (True, False):
            for number, unit in enumerate(units):
                if strong[number] is turn:
                    self._align_unit(number, unit, standings, may_open=turn or not openers)
        return standings

    def _align_unit(self, number: int, unit: Unit, standings: dict[int, _Standing], may_open: bool) -> None:
        common = self._commonness(unit)
        for feature, sure in unit.features.items():
            own = feature[0] in "=√"
            share = 1.0 if own else common
            for phrase, place, strength, its_share in self._found.get(feature, ()):
                standing = standings.get(phrase)
                if standing is None:
                    if not may_open:
                        continue
                    standing = standings[phrase] = _Standing()
                near = min(sure, strength) if own else sure * strength
                if near * share > standing.asked.get(number, 0.0):
                    standing.asked[number] = near * share
                if near * its_share > standing.shown.get(place, 0.0):
                    standing.shown[place] = near * its_share

    def _rank(
        self, standings: dict[int, _Standing], weights: list[float], total: float
    ) -> list[tuple[float, int]]:
        """The best example of each answer with its fit, best first."""
        best: dict[str, tuple[float, int]] = {}
        for number, standing in standings.items():
            phrase = self._phrases[number]
            asked = sum(weights[i] * near for i, near in standing.asked.items()) / total
            shown = sum(phrase.weights[i] * near for i, near in standing.shown.items()) / phrase.total
            fit = asked**0.6 * shown**0.4
            if phrase.answer not in best or fit > best[phrase.answer][0]:
                best[phrase.answer] = (fit, number)
        finalists = sorted(best.values(), reverse=True)[:_FINALISTS]
        return sorted(
            ((0.85 * fit + 0.15 * self._support(standings, number, weights, total), number) for fit, number in finalists),
            reverse=True,
        )

    def _support(
        self, standings: dict[int, _Standing], number: int, weights: list[float], total: float
    ) -> float:
        """What the other examples of the same answer add."""
        answer = self._phrases[number].answer
        together: dict[int, float] = {}
        for other in self._siblings[answer]:
            its = standings.get(other)
            if its:
                for i, near in its.asked.items():
                    together[i] = max(near, together.get(i, 0.0))
        return sum(weights[i] * near for i, near in together.items()) / total

    def _describe(
        self,
        question: str,
        units: list[Unit],
        weights: list[float],
        total: float,
        standings: dict[int, _Standing],
        ranked: list[tuple[float, int]],
    ) -> tuple[str, str | None, Signals]:
        fit, number = ranked[0]
        phrase = self._phrases[number]
        standing = standings[number]
        together: dict[int, float] = {}
        for other, its in standings.items():
            if self._phrases[other].answer == phrase.answer:
                for i, near in its.asked.items():
                    together[i] = max(near, together.get(i, 0.0))
        hits = sum(
            1
            for other, its in standings.items()
            if self._phrases[other].answer == phrase.answer
            and self._phrases[other].language == phrase.language
            and any(weights[i] > 0.3 and near > 0.5 for i, near in its.asked.items())
        )

        elsewhere = stray = foreign = 0.0
        for i, unit in enumerate(units):
            if together.get(i, 0.0) >= 0.3 or not unit.concepts or unit.weight < _LONGEST_LIST:
                continue
            if unit.main in self._rarity or f"={unit.words[0]}" in self._rarity:
                elsewhere += weights[i]
            elif unit.concepts[0].kind in "ox":
                foreign += weights[i]
            else:
                stray += weights[i]
        said = set(split(question))
        behind = ranked[1][0] if len(ranked) > 1 else 0.0
        signals = Signals(
            fit=fit,
            asked=sum(weights[i] * near for i, near in standing.asked.items()) / total,
            shown=sum(phrase.weights[i] * near for i, near in standing.shown.items()) / phrase.total,
            together=sum(weights[i] * near for i, near in together.items()) / total,
            lead=(fit - behind) / fit if fit else 0.0,
            unknown=sum(w for unit, w in zip(units, weights, strict=True) if not unit.known) / total,
            alike=fuzz.token_sort_ratio(clean(question), phrase.cleaned) / 100,
            mass=min(total, 3.0) / 3.0,
            matched=min(sum(weights[i] * near for i, near in standing.asked.items()), 1.5) / 1.5,
            elsewhere=elsewhere / total,
            stray=stray / total,
            foreign=foreign / total,
            asking=float("?" in question or bool(said & _ASKING)),
            addressed=float(bool(said & _ADDRESSED)),
            word=max(
                (
                    weights[i] * near
                    for i, near in together.items()
                    if not units[i].concepts or units[i].concepts[0].kind == "x"
                ),
                default=0.0,
            ),
            thing=max(
                (weights[i] * near for i, near in together.items() if units[i].concepts and units[i].concepts[0].kind == "e"),
                default=0.0,
            ),
            core=hits / max(1, self._sizes[phrase.answer]),
        )
        return phrase.answer, self._phrases[ranked[1][1]].answer if len(ranked) > 1 else None, signals

    def _weigh(self, question: str) -> Match:
        answer, runner_up, signals = self.signals(question)
        if signals is None:
            return NOTHING
        score = _be_sure(signals)
        return Match(answer, score, runner_up, score * (1 - signals.lead) if runner_up else 0.0)


def _be_sure(signals: Signals) -> float:
    """The confidence that the best answer is right: a logistic curve fitted on several businesses' questions."""
    z = (
        -7.56
        + 2.89 * signals.fit
        + 1.23 * signals.asked
        + 2.85 * signals.shown
        + 1.85 * signals.together
        + 0.96 * signals.lead
        + 0.24 * signals.unknown
        - 0.02 * signals.alike
        - 0.07 * signals.mass
        + 0.50 * signals.matched
        - 0.70 * signals.elsewhere
        - 2.04 * signals.stray
        - 4.55 * signals.foreign
        + 0.43 * signals.asking
        - 0.29 * signals.addressed
        - 0.29 * signals.word
        + 0.76 * signals.thing
        + 1.57 * signals.core
    )
    return 1 / (1 + math.exp(-z))


def _is_on_other_keyboard(question: str) -> bool:
    words = words_of(question)
    return bool(words) and is_keyboard_slip(question, words)


def _distinct(units: list[Unit]) -> list[Unit]:
    """The units without repetitions: saying it ten times makes it no surer."""
    return list({unit.words: unit for unit in units}.values())


def _count_rarity(analysed: Sequence[tuple[Example, list[Unit]]]) -> dict[str, float]:
    """0.15..1 for every meaning: 1 in one answer only, less the more answers it is found in."""
    answers = {example.answer for example, _ in analysed}
    found: dict[str, set[str]] = {}
    for example, units in analysed:
        for unit in units:
            for feature, strength in unit.features.items():
                if strength >= 0.8:
                    found.setdefault(feature, set()).add(example.answer)
    size = math.log(len(answers) + 1)
    return {
        feature: max(0.15, math.log((len(answers) + 1) / len(places)) / size) if size else 1.0
        for feature, places in found.items()
    }
