"""Waiting for something that happens elsewhere, and ports to listen on."""

import asyncio
import itertools
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import suppress


def pauses(first: float = 0.005, longest: float = 0.05) -> Iterator[float]:
    """Seconds between two looks, longer each time: who is looked at has work of its own to do."""
    pause = first
    while True:
        yield pause
        pause = min(longest, pause * 1.25)


async def until(holds: Callable[[], object], seconds: float = 40.0) -> bool:
    """Wait until a condition holds, looking often; False when it never did. Far more time than anything takes."""
    end, pause = time.monotonic() + seconds, pauses()
    while not holds():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(next(pause))
    return True


def free_port() -> int:
    """A port of loopback that nothing listens on at this moment, and that no connection is given before it is used.

    Those lie above 32768; each process of a test run looks in a range of its own.
    """
    for port in _PORTS:
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
    raise AssertionError("there is always another one")


def _list_ports() -> Iterator[int]:
    """Over and over, from a different one each time the tests run: others may run theirs on this machine."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
    first, count = 12_000 + worker % 10 * 2_000, 2_000
    for number in itertools.count(os.getpid()):
        yield first + number % count


_PORTS = _list_ports()
