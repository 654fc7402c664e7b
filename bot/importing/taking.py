"""Takes the rows of a file in, some at a time: between two chunks everybody else's turn comes."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.decisions.arrivals import Arrival
from bot.decisions.intake import Intake
from bot.importing.checking import CheckedFile, CheckedRow
from bot.web.api.leads import arrive
from storage.database import Database
from storage.sql.postgresql import count_anew

CHUNK = 200
"""Rows that are committed together: the bot writes nothing for so long."""
_SHARE, _SHORTEST, _LONGEST = 0.25, 0.01, 0.25
"""Between two chunks, of the time the last one took, and in seconds: who waits to write to SQLite looks every 5 ms, or
what becomes of them on a busy machine. Where several write at a time nobody waits for a gap."""
_COUNTED = frozenset(5 * 4**power for power in range(8))
"""After so many chunks the tables are counted anew: 1,000 rows, 4,000, 16,000 …"""


@dataclass(slots=True)
class ImportCounts:
    """What became of the rows. `repeated` were brought in before, from this very file."""

    created: int = 0
    known: int = 0
    repeated: int = 0


async def take_in(
    intake: Intake, database: Database, file: CheckedFile, watch: Callable[[int], None] = lambda _: None
) -> ImportCounts:
    """Take in every good row; `watch` hears of rows as they are committed.

    Broken off and begun again it goes on where it stood: a row has a key of its own, and no second effect.
    """
    taken = ImportCounts()
    for number, chunk in enumerate(file.chunks(CHUNK), start=1):
        began = time.monotonic()
        for one in await intake.accept_together([name_row(file, row) for row in chunk]):
            taken.created += one.created
            taken.repeated += one.repeated
            taken.known += not one.created and not one.repeated
        watch(len(chunk))
        await asyncio.sleep(0 if database.is_postgresql else _rest(time.monotonic() - began))
        if database.is_postgresql and number in _COUNTED:
            async with database.begin() as tx:
                await count_anew(tx)
    return taken


def _rest(took: float) -> float:
    return min(max(took * _SHARE, _SHORTEST), _LONGEST)


def name_row(file: CheckedFile, row: CheckedRow) -> Arrival:
    """A row as an arrival that is one of a kind."""
    return arrive(row.submitted, f"import:{file.digest}:{row.row}")
