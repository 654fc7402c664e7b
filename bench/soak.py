"""`python -m bench soak`: people write while the bot is killed, its provider mute and PostgreSQL restarted."""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bench.load import TOKEN, chat_of, notification
from bench.postgres import create_database, running_server
from bench.processes import Process, free_port, start_bot, start_provider
from bench.running import console
from tests.harness.postgres import PostgresServer

_ABREAST = 32
_MUTE = 2.0  # seconds
_HURRIED = 2000
"""People who write around a mishap as fast as they are taken, where the others write at a rate."""
_PATIENCE = 180.0
"""Seconds in which nothing arrives any more, until what has not arrived is given up."""
Mishap = Callable[["Stage"], Awaitable[None]]


@dataclass
class Stage:
    """The bot under strain, its provider and its database."""

    provider: Process
    url: str
    server: PostgresServer | None
    http: aiohttp.ClientSession
    port: int = field(default_factory=free_port)
    per_second: float = 0
    kills: int = 0
    megabytes: list[float] = field(default_factory=list)

    def note_memory(self) -> None:
        """What the process has now; looked at before each mishap."""
        self.megabytes.append(self.bot.memory() / 1e6)

    async def start(self) -> None:
        """Begin to run, where it ran before."""
        self.bot = start_bot(self.provider, self.url, port=self.port)
        await self.bot.wait_ready()


@dataclass(frozen=True, slots=True)
class Result:
    """What came of it. `in_flight`: what may have been on its way when the bot was killed, at most."""

    lost: int
    repeated: int
    in_flight: int
    seconds: float
    megabytes: list[float]


async def kill(stage: Stage) -> None:
    """As a machine that loses power; it comes back at once."""
    stage.bot.process.kill()
    stage.bot.process.wait()
    stage.kills += 1
    await stage.start()


async def mute(stage: Stage) -> None:
    """The provider takes messages and answers none of them, for a while."""
    await (await stage.http.post(stage.provider.url + "/mute")).read()
    await asyncio.sleep(_MUTE)
    await (await stage.http.post(stage.provider.url + "/speak")).read()


async def kill_while_mute(stage: Stage) -> None:
    """Nobody knows then what became of what was on its way."""
    await (await stage.http.post(stage.provider.url + "/mute")).read()
    await asyncio.sleep(_MUTE / 4)
    await kill(stage)
    await (await stage.http.post(stage.provider.url + "/speak")).read()


async def restart_database(stage: Stage) -> None:
    """PostgreSQL goes down and comes back; nothing happens on SQLite."""
    if stage.server is not None:
        await asyncio.to_thread(stage.server.restart)


MISHAPS: Sequence[Mishap] = (kill, mute, kill_while_mute, restart_database)


async def strain(
    provider: Process,
    url: str,
    server: PostgresServer | None,
    number: int,
    rounds: int = 2,
    per_second: float = 0,
) -> Result:
    """So many people write once each; between them everything happens that may, in so many rounds.

    Around each mishap they write as fast as they are taken, at other times `per_second` where that is given.
    """
    began = time.monotonic()
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=_ABREAST)) as http:
        stage = Stage(provider, url, server, http, per_second=per_second)
        await (await http.post(provider.url + "/reset")).read()
        await stage.start()
        try:
            plan = [*MISHAPS] * rounds
            for part, mishap in enumerate(plan):
                people = range(number * part // len(plan), number * (part + 1) // len(plan))
                await _write_amid(stage, people, mishap)
            arrived = await _wait_for_all(stage, number)
            stage.note_memory()
        finally:
            stage.bot.stop()
    repeated = sum(len(times) - 1 for times in arrived.values())
    return Result(
        number - len(arrived), repeated, 100 * stage.kills, time.monotonic() - began, stage.megabytes
    )


async def _write_amid(stage: Stage, people: range, mishap: Mishap) -> None:
    hurried = people[: _HURRIED if stage.per_second else len(people)]
    await _write(stage, people[len(hurried) :], stage.per_second)
    writing = asyncio.create_task(_write(stage, hurried))
    await asyncio.sleep(len(hurried) / 2000)  # in the midst of it
    stage.note_memory()
    await mishap(stage)
    await writing


async def _write(stage: Stage, people: range, per_second: float = 0) -> None:
    waiting, began = iter(people), time.monotonic()

    async def write_in_turn() -> None:
        for number in waiting:
            if per_second:
                due = began + (number - people.start) / per_second
                await asyncio.sleep(max(0.0, due - time.monotonic()))
            await _post(stage, notification(number, 0))

    await asyncio.gather(*(write_in_turn() for _ in range(_ABREAST)))


async def _post(stage: Stage, body: bytes) -> None:
    """As providers do: again, until it is taken."""
    url = f"http://127.0.0.1:{stage.port}/webhooks/whatsapp"
    headers = {"authorization": f"Bearer {TOKEN}", "content-type": "application/json"}
    while True:
        try:
            async with stage.http.post(url, data=body, headers=headers) as answer:
                await answer.read()
                if answer.status == 200:
                    return
        except aiohttp.ClientError:
            pass
        await asyncio.sleep(0.2)


async def _wait_for_all(stage: Stage, number: int) -> dict[str, list[float]]:
    chats = {chat_of(person) for person in range(number)}
    known, since = 0, time.monotonic()
    while time.monotonic() - since < _PATIENCE:
        async with stage.http.get(stage.provider.url + "/arrived") as answer:
            arrived: dict[str, list[float]] = await answer.json(content_type=None)
        found = {chat: times for chat, times in arrived.items() if chat in chats}
        if len(found) == number:
            break
        if len(found) > known:
            known, since = len(found), time.monotonic()
        await asyncio.sleep(1)
    return found


async def main(arguments: list[str]) -> None:
    """Strain both databases. Exits with 1 where something was lost, or repeated that was not on its way."""
    given = argparse.ArgumentParser(prog="python -m bench soak")
    given.add_argument("--messages", type=int, default=10_000)
    given.add_argument("--rounds", type=int, default=2, help="of mishaps, each of every kind")
    given.add_argument(
        "--per-second", type=float, default=0, help="between mishaps; else as fast as they are taken"
    )
    given.add_argument("--only", choices=("SQLite", "PostgreSQL"), help="one of the databases")
    asked = given.parse_args(arguments)
    number = asked.messages
    provider = start_provider()
    await provider.wait_ready()
    results = []
    try:
        with tempfile.TemporaryDirectory() as folder, running_server() as server:
            file = f"sqlite+aiosqlite:///{Path(folder) / 'soak.db'}"
            for name, url, own in (("SQLite", file, None), ("PostgreSQL", create_database(server), server)):
                if asked.only not in (None, name):
                    continue
                result = await strain(provider, url, own, number, asked.rounds, asked.per_second)
                results.append(result)
                console.print(
                    f"{name}: {number:,} people wrote, {result.lost} got no answer, {result.repeated} got it twice "
                    f"(up to {result.in_flight} were on their way when it was killed); {result.seconds:.0f} s; "
                    f"MB before each mishap: {' '.join(f'{one:.0f}' for one in result.megabytes)}",
                    highlight=False,
                )
    finally:
        provider.stop()
    if any(one.lost or one.repeated > one.in_flight for one in results):
        raise SystemExit(1)
