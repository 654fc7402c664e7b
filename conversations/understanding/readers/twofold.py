"""Reads by few examples where only the words of a text are known, and by all where its meaning is, too.

Many ways to say a thing make it known by what they mean; by their words they would be like everything.
"""

from collections.abc import Mapping, Sequence

from conversations.understanding.language import is_keyboard_slip
from conversations.understanding.likeness.classifier import Trained
from conversations.understanding.phrases import words_of
from conversations.understanding.readers.reader import SURE_ENOUGH, LearnedReader
from conversations.understanding.reading import Example, Label, Reading, Vector


class TwofoldReader:
    """A `LearnedReader` of the examples that are no paraphrase, and one of all from the time when vectors are learned."""

    def __init__(
        self,
        plain: LearnedReader,
        examples: Sequence[Example],
        trained: Trained | None = None,
        kind: str = "",
    ) -> None:
        """`plain` has learned the few; `trained` is what all were found to speak for before."""
        self.plain = plain
        self.examples = list(examples)
        self._trained = trained
        self._kind = kind
        self._taught: LearnedReader | None = None

    @property
    def labels(self) -> list[Label]:
        """All that may be meant."""
        return self.plain.labels

    @property
    def knows_vectors(self) -> bool:
        """Whether sentences' meanings are learned."""
        return self._taught is not None

    def learn_vectors(self, vectors: Mapping[str, Vector]) -> None:
        """See LearnedReader."""
        if not all(each.text in vectors for each in self.examples):
            return
        taught = LearnedReader(self.examples, self._trained, self._kind, by_words=False)
        taught.learn_vectors(vectors)
        self._taught = taught

    def export(self) -> Trained:
        """What was found, to be kept."""
        taught = self._taught.export().taught if self._taught else None
        return Trained(self.plain.export().plain, taught)

    def read(self, text: str) -> Reading:
        """See Reader."""
        if self._taught is None or self._taught.knows(text) is None:
            return self.plain.read(text)
        reading = self._taught.read(text)
        if not reading.sure and is_keyboard_slip(text):
            switched = self.plain.read(text)
            return switched if switched.sure else reading
        return reading

    def wants_vector(self, text: str) -> bool:
        """See Reader."""
        if self._taught is None or self._taught.knows(text) is not None or not words_of(text):
            return False
        best = self.plain.read(text).best
        return best is None or best.score < SURE_ENOUGH

    def knows(self, text: str) -> Vector | None:
        """The vector of a text, where it is remembered and can be read by."""
        return self._taught.knows(text) if self._taught else None

    def remember(self, text: str, vector: Sequence[float] | Vector) -> None:
        """See Reader."""
        if self._taught is not None:
            self._taught.remember(text, vector)
