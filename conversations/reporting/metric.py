"""What a metric is: a name, a formula in words and in code, and where its numbers come from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from conversations.reporting.counts import AllCounts, Spread
from conversations.reporting.question import By

Unit = Literal["share", "points", "score", "money", "days", "seconds"]
_DAY = 86400.0


class Bilingual(NamedTuple):
    """The same in Hebrew and in English."""

    he: str
    en: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A metric's value for one group of leads; None where there is nothing it could be of.

    `sample` is how many cases it rests on, `more` what stands beside it: how many were asked, in which currency.
    """

    value: float | None
    numerator: float
    denominator: float
    sample: int
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One metric. `top` and `bottom` say what is counted, `source` of which facts and tables."""

    name: str
    unit: Unit
    title: Bilingual
    formula: Bilingual
    top: Bilingual
    bottom: Bilingual
    source: str
    compute: Callable[[AllCounts, str], Figure]
    """Of counts, in the business's currency."""
    parts: frozenset[By] = frozenset(By)
    """By what it may be split; of other parts it can't be told."""


def share(top: int, bottom: int, **more: Any) -> Figure:
    """So many of so many."""
    return Figure(top / bottom if bottom else None, top, bottom, bottom, more)


def median_days(spread: Spread, of: int) -> Figure:
    """A median length in days; it is known of so many."""
    value = spread.median
    value = None if value is None else value / _DAY
    return Figure(value, spread.count, of, spread.count)


def median_seconds(spread: Spread, of: int) -> Figure:
    """A median length in seconds; it is known of so many."""
    return Figure(spread.median, spread.count, of, spread.count)
