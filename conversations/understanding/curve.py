"""How sure it is that a label is meant: a curve over what speaks for each, one for all businesses (`make fit`)."""

from functools import cache

import numpy as np

from conversations.understanding.data import read_data
from conversations.understanding.likeness.neighbours import Likeness
from conversations.understanding.likeness.postings import Floats

PLAIN, TAUGHT = "plain", "taught"
"""Without sentence vectors, and with them."""
ACTS = "acts"
"""The curves of the reader of acts, "plain_acts" and "taught_acts"."""
_LABELS = 20
"""About as many as the journeys have that the curves of answers were fitted on."""


def read_signals(
    scores: Floats, nearest: list[Floats], words: list[Likeness], other: int | None, length: float
) -> Floats:
    """A row of signals a label: its score; how near its nearest example is, all views together and in each; what part of
    the text it has in each view of the words. And for what is about nothing, signals of its own."""
    columns = [scores, *nearest, *(view.covered for view in words)]
    rows = len(scores)
    own = np.zeros((rows, 2 * len(columns) + len(words) + 2), dtype=np.float32)
    own[:, : len(columns)] = np.stack(columns, axis=1)
    if other is not None:
        own[other, len(columns) :] = [
            *own[other, : len(columns)], *(view.known for view in words), length, 1.0,
        ]  # fmt: skip
    return own


def be_sure(signals: Floats, curve: str) -> Floats:
    """The confidence (0..1) in each label; of about as many as the curve was fitted on, all together come to one.

    That an owner has written many more answers says nothing of a text, so the rest weighs no more for being many.
    """
    weighed = signals @ read_weights(curve)
    likely = np.exp(weighed - weighed.max())
    share = 1.0 if curve.endswith(ACTS) else min(1.0, _LABELS / len(likely))
    return likely / (1.0 + share * (likely.sum() - 1.0))  # type: ignore[no-any-return]


@cache
def read_weights(curve: str) -> Floats:
    """The constants of a curve, as fitted."""
    return np.array(read_data("fitted")[curve], dtype=np.float32)
