"""What somebody wants so far, as they said it in the chat: nothing of it is ordered yet."""

from copy import copy
from datetime import datetime
from typing import ClassVar, Literal, Self

import msgspec

from conversations.lead.part import Merging, Part
from conversations.orders.kept.prices import PriceList

Way = Literal["", "delivery", "pickup"]
_NO_NEWS = frozenset(
    (
        *("at", "last", "budget", "table_at", "earlier", "changed_at"),
        *("size_asked", "given", "passed", "passed_at", "closes"),
        *("by_menu", "went_to", "went_inside", "left_at", "way_asked_at", "outside_told"),
    )
)
"""What is kept of an order and is nothing of what is wanted."""
_KEPT = 3
"""So many changes are remembered."""


class Topping(msgspec.Struct, frozen=True, omit_defaults=True):
    """An addition of the price list, on the whole or on one half."""

    addition: str
    half: bool = False
    off: bool = False  # it is left out of what comes with it


class BasketLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """So many of one thing. `item` is "" while only its kind was named; both are "" where neither was."""

    count: int = 1
    item: str = ""
    kind: str = ""
    toppings: tuple[Topping, ...] = ()
    open: str = ""  # their words for what is to be on it, where these leave open what is meant
    free: bool = False  # the team gives it

    def is_like(self, other: "BasketLine") -> bool:
        """Whether both are the same thing, however many."""
        mine, theirs = ((one.item, one.kind, set(one.toppings), one.open, one.free) for one in (self, other))
        return mine == theirs


class Basket(Part):
    """All of it, and since when nothing was said of it."""

    stored_as: ClassVar[str] = "basket"

    wanted: tuple[BasketLine, ...] = ()
    people: int = 0  # a group that is to be fed, while no pies were named
    special: dict[str, int] = {}  # additions that so many of the group need
    way: Way = ""
    outside: str = ""  # a place they named that nothing is brought to: they are there, whatever is wanted
    outside_told: str = ""  # … that they were told so of with what they want
    inside: bool = False  # … that it is
    address: str = ""  # where to, as they wrote it
    hour: str = ""  # when, as a clock shows it
    part: str = ""  # of the day, while no hour was said
    day: str = ""  # what day it is for, as a calendar writes it; "" for today
    in_name: str = ""  # whose it is
    paid: str = ""  # how they pay, by its name in the price list
    notes: tuple[str, ...] = ()  # what whoever brings it should know, as they wrote it
    makes: dict[str, int] = {}  # of what is sold in several makes so many of each, as they wrote it
    by_menu: tuple[str, ...] = ()  # kinds of which they called a plain one by the menu's name for it
    manner: tuple[str, ...] = ()  # how it is to be made and packed, as they wrote it
    at: datetime | None = None
    supposed: bool = False  # it was only asked about: what it costs, how many they need
    way_asked_at: datetime | None = None  # when they were asked last whether it is brought or picked up
    last: tuple[BasketLine, ...] = ()  # what was wanted here when they bought last
    table_at: datetime | None = None  # when they spoke of a table last, and not of food
    budget: int = 0  # what they said they have to spend
    given: tuple[str, ...] = ()  # what the team said it gives them, by its name in the price list
    earlier: tuple[
        tuple[BasketLine, ...], ...
    ] = ()  # what was wanted before the last changes, the latest last
    changed_at: datetime | None = None  # the last of these
    closes: bool = False  # they want it ordered, and something has to be known first
    passed: str = ""  # what of it was put to staff, as they read it, who confirm it or not
    passed_at: datetime | None = None
    size_asked: Literal["", "asked", "again", "taken"] = (
        ""  # … and not told yet, so that the likely one was taken
    )

    went_to: str = ""  # where what was wanted before was to go
    went_inside: bool = False
    left_at: datetime | None = None  # when that was wanted no more

    def copy(self) -> Self:
        """See Part."""
        new = copy(self)
        new.special, new.makes = dict(self.special), dict(self.makes)
        return new

    def merge(self, other: Self, merging: Merging) -> None:
        """See Part. What was said last counts."""
        if other.at and (self.at is None or other.at > self.at):
            for name in self.__struct_fields__:
                setattr(self, name, getattr(other, name))

    def differs_from(self, other: Self) -> bool:
        """Whether anything but the time is another."""
        names = (name for name in self.__struct_fields__ if name not in _NO_NEWS)
        return any(getattr(self, name) != getattr(other, name) for name in names)

    def is_open(self) -> bool:
        """Whether anything is wanted."""
        return bool(self.wanted or self.people)

    def is_alive(self, now: datetime, prices: PriceList) -> bool:
        """Whether something is wanted, and what they say now may well go on from it."""
        return self.is_open() and not self.is_stale(now, prices)

    def is_stale(self, now: datetime, prices: PriceList) -> bool:
        """Whether what was said was said too long ago to be gone on from."""
        if self.is_open() and self.day >= f"{now:%Y-%m-%d}":
            return False
        length = prices.alive_for_group if self.people else prices.alive
        return self.at is None or now - self.at > length

    def keep_earlier(self, before: Self, now: datetime) -> None:
        """What was wanted before is remembered where it is another thing now: it may be wanted back."""
        if self.wanted != before.wanted and before.wanted:
            self.earlier, self.changed_at = (*before.earlier, before.wanted)[-_KEPT:], now
        elif self.wanted != before.wanted:
            self.earlier, self.changed_at = (), now
        else:
            self.changed_at = None

    def clear(self) -> None:
        """Nothing is wanted any more; what was is remembered, and where they are that nothing is brought to."""
        if self.wanted:
            self.earlier = (*self.earlier, self.wanted)[-_KEPT:]
        if self.address and self.way == "delivery":
            self.went_to, self.went_inside, self.left_at = self.address, self.inside, None
        self.size_asked = ""
        self.wanted, self.people, self.special, self.way = (), 0, {}, ""
        self.inside, self.at = False, None
        self.address, self.hour, self.part, self.day, self.notes = "", "", "", "", ()
        self.manner, self.makes, self.by_menu = (), {}, ()
        self.in_name, self.paid = "", ""
        self.closes, self.passed, self.passed_at = False, "", None
        self.supposed, self.way_asked_at = False, None
