"""Which hours of the week somebody was told last: "the second one" is one of them."""

from copy import copy
from datetime import datetime, timedelta
from typing import ClassVar, Self

import msgspec

from conversations.lead.part import Merging, Part
from conversations.timetable.limits import CanCome

_HOLD = timedelta(days=14)


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
    limits: CanCome = CanCome()  # when they can come at all
    limits_at: datetime | None = None

    def limits_now(self, now: datetime) -> CanCome:
        """Those that were told lately enough to hold."""
        return self.limits if self.limits_at and now - self.limits_at < _HOLD else CanCome()

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What was told last counts."""
        if other.limits_at and (self.limits_at is None or other.limits_at > self.limits_at):
            self.limits, self.limits_at = other.limits, other.limits_at
        self.told_ages = self.told_ages or other.told_ages
        if other.told_times_at and (self.told_times_at is None or other.told_times_at > self.told_times_at):
            self.told_times, self.told_times_at = other.told_times, other.told_times_at
