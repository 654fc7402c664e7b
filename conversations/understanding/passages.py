"""How near a text is to each thing an answer says, and to each way it is asked for: finer than which answer is meant."""

from collections.abc import Mapping, Sequence

import numpy as np

from conversations.understanding.grams import read_grams
from conversations.understanding.likeness.neighbours import Neighbours
from conversations.understanding.reading import Example, Recalled, Vector
from conversations.understanding.vectors import Vectors

_PIECES, _MEANING, _COVERED = 0.4, 0.6, 0.25
"""How much the pieces of the words count, and the meaning of the sentence; and what part of the text is in all that stands
under the same name, on top."""
_KEPT = 6


class Passages:
    """An index of sentences by the answer, or the variant of one, that they stand in."""

    def __init__(self, examples: Sequence[Example]) -> None:
        names = list(dict.fromkeys(example.label.name for example in examples))
        number = {name: at for at, name in enumerate(names)}
        self.examples = sorted(examples, key=lambda example: number[example.label.name])
        self._names = names
        self._owners = np.array([number[one.label.name] for one in self.examples], dtype=np.intp)
        texts = [example.text for example in self.examples]
        self._pieces = Neighbours(texts, self._owners.tolist(), read_grams)
        self._meanings: Vectors | None = None

    @property
    def knows_vectors(self) -> bool:
        """Whether sentences' meanings are learned."""
        return self._meanings is not None

    def learn_vectors(self, vectors: Mapping[str, Vector]) -> None:
        """Look at sentences' meanings from now on, where there is one for each."""
        texts = [example.text for example in self.examples]
        if texts and all(text in vectors for text in texts):
            self._meanings = Vectors([vectors[text] for text in texts])

    def recall(self, text: str, vector: Vector | None) -> tuple[Recalled, ...]:
        """What comes nearest to a text, the nearest first, each name once."""
        if not self._names:
            return ()
        pieces = self._pieces.liken(text)
        near = pieces.to_examples
        if self._meanings is not None and vector is not None:
            near = _PIECES * near + _MEANING * np.maximum(self._meanings.liken(vector), 0)
        most = np.zeros(len(self._names), dtype=np.float32)
        np.maximum.at(most, self._owners, near)
        most += _COVERED * pieces.covered
        return tuple(Recalled(self._names[at], float(most[at])) for at in np.argsort(-most)[:_KEPT])
