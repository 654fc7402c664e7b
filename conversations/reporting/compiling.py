"""A report put together of what was counted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from conversations.answers.offered.ranking import Effects, tell_effects
from conversations.reporting.counts import AllCounts, Spent, add_up
from conversations.reporting.periods import Period
from conversations.reporting.question import By
from conversations.reporting.report import UNKNOWN, Report, ReviewEffect, Slice, tell, withhold
from conversations.reporting.spending import name_cohort, split_spend


@dataclass(frozen=True, slots=True)
class Material:
    """What a report is made of: what was counted of each part by its key, and what advertising cost."""

    period: Period
    by: By | None
    cohorts: Sequence[Period]
    currency: str
    today: date
    counts: Mapping[str, AllCounts]
    spent: Sequence[Spent] = ()
    everybody: int = 0
    """How many leads came, with those who are not counted."""
    reviews: Effects = field(default_factory=dict)
    """By review and worry, to how many it was shown, and how many of them bought."""


def compile_report(made_of: Material) -> Report:
    """The whole is what its parts add up to."""
    parts = _add_spend(made_of)
    is_open = made_of.period.is_open(made_of.today)
    whole = tell(add_up(parts.values()), made_of.currency, is_open=is_open)
    tests = made_of.everybody - whole.leads
    rows = _list_rows(made_of, parts) if made_of.by else []
    return Report(
        made_of.period, made_of.by, made_of.currency, whole, rows, tests, _rank_reviews(made_of.reviews)
    )


def _rank_reviews(effects: Effects) -> list[ReviewEffect]:
    """Those that did more than was to be expected first."""
    told = [
        ReviewEffect(review, topic, *effect)
        for review, about in tell_effects(effects).items()
        for topic, effect in about.items()
    ]
    return sorted(told, key=lambda one: (one.expected - one.bought, -one.shown, one.review, one.topic))


def _add_spend(made_of: Material) -> dict[str, AllCounts]:
    spend = split_spend(made_of.spent, made_of.by, made_of.cohorts)
    return {
        key: replace(made_of.counts.get(key, AllCounts()), spend=spend.get(key, {}))
        for key in {**made_of.counts, **spend}
    }


def _list_rows(made_of: Material, parts: Mapping[str, AllCounts]) -> Sequence[Slice]:
    if made_of.by is By.COHORT:
        return [_make_cohort(made_of, cohort, parts) for cohort in made_of.cohorts]
    named = {key: counts for key, counts in parts.items() if key}
    ordered = sorted(named, key=lambda key: (key == UNKNOWN, -named[key].people.leads, key))
    return [_make_row(made_of, key, named[key]) for key in ordered]


def _make_row(made_of: Material, key: str, counts: AllCounts) -> Slice:
    is_open = made_of.period.is_open(made_of.today)
    return Slice(key, None, tell(counts, made_of.currency, is_open=is_open, by=made_of.by))


def _make_cohort(made_of: Material, cohort: Period, parts: Mapping[str, AllCounts]) -> Slice:
    key = name_cohort(cohort)
    counts, is_open = parts.get(key, AllCounts()), cohort.is_open(made_of.today)
    return Slice(key, cohort, withhold(tell(counts, made_of.currency, is_open=is_open, by=By.COHORT)))
