"""Reads texts by labelled examples: learned when a journey is loaded, for journeys of any business.

A text is likened to every example in up to three views: the pieces of its words, the everyday meanings of its words, and,
where an encoder is at hand, the meaning of the whole sentence. A classifier and one curve make confidences of that.
"""

import math
from collections import OrderedDict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.curve import PLAIN, TAUGHT, be_sure, read_signals
from conversations.understanding.language import is_keyboard_slip
from conversations.understanding.likeness.classifier import (
    Classifier,
    Trained,
    choose_landmarks,
    find_nearest,
    train,
)
from conversations.understanding.likeness.memory import LONGEST, Memory
from conversations.understanding.likeness.neighbours import Neighbours
from conversations.understanding.likeness.postings import Floats
from conversations.understanding.meanings import MEANINGS
from conversations.understanding.phrases import words_of
from conversations.understanding.pieces import PIECES
from conversations.understanding.readers.wordings import Wordings
from conversations.understanding.reading import (
    OTHER,
    THRESHOLD,
    Candidate,
    Encoder,
    Example,
    Label,
    Reader,
    Reading,
    Recalled,
    Vector,
)
from conversations.understanding.rereading import say_words
from conversations.understanding.text import switch_keyboard
from conversations.understanding.vectors import Vectors, cut

__all__ = [
    "OTHER", "THRESHOLD", "Candidate", "Encoder", "Example", "Label", "LearnedReader", "Reader", "Reading", ]  # fmt: skip

_VIEWS = {PLAIN: (0.5, 0.5), TAUGHT: (0.1, 0.25, 0.65)}
"""How much each view counts: pieces of words, meanings of words, vectors."""
SURE_ENOUGH = 0.9
"""From this confidence on no vector is asked for."""
_KEPT = 5
_EXPLAINED = 3


