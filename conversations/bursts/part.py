"""What is kept of what came and went out in the last minutes."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Literal, Self

import msgspec

from conversations.lead.part import Merging, Part, latest, union


class Repeated(msgspec.Struct, frozen=True, omit_defaults=True):
    """Words that were heard, and answered, or said by the bot: how often in a row of minutes, and when last."""

    of: Literal["heard", "said"]
    digest: str
    at: datetime
    count: int = 1


class Bursts(Part):
    """The last things that were heard and said, newest last, and how many answers went out since when."""

    stored_as: ClassVar[str] = "bursts"

    repeated: list[Repeated] = []
    since: datetime | None = None
    answers: int = 0

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.repeated = list(self.repeated)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part."""
        self.repeated = sorted(union(self.repeated, other.repeated), key=lambda one: one.at)
        self.since, self.answers = latest(self.since, other.since), max(self.answers, other.answers)
