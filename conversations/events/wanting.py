"""What is said beside an event's word by somebody who wants nothing but to get in: "I'm at the entrance, no ticket"."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from conversations.events.patterns import AGAINST, FILLERS

_AND = "ו"
_NUMBER = re.compile(r"x?[1-9]x?")
"""How many tickets."""
_STRANGE = 4
"""Words of a message that may be anybody's: a name, a place."""
_ASKED = 1
"""Words of it with which something else is asked, too."""


def wants_in(said: Iterable[str], title: Collection[str], asked: Collection[str]) -> bool:
    """Whether these plain words, beside an event's word, want a ticket or to be let in, and ask nothing else.

    `asked`: words that this business is asked about other things with.
    """
    kept, lacking = _find("lacks").subn(" ", " ".join(said))
    if not (AGAINST | _read_words("else") | {"t"}).isdisjoint(kept.split()):  # "don't" is two plain words
        return False
    rest, wanting = _find("wants").subn(" ", kept)
    if not lacking + wanting:
        return False
    odd = [word for word in rest.split() if not _is_beside(word, title)]
    return len(odd) <= _STRANGE and sum(word in asked for word in odd) <= _ASKED


def _is_beside(word: str, title: Collection[str]) -> bool:
    bare = word.removeprefix(_AND)
    return any(
        one in FILLERS or one in _read_words("beside") or one in title for one in (word, bare)
    ) or bool(_NUMBER.fullmatch(word))


@cache
def _find(name: str) -> re.Pattern[str]:
    phrases = sorted(_read()[name], key=len, reverse=True)
    return re.compile(rf"(?<!\w){_AND}?(?:{'|'.join(phrases)})(?!\w)")


@cache
def _read_words(name: str) -> frozenset[str]:
    return frozenset(_read()[name].split())


@cache
def _read() -> Any:
    return yaml.safe_load(files(__package__).joinpath("wanting.yaml").read_text("utf-8"))
