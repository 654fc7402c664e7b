"""`make bench`: what a message costs, beside what it would cost at least, measured in one run on this machine."""

import asyncio
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.table import Table

from bench import growth, soak, workers
from bench.backlog import measure_backlog
from bench.ceiling import measure_ceiling
from bench.load import ABREAST, Run, post_all
from bench.postgres import create_database, running_server
from bench.processes import Process, start_bot, start_echo, start_provider
from bench.running import console, list_waits, run
from bench.tickets import measure_tickets
from bench.timers import measure_due, measure_pending

MESSAGES = int(os.environ.get("BENCH_MESSAGES", "3000"))
STEADY_SECONDS = int(os.environ.get("BENCH_SECONDS", "10"))
STEADY = 50
TIMERS = int(os.environ.get("BENCH_TIMERS", "10000"))


@dataclass(frozen=True, slots=True)
class Figures:
    """One server's figures. Latency is from the webhook's post to the provider's receipt, in milliseconds."""

    name: str
    per_second: float
    cpu_full: float
    p50: float
    p99: float
    cpu_steady: float
    memory: float
    errors: int


async def main() -> None:
    """Measure everything and print it."""
    console.print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}", highlight=False
    )
    provider = start_provider()
    await provider.wait_ready()
    try:
        with tempfile.TemporaryDirectory() as folder, running_server() as server:
            figures = await measure_messages(provider, Path(folder), server)
            print_messages(figures)
            await measure_tickets(provider, Path(folder), server)
            await measure_timers(provider, Path(folder), server)
    finally:
        provider.stop()


async def measure_messages(provider: Process, folder: Path, server: Any) -> list[Figures]:
    """The bot on both databases, each beside a bare server on the same one; last as two processes."""
    shared = create_database(server)
    starts: list[Callable[[], list[Process]]] = [
        lambda: [start_echo(provider, "", "bare echo")],
        lambda: [start_echo(provider, str(folder / "echo.db"), "echo, a commit each, SQLite")],
        lambda: [start_bot(provider, f"sqlite+aiosqlite:///{folder / 'waltz.db'}", "Waltz, SQLite")],
        lambda: [start_echo(provider, create_database(server), "echo, a commit each, PostgreSQL")],
        lambda: [start_bot(provider, create_database(server), "Waltz, PostgreSQL")],
        lambda: [start_bot(provider, shared, name) for name in ("Waltz, PostgreSQL, two", "the second")],
    ]
    figures = []
    for start in starts:
        processes = start()
        try:
            for process in processes:
                await process.wait_ready()
            figures.append(await measure(processes, provider))
        finally:
            for process in processes:
                process.stop()
    return figures


async def measure(processes: Sequence[Process], provider: Process) -> Figures:
    """Greet everybody once to warm up, then full load, then a steady rate. Several processes share the people."""
    urls = [process.url + "/webhooks/whatsapp" for process in processes]
    await _settle(processes)
    await run(provider, MESSAGES, lambda: _post(urls, MESSAGES, 0))
    await _settle(processes)
    before = _cpu(processes)
    began = time.perf_counter()
    full, _ = await run(provider, MESSAGES, lambda: _post(urls, MESSAGES, 1))
    seconds = time.perf_counter() - began
    cpu_full = (_cpu(processes) - before) / MESSAGES * 1000
    steady_messages = STEADY * STEADY_SECONDS
    before = _cpu(processes)
    steady, arrived = await run(provider, steady_messages, lambda: _post(urls, steady_messages, 2, STEADY))
    cpu_steady = (_cpu(processes) - before) / steady_messages * 1000
    waits = list_waits(steady, arrived)
    return Figures(
        processes[0].name,
        MESSAGES / seconds,
        cpu_full,
        waits[len(waits) // 2],
        waits[int(len(waits) * 0.99)],
        cpu_steady,
        sum(process.memory() for process in processes) / 1e6,
        full.errors + steady.errors,
    )


async def _post(urls: Sequence[str], number: int, round_: int, per_second: float = 0) -> Run:
    """What `post_all` does, the people dealt out to several processes: each meets every wording in the first round."""
    each = len(urls)
    shares = (range(at * number // each, (at + 1) * number // each) for at in range(each))
    runs = await asyncio.gather(*(
        post_all(url, share, round_, per_second=per_second / each, abreast=ABREAST // each)
        for url, share in zip(urls, shares, strict=True)
    ))  # fmt: skip
    posted = {chat: at for one in runs for chat, at in one.posted.items()}
    return Run(posted, max(one.seconds for one in runs), sum(one.errors for one in runs))


async def _settle(processes: Sequence[Process]) -> None:
    for process in processes:
        await process.settle()


def _cpu(processes: Sequence[Process]) -> float:
    return sum(process.cpu_seconds() for process in processes)


def print_messages(figures: list[Figures]) -> None:
    """A table, with the ratio to the bare committing server on the same database."""
    table = Table(title=f"A question in, its answer out ({MESSAGES} people; steady: {STEADY}/s)")
    columns = [
        "",
        "messages/s",
        "× committing echo",
        "CPU ms",
        "p50 ms",
        "p99 ms",
        "CPU ms at 50/s",
        "MB",
        "errors",
    ]
    for column in columns:
        table.add_column(column, justify="left" if not column else "right")
    committing = 0.0
    for one in figures:
        if one.name.startswith("echo, a commit"):
            committing = one.per_second
        ratio = f"{one.per_second / committing:.2f}" if one.name.startswith("Waltz") else ""
        table.add_row(
            one.name, f"{one.per_second:.0f}", ratio, f"{one.cpu_full:.2f}", f"{one.p50:.1f}", f"{one.p99:.1f}",
            f"{one.cpu_steady:.2f}", f"{one.memory:.0f}", str(one.errors),
        )  # fmt: skip
    console.print(table)


async def measure_timers(provider: Process, folder: Path, server: Any) -> None:
    """Timers that fall due at once, beside the least they could cost, and 100,000 that wait."""
    for name, url in (
        ("SQLite", f"sqlite+aiosqlite:///{folder / 'timers.db'}"),
        ("PostgreSQL", create_database(server)),
    ):
        seconds, sent = await measure_due(provider, url, TIMERS)
        bare = await measure_ceiling(provider, url, TIMERS)
        console.print(
            f"{name}: {TIMERS:,} due timers, last send after {seconds:.1f} s ({sent} sent); a bare loop that claims, "
            f"sends and marks as many: {bare:.1f} s ({seconds / bare:.1f} times that)",
            highlight=False,
        )
    for name, url in (
        ("SQLite", f"sqlite+aiosqlite:///{folder / 'backlog.db'}"),
        ("PostgreSQL", create_database(server)),
    ):
        slowest = await measure_backlog(provider, url, 100_000)
        console.print(
            f"{name}: while 100,000 proactive messages wait, an answer is out after {slowest:.0f} ms at most",
            highlight=False,
        )
    for name, url in (
        ("SQLite", f"sqlite+aiosqlite:///{folder / 'pending.db'}"),
        ("PostgreSQL", create_database(server)),
    ):
        empty, pending = await measure_pending(provider, url, 100_000)
        console.print(
            f"{name}: memory with no timers {empty:.0f} MB, with 100,000 pending {pending:.0f} MB",
            highlight=False,
        )


OTHERS = {"growth": growth.main, "soak": soak.main, "workers": workers.main}

if __name__ == "__main__":
    other = OTHERS.get(sys.argv[1]) if len(sys.argv) > 1 else None
    asyncio.run(other(sys.argv[2:]) if other else main())
