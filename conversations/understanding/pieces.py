"""The pieces of `read_grams` as checksums, of thousands of texts at once."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

import numpy as np

from conversations.understanding.grams import LONGEST, SIZES, WORTH
from conversations.understanding.likeness.features import (
    Features,
    Names,
    Occurrences,
    Places,
    Strengths,
    View,
    Words,
    name_feature,
)
from conversations.understanding.phrases import words_of
from conversations.understanding.text import KNOWN_WORDS, is_worth_keeping

_MANY = 1 << 64
_BASE = 0x9E3779B97F4A7C15  # odd, and none of its bits has a meaning: as are those below
_SALTS = {2: 0xBF58476D1CE4E5B9, 3: 0x94D049BB133111EB, 4: 0xD6E8FEB86659FD93, 5: 0xA0761D6478BD642F}
_WHOLE, _FIRST, _SECOND = 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3, 0x589965CC75374CC3
_SHORTEST = 3
"""Letters of a word, or of two in a row, with the signs around or between: they are worth as little as a piece so long."""


def read_pieces(said: Sequence[Words]) -> Occurrences:
    """What `read_grams` finds in each of the texts."""
    number = {word: at for at, word in enumerate(dict.fromkeys(chain.from_iterable(said)))}
    words = list(number)
    ids = np.fromiter((number[word] for each in said for word in each), np.intp)
    texts = np.repeat(np.arange(len(said)), [len(each) for each in said])
    cut, worth, ends = _cut_all(words)
    lengths = np.diff(ends)[ids]
    places = np.arange(lengths.sum()) + np.repeat(ends[ids] - np.cumsum(lengths) + lengths, lengths)
    is_pair = texts[1:] == texts[:-1]
    whole = _name_all(words)
    pairs, worth_of_pairs = _join(words, whole, ids[:-1][is_pair], ids[1:][is_pair])
    return Occurrences(
        np.concatenate([cut, pairs]),
        np.concatenate([places, len(cut) + np.arange(len(pairs))]),
        np.concatenate([np.repeat(texts, lengths), texts[1:][is_pair]]),
        np.concatenate([worth[places], worth_of_pairs]),
    )


_JUST_NOW = 32


@lru_cache(_JUST_NOW)
def _read_one(text: str) -> Features:
    words = words_of(text)
    if not words:
        return Features(np.zeros(0, dtype=np.uint64), np.zeros(0))
    cut = [_cut_kept(word) if is_worth_keeping(word) else _cut_one(word) for word in words]
    whole = np.array([one.whole for one in cut], dtype=np.uint64)
    at = np.arange(len(words))
    pairs, worth_of_pairs = _join(words, whole, at[:-1], at[1:])
    names = np.concatenate([*(one.pieces for one in cut), pairs])
    worth = np.concatenate([*(one.worth for one in cut), worth_of_pairs])
    order = np.argsort(names)
    names = names[order]
    first = np.flatnonzero(np.append(True, names[1:] != names[:-1]))
    return Features(names[first], worth[order[first]] * (1 + np.log(np.diff(first, append=len(names)))))


PIECES = View(_read_one, read_pieces)


class _Pieces(NamedTuple):
    """A word in pieces, and as a whole."""

    pieces: Names
    worth: Strengths
    whole: int


def _cut_one(word: str) -> _Pieces:
    """What `_cut_all` and `_name_all` make of a word: of a single one Python has made it before an array is filled."""
    letters = [ord(letter) for letter in f" {word[:LONGEST]} "]
    name = _WHOLE + sum(letter * pow(_BASE, at, _MANY) for at, letter in enumerate(letters, 1))
    pieces, worth = [name % _MANY], [1.0 if len(letters) > _SHORTEST else WORTH[_SHORTEST]]
    for size in SIZES:
        for start in range(len(letters) - size + 1):
            name = 0
            for letter in letters[start : start + size]:
                name = name * _BASE + letter
            pieces.append((name + _SALTS[size]) % _MANY)
            worth.append(WORTH.get(size, 1.0))
    whole = pieces[0] if len(word) <= LONGEST else name_feature(word)
    return _Pieces(np.array(pieces, dtype=np.uint64), np.array(worth), whole)


_cut_kept = lru_cache(KNOWN_WORDS)(_cut_one)


def _cut_all(words: Sequence[str]) -> tuple[Names, Strengths, Places]:
    """The pieces of each word, what each is worth, and where each word's begin and the last word's end."""
    codes, lengths = _spell(words)
    cut, has, worth = [_add_up(codes, lengths)[:, None]], [np.ones((len(words), 1), dtype=bool)], [1.0]
    for size in SIZES:
        places = codes.shape[1] - size + 1
        names = codes[:, :places]
        for at in range(1, size):
            names = names * np.uint64(_BASE) + codes[:, at : at + places]
        cut.append(names + np.uint64(_SALTS[size]))
        has.append(np.arange(places) < (lengths - size + 1)[:, None])
        worth += [WORTH.get(size, 1.0)] * places
    all_has, weights = np.hstack(has), np.tile(np.array(worth, dtype=np.float64), (len(words), 1))
    weights[lengths == _SHORTEST, 0] = WORTH[_SHORTEST]
    ends = np.concatenate([[0], np.cumsum(all_has.sum(axis=1))])
    return np.hstack(cut)[all_has], weights[all_has], ends


def _spell(words: Sequence[str]) -> tuple[Names, Places]:
    """The letters of each word in a row, a space before and after it, and how many these are."""
    padded = [f" {word[:LONGEST]} " for word in words]
    lengths = np.array([len(each) for each in padded], dtype=np.intp)
    width = max(int(lengths.max(initial=0)), max(SIZES))
    spelled = "".join(each.ljust(width) for each in padded).encode("utf-32-le", "surrogatepass")
    return np.frombuffer(spelled, dtype=np.uint32).reshape(len(words), width).astype(np.uint64), lengths


def _add_up(codes: Names, lengths: Places) -> Names:
    """One checksum for all letters of each word."""
    powers = np.cumprod(np.full(codes.shape[1], _BASE, dtype=np.uint64), dtype=np.uint64)
    inside = np.arange(codes.shape[1]) < lengths[:, None]
    summed: Names = (codes * powers * inside).sum(axis=1, dtype=np.uint64) + np.uint64(_WHOLE)
    return summed


def _name_all(words: Sequence[str]) -> Names:
    """A checksum of each word, however long."""
    whole = _add_up(*_spell(words))
    for at, word in enumerate(words):
        if len(word) > LONGEST:
            whole[at] = name_feature(word)
    return whole


def _join(words: Sequence[str], whole: Names, before: Places, after: Places) -> tuple[Names, Strengths]:
    """Two words in a row, by their numbers."""
    lengths = np.array([len(word) for word in words], dtype=np.intp)
    is_short = lengths[before] + lengths[after] + 1 == _SHORTEST
    worth = np.where(is_short, WORTH[_SHORTEST], 1.0)
    return whole[before] * np.uint64(_FIRST) + whole[after] * np.uint64(_SECOND), worth
