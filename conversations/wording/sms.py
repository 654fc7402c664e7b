"""Saying it shorter on SMS, where every part is billed. A "★" or a Hebrew letter makes parts of 67 (3GPP TS 23.038).

Nothing is reworded. Decorations go, a review is cut at a sentence with "…" where it was cut, and an answer carries
one link instead of a list.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from conversations.lead.content import Choice

PARTS = 4
"""What an answer with its review and its offer should fit in."""

_HINT = "\n\n" + "." * 20  # the channel's word on how to answer
_WIDTH = 67
_LEAST_WORDS = 40  # characters of a review that are worth a part more, where no sentence of it fits
_SENTENCE = re.compile(r"\S.*?(?:[.!?…]+(?=\s|$)|$)", re.DOTALL)
# Emoji and what they are joined with; the stars of a review (U+2605, U+2606) are no decoration.
_EMOJI = re.compile(
    "[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u2604\u2607-\u27bf\u2b00-\u2bff\ufe0f\u200d\u20e3]+ ?"
)
_STARS = re.compile("[★☆]+")
_HEBREW = re.compile("[א-ת]")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def undecorate(text: str) -> str:
    """A text without emoji, unless it is nothing else; in English stars become "5/5": one makes every part hold less
    than half."""
    if not _HEBREW.search(text):
        text = _STARS.sub(lambda found: f"{found[0].count('★')}/{len(found[0])}", text)
    plain = _TRAILING.sub("", _EMOJI.sub("", text))
    return plain if plain.strip() else text


def count_room(text: str, parts: int = PARTS) -> int:
    """How many characters are left of so many parts; negative when a text takes more."""
    return parts * _WIDTH - len(text)


@lru_cache(maxsize=1024)
def _split(review: str) -> tuple[str, ...]:
    return tuple(_SENTENCE.findall(review))


def quote(review: str, room: int) -> str | None:
    """As much of a review as fits: the whole, its first sentences, else its last ones; None when no sentence fits."""
    if len(review) <= room:
        return review
    sentences = _split(review)
    several = range(len(sentences) - 1, 0, -1)
    beginnings = (f"{' '.join(sentences[:size]).rstrip('.')}…" for size in several)
    ends = (f"…{' '.join(sentences[-size:])}" for size in several)
    return next((part for part in chain(beginnings, ends) if len(part) <= room), None)


def quote_beginning(review: str, room: int) -> str:
    """The first words of a review, at least so many that they say something."""
    room = max(room, _LEAST_WORDS)
    if len(review) <= room:
        return review
    cut = review[: room - 1]
    words = cut.rpartition(" ")[0] or cut
    return f"{words.rstrip(' .,:;-')}…"


def pick_choices(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    """The two most useful choices: the first link and the first other one, in the order they stood in."""
    link = next((choice for choice in choices if choice.url), None)
    other = next((choice for choice in choices if not choice.url), None)
    return tuple(choice for choice in choices if choice in (link, other))


def measure_list(choices: Sequence[Choice]) -> str:
    """About what a list of choices adds to a text; how it looks is the channel's affair."""
    lines = [f"\n1. {choice.label}: {choice.url or ''}" for choice in choices]
    return "".join(lines) + (_HINT if any(choice.url is None for choice in choices) else "")
