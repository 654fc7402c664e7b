"""Which variant of an answer is asked for, and whether an answer is by what one of its variants is asked by.

A variant's own wordings tell apart what an answer has to say. Where an answer keeps them apart they do not speak for it at
large: with many it would draw what is asked of others. What comes very near to one, and to nothing else, asks for it still.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from conversations.understanding.curve import PLAIN, TAUGHT, read_weights
from conversations.understanding.likeness.memory import Memory
from conversations.understanding.likeness.postings import Floats
from conversations.understanding.likeness.softmax import Softmax, learn_softmax
from conversations.understanding.phrases import words_of
from conversations.understanding.readers.asked import Ratings, Signals, rate, read_signals, stretch, whole
from conversations.understanding.readers.reader import LearnedReader
from conversations.understanding.reading import OTHER, Candidate, Example, Label, Reading, Recalled, Vector
from conversations.understanding.rereading import say_words
from conversations.understanding.segments import is_question
from conversations.understanding.vectors import cut

_NEAR, _AHEAD = 0.25, 0.1
"""How near a wording of another answer must come, and how much nearer than the likeliest one's. Tried on 984 questions of
the studio that nobody had learned: answered rightly 311 and 319, wrongly 246 and 238."""
_JUST_NOW = 8
"""Texts of which is kept how like they are to each example, which is a lot: the parts of a message."""


class FinerReader:
    """Reads which answer, doubt or variant ("price/3") a text comes nearest to; what is about nothing has no name."""

    def __init__(self, examples: Sequence[Example], *, by_words: bool = True) -> None:
        """Who only reads texts whose vector is remembered need not learn by words alone."""
        parts = {say_words(each.text) for each in examples if each.part}
        self.examples = [each for each in examples if each.part or say_words(each.text) not in parts]
        self._meant = {name_wording(each): each for each in self.examples if each.label != OTHER}
        relabelled = [replace(each, label=_relabel(each)) for each in self.examples]
        self._reader = LearnedReader(relabelled, by_words=by_words)
        self._names = [label.name for label in self._reader.labels]
        self._answer_of = {name: whole(name) for name in self._names}
        self._whole = list(dict.fromkeys(self._answer_of.values()))
        answers = {name: at for at, name in enumerate(self._whole)}
        self._answers = np.array([answers[self._answer_of[name]] for name in self._names], dtype=np.intp)
        self._kinds: Softmax | None = None
        self._compared: Memory[tuple[Recalled, ...]] = Memory()
        self._likened: Memory[Floats] = Memory(_JUST_NOW)

    def learn_vectors(self, vectors: Mapping[str, Vector]) -> None:
        """See LearnedReader."""
        self._reader.learn_vectors(vectors)
        if self._reader.knows_vectors:
            learned = self._reader.examples
            number = {name: at for at, name in enumerate(self._whole)}
            owners = [number[self._answer_of[each.label.name]] for each in learned]
            self._kinds = learn_softmax(np.stack([vectors[each.text] for each in learned]), owners)
        self._compared, self._likened = Memory(), Memory(_JUST_NOW)

    def remember(self, text: str, vector: Sequence[float] | Vector) -> None:
        """See Reader."""
        self._reader.remember(text, vector)

    def knows(self, text: str) -> bool:
        """Whether a text's vector is remembered."""
        return self._reader.knows(text) is not None

    def find_exact(self, text: str) -> Example | None:
        """The example that has these very words, as the journey has it."""
        exact = self._reader.find_exact(text)
        return self._meant.get(exact.label.name) if exact else None

    def compare(self, text: str) -> tuple[Recalled, ...]:
        """Each name, the likeliest first, by how near its nearest wordings are and what the classifier says."""
        vector = self._reader.knows(text)
        key = cut(text), vector is not None
        known = self._compared.get(key)
        return known or self._compared.keep(key, self._compare(text, vector))

    def find_meant(self, text: str) -> Candidate | None:
        """The answer that is asked for by what comes very near to the wording of a variant, and to nothing else."""
        curve = TAUGHT if self._is_taught(text) else PLAIN
        least, ahead, sure = map(float, read_weights(f"{curve}_variant"))
        best, near, second = self.find_nearest(text)
        is_meant = "/" in best and near >= least and near >= second + ahead
        return Candidate(self._meant[best].label, sure) if is_meant else None

    def weigh(self, text: str, asked: Reading) -> tuple[float, tuple[Candidate, ...]] | None:
        """How likely the likeliest answer is what is asked for, and the few that may be, the likeliest first; None where the
        meaning of the sentence is not known, or nothing comes near. `asked` is what the reader of whole answers says."""
        signals = self.read_signals(text, asked)
        if not signals:
            return None
        likely = {name: rate(each) for name, each in signals.items()}
        found = sorted(likely, key=lambda name: -likely[name])
        labels = self._find_labels(text, asked, set(found))
        return likely[found[0]], tuple(Candidate(labels[name], stretch(likely[name])) for name in found)

    def read_signals(self, text: str, asked: Reading) -> dict[str, Signals]:
        """What speaks for each answer that may be asked for; of none where the meaning of the sentence is not known."""
        vector = self._reader.knows(text)
        if self._kinds is None or vector is None:
            return {}
        near: dict[str, float] = {}
        for one in self.compare(text):
            near.setdefault(self._answer_of[one.name], one.near)
        read: dict[str, float] = {}
        for each in asked.candidates:
            read[each.label.name] = read.get(each.label.name, 0.0) + each.score
        most = np.full(len(self._whole), -1.0, dtype=np.float32)
        np.maximum.at(
            most, self._answers, np.maximum.reduceat(self._liken(text, vector), self._reader.starts)
        )
        kind = self._kinds.rate(vector)
        like, kinds = (dict(zip(self._whole, map(float, each), strict=True)) for each in (most, kind))
        ratings = Ratings(near, like, read, kinds)
        return read_signals(ratings, len(words_of(text)), is_question=is_question(text))

    def _find_labels(self, text: str, asked: Reading, names: set[str]) -> dict[str, Label]:
        """The answer, or the doubt, that each of these names stands for here."""
        labels: dict[str, Label] = {}
        for one in self.compare(text):
            if one.name and (name := self._answer_of[one.name]) in names and name not in labels:
                labels[name] = self._meant[one.name].label
        for each in asked.candidates:
            labels.setdefault(each.label.name, each.label)
        return labels

    def find_nearest_answer(self, text: str, name: str) -> Label | None:
        """The answer other than this one of which a wording comes nearest, and clearly nearer than any of this one's."""
        named = [one for one in self.compare(text) if one.name]
        own = next((one.near for one in named if whole(one.name) == name), 0.0)
        if not named or named[0].near < _NEAR or named[0].near - own < _AHEAD or named[0].name.endswith("?"):
            return None
        return self._meant[named[0].name].label

    def find_nearest(self, text: str) -> tuple[str, float, float]:
        """The name whose wording is nearest, how near, and how near the nearest of another answer is."""
        vector = self._reader.knows(text)
        likeness = self._liken(text, vector)
        most = np.maximum.reduceat(likeness, self._reader.starts)
        best = int(np.argmax(most))
        others = most[self._answers != self._answers[best]]
        return self._names[best], float(most[best]), float(others.max()) if len(others) else 0.0

    def _is_taught(self, text: str) -> bool:
        return self._reader.knows_vectors and self._reader.knows(text) is not None

    def _liken(self, text: str, vector: Vector | None) -> Floats:
        """The likeness to each example: once for all that a message is asked about it."""
        key = text, vector is not None, self._reader.knows_vectors
        known = self._likened.get(key)
        return self._likened.keep(key, self._reader.liken(text, vector)) if known is None else known

    def _compare(self, text: str, vector: Vector | None) -> tuple[Recalled, ...]:
        likeness = self._liken(text, vector)
        scores = self._reader.score(likeness, vector)
        likely = (self._average(likeness) + scores) / 2
        order = np.argsort(-likely, kind="stable")
        found = tuple(Recalled(self._names[at], float(likely[at])) for at in order)
        if (exact := self._reader.find_exact(text)) is None:
            return found
        name = exact.label.name
        return (Recalled(name, 1.0), *(one for one in found if one.name != name))

    def _average(self, likeness: Floats) -> Floats:
        """How near the two nearest wordings of each name are: that two come near says more than that one does."""
        starts = self._reader.starts
        lengths = np.diff(starts, append=len(likeness))
        likeness = np.maximum(likeness, 0)
        nearest = np.maximum.reduceat(likeness, starts)
        is_nearest = likeness == np.repeat(nearest, lengths)
        rest = np.maximum.reduceat(np.where(is_nearest, np.float32(0), likeness), starts)
        next_to_it = np.where(np.add.reduceat(is_nearest, starts, dtype=np.intp) > 1, nearest, rest)
        averages: Floats = np.where(lengths > 1, (nearest + next_to_it) / 2, nearest)
        return averages


def name_wording(example: Example) -> str:
    """What an example asks for; a doubt is told apart from the question, and what is about nothing has no name."""
    if example.label == OTHER:
        return ""
    return f"{example.label.name}?" if example.label.kind == "doubt" else example.part or example.label.name


def _relabel(example: Example) -> Label:
    return OTHER if example.label == OTHER else Label("passage", name_wording(example))
