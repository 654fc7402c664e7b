"""What may be read of a question about the timetable."""

from datetime import time
from typing import Literal, NamedTuple

Which = Literal["", "earliest", "latest", "next"]


class AskedTimes(NamedTuple):
    """What was read. `groups` are those that are named, `near` the days that are today's and tomorrow's."""

    groups: tuple[str, ...] = ()
    not_taught: str = ""
    days: tuple[int, ...] = ()
    near: tuple[int, ...] = ()
    denied: frozenset[int] = frozenset()
    at: tuple[time, ...] = ()
    after: time | None = None
    before: time | None = None
    ages: tuple[int, ...] = ()
    levels: tuple[str, ...] = ()
    which: Which = ""
    ends: bool = False
    whether: bool = False
    pick: int | None = None
    part: bool = False  # the hours are a part of the day: who comes in the morning may leave at one
    other: bool = False  # what else there is
    same: bool = False  # whether it is the same group
    same_hour: bool = False  # … or at least the same hour
    several: bool = False  # of those who were spoken of, all
    together: bool = False  # somebody grown comes along
    when_of_level: bool = False  # at what hour those of a level meet
    when: bool = False  # when it is, of whatever
    had: bool = False  # whether the named groups are had at all
    whats_on: bool = False  # all there is on a day, whatever was talked of
    own: bool = False  # a group is named that is one of several of its dance, or none of a dance

    @property
    def bounded(self) -> bool:
        """Whether the hour of the day is bounded."""
        return bool(self.at or self.after or self.before)

    @property
    def narrows(self) -> bool:
        """Whether more is asked than what there is."""
        is_bounded = self.days or self.denied or self.bounded or self.which or self.ends or self.had
        is_bounded = is_bounded or (self.own and self.when)
        return bool(is_bounded or len(self.ages) > 1 or self.when_of_level)
