"""`python -m bench.importing [ROWS]`: what bringing a file in costs, and how long who writes meanwhile waits."""

import argparse
import asyncio
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiohttp

from bench.load import post_all
from bench.postgres import create_database, running_server
from bench.processes import Process, start_bot, start_provider

_PER_SECOND = 4.0
_PATIENCE = 60
"""Seconds after the last row."""


def write(file: Path, rows: int) -> None:
    """A file of so many people."""
    with file.open("w", encoding="utf-8") as out:
        out.write("name,phone,email,source,consent_marketing,consent_text\n")
        for number in range(rows):
            out.write(f"דנה כהן,05{number // 10**7 + 2}{number % 10**7:07},d{number}@x.il,expo,כן,אשמח\n")


async def measure(provider: Process, url: str, file: Path) -> None:
    """Bring the file in beside a running bot to which somebody writes all the time."""
    bot = start_bot(provider, url, GREEN_API_PER_SECOND="20")
    try:
        await bot.wait_ready()
        await bot.settle()
        async with aiohttp.ClientSession() as http:
            await (await http.post(provider.url + "/reset")).read()
            importing = asyncio.create_task(asyncio.to_thread(bring_in, url, file))
            waits = await _write_meanwhile(http, provider, bot, importing)
            seconds, cpu, megabytes = await importing
    finally:
        bot.stop()
    print(
        f"{url.partition(':')[0]}: {seconds:.0f} s, {cpu:.0f} s of a processor, {megabytes:.0f} MB; of {len(waits)} "
        f"replies meanwhile half within {waits[len(waits) // 2]:.2f} s, "
        f"99% within {waits[int(len(waits) * 0.99)]:.2f} s, all within {waits[-1]:.2f} s"
    )


async def _write_meanwhile(
    http: aiohttp.ClientSession,
    provider: Process,
    bot: Process,
    importing: "asyncio.Task[tuple[float, float, float]]",
) -> list[float]:
    posted: dict[str, float] = {}
    first = 9_000_000
    while not importing.done():
        run = await post_all(bot.url + "/webhooks/whatsapp", range(first, first + 1), 0)
        posted |= run.posted
        first += 1
        await asyncio.sleep(1 / _PER_SECOND)
    for _ in range(_PATIENCE):
        arrived = await (await http.get(provider.url + "/arrived")).json(content_type=None)
        if posted.keys() <= arrived.keys():
            break
        await asyncio.sleep(1)
    return sorted(arrived[chat][0] - at if chat in arrived else 99.0 for chat, at in posted.items())


def bring_in(url: str, file: Path) -> tuple[float, float, float]:
    """Seconds, seconds of a processor, megabytes at most."""
    environment = os.environ | {
        "DATABASE_URL": url,
        "GREEN_API_ID_INSTANCE": "1",
        "GREEN_API_TOKEN_INSTANCE": "x",
    }
    began = time.monotonic()
    with subprocess.Popen(
        [sys.executable, "-m", "bot.cli", "leads", "import", str(file)], env=environment
    ) as running:
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
    assert running.returncode == 0
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


async def main(arguments: list[str]) -> None:
    """Both databases, one after the other."""
    given = argparse.ArgumentParser(prog="python -m bench.importing")
    given.add_argument("rows", type=int, nargs="?", default=100_000)
    given.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="one of the databases")
    asked = given.parse_args(arguments)
    provider = start_provider()
    await provider.wait_ready()
    with tempfile.TemporaryDirectory() as folder, running_server() as server:
        file = Path(folder) / "leads.csv"
        write(file, asked.rows)
        urls = {"SQLite": f"sqlite:///{folder}/waltz.db", "PostgreSQL": create_database(server)}
        try:
            for name, url in urls.items():
                if asked.only in (None, name):
                    await measure(provider, url, file)
        finally:
            provider.stop()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
