"""Which everyday meanings a text has, by words that people use for them: "how much u charge" and "מה המחיר" share one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from conversations.understanding.data import read_data
from conversations.understanding.likeness.features import Features, Occurrences, View, Words, gather
from conversations.understanding.phrases import words_of
from conversations.understanding.rereading import reread
from conversations.understanding.text import KNOWN_WORDS, is_worth_keeping
from conversations.wording.forms import is_hebrew, stem_english, strip_endings, strip_prefixes
from conversations.wording.remembering import remembered

_LONGEST_TERM = 3  # words
_LIGHT = 0.5
_LIKE = 0.6  # how surely what has a meaning has the one it is like
_INFLECTED = 0.85
_ITSELF = 0.6
_Names = frozenset[str]


@dataclass(slots=True)
class Meanings:
    """Terms by their words, and what each meaning says of others."""

    terms: dict[tuple[str, ...], _Names] = field(default_factory=dict)
    stems: dict[str, _Names] = field(default_factory=dict)
    weights: dict[str, dict[str, float]] = field(default_factory=dict)
    looked_up: dict[str, tuple[_Names, float]] = field(default_factory=dict)

    def find(self, text: str) -> dict[str, float]:
        """The meanings of a text, each with how surely (0..1) it has it; a word that has none stands for itself."""
        return self.find_in(words_of(text))

    def find_in(self, words: tuple[str, ...]) -> dict[str, float]:
        """The same of a text's words."""
        found: dict[str, float] = {}
        explained = set[str]()
        for term, names, sure in self._find_terms(words):
            explained.update(term)
            for name in names:
                for meaning, weight in self.weights[name].items():
                    found[meaning] = max(found.get(meaning, 0.0), weight * sure / len(names) ** 0.5)
        return found | {f"={stem(word)}": _ITSELF for word in words if word not in explained}

    def _find_terms(self, words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], _Names, float]]:
        for word in words:
            names, sure = self.looked_up.get(word) or self._keep(word)
            if names:
                yield (word,), names, sure
        for size in range(2, _LONGEST_TERM + 1):
            for start in range(len(words) - size + 1):
                term = words[start : start + size]
                if term in self.terms:
                    yield term, self.terms[term], 1.0

    def _keep(self, word: str) -> tuple[_Names, float]:
        found = self._look_up(word)
        if is_worth_keeping(word):
            if len(self.looked_up) >= KNOWN_WORDS:
                self.looked_up = {}
            self.looked_up[word] = found
        return found

    def _look_up(self, word: str) -> tuple[_Names, float]:
        bare = strip_prefixes(word) if is_hebrew(word) else []
        for form in (word, *bare):
            if (form,) in self.terms:
                return self.terms[form,], 1.0
        for form in (word, *bare):
            for stem in _stems_of(form):
                if stem in self.stems:
                    return self.stems[stem], _INFLECTED
        return frozenset(), 0.0


@remembered
def stem(word: str) -> str:
    """One form for a word's usual ones: without an English ending, or the longest Hebrew prefix."""
    return (strip_prefixes(word) or [word])[0] if is_hebrew(word) else stem_english(word)


def _stems_of(word: str) -> list[str]:
    return [word, *strip_endings(word)] if is_hebrew(word) else [stem_english(word)]


_JUST_NOW = 32  # each reader asks about the same message


@lru_cache(_JUST_NOW)
def find_meanings(text: str) -> Mapping[str, float]:
    """What `Meanings.find` does, with those of `meanings.yaml`."""
    return read_meanings().find(text)


@lru_cache(_JUST_NOW)
def _read_one(text: str) -> Features:
    found = gather([find_meanings(text)])
    return Features(found.names, found.worth)


@reread
def _find_in(words: Words) -> Mapping[str, float]:
    return read_meanings().find_in(words)


def _read_many(said: Sequence[Words]) -> Occurrences:
    return gather([_find_in(words) for words in said])


MEANINGS = View(_read_one, _read_many)
"""The same in numbers, for likening texts."""


@cache
def read_meanings() -> Meanings:
    """The meanings of `meanings.yaml`."""
    terms: dict[tuple[str, ...], set[str]] = defaultdict(set)
    stems: dict[str, set[str]] = defaultdict(set)
    weights = {}
    for name, meaning in read_data("meanings").items():
        weight = _LIGHT if meaning.get("light") else 1.0
        weights[name] = {**dict.fromkeys(meaning.get("like", ()), _LIKE * weight), name: weight}
        for term in f"{meaning.get('he', '')}, {meaning.get('en', '')}".split(","):
            words = words_of(term)
            terms[words].add(name)
            if len(words) == 1:
                for stem in _stems_of(words[0]):
                    stems[stem].add(name)
    terms.pop((), None)
    return Meanings(
        {words: frozenset(names) for words, names in terms.items()},
        {stem: frozenset(names) for stem, names in stems.items() if len(stem) > 2},
        weights,
    )
