"""What advertising cost, by the part of the whole that it brought."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from conversations.reporting.counts import Spent
from conversations.reporting.periods import Period
from conversations.reporting.question import By

Money = dict[str, Decimal]
"""Amounts by currency."""


def split_spend(spent: Iterable[Spent], by: By | None, cohorts: Sequence[Period]) -> dict[str, Money]:
    """By key. What brought people of a source or a variant is not known: there it is all the whole's, of the key ""."""
    found: dict[str, Money] = {}
    for one in spent:
        money = found.setdefault(_key(one, by, cohorts), {})
        money[one.currency] = money.get(one.currency, Decimal(0)) + one.amount
    return found


def _key(one: Spent, by: By | None, cohorts: Sequence[Period]) -> str:
    if by is By.CAMPAIGN:
        return one.campaign
    if by is By.COHORT:
        return next((name_cohort(cohort) for cohort in cohorts if cohort.first <= one.day <= cohort.last), "")
    return ""


def name_cohort(cohort: Period) -> str:
    """The key of a cohort: the day it begins."""
    return cohort.first.isoformat()
