"""The processes that are measured, and what they cost."""

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiohttp
import psutil

from bench.load import TOKEN

_IDLE = 0.05
"""Seconds of a processor in a second of somebody who does nothing."""


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Process:
    """A server under measurement."""

    def __init__(self, name: str, arguments: list[str], port: int, environment: dict[str, str]) -> None:
        self.name = name
        self.url = f"http://127.0.0.1:{port}"
        self.log = Path(tempfile.gettempdir()) / f"waltz-bench-{name.replace(' ', '-')}-{port}.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, *arguments],
                env={**os.environ, **environment},
                stdout=log,
                stderr=log,
            )

    async def wait_ready(self) -> None:
        """Until it answers. Raises TimeoutError with the end of its log."""
        deadline = time.monotonic() + 120
        async with aiohttp.ClientSession() as http:
            while time.monotonic() < deadline:
                try:
                    async with http.get(self.url + "/healthz") as answer:
                        if answer.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(0.05)
        raise TimeoutError(f"{self.name} did not start: {self.log.read_text()[-2000:]}")

    async def settle(self) -> None:
        """Until it has nothing more to do by itself: the bot goes on learning for some seconds after its start."""
        before = self.cpu_seconds()
        for _ in range(120):
            await asyncio.sleep(1)
            used, before = self.cpu_seconds() - before, self.cpu_seconds()
            if used < _IDLE:
                return

    def cpu_seconds(self) -> float:
        """Processor time used so far, user and system."""
        times = psutil.Process(self.process.pid).cpu_times()
        return float(times.user + times.system)

    def memory(self) -> int:
        """Resident bytes."""
        return int(psutil.Process(self.process.pid).memory_info().rss)

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def start_provider() -> Process:
    """The stand-in for GREEN-API."""
    port = free_port()
    return Process("provider", _uvicorn("bench.provider:app", port), port, {})


def start_echo(provider: Process, database: str, name: str) -> Process:
    """A bare server that makes the same call."""
    port = free_port()
    environment = {"BENCH_PROVIDER": provider.url, "BENCH_DATABASE": database}
    return Process(name, _uvicorn("bench.echo:app", port), port, environment)


def start_bot(
    provider: Process, database_url: str, name: str = "Waltz", *, port: int | None = None, **more: str
) -> Process:
    """The bot, in one process. The provider's limits are lifted: it is the bot that is measured."""
    port = port or free_port()
    environment = {
        "DATABASE_URL": database_url,
        "PORT": str(port),
        "API_KEY": TOKEN,
        "SECRET_KEY": TOKEN,
        "GREEN_API_ID_INSTANCE": "1",
        "GREEN_API_TOKEN_INSTANCE": "x",
        "GREEN_API_URL": provider.url,
        "GREEN_API_MODE": "webhook",
        "GREEN_API_WEBHOOK_TOKEN": TOKEN,
        "GREEN_API_PER_SECOND": "0",
        "GREEN_API_DELAY_MS": "0",
        "REPLY_QUIET_SECONDS": "0",
        "LOG_LEVEL": "WARNING",
    } | more
    return Process(name, ["-m", "bot.cli", "run"], port, environment)


def _uvicorn(target: str, port: int) -> list[str]:
    return ["-m", "uvicorn", target, *server_options(str(port)), "--log-level", "warning"]


def server_options(port: str) -> list[str]:
    """Of uvicorn. Like the providers' servers it keeps a connection for longer than whoever calls: one that it closes
    in the moment of a call leaves in doubt whether that arrived, and the bot asks before it sends again, seconds later.
    """
    return ["--port", port, "--no-access-log", "--timeout-keep-alive", "75"]
