"""A window with a queue before it."""

import asyncio
import heapq
import itertools

from bot.delivery.pacing.windows import Reserver


class Throttle:
    """One window with a queue before it. The most urgent takes the next place, the first come among equals.

    At most one place is reserved ahead, so a reply never waits behind a campaign, and none is taken in vain.
    """

    def __init__(self, name: str, size: int, seconds: float, reserver: Reserver) -> None:
        self.name = name
        self.size = size
        self.seconds = seconds
        self._reserver = reserver
        self._waiting: list[tuple[bool, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._pump: asyncio.Task[None] | None = None
        self._reserving = False
        self._held_until = 0.0

    async def acquire(self, proactive: bool) -> None:
        """Wait for a place. Raises what the reserver raises."""
        if self._is_pumping or self._reserving or self._hold() > 0:
            await self._queue(proactive)
            return
        self._reserving = True
        try:
            wait = await self._reserver.reserve(self.name, self.size, self.seconds, 1)
        except BaseException:
            self._reserving = False
            self._start()
            raise
        self._reserving = False
        if wait > 0:
            await self._queue(proactive, wait)
        else:
            self._start()  # whoever came meanwhile

    async def take(self) -> None:
        """Take a place without waiting for it: others wait the longer."""
        await self._reserver.reserve(self.name, self.size, self.seconds, 1)

    def hold(self, seconds: float) -> None:
        """Let nobody through for this long: the provider asked for a pause."""
        self._held_until = max(self._held_until, asyncio.get_running_loop().time() + seconds)

    def release(self) -> None:
        """It takes messages after all."""
        self._held_until = 0.0

    async def close(self) -> None:
        """Stop giving out places; whoever still waits is cancelled."""
        if self._pump is not None:
            self._pump.cancel()
            await asyncio.gather(self._pump, return_exceptions=True)
        for _, _, waiter in self._waiting:
            waiter.cancel()
        self._waiting.clear()

    async def _queue(self, proactive: bool, reserved: float | None = None) -> None:
        waiter = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (proactive, next(self._order), waiter))
        self._start(reserved)
        await waiter

    @property
    def _is_pumping(self) -> bool:
        return self._pump is not None and not self._pump.done()

    def _start(self, reserved: float | None = None) -> None:
        if self._waiting and not self._is_pumping and not self._reserving:
            self._pump = asyncio.create_task(self._run(reserved))

    async def _run(self, reserved: float | None) -> None:
        """Let those who wait through, one a place. `reserved` is the wait for a place taken already."""
        try:
            while self._drop_cancelled():
                if reserved is None:
                    await asyncio.sleep(self._hold())
                    reserved = await self._reserver.reserve(self.name, self.size, self.seconds, 1)
                await asyncio.sleep(max(reserved, self._hold()))
                reserved = None
                self._admit_one()
        except Exception as error:  # whatever it is, those who wait have to learn of it
            for _, _, waiter in self._waiting:
                if not waiter.done():
                    waiter.set_exception(error)
            self._waiting.clear()

    def _admit_one(self) -> None:
        if self._drop_cancelled():
            heapq.heappop(self._waiting)[2].set_result(None)

    def _drop_cancelled(self) -> bool:
        while self._waiting and self._waiting[0][2].done():
            heapq.heappop(self._waiting)
        return bool(self._waiting)

    def _hold(self) -> float:
        if self._held_until <= 0:
            return 0.0
        return max(0.0, self._held_until - asyncio.get_running_loop().time())
