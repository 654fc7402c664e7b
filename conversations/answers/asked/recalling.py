"""What the journey says of the finer points of a question, found by likeness: a variant, or another answer.

A variant with enough wordings of its own is found by these. What merely stands somewhere must share the telling words.
"""

import operator
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from conversations.answers.asked.of_children import list_of_children, speaks_of_children
from conversations.journey.model.answers import Answer, Variant
from conversations.turn.playbook import MessageReader, Playbook
from conversations.turn.turn import Turn
from conversations.understanding.curve import PLAIN, TAUGHT, read_weights
from conversations.understanding.half_said import refers_back
from conversations.understanding.intents.rarity import names_something, rate_word
from conversations.understanding.likeness.memory import LONGEST, Memory
from conversations.understanding.meanings import stem
from conversations.understanding.phrases import words_of
from conversations.understanding.reading import Recalled
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.forms import is_hebrew, strip_prefixes
from conversations.wording.remembering import remembered

_NEAR, _VERY_NEAR, _AHEAD = 0.46, 0.6, 0.06
"""How near something must come, how near where a single word is shared, and how much nearer than the rest."""
_TELLING = 0.3
"""From this on a word says what is asked about."""
_SHARED, _OF_VARIANT = 0.6, 0.3
"""What part of the telling words must be shared with what another answer says; with a variant of the one asked for."""
_MOSTLY = 0.5
_MANY = 4
"""Wordings of a variant, in all languages, from which it can be found by them."""
_TWO = 2
_PLAIN = 0.8
"""How sure a question must be of its answer for what is told around it to say nothing more."""
_LIKELY = 0.25
"""How likely an answer must be that all readings of a question agree on."""
_NEAR_ENOUGH, _AHEAD_ENOUGH = 0.4, 0.05
"""How near what another answer says must come to be told in place of one that is no more than likely. Of 200 first
messages eleven were unlike: it was what was asked for in eight of them, and the likelier one in two."""
_BEGINNING = 4
"""Letters by which two forms of a word are taken for one."""


class Sayings:
    """An index: the words that stand in each answer, and in each variant of one."""

    def __init__(self, playbook: Playbook) -> None:
        answers = playbook.journey.answers
        self.names = {id(answer): name for name, answer in answers.items()}
        self.own = {name: _beginnings(_list_own(answer)) for name, answer in answers.items()}
        self.well_asked: set[str] = set()
        self.asked: Memory[tuple[tuple[object, ...], Variant | None]] = Memory()
        told = (list_of_children(name, answer) for name, answer in answers.items())
        self.of_children: frozenset[str] = frozenset().union(*told)
        for name, answer in answers.items():
            for at, variant in enumerate(answer.variants):
                self.own[f"{name}/{at}"] = _beginnings(_list_said(variant))
                if sum(map(len, variant.examples.values())) >= _MANY:
                    self.well_asked.add(f"{name}/{at}")
        self.all = {
            name: self.own[name].union(*(self.own[f"{name}/{at}"] for at in range(len(answer.variants))))
            for name, answer in answers.items()
        }


def find_variant_near(turn: Turn, answer: Answer) -> Variant | None:
    """The variant that comes nearest to what they ask, nearer than the answer at large; None where none does."""
    known = turn.playbook.index(Sayings)
    name = known.names.get(id(answer))
    if name is None:
        return None
    if (asked := find_variant_asked(turn, answer)) is not None:
        return asked
    found: list[tuple[float, int]] = []
    never = frozenset() if speaks_of_children(turn) else known.of_children
    for part in _list_asking(turn, name):
        near = [
            one
            for one in turn.playbook.reader.recall(part)
            if one.name.split("/")[0] == name and one.name not in never
        ]
        if _is_bare(part):
            continue
        if not near or "/" not in near[0].name or near[0].near < _NEAR:
            continue
        at_large = next((one.near for one in near if "/" not in one.name), 0.0)
        if near[0].near >= at_large + _AHEAD and share(part, known.own[near[0].name]) >= _OF_VARIANT:
            found.append((near[0].near, int(near[0].name.split("/")[1])))
    return answer.variants[max(found)[1]] if found else None


def find_variant_asked(turn: Turn, answer: Answer) -> Variant | None:
    """The variant whose own wordings come nearest to what they ask; None where those of the answer at large do."""
    known, reader = turn.playbook.index(Sayings), turn.playbook.reader
    name = known.names.get(id(answer))
    parts = _list_asking(turn, name)
    # What the reader remembers is the very same each time, until it learns more.
    told = tuple(said for part in parts for said in (reader.compare(part), reader.read(part)))
    never = frozenset() if speaks_of_children(turn) else known.of_children
    key = name, turn.asked, bool(never)
    kept = known.asked.get(key)
    if kept is None or not all(map(operator.is_, kept[0], told)):
        found = _choose_asked(known, reader, name, parts, never)
        kept = told, answer.variants[found] if found is not None else None
        if len(turn.asked) <= LONGEST:
            known.asked.keep(key, kept)
    return kept[1]


def _list_asking(turn: Turn, name: str | None) -> tuple[str, ...]:
    """What may say which variant is meant: the questions alone where they plainly ask for this answer by themselves,
    and else all that was said ("my phone is dead. what days is salsa?" is not about phones)."""
    parts = split_acts(turn.asked)
    asked = tuple(part for part in parts if is_question(part))
    read = [
        turn.playbook.reader.read(part) for part in asked if names_something(part) and not refers_back(part)
    ]
    best = [one.best for one in read if one.best and one.sure and one.best.label.name == name]
    if len(asked) < len(parts) and any(one.score >= _PLAIN for one in best):
        return asked
    return tuple(dict.fromkeys((turn.asked, *parts)))


