"""Commits grouped: what arrives while one transaction is committing shares the next one.

Under load a commit costs the same for one decision as for fifty, so they wait for each other a few milliseconds; with
nothing else going on nobody waits at all.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from sqlalchemy.exc import OperationalError

Item = TypeVar("Item")
Result = TypeVar("Result")


class Group(Generic[Item, Result]):
    """Runs `work` on whatever was submitted since it last ran, up to `most` items at a time.

    When `work` fails for several items it is run again for each alone, so that one bad item can't harm the others;
    its error goes to the one who submitted it.
    """

    def __init__(
        self, work: Callable[[Sequence[Item]], Awaitable[Sequence[Result]]], most: int = 100
    ) -> None:
        self._work = work
        self._most = most
        self._waiting: list[tuple[Item, asyncio.Future[Result]]] = []
        self._running: asyncio.Task[None] | None = None

    async def submit(self, item: Item) -> Result:
        """Have an item worked on; returns its result when the work on it is committed."""
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._waiting.append((item, done))
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._run())
        # A caller that goes away (a closed connection) cancels this, and not the work on it.
        return await done

    async def drain(self) -> None:
        """Wait until everything submitted so far is done."""
        while self._running is not None and not self._running.done():
            await asyncio.wait({self._running})

    async def _run(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting[: self._most], self._waiting[self._most :]
            await self._work_on(batch)

    async def _work_on(self, batch: list[tuple[Item, asyncio.Future[Result]]]) -> None:
        try:
            results = await self._work([item for item, _ in batch])
        except (
            OperationalError
        ) as error:  # SQLite can't be written to: each alone would only wait as long again
            _fail(batch, error)
            return
        except Exception as error:
            if len(batch) > 1:
                for single in batch:
                    await self._work_on([single])
            else:
                _fail(batch, error)
            return
        for (_, done), result in zip(batch, results, strict=True):
            if not done.cancelled():
                done.set_result(result)


def _fail(batch: "list[tuple[Item, asyncio.Future[Result]]]", error: Exception) -> None:
    for _, done in batch:
        if not done.cancelled():
            done.set_exception(error)
