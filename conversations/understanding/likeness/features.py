"""What texts are told by, as numbers: each feature goes by a checksum of 64 bits, so that no list of names need be kept."""

from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Words = tuple[str, ...]
"""A text as `words_of` has it."""
Places = NDArray[np.intp]
Names = NDArray[np.uint64]
"""Checksums. That two of some hundred thousand features share one is as likely as to win in a lottery twice."""
Strengths = NDArray[np.float64]


class Features(NamedTuple):
    """The features of one text, each once, and how strongly it has it."""

    names: Names
    strengths: Strengths


class Occurrences(NamedTuple):
    """Features as they are found in many texts, again and again: which of `names` each is, some of which may be the same, of
    which text it is, and what it is worth at its first time."""

    names: Names
    columns: Places
    texts: Places
    worth: Strengths


class View(NamedTuple):
    """A way to look at texts. Each reader asks about the same message, so what one text has may be remembered."""

    one: Callable[[str], Features]
    many: Callable[[Sequence[Words]], Occurrences]


class Indexed(NamedTuple):
    """Who has each feature, one feature after another: `columns` say which of `names` it is."""

    names: Names
    columns: Places
    texts: Places
    strengths: Strengths


def count(found: Occurrences, size: int) -> Indexed:
    """Features of so many texts, each of a text once, and the stronger the more often it was found."""
    names, columns = np.unique(found.names, return_inverse=True)
    keys = columns[found.columns] * size + found.texts
    order = np.argsort(keys)
    keys = keys[order]
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    times = np.diff(first, append=len(keys))
    columns, texts = np.divmod(keys[first], max(size, 1))
    return Indexed(names, columns, texts, found.worth[order][first] * (1 + np.log(times)))


def gather(read: Sequence[Mapping[str, float]]) -> Occurrences:
    """What each of several texts has, by name, in numbers."""
    names = [name_feature(name) for features in read for name in features]
    worth = [strength for features in read for strength in features.values()]
    texts = np.repeat(np.arange(len(read)), [len(features) for features in read])
    return Occurrences(
        np.array(names, dtype=np.uint64), np.arange(len(names)), texts, np.array(worth, dtype=np.float64)
    )


def name_feature(name: str) -> int:
    """The checksum of a name: the same in every process."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")
