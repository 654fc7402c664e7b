"""Several who open a new SQLite file in the same instant: a web process and its workers started together."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from storage.sql.sqlite import connect

_ROUNDS = 60
"""A clash came in one of nine before they were waited for: without that this fails but for one run in a thousand."""


def test_nobody_is_turned_away(tmp_path: Path) -> None:
    """They change the same file to the same kind of journal, which SQLite lets one of them do."""
    together = Barrier(4)
    with ThreadPoolExecutor(4) as threads:
        for number in range(_ROUNDS):
            path = str(tmp_path / f"{number}.db")
            for opened in [threads.submit(_open, path, together.wait) for _ in range(4)]:
                opened.result()


def _open(path: str, wait: Callable[[], int]) -> None:
    async def open_and_close() -> None:
        await (await connect(path)).close()

    wait()
    asyncio.run(open_and_close())
