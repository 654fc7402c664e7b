"""The numbers of the month, worked out of its script alone: with nothing of the code that they are to check."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from statistics import median
from typing import Any

from tests.reporting.month import AD_SPEND, BEGINS, ENDS, ISRAEL, LOOKED_AT, Order, Played

STAGES = ("awareness", "interest", "evaluation", "decision", "purchase", "use", "loyalty")
Ratio = tuple[float | None, float, float]
"""A value, of so many, of so many."""


def day(moment: datetime) -> date:
    """In Israel."""
    return moment.astimezone(ISRAEL).date()


def came(people: Iterable[Played], first: date = BEGINS, last: date = ENDS) -> list[Played]:
    """Those who count, and came then."""
    return [one for one in people if one.is_counted and first <= day(one.enters) <= last]


def happened(order: Order) -> bool:
    return order.at <= LOOKED_AT


def stands(order: Order) -> bool:
    return happened(order) and order.status != "cancelled" and order.refunded < order.amount


def buyers(people: Sequence[Played]) -> list[Played]:
    return [one for one in people if any(stands(order) for order in one.orders)]


def ratio(top: float, bottom: float) -> Ratio:
    return (top / bottom if bottom else None, top, bottom)


def middle(lengths: list[timedelta], of: int, unit: timedelta = timedelta(seconds=1)) -> Ratio:
    value = median(length / unit for length in lengths) if lengths else None
    return (value, len(lengths), of)


def first_bought(one: Played) -> datetime:
    """Whatever became of it later."""
    return min(order.at for order in one.orders if happened(order) and order.status != "cancelled")


def moves(one: Played) -> list[tuple[str, datetime]]:
    """The stages they were in, and since when."""
    paid = [order.at for order in one.orders if happened(order) and order.status != "cancelled"]
    told = [("awareness", one.enters), ("evaluation", one.asks_price), ("decision", one.joins)]
    told.append(("purchase", min(paid) if paid else None))
    return [(stage, moment) for stage, moment in told if moment is not None and moment <= LOOKED_AT]


def last_sign(one: Played) -> datetime:
    """Their last word, click or order."""
    signs = [one.enters, one.asks_price, one.joins, one.refuses, one.case.opened if one.case else None]
    signs += [order.at for order in one.orders if order.status != "cancelled"]
    return max(moment for moment in signs if moment is not None and moment <= LOOKED_AT)


def is_lost(one: Played) -> bool:
    return one.refuses is not None or day(last_sign(one)) <= day(LOOKED_AT) - timedelta(days=30)


def scored(people: Sequence[Played], survey: str) -> list[int]:
    return [score for one in people for kind, score in one.scores if kind == survey and score is not None]


def spent(currency: str = "ILS", keep: Callable[[str, date], bool] = lambda *_: True) -> float:
    within = [row for row in AD_SPEND if BEGINS <= row[1] <= ENDS and row[2] == currency]
    return sum(amount for campaign, day, _, amount in within if keep(campaign, day))


def metrics(people: Sequence[Played], ads: float | None = None) -> dict[str, Ratio]:
    """Every metric of these people; `ads` is what advertising them cost."""
    bought, cases = buyers(people), [one.case for one in people if one.case]
    paid = [order for one in people for order in one.orders if stands(order) and order.currency == "ILS"]
    payers = [one for one in people if any(stands(o) and o.currency == "ILS" for o in one.orders)]
    csat, ces, nps = (scored(people, survey) for survey in ("csat", "ces", "nps"))
    balance = sum(score >= 9 for score in nps) - sum(score <= 6 for score in nps)
    met = [state for one in people for state in one.meetings if state in ("held", "no_show")]
    friends = [one for one in people if one.brought not in (None, "refused")]
    invited = [one.ticket for one in people if one.ticket is not None]
    found = {
        "conversion": ratio(len(bought), len(people)),
        "time_to_conversion": middle(
            [first_bought(one) - one.enters for one in bought], len(people), timedelta(days=1)
        ),
        "ltv": ratio(sum(order.amount - order.refunded for order in paid), len(payers)),
        "engagement": ratio(sum(one.asks_price is not None for one in people), len(people)),
        "churn": ratio(sum(is_lost(one) for one in people), len(people)),
        "opt_outs": ratio(sum(one.refuses is not None for one in people), len(people)),
        "delivery_failures": ratio(sum(one.lost > 0 for one in people), len(people)),
        "answer_speed": middle([case.taken - case.opened for case in cases if case.taken], len(cases)),
        "resolution_time": middle([case.done - case.opened for case in cases if case.done], len(cases)),
        "csat": ratio(sum(score >= 4 for score in csat), len(csat)),
        "ces": ratio(sum(ces), len(ces)),
        "nps": (100 * balance / len(nps) if nps else None, balance, len(nps)),
        "no_shows": ratio(met.count("no_show"), len(met)),
        "referrals": ratio(sum(one.brought == "bought" for one in friends), len(friends)),
        "arrivals": ratio(sum(invited), len(invited)),
    }  # fmt: skip
    if ads is not None:
        found["cac"] = (ads / len(bought) if bought and ads else None, ads, len(bought))
    return found


def funnel(people: Sequence[Played]) -> list[dict[str, Any]]:
    """Every stage: who entered and left it, who came so far or further, who was lost in it, the median time in it."""
    paths = [(one, moves(one)) for one in people]
    return [_stage(stage, place, paths) for place, stage in enumerate(STAGES)]


def _stage(stage: str, place: int, paths: list[tuple[Played, list[tuple[str, datetime]]]]) -> dict[str, Any]:
    entered = [(one, path) for one, path in paths if stage in [name for name, _ in path]]
    left, here = [], []
    for one, path in entered:
        names = [name for name, _ in path]
        if names[-1] == stage:
            here.append(one)
        else:
            at = names.index(stage)
            left.append(path[at + 1][1] - path[at][1])
    reached = [path for _, path in paths if STAGES.index(path[-1][0]) >= place]
    days = median(length / timedelta(days=1) for length in left) if left else None
    return {
        "stage": stage, "entered": len(entered), "left": len(left), "median_days": days,
        "reached": len(reached), "lost": sum(is_lost(one) for one in here),
    }  # fmt: skip


def rewards(people: Sequence[Played]) -> int:
    """Given for friends, and not taken back."""
    return sum(one.rewards - one.taken_back for one in people if one.brought != "refused")


def behind(people: Sequence[Played]) -> dict[str, list[Played]]:
    """Whom each metric's number is of."""
    return {
        "time_to_conversion": buyers(people),
        "cac": buyers(people),
        "ltv": [one for one in people if any(stands(o) and o.currency == "ILS" for o in one.orders)],
        "answer_speed": [one for one in people if one.case and one.case.taken],
        "resolution_time": [one for one in people if one.case and one.case.done],
        **{survey: [one for one in people if scored([one], survey)] for survey in ("csat", "ces", "nps")},
        "no_shows": [one for one in people if "no_show" in one.meetings],
        "arrivals": [one for one in people if one.ticket],
        "referrals": [one for one in people if one.brought == "bought"],
    }


def revenue(people: Sequence[Played]) -> float:
    """What they paid in the business's currency, less what they got back."""
    return sum(
        order.amount - order.refunded
        for one in people
        for order in one.orders
        if stands(order) and order.currency == "ILS"
    )
