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

    told_times: tuple[ToldTime, ...] = ()
    told_times_at: datetime | None = None
    told_ages: tuple[int, ...] = ()  # of several people, told in one message

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What was told last counts."""
        self.told_ages = self.told_ages or other.told_ages
        if other.told_times_at and (self.told_times_at is None or other.told_times_at > self.told_times_at):
            self.told_times, self.told_times_at = other.told_times, other.told_times_at
