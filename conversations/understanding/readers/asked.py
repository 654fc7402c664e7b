"""How likely an answer is what a text asks for: a logistic curve over what the readers of answers say of it.

An answer that is merely nearest is no answer. Fitted by `make fit` on messages that customers of the samples might write,
some of which nothing answers (`bot/learning/posed/`).
"""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from conversations.understanding.curve import TAUGHT, read_weights
from conversations.understanding.likeness.postings import Floats

ASKED = f"{TAUGHT}_asked"
"""The curve's name among what is fitted: a weight for each of `Signals`, in its order, then a constant."""
_SURE = 0.35
"""From this likelihood on an answer is taken as meant. Of 380 parts of talks by strangers that an answer was there for, 58%
were answered rightly and 6% wrongly; of 209 that nothing answers, 9% were answered."""
_WORDS = 10
_TAKEN = 0.45
"""The confidence that stands for it: from there an answer is weighed against what else may be done by a text."""
_NEAREST, _LIKELIEST = 4, 3
"""Of so many answers it is told: those whose wordings come nearest, and those that the text at large is likeliest of."""


class Signals(NamedTuple):
    """What speaks for one answer; what speaks for nothing is that the text is about nothing of the business."""

    near: float
    """How near its nearest wordings come: see `FinerReader.compare`."""
    nothing: float
    ahead: float
    """How much nearer they come than those of any other answer."""
    like: float
    """How like the text and the likest of its examples are."""
    is_question: float
    length: float
    """The logarithm of one more than its words, of which a dozen say as much as many."""
    read: float
    """How sure the reader of whole answers is of it."""
    read_nothing: float
    read_ahead: float
    like_ahead: float
    like_beyond: float
    """How much liker than the likest example of nothing."""
    kind: float
    """The root of how likely the sentence's meaning is of its kind."""
    kind_nothing: float


class Ratings(NamedTuple):
    """What three ways to read a text say of each answer; "" is what is about nothing of the business."""

    near: Mapping[str, float]
    like: Mapping[str, float]
    read: Mapping[str, float]
    kind: Mapping[str, float]


def read_signals(ratings: Ratings, words: int, *, is_question: bool) -> dict[str, Signals]:
    """The signals of the answers that may be asked for, by a text of so many words."""
    length = math.log(1 + min(words, _WORDS))
    return {name: _signal(ratings, name, float(is_question), length) for name in _find_likely(ratings)}


def _find_likely(ratings: Ratings) -> list[str]:
    near, read = _order(ratings.near)[:_NEAREST], _order(ratings.read)[:_LIKELIEST]
    return list(dict.fromkeys((*near, *read)))


def _order(rated: Mapping[str, float]) -> list[str]:
    return sorted((name for name in rated if name), key=lambda name: -rated[name])


def _signal(ratings: Ratings, name: str, is_question: float, length: float) -> Signals:
    near, like, read = (each.get(name, 0.0) for each in (ratings.near, ratings.like, ratings.read))
    return Signals(
        near,
        ratings.near.get("", 0.0),
        near - _best_other(ratings.near, name),
        like,
        is_question,
        length,
        read,
        ratings.read.get("", 0.0),
        read - _best_other(ratings.read, name),
        like - _best_other(ratings.like, name),
        like - ratings.like.get("", 0.0),
        math.sqrt(ratings.kind.get(name, 0.0)),
        ratings.kind.get("", 0.0),
    )


def _best_other(rated: Mapping[str, float], name: str) -> float:
    return max((value for other, value in rated.items() if other not in ("", name)), default=0.0)


def rate(signals: Signals) -> float:
    """How likely (0..1) an answer is what is asked for."""
    return rate_by(read_weights(ASKED), signals)


def rate_by(fitted: Floats | Iterable[float], signals: Signals) -> float:
    """The same by other weights."""
    *weights, constant = map(float, fitted)
    weighed = sum(weight * signal for weight, signal in zip(weights, signals, strict=True)) + constant
    return 1 / (1 + math.exp(-weighed))


def stretch(likely: float) -> float:
    """A likelihood as the confidence that answers and acts are weighed by.

    >>> [round(stretch(one), 2) for one in (0.0, 0.35, 1.0)]
    [0.0, 0.45, 1.0]
    """
    if likely < _SURE:
        return likely * _TAKEN / _SURE
    return _TAKEN + (likely - _SURE) * (1 - _TAKEN) / (1 - _SURE)


def is_meant(likely: float) -> bool:
    """Whether a likelihood is enough to answer by."""
    return likely >= _SURE


def whole(name: str) -> str:
    """The answer of which a wording is one ("price/3"), or the doubt ("price?").

    >>> whole("price/3"), whole("price?")
    ('price', 'price')
    """
    return name.split("/")[0].removesuffix("?")
