"""Takes the rows of a file in, some at a time: between two chunks everybody else's turn comes."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bot.decisions.arrivals import Arrival
from bot.decisions.intake import Intake
from bot.importing.checking import CheckedFile, CheckedRow
from bot.web.api.leads import arrive

CHUNK = 100
"""Rows that are committed together: the bot writes nothing for so long."""
_PAUSE = 0.02
"""Seconds between two chunks: whoever waits to write to SQLite looks every 5 ms."""


@dataclass(slots=True)
class ImportCounts:
    """What became of the rows. `repeated` were brought in before, from this very file."""

    created: int = 0
    known: int = 0
    repeated: int = 0


async def take_in(
    intake: Intake, file: CheckedFile, watch: Callable[[int], None] = lambda _: None
) -> ImportCounts:
    """Take in every good row; `watch` hears of rows as they are committed.

    Broken off and begun again it goes on where it stood: a row has a key of its own, and no second effect.
    """
    taken = ImportCounts()
    for chunk in file.chunks(CHUNK):
        for one in await intake.accept_together([name_row(file, row) for row in chunk]):
            taken.created += one.created
            taken.repeated += one.repeated
            taken.known += not one.created and not one.repeated
        watch(len(chunk))
        await asyncio.sleep(_PAUSE)
    return taken


def name_row(file: CheckedFile, row: CheckedRow) -> Arrival:
    """A row as an arrival that is one of a kind."""
    return arrive(row.submitted, f"import:{file.digest}:{row.row}")
