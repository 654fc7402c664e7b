"""What is kept of what came and went out in the last minutes."""

from collections.abc import Hashable
from copy import copy
from datetime import datetime
from typing import ClassVar, Literal, Self

import msgspec

from conversations.lead.content import Media
from conversations.lead.part import Merging, Part, latest, union


class Repeated(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words that were heard, and answered, or said by the bot: how often in a row of minutes, and when last.

    "begun": how something begins that the bot said; "returned": something of that kind came back.
    """

    of: Literal["heard", "said", "begun", "returned"]
    digest: str
    at: datetime
    count: int = 1


class Bursts(Part):
    """The last things that were heard and said, newest last, and how many answers went out since when."""

    stored_as: ClassVar[str] = "bursts"

    repeated: list[Repeated] = []
    since: datetime | None = None
    answers: int = 0
    shared_at: datetime | None = None  # when the last file came
    album: str | None = None
    files: list[Media] = []  # those that came with it, and people have not seen
    captions: list[str] = []  # theirs
    unanswered_since: datetime | None = None  # they came without words, which may follow yet

    def outline(self) -> Hashable | None:
        """See Part. What came twice is found before anybody hears it; the lines themselves are in the talk."""
        is_sharing = self.shared_at or self.album or self.files or self.captions or self.unanswered_since
        return None if is_sharing else "talks"

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.repeated, new.files, new.captions = list(self.repeated), list(self.files), list(self.captions)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part."""
        self.repeated = sorted(union(self.repeated, other.repeated), key=lambda one: one.at)
        self.shared_at, self.album = latest(self.shared_at, other.shared_at), self.album or other.album
        self.files = union(self.files, other.files)
        self.captions = union(self.captions, other.captions)
        self.unanswered_since = latest(self.unanswered_since, other.unanswered_since)
        self.since, self.answers = latest(self.since, other.since), max(self.answers, other.answers)
