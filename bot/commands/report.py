"""`waltz report`: every number in the terminal."""

import asyncio
import json
import sys

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from bot.app import App
from bot.commands.leads import with_app
from bot.reporting.making import make_report
from bot.reporting.wording import say_parts, say_value
from bot.settings import Settings
from conversations.reporting.metrics import METRICS
from conversations.reporting.periods import OPEN_DAYS
from conversations.reporting.question import BadQuestion, Question, read_question
from conversations.reporting.report import Numbers, Report, Slice
from conversations.reporting.showing import show_report

_SHOWN = ("conversion", "time_to_conversion", "ltv", "cac", "engagement", "opt_outs", "csat", "nps")
"""What is told of each part; `--json` has all of it."""
_WIDE = 140


def report(settings: Settings, first: str, last: str, by: str, *, as_json: bool) -> int:
    """Print it. Returns the exit code: 2 where the question makes no sense."""
    try:
        asked = read_question(first, last, by)
    except BadQuestion as bad:
        Console(stderr=True).print(f"[red]--{escape(str(bad))}[/red]", highlight=False, soft_wrap=True)
        return 2
    return asyncio.run(with_app(settings, lambda app: _report(app, asked, as_json=as_json)))


async def _report(app: App, asked: Question, *, as_json: bool) -> int:
    made = await make_report(app, asked)
    if as_json:
        json.dump(show_report(made), sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
        return 0
    # In a file or a pipe nobody counts columns.
    out = Console(width=None if sys.stdout.isatty() else _WIDE)
    days = f"First contact from {made.period.first} to {made.period.last}"
    left_out = f"; {made.tests} test leads left out" if made.tests else ""
    out.print(f"{days}: {made.whole.leads} leads{left_out}.", highlight=False)
    for table in (_tell_funnel(app, made.whole), _tell_metrics(made), *_tell_slices(made)):
        out.print(table)
    if made.whole.open or any(row.numbers.open for row in made.rows):
        out.print(f"still open: for {OPEN_DAYS} days after its last day more may follow.", highlight=False)
    return 0


def _table(title: str, first: str) -> Table:
    return Table(first, title=title, title_justify="left", box=SIMPLE_HEAD)


def _tell_funnel(app: App, whole: Numbers) -> Table:
    table = _table("Funnel", "Stage")
    for column in ("Came this far", "Entered", "Left", "Median time", "Drop-off", "Churn"):
        table.add_column(column, justify="right")
    journey = app.journey
    for step in whole.funnel:
        table.add_row(
            escape(journey.in_language(journey.stages[step.stage], "en")),
            str(step.count.reached), str(step.count.entered), str(step.count.left),
            say_value("days", step.time.value, "", "en"), say_value("share", step.drop_off.value, "", "en"),
            say_value("share", step.churn.value, "", "en"),
        )  # fmt: skip
    return table


def _tell_metrics(made: Report) -> Table:
    table = _table("Numbers", "Metric")
    table.add_column("Value", justify="right")
    table.add_column("Of")
    table.add_column("Formula")
    for metric in METRICS:
        figure = made.whole.metrics[metric.name]
        value = say_value(metric.unit, figure.value, made.currency, "en")
        table.add_row(metric.title.en, value, say_parts(metric, figure, "en"), metric.formula.en)
    return table


def _tell_slices(made: Report) -> list[Table]:
    if made.by is None:
        return []
    table = _table(f"By {made.by.value}", made.by.value.capitalize())
    table.add_column("Leads", justify="right")
    shown = [metric for metric in METRICS if metric.name in _SHOWN and made.by in metric.parts]
    for metric in shown:
        table.add_column(metric.title.en, justify="right")
    for row in made.rows:
        values = [
            say_value(one.unit, row.numbers.metrics[one.name].value, made.currency, "en") for one in shown
        ]
        table.add_row(_name(row), str(row.numbers.leads), *values)
    return [table]


def _name(row: Slice) -> str:
    name = f"{row.period.first} to {row.period.last}" if row.period else escape(row.key)
    return f"{name} (still open)" if row.period and row.numbers.open else name
