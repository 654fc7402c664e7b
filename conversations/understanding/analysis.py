"""A text as a list of meanings: each a word, a phrase or a pattern, with the features it shares with others."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from conversations.understanding.concepts import LEXICON, WEIGHTS, Concept, Pattern
from conversations.understanding.forms import (
    find_root,
    is_hebrew,
    stem_english,
    strip_endings,
    strip_prefixes,
)
from conversations.understanding.phrases import words_of
from conversations.understanding.spelling import Spelling
from conversations.understanding.text import KNOWN_WORDS, is_worth_keeping

_INFLECTED = 0.92  # how sure a meaning is that was reached by an ending,
_ROOTED = 0.7  # by a root,
_REACH = 6  # how far on the next word of a phrase is looked for
_EITHER = 0.8  # or that is one of several
_KEPT = 0.55  # how much the words of a phrase still mean by themselves
_KEPT_IDIOM = 0.35  # a thing in a phrase: two left feet are no stock left
_KEPT_THING = 0.75  # where a word names a thing
_KEPT_OFF = 0.2  # and in a phrase that is off the subject
_ROOTED_WEIGHT = 0.5  # a root may be another word's
_MENDED = 0.8  # or by a corrected spelling
_WORD_ALONE = 0.9  # a word of the journey that is in no lexicon matters nearly as much as one that is,
_UNKNOWN = 0.5  # and one that nobody knows half as much


@dataclass(slots=True, eq=False)
class Unit:
    """One meaning in a text: its features with how surely it has each, and how much it weighs.

    Units of single words are kept and shared between texts: nothing changes one once it is made. `names` is what a
    phrase or pattern may call it.
    """

    words: tuple[str, ...]
    concepts: tuple[Concept, ...] = ()
    weight: float = 0.0
    features: dict[str, float] = field(default_factory=dict)
    known: bool = True
    names: tuple[str, ...] = ()

    @property
    def main(self) -> str:
        """The feature its rarity is counted by."""
        return self.concepts[0].name if self.concepts else f"={self.words[0]}"


def _keys(word: str) -> list[str]:
    """The word as typed, then without its prefixes (Hebrew)."""
    return [word, *strip_prefixes(word)] if is_hebrew(word) else [word]


class Analyser:
    """Turns texts into units; `extra` are words a journey's own examples use, so that their typos are mended too."""

    def __init__(self, extra: Iterable[str] = ()) -> None:
        own = {word for text in extra for word in words_of(text)}
        self._own = frozenset(form for word in own for form in _own_forms(word))
        self._spelling = Spelling([*LEXICON.words, *own])
        self._read_kept = lru_cache(KNOWN_WORDS)(self._read_word)

    def analyse(self, text: str) -> list[Unit]:
        """The units of a text that weigh anything, in order."""
        units = [
            self._read_kept(word) if is_worth_keeping(word) else self._read_word(word)
            for word in words_of(text)
        ]
        units = _merge(units, LEXICON.phrases, _KEPT_IDIOM)
        units = _merge(units, LEXICON.patterns, _KEPT_THING)
        telling = [unit for unit in units if unit.weight > 0]
        if len(telling) == 1 and telling[0].main == "HOWMUCH":  # "כמה?" alone asks what it costs
            return [_ask_price(telling[0].words[0])]
        return telling

    def _read_word(self, word: str) -> Unit:
        unit = self._understand(word)
        unit.names = _name(unit)
        return unit

    def _understand(self, word: str) -> Unit:
        if word.isdecimal():
            return Unit((word,), LEXICON.words.get("#", ()), 0.0, {})
        found = _look_up(word)
        own = any(form in self._own for form in _own_forms(word))
        if found and not (own and found[1] == _ROOTED):
            return _unit(word, *found)
        if own:
            return _unit(word, (), 0.0)
        if word in LEXICON.parts:
            return _unit(word, (), 0.0, known=False)
        for key in _keys(word):
            mended = self._spelling.mend(key)
            if mended:
                return self._mended(word, mended)
        return _unit(word, (), 0.0, known=False)

    def _mended(self, word: str, mended: str) -> Unit:
        unit = _unit(mended, *(_look_up(mended) or ((), 0.0)))
        for feature in unit.features:
            unit.features[feature] *= _MENDED
        unit.words = (word, mended)
        return unit


def _own_forms(word: str) -> list[str]:
    """A journey's own word and what else it may look like."""
    if not is_hebrew(word):
        return [word, stem_english(word)]
    return [form for key in _keys(word) if len(key) > 2 for form in (key, *strip_endings(key))]


def _look_up(word: str) -> tuple[tuple[Concept, ...], float] | None:
    """What a word means and how surely: as it stands, with another ending, without prefixes, by its root."""
    words, stems = LEXICON.words, LEXICON.stems
    if word in words:
        return words[word], 1.0
    if not is_hebrew(word):
        found = stems.get(stem_english(word))
        return (found, _INFLECTED) if found else None
    keys = _keys(word)
    for form in strip_endings(word):
        if form in words and len(form) > 2 and words[form][0].kind != "s":
            return words[form], _INFLECTED
    for key in keys[1:]:
        if key in words:
            return words[key], 1.0
    for key in keys:
        for form in (key, *strip_endings(key)):
            if form in stems and len(form) > 2:
                return stems[form], _INFLECTED
    for key in keys:
        root = find_root(key)
        if root and f"√{root}" in stems:
            return stems[f"√{root}"], _ROOTED
    return None


