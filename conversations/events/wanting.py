"""What is said beside an event's word by somebody who wants nothing but to get in: "I'm at the entrance, no ticket"."""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from conversations.events.patterns import AGAINST, FILLERS
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_AND = "ו"
_NUMBER = re.compile(r"x?[1-9]x?")
"""How many tickets."""
_STRANGE = 4
"""Words of a message that may be anybody's: a name, a place."""
_LONGEST = 12
"""Words of a message that asks for a ticket and for nothing else."""
_PICKING, _MOST = 14, 32
"""Words of the part that chooses an event, and of all that is said."""
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


def is_picked(words: str, names: Callable[[str], bool], is_word: Callable[[str], bool]) -> bool:
    """Whether an event is chosen in words of which a part `names` it, or of which one `is_word` and nothing else."""
    if len(words.split()) > _MOST or not names(words):
        return False
    parts = split_acts(words) or [words]
    if any(names(part) and picks(part) for part in parts):
        return True
    bare = [part for part in parts if is_word(part) and not part.rstrip().endswith("?")]
    others = [part for part in parts if part not in bare]
    is_wished = any(_wishes(part) for part in others)
    return bool(bare) and is_wished and all(_wishes(part) or is_question(part) for part in others)


def picks(part: str) -> bool:
    """Whether they say that something is what they start with, try or come to.

    >>> picks("I'll start with the open evening"), picks("אז אתחיל עם הערב הפתוח"), picks("thinking of coming to it")
    (True, True, True)
    >>> picks("should I try the open evening?"), picks("not doing the open evening"), picks("we went to one")
    (False, False, False)
    """
    said = plain(part)
    if len(said.split()) > _PICKING or is_question(part) or part.rstrip().endswith("?"):
        return False
    is_open = not _says_no(said) and "t" not in said.split() and not _find("doubts").search(said)
    return is_open and _find("picks").search(said) is not None


def _wishes(part: str) -> bool:
    """Whether a part greets, agrees or chooses: nothing else that is told of the event."""
    is_kind = signals.greets(part) or signals.thanks(part) or signals.says_yes(part)
    return is_kind or picks(part)


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