class LearnedReader:
    """What `Reader` promises. Learning vectors later changes all in one step, so that another thread may do it."""

    def __init__(
        self, examples: Sequence[Example], trained: Trained | None = None, kind: str = "", *, by_words: bool = True,
    ) -> None:  # fmt: skip
        """`trained` is what these very examples were found to speak for before; `kind` names curves of its own. Who only
        reads texts whose vector is remembered need not learn by words alone."""
        self._kind = f"_{kind}" if kind else ""
        self._trained = trained or Trained()
        labels = list(dict.fromkeys(example.label for example in examples))
        number = {label: at for at, label in enumerate(labels)}
        order = sorted(range(len(examples)), key=lambda at: number[examples[at].label])
        self.examples = [examples[at] for at in order]
        self.labels = labels
        self._owners = [number[example.label] for example in self.examples]
        self.starts = np.searchsorted(self._owners, np.arange(len(labels)))
        self._other = number.get(OTHER)
        words = [say_words(example.text) for example in examples]
        self._exact = Wordings(examples, words)
        said = [words[at] for at in order]
        self._views = (
            Neighbours(said, self._owners, PIECES),
            Neighbours(said, self._owners, MEANINGS),
        )
        self._plain = self._train(PLAIN, self._trained.plain) if labels and by_words else None
        self._taught: tuple[Vectors, Classifier] | None = None
        self._remembered: OrderedDict[str, Vector] = OrderedDict()
        self._known: Memory[Reading] = Memory()

    @property
    def knows_vectors(self) -> bool:
        """Whether sentences' meanings are learned."""
        return self._taught is not None

    def learn_vectors(self, vectors: Mapping[str, Vector]) -> None:
        """Read sentences' meanings from now on: `vectors` has one for every example's text, else nothing changes."""
        texts = [example.text for example in self.examples]
        if not texts or not all(text in vectors for text in texts):
            return
        learned = Vectors([vectors[text] for text in texts])
        self._taught = learned, self._train(TAUGHT, self._trained.taught, learned)
        self._known = Memory()

    def export(self) -> Trained:
        """What was found, to be kept."""
        taught = self._taught[1].export() if self._taught else None
        return Trained(self._plain.export() if self._plain else None, taught)

    def _train(self, curve: str, known: Floats | None, vectors: Vectors | None = None) -> Classifier:
        if known is not None and known.shape == (len(self.examples), len(self.labels)):
            return Classifier(known)
        at = choose_landmarks(self._owners)
        likeness = np.zeros((len(at), len(self.examples)), dtype=np.float32)
        views: tuple[Neighbours | Vectors, ...] = self._views if vectors is None else (*self._views, vectors)
        for weight, view in zip(_VIEWS[curve], views, strict=True):
            view.add_likeness(at, weight, likeness)
        return train(likeness, self._owners, at)

    def read(self, text: str) -> Reading:
        """What a text may mean. Never raises, whatever the text."""
        reading = self._read_as_typed(text)
        if not reading.sure and is_keyboard_slip(text):
            switched = self._read_as_typed(switch_keyboard(text))
            return switched if switched.sure else reading
        return reading

    def wants_vector(self, text: str) -> bool:
        """Whether a vector would help: sentences' meanings are learned, and the words alone leave doubt."""
        if self._taught is None or cut(text) in self._remembered or not words_of(text):
            return False
        best = self._read_as_typed(text).best
        return best is None or best.score < SURE_ENOUGH

    def knows(self, text: str) -> Vector | None:
        """The vector of a text, where it is remembered."""
        return self._remembered.get(cut(text))

    def recall(self, text: str) -> tuple[Recalled, ...]:
        """Nothing: only a journey's reader knows what answers say."""
        return ()

    def compare(self, text: str) -> tuple[Recalled, ...]:
        """Nothing: only a journey's reader tells finer things apart."""
        return ()

    def find_exact(self, text: str) -> Example | None:
        """The example that has these very words."""
        return self._exact.find(words_of(text))

    def remember(self, text: str, vector: Sequence[float] | Vector) -> None:
        """Keep what a text means; of many the latest."""
        self._remembered[cut(text)] = np.asarray(vector, dtype=np.float32)
        while len(self._remembered) > _REMEMBERED:
            self._remembered.popitem(last=False)

    def measure(self, text: str, vector: Vector | None) -> tuple[Floats, Floats, Floats]:
        """What confidence is made of: a score and a row of signals for each label; and the likeness to each example."""
        words = [view.liken(text) for view in self._views]
        likeness, curve = self._add_meaning([view.to_examples for view in words], vector)
        mixed = _mix(likeness, curve)
        scores = self.score(mixed, vector)
        nearest = [find_nearest(each, self.starts) for each in (mixed, *likeness)]
        length = math.log(1 + len(words_of(text)))
        return scores, read_signals(scores, nearest, words, self._other, length), mixed

    def liken(self, text: str, vector: Vector | None) -> Floats:
        """The likeness to each example alone, as `measure` gives it, for who asks nothing else."""
        return _mix(*self._add_meaning([view.liken_to_examples(text) for view in self._views], vector))

    def score(self, likeness: Floats, vector: Vector | None) -> Floats:
        """A score for each label, by the likeness to each example."""
        classifier = self._plain if self._taught is None or vector is None else self._taught[1]
        assert classifier is not None
        return classifier.score(likeness)

    def _add_meaning(self, views: list[Floats], vector: Vector | None) -> tuple[list[Floats], str]:
        """The likeness in each view, in that of the vector as well where there is one; and what they are mixed by."""
        if self._taught is None or vector is None:
            return views, PLAIN
        return [*views, self._taught[0].liken(vector)], TAUGHT

    def _read_as_typed(self, text: str) -> Reading:
        """Remembered by all that it depends on: the words, whether their vector is known, and whether vectors are learned."""
        vector = self._remembered.get(cut(text))
        key = text, vector is not None, self.knows_vectors
        known = self._known.get(key)
        if known is not None:
            return known
        reading = self._find(text, vector)
        return self._known.keep(key, reading) if len(text) <= LONGEST else reading

    def _find(self, text: str, vector: Vector | None) -> Reading:
        words = words_of(text)
        if not words or not self.labels or (self._plain is None and vector is None):
            return Reading()
        exact = self._exact.find(words)
        if exact:
            return Reading((Candidate(exact.label, 1.0),), ((exact, 1.0),))
        _, signals, likeness = self.measure(text, vector)
        is_taught = vector is not None and self._taught is not None
        curve = TAUGHT if is_taught else PLAIN
        return self._tell(be_sure(signals, curve + self._kind), likeness, is_taught)

    def _tell(self, sure: Floats, likeness: Floats, is_taught: bool) -> Reading:
        best, nearest = find_largest(sure, _KEPT), find_largest(likeness, _EXPLAINED)
        return Reading(
            tuple(Candidate(self.labels[at], float(sure[at])) for at in best),
            tuple((self.examples[at], float(likeness[at])) for at in nearest),
            is_taught,
        )


_REMEMBERED = 1024


def find_largest(values: Floats, most: int) -> NDArray[np.intp]:
    """Where the largest stand, the largest first, of equal ones the first; without sorting thousands."""
    among = np.arange(len(values))
    if len(values) > most:
        among = np.flatnonzero(values >= np.partition(values, -most)[-most])
    return among[np.argsort(-values[among], kind="stable")][:most]


def _mix(views: Sequence[Floats], curve: str) -> Floats:
    mixed = sum(weight * view for weight, view in zip(_VIEWS[curve], views, strict=True))
    assert isinstance(mixed, np.ndarray)
    return mixed
