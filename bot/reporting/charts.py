"""Where the bars of a chart stand. Charts are drawn on the server, as SVG, and read from right to left in Hebrew."""

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.lead.content import Language
from conversations.reporting.funnel import FunnelStage
from conversations.reporting.report import Slice

WIDE, HIGH = 10.0, 100.0
"""The room of one column, in the chart's own units: it is stretched to whatever room there is on the page."""
_GAP = 1.5
_STEPS = (1, 2, 5, 10, 20, 50)


@dataclass(frozen=True, slots=True)
class Column:
    """One part of time: so many leads, of whom so many bought. `x`, and heights of the two bars that stand there."""

    slice: Slice
    x: float
    width: float
    height: float
    bought: int
    bought_height: float


@dataclass(frozen=True, slots=True)
class ColumnChart:
    """All of them, in the order of time, and the number at the top of the axis."""

    columns: Sequence[Column]
    width: float
    top: int


def draw_columns(slices: Sequence[Slice], language: Language) -> ColumnChart:
    """Leads by their first contact, and buyers among them."""
    top = round_up(max((one.numbers.leads for one in slices), default=0))
    wide = WIDE * max(len(slices), 1)
    columns = []
    for place, one in enumerate(slices):
        bought = int(one.numbers.metrics["conversion"].numerator)
        left = place if language == "en" else len(slices) - 1 - place
        columns.append(
            Column(
                one, left * WIDE + _GAP, WIDE - 2 * _GAP, HIGH * one.numbers.leads / top, bought,
                HIGH * bought / top,
            )
        )  # fmt: skip
    return ColumnChart(columns, wide, top)


def round_up(most: int) -> int:
    """A round number that is not below the highest."""
    size = 1
    while size * _STEPS[-1] < most:
        size *= 10
    return next(size * step for step in _STEPS if size * step >= most)


@dataclass(frozen=True, slots=True)
class Bar:
    """A stage of the funnel: its bar begins `x` percent from the left, and is so many percent wide."""

    step: FunnelStage
    x: float
    width: float


def draw_funnel(funnel: Sequence[FunnelStage], language: Language) -> list[Bar]:
    """How many came so far, of all."""
    whole = max((step.count.reached for step in funnel), default=0) or 1
    bars = []
    for step in funnel:
        width = 100 * step.count.reached / whole
        bars.append(Bar(step, 0.0 if language == "en" else 100 - width, width))
    return bars
