"""Small grammar for telling what a message does: word lists and patterns over cleaned words."""

import re

from conversations.understanding.text import split, squash


def words_of(text: str) -> list[str]:
    """The words of a message in the form word lists are kept in."""
    return [squash(word) for word in split(text)]


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
    return re.compile(rf"(?:^|(?<= ))ו?(?:{joined})(?= |$)")


def is_only(words: list[str], needed: frozenset[str], filler: frozenset[str], longest: int = 8) -> bool:
    """True when a message has a needed word and otherwise nothing but filler."""
    if not words or len(words) > longest:
        return False
    return any(word in needed for word in words) and all(word in needed or word in filler for word in words)
