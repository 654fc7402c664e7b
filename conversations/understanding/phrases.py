"""Small grammar for telling what a message does: word lists and patterns over cleaned words."""

import re
from functools import lru_cache
from typing import NamedTuple

from conversations.understanding.text import LONGEST, RECENT, split, squash


class Phrasing(NamedTuple):
    """The words of a message in the form word lists are kept in, and the same with single spaces between."""

    words: tuple[str, ...]
    joined: str


def read_wording(text: str) -> Phrasing:
    """A message's words, found once for all that is asked about it."""
    return _read_wording(text[:LONGEST])


@lru_cache(RECENT)
def _read_wording(text: str) -> Phrasing:
    words = tuple([squash(word) for word in split(text)])
    return Phrasing(words, " ".join(words))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a message in the form word lists are kept in."""
    return read_wording(text).words


def word_set(*lists: str) -> frozenset[str]:
    """A set of words, given in lists with spaces between."""
    return frozenset(word for words in lists for word in words_of(words))


def any_of(words: str) -> str:
    """A group of a pattern: one of the words or, joined by `_`, phrases."""
    options = {" ".join(words_of(option.replace("_", " "))) for option in words.split()}
    return "(?:" + "|".join(sorted(options, key=lambda option: (-len(option), option))) + ")"


def compile_any(*patterns: str) -> re.Pattern[str]:
    """One pattern of whole words out of several. A space in a pattern is one space; `~` is up to
    three words between; ו may stand before."""
    joined = "|".join(pattern.replace(" ~ ", r" (?:\S+ ){0,3}") for pattern in patterns)
    joined = re.sub("[a-z]{4,}", lambda literal: squash(literal[0]), joined)  # messages come squashed
    return re.compile(rf"(?:^|(?<= ))ו?(?:{joined})(?= |$)")


def is_only(words: tuple[str, ...], needed: frozenset[str], filler: frozenset[str], longest: int = 8) -> bool:
    """True when a message has a needed word and otherwise nothing but filler."""
    if not words or len(words) > longest:
        return False
    if needed.isdisjoint(words):
        return False
    return all(word in needed or word in filler for word in words)
