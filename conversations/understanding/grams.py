"""A text as the pieces of its words: prefixes, endings, slips and everyday spellings share most of them."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from conversations.understanding.phrases import words_of
from conversations.understanding.text import KNOWN_WORDS, is_worth_keeping

SIZES = (2, 3, 4, 5)
WORTH = {2: 0.5, 3: 0.8}  # short pieces are in everything
LONGEST = 24  # letters of a word looked at

_JUST_NOW = 32  # each reader asks about the same message


@lru_cache(_JUST_NOW)
def read_grams(text: str) -> Mapping[str, float]:
    """The pieces of a text, each with how strongly it has it: two to five letters of a word, the spaces around it
    included, each word, and each two in a row."""
    words = words_of(text)
    counts = Counter[str]()
    for word in words:
        counts.update(_grams_of(word) if is_worth_keeping(word) else _cut(word[:LONGEST]))
    counts.update(f"{one}_{after}" for one, after in pairwise(words))
    return {
        gram: WORTH.get(len(gram), 1.0) * (1.0 if times == 1 else 1 + math.log(times))
        for gram, times in counts.items()
    }


@lru_cache(KNOWN_WORDS)
def _grams_of(word: str) -> tuple[str, ...]:
    return _cut(word)


def _cut(word: str) -> tuple[str, ...]:
    return (f"_{word}_", *_slide(f" {word} "))


def _slide(padded: str) -> Iterator[str]:
    for size in SIZES:
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]
