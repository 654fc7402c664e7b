"""The last things staff wrote to somebody, in full."""

from copy import copy
from datetime import datetime, timedelta
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part, latest

KEPT = 4
"""Messages of staff that are remembered."""
STANDS = timedelta(days=60)
"""So long what staff wrote is taken for what they still mean."""
_TALK = timedelta(hours=12)


class Word(msgspec.Struct, frozen=True, omit_defaults=True):
    """A message of staff."""

    text: str
    at: datetime


class Promises(Part):
    """What staff wrote, the newest last, and when the person last came back to it."""

    stored_as: ClassVar[str] = "promises"

    words: list[Word] = []
    named_at: datetime | None = None
    again_at: datetime | None = None  # when it was last said again beside something else

    def list_standing(self, now: datetime) -> list[Word]:
        """What still stands, the newest first."""
        return [word for word in reversed(self.words) if now - word.at < STANDS]

    def is_talked_of(self, now: datetime) -> bool:
        """Whether it is part of this talk: staff wrote it in it, or the person named it."""
        last = max(filter(None, (self.named_at, *(word.at for word in self.words))), default=None)
        return last is not None and now - last < _TALK

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.words = list(self.words)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part."""
        self.words = sorted((*self.words, *other.words), key=lambda word: word.at)[-KEPT:]
        self.named_at = latest(self.named_at, other.named_at)
        self.again_at = latest(self.again_at, other.again_at)