def _choose_asked(
    known: Sayings, reader: MessageReader, name: str | None, parts: Iterable[str], never: frozenset[str]
) -> int | None:
    found: dict[str, float] = {}
    for part in parts:
        near = [
            one for one in reader.compare(part) if one.name.split("/")[0] == name and one.name not in never
        ]
        if (_is_bare(part) or _merely_points(part)) and not (near and near[0].near >= 1.0):
            continue
        if near and near[0].name in known.well_asked and is_clearly_asked(near, reader, part):
            found[near[0].name] = max(near[0].near, found.get(near[0].name, 0.0))
    best = max(found, key=lambda one: found[one], default=None)
    return int(best.split("/")[1]) if best else None


def _is_bare(words: str) -> bool:
    """Whether a word alone names what is asked about: the answer at large is meant, unless it is a whole wording."""
    return len(words_of(words)) < _TWO


def _merely_points(words: str) -> bool:
    """Whether words ask of what stands beside them, and name nothing ("would that be allowed?")."""
    return refers_back(words) and not names_something(words)


def is_clearly_asked(near: Sequence[Recalled], reader: MessageReader, words: str) -> bool:
    """Whether the nearest of what an answer is asked by is near enough, and far enough ahead, to be meant."""
    curve = TAUGHT if reader.read(words).is_taught else PLAIN
    least, ahead = map(float, read_weights(f"{curve}_finer"))
    second = max((one.near for one in near[1:]), default=0.0)
    return near[0].near >= least and near[0].near >= second + ahead


def find_said(turn: Turn, words: str) -> str | None:
    """The answer that has something to say of a question which none was read from; None where none has."""
    known, near = turn.playbook.index(Sayings), turn.playbook.reader.recall(words)
    for one in near:
        if one.near < _NEAR:
            break
        name = one.name.split("/")[0]
        rest = [other.near for other in near if other.name.split("/")[0] != name and other.near <= one.near]
        said = known.own[one.name]
        is_told = one.near >= _VERY_NEAR or len(find_shared(words, said)) > 1
        if is_told and one.near >= max(rest, default=0.0) + _AHEAD and share(words, said) >= _SHARED:
            return name
    return _find_agreed(turn, words)


def _find_agreed(turn: Turn, words: str) -> str | None:
    """The answer that is likeliest, says what comes nearest, and is asked for in the nearest wording: none of the three
    is sure of it, and still they seldom all err alike."""
    reader = turn.playbook.reader
    reading = reader.read(words)
    likely = next((one for one in reading.candidates if one.label.kind == "answer"), None)
    if likely is None or likely.score < _LIKELY or not reading.is_taught:
        return None
    near = next(iter(reader.recall(words)), None)
    asked = next((one for one in reader.compare(words) if one.name), None)
    names = [re.split("[?/]", one.name)[0] for one in (near, asked) if one is not None]
    is_one = names == [likely.label.name] * _TWO and speaks_of(turn, likely.label.name, words)
    return likely.label.name if is_one else None


def find_nearer(turn: Turn, name: str | None, words: str) -> str | None:
    """Another answer than the likeliest, which says something that comes nearer to a question than all others say."""
    if not turn.playbook.reader.read(words).is_taught:
        return None
    told = [(re.split("[?/]", one.name)[0], one.near) for one in turn.playbook.reader.recall(words)]
    if not told or told[0][0] == name or told[0][1] < _NEAR_ENOUGH:
        return None
    second = next((near for other, near in told if other != told[0][0]), 0.0)
    return told[0][0] if told[0][1] >= second + _AHEAD_ENOUGH else None


def speaks_of(turn: Turn, name: str, words: str) -> bool:
    """Whether an answer that may be meant has to do with most of what a question names, where it names anything."""
    said = turn.playbook.index(Sayings).all[name]
    return not _find_telling(words) or share(words, said) >= _MOSTLY


def share(words: str, said: frozenset[str]) -> float:
    """What part (0..1) of the telling words of a text stands among what is said; 0 where none is telling."""
    telling = _find_telling(words)
    return sum(find_shared(words, said).values()) / sum(telling.values()) if telling else 0.0


def _find_telling(words: str) -> dict[str, float]:
    return {word: rate for word in words_of(words) if (rate := rate_word(word)) >= _TELLING}


def find_shared(words: str, said: frozenset[str]) -> dict[str, float]:
    """The telling words of a text that stand among what is said, and how telling each is."""
    return {word: rate for word, rate in _find_telling(words).items() if not said.isdisjoint(_forms(word))}


@remembered
def _forms(word: str) -> frozenset[str]:
    forms = (word, *strip_prefixes(word)) if is_hebrew(word) else (word, stem(word))
    return frozenset(form[:_BEGINNING] for form in forms if len(form) >= _BEGINNING - 1)


def _beginnings(texts: Iterable[str]) -> frozenset[str]:
    return _begin_all(tuple(texts))


@lru_cache(maxsize=2048)  # a journey that is read anew says mostly the same
def _begin_all(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for text in texts for word in words_of(text) for form in _forms(word))


def _list_own(answer: Answer) -> Iterable[str]:
    yield from answer.reply.values()
    for phrases in answer.examples.values():
        yield from phrases


def _list_said(variant: Variant) -> Iterable[str]:
    yield from variant.reply.values()
    for phrases in (*variant.asks.values(), *variant.examples.values()):
        yield from phrases
