"""Sentences' vectors, and how alike they are."""

import re
from collections.abc import Sequence

import numpy as np

from conversations.understanding.language import is_keyboard_slip
from conversations.understanding.likeness.neighbours import Floats
from conversations.understanding.text import NOISE, switch_keyboard
from conversations.wording.remembering import remembered

_TOP = 3
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

    def liken_all(self) -> Floats:
        """The likeness of each example to each other one."""
        likeness: Floats = self._rows @ self._rows.T
        return likeness


def _normalise(vectors: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return (vectors / np.maximum(lengths, 1e-6)).astype(np.float32)  # type: ignore[no-any-return]
