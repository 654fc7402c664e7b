"""What is known of the class that somebody wants to come to and try."""

from collections.abc import Sequence
from copy import copy
from datetime import date, datetime, time
from typing import ClassVar, Self

import msgspec
from msgspec.structs import replace

from conversations.lead.part import Merging, Part
from conversations.trials.who.persons import SELF, ToldPerson, fill, find_same, gender_of


class WantedTrial(msgspec.Struct, frozen=True, omit_defaults=True):
    """A trial class as far as it is known. `groups` are those of the timetable that may be meant."""

    at: datetime  # when it was spoken of last
    groups: tuple[str, ...] = ()
    dates: tuple[date, ...] = ()  # that may be meant
    hours: tuple[time, ...] = ()  # likewise
    after: time | None = None
    before: time | None = None
    name: str = ""  # of who comes, where it is not who writes
    age: int = 0
    child: bool = False
    count: int = 1
    phone: str = ""
    case: str = ""  # the handoff it was put to staff with
    asked: int = 0  # how often what is missing was asked for
    named: bool = False  # the class was named for it, and is no mere interest of theirs
    off: bool = False  # it was called off
    turns: date | None = None  # when they are a year older
    warned: bool = False  # they heard that a group prepares no first dance
    kin: str = ""  # whose they are to who writes, as a ToldPerson's

    @property
    def age_then(self) -> int:
        """How old they are on the day they come."""
        is_older = self.turns is not None and bool(self.dates) and min(self.dates) >= self.turns
        return self.age + 1 if self.age and is_older else self.age


class Trying(Part):
    """The trial class that is spoken of, if one is."""

    stored_as: ClassVar[str] = "trying"

    trial: WantedTrial | None = None
    several: tuple[WantedTrial, ...] = ()  # … or several who come together, each in a class of their own
    gone: tuple[WantedTrial, ...] = ()  # who were taken off since, the newest last
    met: tuple[ToldPerson, ...] = ()  # who were told of, the newest last
    company: tuple[ToldPerson, ...] = ()  # who are counted beside who writes

    watches_at: datetime | None = None  # when only watching a class was spoken of
    watches_on: datetime | None = None  # when they come to watch
    watches: str = ""  # … and which class
    was_there_at: datetime | None = None  # when they told that they had been at a class

    def copy(self) -> Self:
        """See Part."""
        return copy(self)

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What was spoken of last goes on."""
        if other.trial and (self.trial is None or other.trial.at > self.trial.at):
            self.trial = other.trial
        if other.several and (not self.several or other.several[0].at > self.several[0].at):
            self.several = other.several
        self.was_there_at = self.was_there_at or other.was_there_at
        self.watches_at = self.watches_at or other.watches_at
        if self.watches_on is None:
            self.watches_on, self.watches = other.watches_on, other.watches
        self.gone, self.met = self.gone or other.gone, self.met or other.met
        self.company = self.company or other.company


def identify(place: WantedTrial, people: Sequence[ToldPerson]) -> ToldPerson:
    """Who of the people it is that wants this class, with all that is known of them."""
    if not (place.child or place.age or place.kin):
        return SELF
    own = ToldPerson(
        place.kin or ("child" if place.child else ""), place.name, place.age, gender_of(place.kin)
    )
    at = find_same(own, people)
    return fill(people[at], own) if at is not None else own


def name_in_order(children: list[WantedTrial], named: Sequence[str]) -> list[WantedTrial]:
    """The children with the names that were told of as many: they are read back, each with an age."""
    if len(named) != len(children) or any(one.name for one in children):
        return children
    return [replace(one, name=name) for one, name in zip(children, named, strict=True)]
