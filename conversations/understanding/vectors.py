"""Sentences' vectors, how alike they are, and which passage of a journey comes nearest to a text."""

import re
from collections.abc import Mapping, Sequence

import numpy as np

from conversations.understanding.language import is_keyboard_slip
from conversations.understanding.likeness.features import Places
from conversations.understanding.likeness.neighbours import Neighbours
from conversations.understanding.likeness.postings import Floats
from conversations.understanding.pieces import PIECES
from conversations.understanding.reading import Example, Recalled, Vector
from conversations.understanding.rereading import say_words
from conversations.understanding.text import NOISE, switch_keyboard
from conversations.wording.remembering import remembered

_TOP = 3
_ROWS = 512  # likened at a time
_ENOUGH = 100  # sentences from which it can be told what they all share
_HELD_DOWN = re.compile(r"([a-zא-ת])\1{2,}", re.IGNORECASE)
LONGEST_ENCODED = 300
"""Characters: a question is short, and each costs."""


@remembered
def cut(text: str) -> str:
    """What is encoded of a text: its beginning, without halves of characters, niqqud, letters held down and the spaces
    around it, and typed on the keyboard that was meant."""
    whole = text.strip()[:LONGEST_ENCODED].encode("utf-8", "replace").decode("utf-8")
    whole = switch_keyboard(whole) if is_keyboard_slip(whole) else whole
    return _HELD_DOWN.sub(r"\1", NOISE.sub("", whole))


class Vectors:
    """The vectors of examples. What all sentences share says nothing, and is taken off: their mean, and the few directions
    in which they differ most whatever they are about (their length, their language).

    After Mu and Viswanath, "All-but-the-Top" (ICLR 2018).
    """

    def __init__(self, vectors: Sequence[Floats]) -> None:
        raw = np.array(vectors, dtype=np.float32)
        self._common = raw.mean(axis=0)
        _, directions = np.linalg.eigh(np.cov(raw, rowvar=False)) if len(raw) > _ENOUGH else (None, None)
        self._top = None if directions is None else directions[:, -_TOP:].astype(np.float32)
        self._rows = self._prepare(raw)

    def liken(self, vector: Floats) -> Floats:
        """The likeness (-1..1) of each example to a sentence."""
        likeness: Floats = self._rows @ self._prepare(vector)
        return likeness

    def _prepare(self, vectors: Floats) -> Floats:
        own = vectors - self._common
        return _normalise(own if self._top is None else own - (own @ self._top) @ self._top.T)

    def add_likeness(self, at: Places, weight: float, into: Floats) -> None:
        """Add to `into` the likeness of some of the examples to each other one, a row each, so much as it counts."""
        for start in range(0, len(at), _ROWS):
            likeness = self._rows[at[start : start + _ROWS]] @ self._rows.T
            likeness *= np.float32(weight)
            into[start : start + _ROWS] += likeness


def _normalise(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.maximum(lengths, 1e-6)).astype(np.float32)  # type: ignore[no-any-return]


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
        said = [say_words(example.text) for example in self.examples]
        self._pieces = Neighbours(said, self._owners.tolist(), PIECES)
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
        near: Floats = pieces.to_examples
        if self._meanings is not None and vector is not None:
            meant = np.maximum(self._meanings.liken(vector), 0)
            near = (_PIECES * near + _MEANING * meant).astype(np.float32)
        most = np.zeros(len(self._names), dtype=np.float32)
        np.maximum.at(most, self._owners, near)
        most += _COVERED * pieces.covered
        return tuple(Recalled(self._names[at], float(most[at])) for at in np.argsort(-most)[:_KEPT])
