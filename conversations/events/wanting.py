"""What is said beside an event's word by somebody who wants nothing but to get in: "I'm at the entrance, no ticket"."""

import re
from collections.abc import Collection, Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from conversations.events.patterns import AGAINST, FILLERS
from conversations.understanding.segments import split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_AND = "ו"
_NUMBER = re.compile(r"x?[1-9]x?")
"""How many tickets."""
_STRANGE = 4
"""Words of a message that may be anybody's: a name, a place."""
_LONGEST = 12
"""Words of a message that asks for a ticket and for nothing else."""
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


@remembered
def asks_for_ticket(words: str) -> bool:
    """Whether words ask for a ticket or a place, whatever it is for.

    >>> asks_for_ticket("ok, get me a ticket"), asks_for_ticket("no ticket for me")
    (True, False)
    >>> asks_for_ticket("she'll live with that. ok so we're coming, can I get a ticket? me and two more")
    True
    """
    return any(_asks_in(plain(part)) for part in split_acts(words) or [words])


def _asks_in(said: str) -> bool:
    return len(said.split()) <= _LONGEST and not _says_no(said) and bool(_find("tickets").search(said))


@remembered
def says_they_come(words: str) -> bool:
    """Whether words say no more than that they come.

    >>> says_they_come("cool, count me in!"), says_they_come("count me in for salsa on Monday")
    (True, False)
    """
    said = plain(words)
    rest, coming = _find("comes").subn(" ", said)
    return bool(coming) and not _says_no(said) and all(map(_is_willing, rest.split()))


def is_said_beside(word: str) -> bool:
    """Whether a plain word asks and tells nothing by itself: it stands around a wish."""
    return _is_willing(word)


def _is_willing(word: str) -> bool:
    return word in _read_words("willing") or _is_beside(word, ())


def _says_no(said: str) -> bool:
    return not AGAINST.isdisjoint(said.split())


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
