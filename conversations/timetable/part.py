"""Which hours of the week somebody was told last: "the second one" is one of them."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part


class ToldTime(msgspec.Struct, frozen=True):
    """An hour of the week, by its group, its day (Monday is 0) and when it begins."""

    group: str
    day: int
    at: str


class ToldTimes(Part):
    """The last that were told, in their order."""

    stored_as: ClassVar[str] = "told_times"

    times: tuple[ToldTime, ...] = ()
    at: datetime | None = None

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What was told last counts."""
        if other.at and (self.at is None or other.at > self.at):
            self.times, self.at = other.times, other.at
