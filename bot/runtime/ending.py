"""Ending what runs beside: a task that is told to end is at work until it has ended, and may hold a connection."""

import asyncio
from collections.abc import Iterable
from typing import Any

_PATIENCE = 5.0
"""Seconds. Undoing a transaction takes a moment; a database that is away takes longer than anybody waits for."""


async def end_all(tasks: Iterable[asyncio.Task[Any]]) -> None:
    """Cancel these, and return when they have ended; or in a few seconds, whatever keeps them."""
    ending = set(tasks)
    for task in ending:
        task.cancel()
    if ending:
        await asyncio.wait(ending, timeout=_PATIENCE)
