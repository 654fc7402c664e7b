"""`waltz leads import`."""

import asyncio
import csv
import sys
from collections import Counter
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TextIO

from rich.progress import Progress

from bot.app import App
from bot.commands.leads import harmless, say, with_app
from bot.importing.checking import CheckedFile, check
from bot.importing.rehearsing import rehearse
from bot.importing.taking import take_in
from bot.settings import Settings

_SHOWN_ERRORS = 50


def import_csv(settings: Settings, file: Path, *, dry_run: bool = False, good_rows: bool = False) -> int:
    """Look at all rows and, if every one is good or the good ones are asked for, take them in. Returns the exit code.

    An import that was broken off may be repeated: it goes on where it stood. `dry_run` only says who would be greeted.
    """
    if not file.is_file():
        say.print(f"[red]{file}: there is no such file.[/red]", soft_wrap=True)
        return 1
    size = file.stat().st_size
    return asyncio.run(
        with_app(settings, lambda app: _import(app, file, size, dry_run=dry_run, good_rows=good_rows))
    )


async def _import(app: App, file: Path, size: int, *, dry_run: bool, good_rows: bool) -> int:
    now = await app.read_clock()
    try:
        with Progress(console=say, transient=True) as progress, ExitStack() as stack:
            task = progress.add_task(f"Reading {file.name}", total=size)
            watch = partial(progress.advance, task)
            checked = stack.enter_context(check(file, now, app.own_numbers.numbers, watch))
            kept = stack.pop_all()
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        say.print(f"[red]{file}: {error}. Save it as CSV in UTF-8.[/red]", soft_wrap=True)
        return 1
    with kept:
        _tell(file, checked)
        if checked.bad and not (checked.good and (good_rows or dry_run)):
            say.print(_refuse(checked), soft_wrap=True)
            return 1
        await (_foretell(app, checked, sys.stdout) if dry_run else _take_in(app, file, checked))
    return 0


def _refuse(checked: CheckedFile) -> str:
    if checked.no_header:
        return "Nothing was imported: the line that names the columns has to be mended first."
    said = f"{checked.bad} rows can't be taken, so nothing was imported. Mend them and import again"
    return f"{said}, or bring in the other {checked.good} with --good-rows." if checked.good else f"{said}."


def _tell(file: Path, checked: CheckedFile) -> None:
    for problem in checked.problems[:_SHOWN_ERRORS]:
        words = f"{file}:{problem.row}: {problem.field}: {problem.reason}"
        say.print(words, style="red", markup=False, highlight=False, soft_wrap=True)  # a line each
    if checked.unused:
        words = f"These columns are not used: {', '.join(checked.unused)}"
        say.print(words, markup=False, highlight=False, soft_wrap=True)


async def _take_in(app: App, file: Path, checked: CheckedFile) -> None:
    with Progress(console=say, transient=True) as progress:
        task = progress.add_task(f"Importing {file.name}", total=checked.good)
        taken = await take_in(app.intake, app.database, checked, lambda rows: progress.advance(task, rows))
    say.print(
        f"{taken.created} new leads, {taken.known + taken.repeated} known already. The running bot greets the new ones."
    )
    if taken.repeated:
        say.print(f"{taken.repeated} rows of this very file were brought in before.")


async def _foretell(app: App, checked: CheckedFile, out: TextIO) -> None:
    """A line for each row, as CSV, in the business's time."""
    writer, zone, counts = csv.writer(out), app.playbook.zone, Counter[str]()
    writer.writerow(("row", "name", "phone", "what", "when", "channel", "why"))
    async for one in rehearse(app.intake, checked):
        counts[one.what] += 1
        at = one.at.astimezone(zone).strftime("%Y-%m-%d %H:%M") if one.at else ""
        writer.writerow((one.row, harmless(one.name), one.phone, one.what, at, one.channel, one.why))
    told = ", ".join(f"{count} {what}" for what, count in counts.items()) or "It has no rows"
    say.print(f"Nothing was imported. {told}.", soft_wrap=True)
