"""Puts messages together out of parts, in the ways in which people do, and says what each part has to bring."""

import json
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from itertools import islice
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

_HERE = Path(__file__).parent
_EVAL = _HERE.parents[1] / "understanding" / "eval"
BUSINESSES = ("pizza_place", "dance_studio")
LANGUAGES = ("he", "en")
HALVES = ("tuned", "held_out")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a message: what kind it is, and for a question the answer that it should get."""

    kind: str
    says: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """Parts that were put together. `burst`: each is a message of its own, within seconds."""

    business: str
    language: str
    form: str
    pieces: tuple[Piece, ...]
    says: tuple[str, ...]


def _bare(words: str) -> str:
    return words.rstrip(" ?.!")


def _small(words: str) -> str:
    """Without the capital that begins a sentence."""
    return words if re.match(r"I\b|I'", words) else words[:1].lower() + words[1:]


def _and(words: str, language: str) -> str:
    return f"ו{words}" if language == "he" else f"and {_small(words)}"


def _also(words: str, language: str) -> str:
    return f"וגם {words}" if language == "he" else f"also, {_small(words)}"


def _hello(language: str) -> str:
    return "היי, מה שלומכם?" if language == "he" else "Hi there!"


def _thanks(language: str) -> str:
    return "תודה" if language == "he" else "thanks"


_Join = Callable[[str, str, str], str]
JOINED: dict[str, _Join] = {
    "and": lambda one, two, language: f"{one} {_and(two, language)}",
    "and_at_once": lambda one, two, language: f"{_bare(one)} {_and(two, language)}",
    "comma": lambda one, two, _: f"{_bare(one)}, {_small(two)}",
    "lines": lambda one, two, _: f"{_bare(one)}\n{_bare(two)}",
    "also": lambda one, two, language: f"{_bare(one)}. {_also(two, language)}",
    "hello": lambda one, two, language: (
        f"{_hello(language)} {one} {_also(two, language)} {_thanks(language)}"
    ),
    "run_on": lambda one, two, _: f"{_bare(one)} {_small(_bare(two))}",
    "dots": lambda one, two, _: f"{_bare(one)}... {_small(two)}",
}
"""Two questions in one message."""
TOLD: dict[str, _Join] = {
    "told_first": lambda one, two, _: f"{_bare(one)}. {two}",
    "told_with_comma": lambda one, two, _: f"{_bare(one)}, {_small(two)}",
    "told_after": lambda one, two, _: f"{two} {one}",
    "told_run_on": lambda one, two, _: f"{_bare(one)} {_small(_bare(two))}",
    "told_and": lambda one, two, language: f"{_bare(one)} {_and(two, language)}",
}
"""Something that is told, wanted or ordered (`one`), and a question (`two`)."""
OF_EACH = 10
"""Messages of each form, kind and language in each half, where nothing else is said."""
_QUESTIONS = 6
"""Questions of a language to put together, for each message of a form."""


@cache
def _read_parts() -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load((_HERE / "parts.yaml").read_text("utf-8"))
    for language in LANGUAGES:
        asked: dict[str, list[str]] = defaultdict(list)
        for line in (_EVAL / f"questions_{language}.jsonl").read_text("utf-8").splitlines():
            read = json.loads(line)
            if read["answer"] not in (None, "thinking"):  # who needs time to think asks for nothing
                asked[read["answer"]].append(read["question"])
        found["dance_studio"][language]["questions"] = dict(asked)
    return found


def list_pieces(business: str, language: str, kind: str, half: str) -> list[Piece]:
    """The parts of a kind that are in a half; a part is in one half only, whichever message it stands in."""
    read = _read_parts()[business][language]
    if kind != "questions":
        return [Piece(kind, says) for says in read[kind]]  # these few are in both, beside other questions
    every = [Piece(kind, says, name) for name, listed in read[kind].items() for says in listed]
    return [piece for piece in every if HALVES[crc32(piece.says.encode()) % 2] == half]


def compose(
    half: str, is_known: Callable[[str, str, Piece], bool], of_each: int = OF_EACH
) -> Iterator[Message]:
    """The messages of a half, the same each time, of parts that are understood alone (`is_known`)."""
    for business in BUSINESSES:
        for language in LANGUAGES:
            draw = random.Random(f"{half} {business} {language}")
            known = {
                kind: _choose(draw, list_pieces(business, language, kind, half), partial(is_known, business, language),
                              of_each * _QUESTIONS)
                for kind in ("questions", "facts", "orders", "requests", "unknown")
            }  # fmt: skip
            for form, pieces, says in _compose(draw, known, language, of_each):
                yield Message(business, language, form, pieces, says)


def _choose(
    draw: random.Random, pieces: list[Piece], is_known: Callable[[Piece], bool], many: int
) -> list[Piece]:
    """Some that are understood alone: to find that out of all would take as long as all the rest."""
    return list(islice(filter(is_known, draw.sample(pieces, len(pieces))), many))


_Composed = tuple[str, tuple[Piece, ...], tuple[str, ...]]


def _compose(
    draw: random.Random, known: dict[str, list[Piece]], language: str, of_each: int
) -> Iterator[_Composed]:
    asked = known["questions"]
    for form, join in JOINED.items():
        for _ in range(of_each):
            one, two = _draw(draw, asked, 2)
            yield form, (one, two), (join(one.says, two.says, language),)
        for _ in range(max(of_each // 4, 1) if known["unknown"] else 0):
            one, two = draw.choice(asked), draw.choice(known["unknown"])
            first, second = (one, two) if draw.random() < 0.5 else (two, one)
            yield f"unknown_{form}", (one, two), (join(first.says, second.says, language),)
    for _ in range(of_each):
        one, two = _draw(draw, asked, 2)
        yield "burst", (one, two), (_bare(one.says), _bare(two.says))
    for _ in range(of_each):
        three = _draw(draw, asked, 3)
        bare = [_small(_bare(piece.says)) for piece in three]
        yield "three", three, (f"{bare[0]}, {bare[1]} {_and(bare[2], language)}?",)
    for kind in ("facts", "orders", "requests"):
        for form, join in TOLD.items() if known[kind] else ():
            for _ in range(of_each // 2):
                one, two = draw.choice(known[kind]), draw.choice(asked)
                yield f"{kind}_{form}", (one, two), (join(one.says, two.says, language),)


def _draw(draw: random.Random, asked: list[Piece], count: int) -> tuple[Piece, ...]:
    """Questions that ask for different things."""
    while True:
        drawn = tuple(draw.sample(asked, count))
        if len({piece.answer for piece in drawn}) == count:
            return drawn
