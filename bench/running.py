"""One load, and what the provider saw of it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from rich.console import Console

from bench.load import Run
from bench.processes import Process

console = Console(width=120)


async def run(
    provider: Process, messages: int, post: Callable[[], Awaitable[Any]]
) -> tuple[Any, dict[str, list[float]]]:
    """Post, and wait until the provider has everything."""
    async with aiohttp.ClientSession() as http:
        await (await http.post(provider.url + "/reset")).read()
        posted = await post()
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            if int(await (await http.get(provider.url + "/count")).text()) >= messages:
                break
            await asyncio.sleep(0.01)
        arrived: dict[str, list[float]] = await (await http.get(provider.url + "/arrived")).json(
            content_type=None
        )
    if len(arrived) < messages:
        raise TimeoutError(f"{messages - len(arrived)} messages never reached the provider")
    return posted, arrived


def wait_of_half(posted: Run, arrived: dict[str, list[float]]) -> float:
    """Milliseconds from the webhook's post to the provider's receipt, the half of them."""
    return list_waits(posted, arrived)[len(posted.posted) // 2]


def list_waits(posted: Run, arrived: dict[str, list[float]]) -> list[float]:
    """Milliseconds from each webhook's post to the provider's receipt, the shortest first."""
    return sorted((arrived[chat][0] - at) * 1000 for chat, at in posted.posted.items() if chat in arrived)
