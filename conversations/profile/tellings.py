"""What kind of thing somebody tells: good news, a joke, that they think it over: told by the likeness to examples."""

from functools import cache

import numpy as np

from conversations.understanding.grams import read_grams
from conversations.understanding.likeness.neighbours import Neighbours
from conversations.understanding.meanings import read_meanings
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways

_NEAR, _AHEAD = 0.5, 0.06
"""How like an example words must be, and how much more than one of another kind."""
_PLAIN = "plain"
"""What is merely so, or wants something done, and deserves no word of its own."""
MOODS = frozenset({
    "good_news", "praise", "joke", "deciding", "patient", "slip", "absent", "surprise", "celebrating", "hard", "hungry",
    "going", "fine",
})  # fmt: skip
"""What wants nothing but to be heard: no answer goes with it that a word of it happens to bring."""


class _Tellings:
    """The examples of each kind, and how like a text is to them."""

    def __init__(self) -> None:
        told = [
            (kind, text)
            for kind, languages in read_ways(__package__, "tellings").items()
            for texts in dict(languages).values()
            for text in texts
        ]
        self.kinds = list(dict.fromkeys(kind for kind, _ in told))
        self._owners = np.array([self.kinds.index(kind) for kind, _ in told])
        texts, owners = [text for _, text in told], list(map(int, self._owners))
        self._views = [Neighbours(texts, owners, find) for find in (read_grams, read_meanings().find)]

    def liken(self, text: str) -> list[tuple[float, str]]:
        """How like a text is to the nearest example of each kind, the likest first."""
        likeness = sum(view.liken(text).to_examples for view in self._views) / len(self._views)
        near = [float(np.max(likeness[self._owners == at])) for at in range(len(self.kinds))]
        return sorted(zip(near, self.kinds, strict=True), reverse=True)


@cache
def _read_tellings() -> _Tellings:
    return _Tellings()


@remembered
def find_telling(words: str) -> str | None:
    """The kind of what words tell; None where they are like nothing in particular.

    >>> find_telling("my sister had a baby and I got the job"), find_telling("third floor, no lift")
    ('good_news', None)
    """
    if not words_of(words):
        return None
    (near, kind), (next_near, _), *_ = _read_tellings().liken(words)
    return kind if kind != _PLAIN and near >= _NEAR and near >= next_near + _AHEAD else None
