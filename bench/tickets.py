"""An event's word, texted by everybody at once: tickets a second and the slowest, beside a bare server that commits.

`python -m bench.tickets [PEOPLE]`, and a part of `make bench`.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp

from bench.load import TOKEN, post_all
from bench.postgres import create_database, running_server
from bench.processes import Process, start_bot, start_echo, start_provider

PEOPLE = int(os.environ.get("BENCH_TICKETS", "1000"))
_SECONDS = int(os.environ.get("BENCH_SECONDS", "20"))
"""In which all of them text the word: less than the minute that is promised."""
_WORD, _NAME = "כנס", "דנה כהן"
_PATIENCE = 120
_PROMISED = 5_000
"""Milliseconds within which each has the ticket, at the provider's unlimited pace."""


@dataclass(frozen=True, slots=True)
class TicketFigures:
    """One server's figures. `named`: names answered with a ticket, a second; `shown`: words, likewise; the waits
    are from the post to the provider's receipt, in milliseconds, with everybody in the course of a few seconds.
    """

    name: str
    named: float
    shown: float
    p50: float
    p99: float
    most: float


async def measure_tickets(provider: Process, folder: Path, server: Any, people: int = PEOPLE) -> None:
    """Both databases, each beside the committing echo on it; prints a line for each."""
    on_sqlite, on_postgres = folder / "tickets.db", create_database(server)
    starts: list[tuple[Callable[[], Process], bool]] = [
        (lambda: start_echo(provider, str(folder / "tickets-echo.db"), "echo, a commit each, SQLite"), False),
        (lambda: start_bot(provider, f"sqlite+aiosqlite:///{on_sqlite}", "tickets, SQLite"), True),
        (lambda: start_echo(provider, create_database(server), "echo, a commit each, PostgreSQL"), False),
        (lambda: start_bot(provider, on_postgres, "tickets, PostgreSQL"), True),
    ]
    for start, is_bot in starts:
        process = start()
        try:
            await process.wait_ready()
            if is_bot:
                await _announce(process, people)
            _print(await _measure(process, provider, people))
        finally:
            process.stop()


async def _announce(process: Process, people: int) -> None:
    """An event with a place for everybody."""
    starts_at = datetime.now(UTC) + timedelta(days=3)
    body = {"title": "כנס", "keyword": _WORD, "starts_at": starts_at.isoformat(), "capacity": people}
    headers = {"authorization": f"Bearer {TOKEN}"}
    async with (
        aiohttp.ClientSession() as http,
        http.put(f"{process.url}/api/events/bench", json=body, headers=headers) as answer,
    ):
        answer.raise_for_status()


async def _measure(process: Process, provider: Process, people: int) -> TicketFigures:
    """All begin the form, all give their names, all text the word at once, and then in the course of some seconds."""
    await _say(process, provider, people, 1, _WORD)
    named, _ = await _say(process, provider, people, 2, _NAME)
    shown, _ = await _say(process, provider, people, 3, _WORD)
    _, waits = await _say(process, provider, people, 4, _WORD, per_second=people / _SECONDS)
    if waits[-1] > _PROMISED:
        raise AssertionError(
            f"the last of {people} waited {waits[-1]:.0f} ms for a ticket, with {process.name}"
        )
    return TicketFigures(
        process.name, people / named, people / shown, waits[len(waits) // 2], waits[int(len(waits) * 0.99)],
        waits[-1],
    )  # fmt: skip


async def _say(
    process: Process, provider: Process, people: int, round_: int, text: str, per_second: float = 0
) -> tuple[float, list[float]]:
    """Everybody says it; gives the seconds until the last answer was out, and each one's wait in milliseconds."""
    async with aiohttp.ClientSession() as http:
        await (await http.post(provider.url + "/reset")).read()
        began = time.perf_counter()
        run = await post_all(
            f"{process.url}/webhooks/whatsapp", range(people), round_, per_second=per_second, text=text
        )
        while int(await (await http.get(provider.url + "/count")).text()) < people:
            if time.perf_counter() - began > _PATIENCE:
                raise TimeoutError(f"{text}: not everybody was answered by {process.name}")
            await asyncio.sleep(0.01)
        seconds = time.perf_counter() - began
        arrived = await (await http.get(provider.url + "/arrived")).json(content_type=None)
    if any(len(times) != 1 for times in arrived.values()):
        raise AssertionError("somebody was answered twice")
    return seconds, sorted((arrived[chat][0] - posted) * 1000 for chat, posted in run.posted.items())


def _print(figures: TicketFigures) -> None:
    print(
        f"{figures.name}: {figures.named:.0f} names/s, {figures.shown:.0f} words/s; all within "
        f"{_SECONDS} s: p50 {figures.p50:.0f} ms, p99 {figures.p99:.0f} ms, at most {figures.most:.0f} ms"
    )


async def main() -> None:
    """Measure and print."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    provider = start_provider()
    await provider.wait_ready()
    try:
        with tempfile.TemporaryDirectory() as folder, running_server() as server:
            await measure_tickets(provider, Path(folder), server, people)
    finally:
        provider.stop()


if __name__ == "__main__":
    asyncio.run(main())
