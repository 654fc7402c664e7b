"""Formulas, of counts that are written down: what divides what, and what has no value."""

from datetime import date
from decimal import Decimal

import pytest

from conversations.lead.lead import Stage
from conversations.reporting.compiling import Material, compile_report
from conversations.reporting.counts import (
    AllCounts,
    Cases,
    OrderCounts,
    People,
    Scores,
    Spent,
    Spread,
    StageCount,
    Sum,
    Visits,
)
from conversations.reporting.funnel import list_steps
from conversations.reporting.metric import Figure
from conversations.reporting.metrics import METRICS
from conversations.reporting.periods import Period
from conversations.reporting.question import By
from conversations.turn.given import Shown

LATER = date(2026, 12, 1)
OCTOBER = Period(date(2026, 10, 1), date(2026, 10, 31))
COMPUTE = {metric.name: metric.compute for metric in METRICS}


def compute(name: str, counts: AllCounts) -> Figure:
    return COMPUTE[name](counts, "ILS")


@pytest.mark.parametrize("name", COMPUTE)
def test_of_nobody_there_is_no_value_and_nothing_fails(name: str) -> None:
    figure = compute(name, AllCounts())
    assert (figure.value, figure.numerator, figure.denominator, figure.sample) == (None, 0, 0, 0)


@pytest.mark.parametrize(
    ("name", "counts", "value", "top", "bottom"),
    [
        ("conversion", AllCounts(People(40), orders=OrderCounts(10)), 0.25, 10, 40),
        ("nps", AllCounts(nps=Scores(asked=30, answers=10, good=5, bad=2, total=80)), 30.0, 3, 10),
        ("csat", AllCounts(csat=Scores(asked=9, answers=5, good=4, bad=1, total=20)), 0.8, 4, 5),
        ("ces", AllCounts(ces=Scores(asked=9, answers=4, good=1, bad=1, total=22)), 5.5, 22, 4),
        ("engagement", AllCounts(People(leads=50, contacted=40, answered=10)), 0.25, 10, 40),
        ("opt_outs", AllCounts(People(leads=50, refused=5)), 0.1, 5, 50),
        ("delivery_failures", AllCounts(People(leads=50, contacted=20, unreached=1)), 0.05, 1, 20),
        ("no_shows", AllCounts(meetings=Visits(due=10, came=7)), 0.3, 3, 10),
        ("arrivals", AllCounts(tickets=Visits(due=10, came=7)), 0.7, 7, 10),
        ("answer_speed", AllCounts(cases=Cases(5, taken=Spread(([60.0, 90.0], [600.0])))), 90.0, 3, 5),
        ("resolution_time", AllCounts(cases=Cases(5, resolved=Spread(([60.0, 90.0],)))), 75.0, 2, 5),
        ("time_to_conversion", AllCounts(People(9), orders=OrderCounts(2, Spread(([86400.0, 259200.0],)))), 2.0, 2, 9),
    ],
)  # fmt: skip
def test_a_value_is_what_its_formula_says(
    name: str, counts: AllCounts, value: float, top: float, bottom: float
) -> None:
    figure = compute(name, counts)
    assert figure.value == pytest.approx(value)
    assert (figure.numerator, figure.denominator) == (top, bottom)


def test_nps_is_over_answers_and_says_how_many_were_asked() -> None:
    figure = compute("nps", AllCounts(nps=Scores(asked=30, answers=10, good=5, bad=2, total=80)))
    assert figure.more == {"asked": 30, "promoters": 5, "detractors": 2}


def test_money_of_another_currency_is_told_beside_and_not_added() -> None:
    revenue = {"ILS": Sum(2, Decimal("520.50")), "USD": Sum(1, Decimal(99))}
    ltv = compute("ltv", AllCounts(orders=OrderCounts(3, revenue=revenue)))
    assert (ltv.value, ltv.numerator, ltv.denominator) == (260.25, 520.5, 2)
    assert ltv.more == {"currency": "ILS", "others": {"USD": 99.0}}


