"""How likely the answer whose wordings come nearest is what a text asks for: a logistic curve over a few signals.

An answer that is merely nearest is no answer. Fitted by `make fit` on messages that customers of the samples might write,
some of which nothing answers (`bot/learning/posed/`).
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

from conversations.understanding.curve import TAUGHT, read_weights
from conversations.understanding.likeness.neighbours import Floats
from conversations.understanding.reading import Recalled

ASKED = f"{TAUGHT}_asked"
"""The curve's name among what is fitted: a weight for each of `Signals`, in its order, then a constant."""
_SURE = 0.3
"""From this likelihood on an answer is taken as meant. Of 390 parts of talks that strangers had written and an answer was
there for, half were answered rightly and one of nine wrongly; of 229 that nothing answers, one of fourteen."""
_WORDS = 10
_TAKEN = 0.45
"""The confidence that stands for it: from there an answer is weighed against what else may be done by a text."""
_STEEP = 10.0
"""How much less likely an answer is for every bit it is farther: about what the curve says of the nearest."""


class Signals(NamedTuple):
    """What speaks for the nearest: see `FinerReader.compare` for how near each comes."""

    near: float
    nothing: float
    """How near what is about nothing of the business comes."""
    ahead: float
    """How much nearer it is than any other answer."""
    nearest: float
    """How like the text and the likest example of all are."""
    is_question: float
    length: float
    """The logarithm of one more than its words, of which a dozen say as much as many."""


def read_signals(
    found: Sequence[Recalled], nearest: float, words: int, *, is_question: bool
) -> Signals | None:
    """The signals of a text by what its words were compared to, the nearest first; None where no answer came near."""
    best = next((one for one in found if one.name), None)
    if best is None:
        return None
    own = whole(best.name)
    others = (one.near for one in found if one.name and whole(one.name) != own)
    nothing = next((one.near for one in found if not one.name), 0.0)
    ahead = best.near - next(others, 0.0)
    return Signals(best.near, nothing, ahead, nearest, float(is_question), math.log(1 + min(words, _WORDS)))


def rate(signals: Signals) -> float:
    """How likely (0..1) the nearest answer is what is asked for."""
    return rate_by(read_weights(ASKED), signals)


def rate_by(fitted: Floats, signals: Signals) -> float:
    """The same by other weights."""
    *weights, constant = map(float, fitted)
    weighed = sum(weight * signal for weight, signal in zip(weights, signals, strict=True)) + constant
    return 1 / (1 + math.exp(-weighed))


def stretch(likely: float) -> float:
    """A likelihood as the confidence that answers and acts are weighed by.

    >>> [round(stretch(one), 2) for one in (0.0, 0.3, 0.65, 1.0)]
    [0.0, 0.45, 0.72, 1.0]
    """
    if likely < _SURE:
        return likely * _TAKEN / _SURE
    return _TAKEN + (likely - _SURE) * (1 - _TAKEN) / (1 - _SURE)


def is_meant(likely: float) -> bool:
    """Whether a likelihood is enough to answer by."""
    return likely >= _SURE


def fade(confidence: float, farther: float) -> float:
    """The confidence in an answer that is so much farther than the nearest, in which it is `confidence`."""
    return confidence * math.exp(-_STEEP * farther)


def whole(name: str) -> str:
    """The answer of which a wording is one ("price/3"), or the doubt ("price?").

    >>> whole("price/3"), whole("price?")
    ('price', 'price')
    """
    return name.split("/")[0].removesuffix("?")
