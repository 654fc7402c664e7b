"""The lexicon, read once: words, phrases and patterns in both languages, and the concept each stands for.

A block of a lexicon file is a heading, `NAME kind >PARENT:strength …`, and indented lines of terms between commas. A
term is a word, a phrase, or a pattern in which a NAME stands for any word of that concept. Kinds: `s` grammar, `w`
weak, `h` half, `a` what is asked about anything (price, time, place), `e` a thing, `t` a trade's own thing, `o` a thing few
businesses answer about, `x` a word that is known and means only itself, `c` the same
and light.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from conversations.understanding.forms import find_root, is_hebrew, stem_english, strip_endings
from conversations.understanding.lexicon import BLOCKS
from conversations.understanding.text import split, squash

WEIGHTS = {"s": 0.0, "w": 0.22, "h": 0.5, "c": 0.3, "a": 0.85, "e": 1.0, "t": 1.0, "o": 1.15, "x": 1.15}


@dataclass(frozen=True, slots=True)
class Concept:
    """What several words mean. `features` are itself and what it is a kind of, with how surely (0..1)."""

    name: str
    kind: str
    features: tuple[tuple[str, float], ...]

    @property
    def weight(self) -> float:
        """How much it counts in a question."""
        return WEIGHTS[self.kind]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words or concepts that mean something together, in this order."""

    parts: tuple[str, ...]
    concept: Concept
    rest: frozenset[str]  # what a text must have besides the first part


@dataclass(slots=True)
class Lexicon:
    """Every term by its key, and what guesses at unknown forms need."""

    concepts: dict[str, Concept] = field(default_factory=dict)
    words: dict[str, tuple[Concept, ...]] = field(default_factory=dict)
    stems: dict[str, tuple[Concept, ...]] = field(default_factory=dict)
    phrases: dict[str, list[Pattern]] = field(default_factory=dict)  # by first part; plain words only
    patterns: dict[str, list[Pattern]] = field(default_factory=dict)  # by first part; with concepts
    parts: set[str] = field(default_factory=set)  # every word of a phrase or pattern


def _read_blocks() -> Iterator[tuple[Concept, list[str]]]:
    """Every concept with its terms as written."""
    for block in BLOCKS:
        concept: Concept | None = None
        terms: list[str] = []
        for line in block.strip().splitlines():
            if line[0] != " ":
                if concept:
                    yield concept, terms
                name, kind, *parents = line.split()
                features = [(name, 1.0)] if kind not in "xc" else []
                for parent in parents:
                    above, _, strength = parent[1:].partition(":")
                    features.append((above, float(strength)))
                concept, terms = Concept(name, kind, tuple(features)), []
            else:
                terms += [term for term in (part.strip() for part in line.split(",")) if term]
        if concept:
            yield concept, terms


def _split_term(term: str) -> tuple[str, ...]:
    """A term's parts: concept names as they are, words as keys."""
    parts: list[str] = []
    for part in term.split():
        if part == "#" or (part.isascii() and part.isupper() and len(part) > 1):
            parts.append(part)
        else:
            parts += [squash(word) for word in split(part)]
    return tuple(parts)


def _add_word(lexicon: Lexicon, word: str, concept: Concept) -> None:
    """A single word. Grammar beats meaning, and meaning beats weak words, where one word is listed twice."""
    known = lexicon.words.get(word, ())
    if concept in known or (known and known[0].kind == "s"):
        return
    if concept.kind == "s":
        known = ()
    elif concept.kind in "xc" and known:
        return
    elif concept.kind == "w":
        if any(other.kind != "w" for other in known):
            return
    else:
        known = tuple(other for other in known if other.kind != "w")
    lexicon.words[word] = (*known, concept)


def _add_stems(lexicon: Lexicon) -> None:
    """Stems and roots of every word that carries meaning; one that could be several things is left out."""
    found: dict[str, set[tuple[Concept, ...]]] = {}
    for word, meanings in lexicon.words.items():
        if meanings[0].kind in "sxc" or len(word) < 3 or word == "#":
            continue
        if is_hebrew(word):
            keys = [*strip_endings(word), word]
            root = find_root(word)
            keys += [f"√{root}"] if root and meanings[0].kind != "w" else []
        else:
            keys = [stem_english(word)]
        for key in keys:
            found.setdefault(key, set()).add(meanings)
    lexicon.stems = {key: next(iter(sets)) for key, sets in found.items() if len(sets) == 1}


def read_lexicon() -> Lexicon:
    """The whole lexicon; a parent that does not exist is an error of the lexicon's own files."""
    lexicon = Lexicon()
    for concept, terms in _read_blocks():
        lexicon.concepts[concept.name] = concept
        for term in terms:
            parts = _split_term(term)
            if len(parts) == 1:
                _add_word(lexicon, parts[0], concept)
            elif parts:
                mixed = any(part == "#" or part.isupper() for part in parts)
                store = lexicon.patterns if mixed else lexicon.phrases
                store.setdefault(parts[0], []).append(Pattern(parts, concept, frozenset(parts[1:])))
                lexicon.parts.update(parts)
    _add_stems(lexicon)
    for concept in lexicon.concepts.values():
        for parent, _ in concept.features:
            if parent not in lexicon.concepts:
                raise ValueError(f"lexicon: {concept.name} has an unknown parent {parent}")
    for store in (lexicon.patterns, lexicon.phrases):
        for patterns in store.values():
            patterns.sort(key=lambda pattern: -len(pattern.parts))
    return lexicon


LEXICON = read_lexicon()
