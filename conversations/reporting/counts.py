"""What was counted of a group of leads: what every formula begins with. Parts are added up to the whole."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from functools import reduce
from itertools import chain
from statistics import median
from typing import Any, NamedTuple, Self, TypeVar

from conversations.lead.lead import Stage

K = TypeVar("K")


class Spent(NamedTuple):
    """What a campaign cost on a day."""

    campaign: str
    day: date
    currency: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Tally:
    """Some counts. Added to others of its kind, each is added to each."""

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{one.name: _add(getattr(self, one.name), getattr(other, one.name)) for one in fields(self)}
        )


@dataclass(frozen=True, slots=True)
class Spread:
    """Lengths of time, in seconds, piece by piece."""

    pieces: tuple[Sequence[float], ...] = ()

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Self:
        """Of these. One below nothing is nothing."""
        if not seconds:
            return cls()
        return cls((seconds if min(seconds) >= 0 else [max(one, 0.0) for one in seconds],))

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(piece) for piece in self.pieces)

    @property
    def median(self) -> float | None:
        """Their median; None where there are none."""
        return float(median(chain(*self.pieces))) if self.count else None

    def __add__(self, other: "Spread") -> "Spread":
        return Spread(self.pieces + other.pieces)


@dataclass(frozen=True, slots=True)
class People(Tally):
    """Leads, and how many of them were written to, answered after that, asked to stop, were not reached once."""

    leads: int = 0
    contacted: int = 0
    answered: int = 0
    refused: int = 0
    unreached: int = 0


@dataclass(frozen=True, slots=True)
class StageCount(Tally):
    """Of one stage: who was ever in it, who left it, who came to it or further, who is in it and gone or silent."""

    entered: int = 0
    left: int = 0
    reached: int = 0
    lost: int = 0
    time: Spread = Spread()
    """In it, of those who left it."""


@dataclass(frozen=True, slots=True)
class Sum(Tally):
    """An amount in one currency, and how many customers it is of."""

    customers: int = 0
    amount: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class OrderCounts(Tally):
    """Customers, the time from first contact to first order, and what they paid, less what they got back."""

    customers: int = 0
    time: Spread = Spread()
    revenue: Mapping[str, Sum] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cases(Tally):
    """Handoffs: opened; how long until somebody had them; how long until they were resolved."""

    opened: int = 0
    taken: Spread = Spread()
    resolved: Spread = Spread()


@dataclass(frozen=True, slots=True)
class Scores(Tally):
    """A survey: who was asked, and the answers; `good` and `bad` as its formula has them."""

    asked: int = 0
    answers: int = 0
    good: int = 0
    bad: int = 0
    total: int = 0


@dataclass(frozen=True, slots=True)
class Visits(Tally):
    """Meetings, or tickets to events, whose time is over: how many there were, and how many came."""

    due: int = 0
    came: int = 0


@dataclass(frozen=True, slots=True)
class Referred(Tally):
    """Leads whom friends brought: how many came, how many of them bought, and rewards that were given for it."""

    came: int = 0
    bought: int = 0
    rewards: int = 0


@dataclass(frozen=True, slots=True)
class AllCounts(Tally):
    """All of it. `spend` is what advertising cost by currency."""

    people: People = People()
    stages: Mapping[Stage, StageCount] = field(default_factory=dict)
    orders: OrderCounts = OrderCounts()
    spend: Mapping[str, Decimal] = field(default_factory=dict)
    cases: Cases = Cases()
    csat: Scores = Scores()
    ces: Scores = Scores()
    nps: Scores = Scores()
    meetings: Visits = Visits()
    tickets: Visits = Visits()
    referred: Referred = Referred()


def add_up(parts: Iterable[AllCounts]) -> AllCounts:
    """The whole that these are the parts of."""
    return reduce(_add, parts, AllCounts())


def _add(one: Any, two: Any) -> Any:
    if isinstance(one, Mapping):
        return {key: _add_known(one.get(key), two.get(key)) for key in {**one, **two}}
    return one + two


def _add_known(one: Any, two: Any) -> Any:
    return two if one is None else one if two is None else _add(one, two)