def test_whoever_advertises_nowhere_has_no_cost_of_a_customer() -> None:
    counts = AllCounts(orders=OrderCounts(4), spend={"USD": Decimal(10)})
    assert compute("cac", counts).value is None
    counts = AllCounts(orders=OrderCounts(4), spend={"ILS": Decimal(10)})
    assert compute("cac", counts).value == 2.5


def test_the_funnel_never_widens() -> None:
    """Who skipped a stage came further than it: nobody drops off where nobody was."""
    counts = {
        Stage.AWARENESS: StageCount(entered=10, left=7, reached=10, lost=2, time=Spread(([86400.0, 172800.0],))),
        Stage.INTEREST: StageCount(entered=3, left=2, reached=7),
        Stage.PURCHASE: StageCount(entered=4, left=0, reached=4),
    }  # fmt: skip
    first, second, *_, last = list_steps(counts)
    assert (first.drop_off.numerator, first.drop_off.denominator) == (3, 10)
    assert (first.churn.value, first.time.value) == (0.2, 1.5)
    assert (second.drop_off.numerator, second.drop_off.denominator) == (7, 7)
    assert (last.drop_off.numerator, last.drop_off.value) == (0, None)


def material(by: By | None, counts: dict[str, AllCounts], today: date = LATER) -> Material:
    weeks = [Period(date(2026, 10, 1), date(2026, 10, 15)), Period(date(2026, 10, 16), date(2026, 10, 31))]
    spent = [
        Spent("spring", date(2026, 10, 2), "ILS", Decimal(100)),
        Spent("spring", date(2026, 10, 20), "ILS", Decimal(60)),
    ]
    shows = {("noa", "price"): Shown(41, 9), ("gil", "price"): Shown(41, 1), ("amy", ""): Shown(3, 0)}
    return Material(OCTOBER, by, weeks, "ILS", today, counts, spent, 12, shows)  # fmt: skip


def test_parts_add_up_to_the_whole() -> None:
    counts = {
        "spring": AllCounts(People(6), orders=OrderCounts(2)),
        "unknown": AllCounts(People(4), orders=OrderCounts(1)),
    }
    made = compile_report(material(By.CAMPAIGN, counts))
    assert [row.key for row in made.rows] == ["spring", "unknown"]
    assert (made.whole.leads, made.tests) == (10, 2)
    assert [row.numbers.metrics["cac"].value for row in made.rows] == [80.0, None]
    assert made.whole.metrics["cac"].value == pytest.approx(160 / 3)
    alone = compile_report(material(None, {"": counts["spring"]}))
    assert alone.rows == []
    assert alone.whole.metrics["cac"].numerator == 160


def test_a_campaign_that_cost_and_brought_nobody_is_a_row() -> None:
    made = compile_report(material(By.CAMPAIGN, {"unknown": AllCounts(People(4))}))
    assert [(row.key, row.numbers.leads) for row in made.rows] == [("spring", 0), ("unknown", 4)]


def test_a_cohort_whose_time_is_not_over_has_counts_and_no_rate() -> None:
    counts = {day: AllCounts(People(6), orders=OrderCounts(2)) for day in ("2026-10-01", "2026-10-16")}
    first, second = compile_report(material(By.COHORT, counts, date(2026, 11, 30))).rows
    assert (first.numbers.open, second.numbers.open) == (False, True)
    assert first.numbers.metrics["conversion"].value == pytest.approx(1 / 3)
    conversion = second.numbers.metrics["conversion"]
    assert (conversion.value, conversion.numerator, conversion.denominator) == (None, 2, 6)
    assert {step.drop_off.value for step in second.numbers.funnel} == {None}
    assert first.numbers.metrics["cac"].numerator == 100
    last_open = compile_report(material(By.COHORT, counts)).rows[1]
    assert not last_open.numbers.open, "thirty days after its last day it is over"


def test_a_review_leads_by_what_it_did_beyond_what_was_to_be_expected() -> None:
    best, new, worst = compile_report(material(None, {})).reviews
    assert (best.review, best.topic, best.shown, best.bought, best.expected) == ("noa", "price", 41, 9, 5.0)
    assert (new.review, worst.review) == ("amy", "gil")
