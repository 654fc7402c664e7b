"""The `waltz` command."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer
from pydantic import ValidationError
from rich.console import Console
from rich.markup import escape

from bot.errors import ConfigurationError
from bot.logs import set_up_logs
from bot.settings import Settings

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Waltz: leads, from a first hello to a friend.",
)
leads = typer.Typer(no_args_is_help=True, help="Bring leads in, give them out, forget one.")
cli.add_typer(leads, name="leads")
errors = Console(stderr=True)

JourneyOption = Annotated[
    Path | None, typer.Option("--journey", help="A journey's folder. Default: JOURNEY.")
]


def main() -> None:
    """Entry point. Problems that are the user's to solve are said plainly, without a traceback."""
    try:
        cli()
    except ConfigurationError as error:
        # Not wrapped: whoever reads it may look for it, and paths would be torn.
        errors.print(f"[red]{escape(str(error))}[/red]", highlight=False, soft_wrap=True)
        sys.exit(1)


def read_settings() -> Settings:
    """The settings, or an explanation of what to write instead."""
    from bot.commands.settings_check import find_cut

    if cut := find_cut(Path(".env") if Path(".env").is_file() else None):
        raise ConfigurationError("\n".join(cut))
    try:
        return Settings()
    except ValidationError as error:
        problems = [f"{'.'.join(map(str, p['loc'])).upper()}: {p['msg']}" for p in error.errors()]
        raise ConfigurationError(
            "Settings that can't be used (see .env.example):\n" + "\n".join(problems)
        ) from None


@cli.command()
def demo(
    port: Annotated[int | None, typer.Option(help="Default: PORT, or the next free one.")] = None,
    database: Annotated[str, typer.Option(help="Where to keep the demo's data.")] = "",
) -> None:
    """Everything on SQLite with stand-ins for the providers: write as a customer, move the clock."""
    from bot.commands.demo import run_demo

    set_up_logs("WARNING", "text")
    run_demo(read_settings(), port, database)


@cli.command()
def run() -> None:
    """Production in one process: web server, channels, delivery and timers."""
    from bot.commands.run import run_all

    run_all(_ready_to_run())


@cli.command()
def web() -> None:
    """Only the web server; run as many as wanted beside `waltz worker`, on PostgreSQL."""
    from bot.commands.run import run_web

    run_web(_ready_to_run())


@cli.command()
def worker() -> None:
    """Only delivery, timers and polling; run as many as wanted beside `waltz web`, on PostgreSQL."""
    from bot.commands.run import run_worker

    run_worker(_ready_to_run())


@cli.command()
def resume(
    send_waiting: Annotated[
        bool, typer.Option("--send-waiting", help="Also send what waited when it was copied.")
    ] = False,
) -> None:
    """Go on with a database that was copied or restored: until then nothing is sent from it."""
    from bot.commands.run import resume as run_resume

    run_resume(read_settings(), send_waiting=send_waiting)


@cli.command()
def check(journey: JourneyOption = None) -> None:
    """Validate the settings and the journey; every problem with file, line and what to write instead."""
    from bot.commands.check import check as run_check

    raise typer.Exit(run_check(journey, Path(".env"), sys.stdout))


@cli.command()
def ask(
    journey: JourneyOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line.")] = False,
) -> None:
    """Read one question a line and print the answer it would get, and how sure that is."""
    from bot.commands.ask import ask as run_ask

    raise typer.Exit(run_ask(journey, as_json, sys.stdin, sys.stdout))


@cli.command()
def storyboard(
    files: Annotated[list[Path] | None, typer.Argument(help="Stories. Default: the journey's own.")] = None,
    journey: JourneyOption = None,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print only the conversations that fail.")] = False,
) -> None:
    """Play persona stories on the whole bot with a moved clock; exit 1 where an expectation fails."""
    from bot.commands.storyboard import storyboard as run_storyboard

    set_up_logs("ERROR", "text")
    folder = journey or read_settings().journey
    raise typer.Exit(run_storyboard(folder, files or [], quiet=quiet, out=sys.stdout))


@cli.command()
def report(
    as_json: Annotated[bool, typer.Option("--json", help="As `GET /api/report` answers.")] = False,
    first: Annotated[str, typer.Option("--from", help="First day of first contact, as 2026-01-31.")] = "",
    last: Annotated[str, typer.Option("--to", help="Last day of first contact. Default: today.")] = "",
    by: Annotated[str, typer.Option(help="Split by cohort, source, campaign or variant.")] = "",
) -> None:
    """The funnel and what came of it: conversion, satisfaction, what a customer costs and brings."""
    from bot.commands.report import report as run_report

    raise typer.Exit(run_report(read_settings(), first, last, by, as_json=as_json))


@leads.command("import")
def import_leads(
    file: Annotated[Path, typer.Argument(help="A CSV file with a header line.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Print who would be greeted when, and keep nothing.")
    ] = False,
    good_rows: Annotated[
        bool, typer.Option("--good-rows", help="Bring in the rows that are right, and leave out the others.")
    ] = False,
) -> None:
    """Bring leads in from a CSV file: all rows or, where any has an error, none. Broken off, it may be repeated."""
    from bot.commands.importing import import_csv

    raise typer.Exit(import_csv(read_settings(), file, dry_run=dry_run, good_rows=good_rows))


@leads.command("export")
def export_leads(
    lead: Annotated[str | None, typer.Option(help="Only this lead (id or phone), whole, as JSON.")] = None,
    form: Annotated[Literal["csv", "json"], typer.Option("--format")] = "csv",
) -> None:
    """Print all leads as CSV or JSON, or all that is kept of one."""
    from bot.commands.leads import export

    raise typer.Exit(export(read_settings(), lead, form))


@leads.command("erase")
def erase_lead(
    lead: Annotated[str, typer.Argument(help="The lead's id or phone.")],
    yes: Annotated[bool, typer.Option("--yes", help="Don't ask.")] = False,
) -> None:
    """Forget one person."""
    from bot.commands.leads import erase

    if not yes:
        typer.confirm(f"Forget everything about {lead}?", abort=True)
    raise typer.Exit(erase(read_settings(), lead))


def _ready_to_run() -> Settings:
    settings = read_settings()
    set_up_logs(settings.log_level, settings.log_format)
    return settings


if __name__ == "__main__":
    main()
