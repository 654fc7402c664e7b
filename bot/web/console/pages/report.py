"""The report: what came of everybody who came, in numbers and charts."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from bot.reporting import charts, wording
from bot.reporting.making import list_people, make_course, make_report
from bot.web.console.desk import Desk, Visit
from bot.web.console.guard import PageRefused
from conversations.lead.content import Language
from conversations.lead.lead import Stage
from conversations.reporting.metric import Figure, Metric
from conversations.reporting.metrics import METRICS
from conversations.reporting.periods import OPEN_DAYS, day_of
from conversations.reporting.question import BadQuestion, By, Question, read_question
from conversations.reporting.report import UNKNOWN, Report

_DEFAULT = By.SOURCE
_LENGTHS = {"report_30": 30, "report_90": 90, "report_365": 365}
_SPLITS = {
    By.SOURCE: "by_source",
    By.CAMPAIGN: "by_campaign",
    By.VARIANT: "by_variant",
    By.COHORT: "by_cohort",
}
_PROBLEMS = {"from": "bad_from", "to": "bad_to", "order": "bad_order", "by": "bad_by"}
_SPLIT = ("conversion", "time_to_conversion", "ltv", "cac", "engagement", "csat", "nps", "opt_outs")
"""What is told of each part."""
_ALL_WHO = frozenset({"csat", "ces", "nps"})
"""Metrics whose people are all who answered, each with their answer; of the others they are those that are on top."""
_COUNTED = frozenset({"leads", *(metric.name for metric in METRICS), *(stage.value for stage in Stage)})
_MONEY = frozenset({"ltv", "cac"})
"""Metrics that divide an amount by people."""
_UNITS = {metric.name: "answer" if metric.name in _ALL_WHO else metric.unit for metric in METRICS}
_SHOWN = 50


async def show(desk: Desk, visit: Visit) -> Response:
    """The report that is asked for in the address; where that makes no sense, why."""
    given = visit.request.query_params
    seen = await desk.live.see()
    chosen = {name: (given.get(name) or "").strip()[:40] for name in ("from", "to", "by")}
    shared: dict[str, Any] = {
        "at": "report",
        "seen": seen,
        "chosen": chosen,
        "splits": _SPLITS,
        "lengths": _list_lengths(desk, visit, chosen["by"]),
    }
    try:
        asked = read_question(chosen["from"], chosen["to"], chosen["by"])
    except BadQuestion as bad:
        return desk.show(visit, "report.html", 422, **shared, problem=_PROBLEMS[bad.about], made=None)
    return desk.show(visit, "report.html", **shared, problem="", **await _make(desk, visit, asked))


async def show_people(desk: Desk, visit: Visit) -> Response:
    """Those whom a number of the report counts."""
    given = visit.request.query_params
    chosen = {name: (given.get(name) or "").strip()[:200] for name in ("from", "to", "by", "of", "part")}
    chosen = {name: value for name, value in chosen.items() if value}
    try:
        asked = read_question(chosen.get("from"), chosen.get("to"), chosen.get("by"))
    except BadQuestion:
        raise PageRefused(404, "no_list") from None
    of, after = chosen.get("of", ""), (given.get("after") or "")[:26]
    if of not in _COUNTED:
        raise PageRefused(404, "no_list")
    found = await list_people(desk.app, asked, of, chosen.get("part"), after, _SHOWN + 1)
    more = f"?{urlencode({**chosen, 'after': found[_SHOWN - 1].lead_id})}" if len(found) > _SHOWN else ""
    back = urlencode([(name, chosen[name]) for name in ("from", "to", "by") if name in chosen])
    return desk.show(
        visit, "report_people.html", at="report", people=found[:_SHOWN], more=more, back=f"/report?{back}",
        of=of, counted=_name_counted(of, visit.language), unit=_UNITS.get(of, ""), say=wording,
        currency=desk.app.journey.business.currency,
    )  # fmt: skip


def _name_counted(of: str, language: Language) -> str:
    """What the people of a metric have done; "" where it is none."""
    metric = next((metric for metric in METRICS if metric.name == of), None)
    if metric is None:
        return ""
    if of in _MONEY:
        return metric.bottom[language == "en"]
    return (metric.bottom if of in _ALL_WHO else metric.top)[language == "en"]


async def _make(desk: Desk, visit: Visit, asked: Question) -> Mapping[str, Any]:
    made = await make_report(desk.app, replace(asked, by=asked.by or _DEFAULT))
    by_time = made if made.by is By.COHORT else await make_course(desk.app, asked)
    shown = [metric for metric in METRICS if metric.name in _SPLIT and made.by in metric.parts]
    return {
        "made": made, "metrics": METRICS, "split": shown, "place": visit.language == "en",
        "columns": charts.draw_columns(by_time.rows, visit.language),
        "funnel": charts.draw_funnel(made.whole.funnel, visit.language),
        "people_of": _address_people(made), "has_people": _has_people,
        "unknown": UNKNOWN, "open_days": OPEN_DAYS, "say": wording,
    }  # fmt: skip


def _has_people(metric: Metric, figure: Figure) -> bool:
    """Whether there is anybody behind a number."""
    return bool(figure.sample if metric.name in _ALL_WHO or metric.name in _MONEY else figure.numerator)


def _address_people(made: Report) -> Callable[..., str]:
    """The address of those whom a number of this report counts, of the whole or of a part."""
    days = {"from": str(made.period.first), "to": str(made.period.last), "by": str(made.by or _DEFAULT)}

    def address(of: str, part: str | None = None) -> str:
        return (
            f"/report/people?{urlencode({**days, 'of': of, **({'part': part} if part is not None else {})})}"
        )

    return address


def _list_lengths(desk: Desk, visit: Visit, by: str) -> list[tuple[str, str]]:
    """The address of a report of the last days, for some lengths, and of all there is."""
    today = day_of(visit.now, desk.app.playbook.zone)
    kept = {"by": by} if by in tuple(By) else {}
    found = [
        (words, f"/report?{urlencode({'from': today - timedelta(days=days - 1), **kept})}")
        for words, days in _LENGTHS.items()
    ]
    return [*found, ("report_all", f"/report?{urlencode(kept)}")]
