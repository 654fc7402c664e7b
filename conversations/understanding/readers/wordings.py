"""Which example has the very words of a text. Of the words no more is kept than a checksum: there are thousands of examples."""

from collections.abc import Sequence

import numpy as np

from conversations.understanding.likeness.features import Words, name_feature
from conversations.understanding.reading import Example


class Wordings:
    """An index of examples by their words; of several that have the same the first."""

    def __init__(self, examples: Sequence[Example], said: Sequence[Words]) -> None:
        """`said` has each example's words."""
        self._examples = tuple(examples)
        worded = [(_name(words), at) for at, words in enumerate(said) if words]
        names = np.array([name for name, _ in worded], dtype=np.uint64)
        self._names, first = np.unique(names, return_index=True)
        self._places = np.array([at for _, at in worded], dtype=np.int32)[first]

    def find(self, words: Words) -> Example | None:
        """The example of these words."""
        name = _name(words)
        at = int(np.searchsorted(self._names, np.uint64(name)))
        if at == len(self._names) or int(self._names[at]) != name:
            return None
        return self._examples[int(self._places[at])]


def _name(words: Words) -> int:
    return name_feature(" ".join(words))
