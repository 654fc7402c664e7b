"""A report: one value a metric and group, for whoever shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from conversations.reporting.counts import AllCounts
from conversations.reporting.funnel import FunnelStage, list_steps
from conversations.reporting.metric import Figure
from conversations.reporting.metrics import METRICS
from conversations.reporting.periods import Period
from conversations.reporting.question import By

UNKNOWN = "unknown"
"""What a group is called whose source, campaign or variant nobody told."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a group of leads, the whole or a part of it. `open`: its time is not over."""

    leads: int
    open: bool
    metrics: Mapping[str, Figure]
    funnel: Sequence[FunnelStage]


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the whole: how it is called, and its days where it is a cohort."""

    key: str
    period: Period | None
    numbers: Numbers


@dataclass(frozen=True, slots=True)
class ReviewEffect:
    """What a review did for a worry ("": for none): to how many it was shown, and how many of them bought then.

    `expected` is how many would have bought, had it been a review like the others for that worry.
    """

    review: str
    topic: str
    shown: int
    bought: int
    expected: float


@dataclass(frozen=True, slots=True)
class Report:
    """Everything. `tests` is how many leads were left out as tests, `currency` the one that amounts are in."""

    period: Period
    by: By | None
    currency: str
    whole: Numbers
    rows: Sequence[Slice]
    tests: int = 0
    reviews: Sequence[ReviewEffect] = ()


def tell(counts: AllCounts, currency: str, *, is_open: bool, by: By | None = None) -> Numbers:
    """The numbers of a group: the whole, or a part by something."""
    figures = {
        metric.name: metric.compute(counts, currency)
        for metric in METRICS
        if by is None or by in metric.parts
    }
    return Numbers(counts.people.leads, is_open, figures, list_steps(counts.stages))


def withhold(numbers: Numbers) -> Numbers:
    """The same without rates: who came last had less time than those of other cohorts, and would look worse."""
    if not numbers.open:
        return numbers
    metrics = {name: _count_only(figure) for name, figure in numbers.metrics.items()}
    funnel = [
        replace(
            step, time=_count_only(step.time), drop_off=_count_only(step.drop_off), churn=_count_only(step.churn)
        )
        for step in numbers.funnel
    ]  # fmt: skip
    return replace(numbers, metrics=metrics, funnel=funnel)


def _count_only(figure: Figure) -> Figure:
    return replace(figure, value=None)
