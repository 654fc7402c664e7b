"""`python -m bench workers`: how fast one, two and four processes drain a campaign of one PostgreSQL database."""

import argparse
from datetime import UTC, datetime

import aiohttp

from bench.postgres import create_database, running_server
from bench.processes import Process, start_bot, start_provider
from bench.running import console
from bench.timers import fill, next_open_hour

_WORKERS = (1, 2, 4)


async def main(arguments: list[str]) -> None:
    """Measure and print."""
    given = argparse.ArgumentParser(prog="python -m bench workers")
    given.add_argument("--messages", type=int, default=2000)
    given.add_argument("--seconds", type=float, default=0.3, help="that the provider takes over each message")
    asked = given.parse_args(arguments)
    provider = start_provider()
    await provider.wait_ready()
    try:
        with running_server() as server:
            for workers in _WORKERS:
                url = create_database(server)
                seconds, sent, cpu = await drain(provider, url, workers, asked.messages, asked.seconds)
                console.print(
                    f"{workers} at work: {sent:,} messages within {seconds:.1f} s, {sent / seconds:.0f} a second, "
                    f"{cpu * 1000 / asked.messages:.2f} ms of a processor each",
                    highlight=False,
                )
    finally:
        provider.stop()


async def drain(
    provider: Process, url: str, workers: int, number: int, delay: float
) -> tuple[float, int, float]:
    """Seconds from the first message to the last, how many there were, and the processor's seconds of all workers."""
    due_at = next_open_hour(datetime.now(UTC))
    await fill(url, number, due_at)
    bots: list[Process] = []
    try:
        for _ in range(workers):
            bots.append(start_bot(provider, url, SANDBOX_CLOCK="true"))
            await bots[-1].wait_ready()
        for bot in bots:
            await bot.settle()
        async with aiohttp.ClientSession() as http:
            await (await http.post(f"{provider.url}/delay/{delay}")).read()
            await (await http.post(provider.url + "/reset")).read()
            before = sum(bot.cpu_seconds() for bot in bots)
            async with http.post(bots[0].url + "/sandbox/clock", json={"to": due_at.isoformat()}) as answer:
                assert answer.status == 200, await answer.text()
            cpu = sum(bot.cpu_seconds() for bot in bots) - before
            arrived = await (await http.get(provider.url + "/arrived")).json(content_type=None)
    finally:
        for bot in bots:
            bot.stop()
    times = [moment for moments in arrived.values() for moment in moments]
    return max(times) - min(times), len(times), cpu
