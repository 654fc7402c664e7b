"""Waiting for something that happens elsewhere, and ports to listen on."""

import asyncio
import socket
import time
from collections.abc import Callable


async def until(holds: Callable[[], object], seconds: float = 40.0) -> bool:
    """Wait until a condition holds, looking often; False when it never did. Far more time than anything takes."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        await asyncio.sleep(0.005)
    return True


def free_port() -> int:
    """A port of loopback that nothing listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