def _unit(word: str, concepts: tuple[Concept, ...], sure: float, known: bool = True) -> Unit:
    unit = Unit((word,), concepts, known=known or bool(concepts))
    if len(concepts) > 1:
        sure *= _EITHER
    for concept in concepts:
        for feature, strength in concept.features:
            unit.features[feature] = max(unit.features.get(feature, 0.0), strength * sure)
    if concepts and concepts[0].kind == "s":
        unit.features = {}
        return unit
    unit.weight = max((concept.weight for concept in concepts), default=_WORD_ALONE if known else _UNKNOWN)
    if concepts and sure <= _ROOTED:
        unit.weight *= _ROOTED_WEIGHT
    for key, strength in _word_features(word, guess=not concepts).items():
        unit.features[key] = strength
    return unit


@lru_cache(64)
def _ask_price(word: str) -> Unit:
    return _unit(word, (LEXICON.concepts["PRICE"],), 1.0)


def _word_features(word: str, guess: bool) -> dict[str, float]:
    """The word itself, so that words no lexicon knows still meet; with `guess` in other forms too."""
    if not is_hebrew(word):
        return {f"={stem_english(word)}": 0.95, f"={word}": 1.0}
    features = {f"={key}": 1.0 if key == word else 0.93 for key in _keys(word)}
    if not guess:
        return features
    for key in _keys(word):
        for form in strip_endings(key):
            features.setdefault(f"={form}", 0.85)
    root = find_root(word)
    if root and len(root) > 2:
        features.setdefault(f"√{root}", 0.7)
    return features


def _merge(units: list[Unit], store: dict[str, list[Pattern]], things: float) -> list[Unit]:
    """The units with every phrase found replaced by one unit; the longest phrase at a place wins."""
    if not any(name in store for unit in units for name in unit.names):
        return units
    said = {name for unit in units for name in unit.names}
    merged: list[Unit] = []
    at = 0
    while at < len(units):
        found = _find_pattern(units, at, store, said)
        if found is None:
            merged.append(units[at])
            at += 1
            continue
        pattern, places = found
        merged += [units[i] for i in range(at, places[-1]) if i not in places]
        merged.append(_join(tuple([units[i] for i in places]), pattern.concept, things))
        at = places[-1] + 1
    return merged


def _find_pattern(
    units: list[Unit], at: int, store: dict[str, list[Pattern]], said: set[str]
) -> tuple[Pattern, list[int]] | None:
    best: tuple[Pattern, list[int]] | None = None
    rank = (0, 0)
    for name in units[at].names:
        for pattern in store.get(name, ()):
            if not pattern.rest <= said:
                continue
            if len(pattern.parts) < rank[0]:
                break
            places = _fit(units, at, pattern)
            if places and (len(places), -places[-1]) > rank:
                best, rank = (pattern, places), (len(places), -places[-1])
    return best


def _fit(units: list[Unit], at: int, pattern: Pattern) -> list[int] | None:
    """Where each part stands, or None where it does not fit.

    One word may stand between, and little words; nothing may in small talk ("how are you" is not in "how late are you").
    """
    places = [at]
    reach = 2 if pattern.concept.kind in "ox" else _REACH
    for part in pattern.parts[1:]:
        skipped = 0
        for place in range(places[-1] + 1, min(len(units), places[-1] + reach)):
            if part in units[place].names:
                places.append(place)
                break
            skipped += units[place].weight > 0
            if skipped > 1:
                return None
        else:
            return None
    return places


def _name(unit: Unit) -> tuple[str, ...]:
    """What a pattern may call a unit: its words, without prefixes too, and its concepts."""
    names = [key for word in unit.words for key in ([word] if word in LEXICON.words else _keys(word))]
    names += [concept.name for concept in unit.concepts]
    if len(unit.words) == 1 and unit.words[0].isdecimal():
        names.append("#")
    return tuple(names)


@lru_cache(1024)
def _join(parts: tuple[Unit, ...], concept: Concept, things: float) -> Unit:
    words = tuple(word for part in parts for word in part.words)
    unit = Unit(words, (concept,), WEIGHTS[concept.kind])
    for part in parts:
        kept = _KEPT_OFF if concept.kind in "ox" else things if _is_thing(part) else _KEPT
        for feature, strength in part.features.items():
            unit.features[feature] = max(unit.features.get(feature, 0.0), kept * strength)
    for feature, strength in concept.features:
        unit.features[feature] = max(unit.features.get(feature, 0.0), strength)
    unit.names = _name(unit)
    return unit


def _is_thing(unit: Unit) -> bool:
    return bool(unit.concepts) and unit.concepts[0].kind in "et"
