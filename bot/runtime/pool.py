"""Tasks that share what there is to do: as many as there is work for, up to a limit, and none for each piece of it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog

from bot.runtime.ending import end_all

log = structlog.get_logger(__name__)

Item = TypeVar("Item")


class Pool(Generic[Item]):
    """Runs `work` on each item it is given, first come first served, at most `abreast` at once.

    What `work` raises is logged and concerns nobody else.
    """

    def __init__(self, work: Callable[[Item], Awaitable[None]], abreast: int) -> None:
        self._work = work
        self._abreast = abreast
        self._waiting: deque[Item] = deque()
        self._tasks: set[asyncio.Task[None]] = set()

    def give(self, item: Item) -> None:
        """Have an item worked on."""
        self._waiting.append(item)
        if len(self._tasks) < self._abreast:
            task = asyncio.create_task(self._run())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to do."""
        return not self._tasks

    def clear(self) -> list[Item]:
        """Begin nothing more; what is under way goes on. Gives what was not begun."""
        left, self._waiting = list(self._waiting), deque()
        return left

    async def cancel(self) -> None:
        """Give up what is under way; returns when it has ended."""
        await end_all(self._tasks)

    async def drain(self) -> None:
        """Wait until there is nothing to do."""
        while self._tasks:
            await asyncio.wait(set(self._tasks))

    async def _run(self) -> None:
        while self._waiting:
            item = self._waiting.popleft()
            try:
                await self._work(item)
            except Exception as error:
                log.warning("something went wrong and is left for later", error=type(error).__name__)
