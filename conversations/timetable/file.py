"""Which groups there are, for whom, on which days and at what hours: `timetable.yaml` of a journey."""

from collections.abc import Iterator
from datetime import time, timedelta
from functools import cached_property
from typing import NamedTuple, Self, get_args

from pydantic import Field, model_validator

from conversations.journey.model.base import Id, JourneyPart, Text, Weekday
from conversations.journey.reading.shapes import JourneyFile
from conversations.lead.content import Language

Words = dict[Language, tuple[str, ...]]
_SUNDAY_FIRST: tuple[Weekday, ...] = get_args(Weekday)


class Ages(JourneyPart):
    """Whom a group is for."""

    least: int = Field(default=0, ge=0)
    most: int = Field(default=120, le=120)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.least > self.most:
            raise ValueError("least is more than most")
        return self


class GroupTime(JourneyPart):
    """A time of the week at which a group meets."""

    days: tuple[Weekday, ...] = Field(min_length=1)
    at: time
    until: time | None = None  # where it is no usual length; None: as long as the group's others
    levels: tuple[str, ...] = ()  # of `Timetable.levels`; none: for any


class WeeklyGroup(JourneyPart):
    """What people come to in the same hour of every week."""

    name: Text  # as it reads in a sentence: "salsa"
    interest: Id | None = None  # of business.yaml: its words name it
    words: Words = Field(default={})  # what else it is called
    ages: Ages = Ages()
    length: timedelta = timedelta(hours=1)
    times: tuple[GroupTime, ...] = Field(min_length=1)
    aside: bool = False  # no class of every week that one joins: told where its day or itself is asked for
    occasion: str | None = None  # told like any other to who comes for it ("wedding"), though it is aside
    note: Text | None = None  # behind its times: "free"


class NotTaught(JourneyPart):
    """What people ask for and is not had here."""

    words: Words
    reply: Text  # a sentence
    nearest: Id | None = (
        None  # the group that comes nearest; none: told who wants to try it, beside what there is
    )


class Level(JourneyPart):
    """How far somebody is."""

    name: Text  # "beginners"
    words: Words


class TrialClass(JourneyPart):
    """The first class of somebody who wants to see whether it suits: they are put down for it in the chat."""

    title: Text  # "a trial class"
    words: Words  # what people call it
    meeting: Id | None = (
        None  # of meetings.yaml: hours of it are booked at once, all others the team confirms
    )
    answer: Id | None = None  # what tells of it: its price, too
    levels: tuple[str, ...] = ()  # which of a group's hours it may be; none: any


class GroupHour(NamedTuple):
    """One hour of the week: Monday is 0."""

    group: str
    day: int
    at: time
    until: time
    levels: tuple[str, ...]


class Timetable(JourneyPart):
    """The whole file. Where it is missing the answers tell days and hours as they are written."""

    groups: dict[Id, WeeklyGroup] = Field(min_length=1)
    levels: dict[Id, Level] = Field(default={})
    not_taught: dict[Id, NotTaught] = Field(default={})
    trial: TrialClass | None = None

    @model_validator(mode="after")
    def _check(self) -> Self:
        for name, group in self.groups.items():
            for level in (level for one in group.times for level in one.levels):
                if level not in self.levels:
                    raise ValueError(f"{name} is for the level {level}, which is not among the levels")
        for level in self.trial.levels if self.trial else ():
            if level not in self.levels:
                raise ValueError(f"the trial is for the level {level}, which is not among the levels")
        for name, gone in self.not_taught.items():
            if gone.nearest and gone.nearest not in self.groups:
                raise ValueError(f"{gone.nearest}, the nearest to {name}, is not among the groups")
        return self

    @cached_property
    def sessions(self) -> tuple[GroupHour, ...]:
        """All of the week, from Sunday on."""
        return tuple(sorted(self._list(), key=lambda one: ((one.day + 1) % 7, one.at)))

    def _list(self) -> Iterator[GroupHour]:
        for name, group in self.groups.items():
            for one in group.times:
                until = one.until or _add(one.at, group.length)
                for day in one.days:
                    yield GroupHour(name, (_SUNDAY_FIRST.index(day) - 1) % 7, one.at, until, one.levels)


def _add(at: time, length: timedelta) -> time:
    minute = (at.hour * 60 + at.minute + int(length.total_seconds()) // 60) % (24 * 60)
    return time(minute // 60, minute % 60)


TIMETABLE_FILE = JourneyFile("timetable", Timetable)
