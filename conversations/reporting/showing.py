"""A report as data: what the API answers and `waltz report --json` prints, in one shape."""

from typing import Any

from conversations.reporting.funnel import FunnelStage
from conversations.reporting.metric import Figure
from conversations.reporting.metrics import METRICS
from conversations.reporting.report import Numbers, Report, ReviewEffect, Slice

_KNOWN = {metric.name: metric for metric in METRICS}


def show_report(report: Report) -> dict[str, Any]:
    """The whole report."""
    shown = {
        "from": report.period.first.isoformat(),
        "to": report.period.last.isoformat(),
        "by": report.by.value if report.by else None,
        "currency": report.currency,
        "tests_left_out": report.tests,
        **_show_numbers(report.whole),
        "reviews": [_show_review(review) for review in report.reviews],
    }
    return shown | {"rows": [_show_row(row) for row in report.rows]} if report.by else shown


def _show_row(row: Slice) -> dict[str, Any]:
    days = {"from": row.period.first.isoformat(), "to": row.period.last.isoformat()} if row.period else {}
    return {"key": row.key, **days, **_show_numbers(row.numbers)}


def _show_numbers(numbers: Numbers) -> dict[str, Any]:
    return {
        "leads": numbers.leads,
        "open": numbers.open,
        "metrics": {name: _show_metric(name, figure) for name, figure in numbers.metrics.items()},
        "funnel": [_show_step(step) for step in numbers.funnel],
    }


def _show_metric(name: str, figure: Figure) -> dict[str, Any]:
    metric = _KNOWN[name]
    about = {"unit": metric.unit, "formula": metric.formula.en, "source": metric.source}
    return _show_figure(figure) | {"sample": figure.sample} | dict(figure.more) | about


def _show_figure(figure: Figure) -> dict[str, Any]:
    return {"value": figure.value, "numerator": figure.numerator, "denominator": figure.denominator}


def _show_step(step: FunnelStage) -> dict[str, Any]:
    return {
        "stage": step.stage.value,
        "entered": step.count.entered,
        "left": step.count.left,
        "median_days": step.time.value,
        "reached": step.count.reached,
        "lost": step.count.lost,
        "drop_off": _show_figure(step.drop_off),
        "churn": _show_figure(step.churn),
    }


def _show_review(review: ReviewEffect) -> dict[str, Any]:
    return {
        "review": review.review, "topic": review.topic or None, "shown": review.shown, "bought": review.bought,
        "expected": round(review.expected, 1),
    }  # fmt: skip
