"""How providers bring news to the bot: posted to its webhook until it is taken, or kept until it asks."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp


@dataclass(slots=True)
class Parcel:
    """One HTTP post, and whom to tell once it is taken."""

    url: str
    body: bytes
    headers: Mapping[str, str]
    taken: Callable[[], None] | None = None


@dataclass(slots=True)
class Courier:
    """Posts parcels, in order within a lane, each again and again until a 2xx answer.

    The real ones do so for a day, with pauses of up to a minute; here the pauses are short and never end.
    What is addressed to `public` goes to each of `doors` in turn, as through a load balancer.
    """

    pause: float
    pause_limit: float
    timeout: float
    public: str = ""
    doors: tuple[str, ...] = ()
    _turns: int = 0
    _lanes: dict[str, deque[Parcel]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _session: aiohttp.ClientSession | None = None
    _closed: bool = False

    def post(self, lane: str, parcel: Parcel) -> None:
        """Take a parcel; returns at once. A closed courier takes none."""
        if self._closed:
            return
        waiting = self._lanes.get(lane)
        if waiting is not None:
            waiting.append(parcel)
            return
        self._lanes[lane] = deque((parcel,))
        task = asyncio.get_running_loop().create_task(self._drive(lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def waiting(self) -> int:
        """How many parcels are not taken yet."""
        return sum(len(lane) for lane in self._lanes.values())

    async def close(self) -> None:
        """Drop what is not delivered and release connections."""
        self._closed = True
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._lanes.clear()
        if self._session:
            await self._session.close()
            self._session = None

    async def _drive(self, lane: str) -> None:
        waiting = self._lanes[lane]
        while waiting:
            await self._deliver(waiting[0])
            waiting.popleft()
        self._lanes.pop(lane, None)

    async def _deliver(self, parcel: Parcel) -> None:
        pause = self.pause
        while not await self._attempt(parcel):
            await asyncio.sleep(pause)
            pause = min(pause * 2, self.pause_limit)
        if parcel.taken:
            parcel.taken()

    async def _attempt(self, parcel: Parcel) -> bool:
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=self.timeout)
            self._session = aiohttp.ClientSession(timeout=timeout, connector=aiohttp.TCPConnector(limit=40))
        try:
            async with self._session.post(
                self._door(parcel.url), data=parcel.body, headers=parcel.headers
            ) as answer:
                return 200 <= answer.status < 300
        except (aiohttp.ClientError, TimeoutError, OSError):
            return False

    def _door(self, url: str) -> str:
        if not self.doors or not url.startswith(self.public):
            return url
        self._turns += 1
        return self.doors[self._turns % len(self.doors)] + url.removeprefix(self.public)


@dataclass(slots=True)
class Shelf:
    """Notifications kept until the bot fetches and confirms them."""

    items: deque[tuple[int, dict[str, Any], Callable[[], None] | None]] = field(default_factory=deque)
    _arrived: asyncio.Event = field(default_factory=asyncio.Event)

    def put(self, number: int, item: dict[str, Any], taken: Callable[[], None] | None = None) -> None:
        """Keep an item under its number; numbers grow."""
        self.items.append((number, item, taken))
        self._arrived.set()

    def confirm_below(self, number: int) -> bool:
        """Let go of every item numbered lower; True if there was any."""
        found = False
        while self.items and self.items[0][0] < number:
            _, _, taken = self.items.popleft()
            found = True
            if taken:
                taken()
        return found

    def wake(self) -> None:
        """Let everyone who waits look again."""
        self._arrived.set()

    async def wait(self, timeout: float, still: Callable[[], bool] = lambda: True) -> bool:
        """Wait up to `timeout` seconds for an item, or until `still` is False; True if there is one."""
        try:
            async with asyncio.timeout(timeout):
                while not self.items and still():
                    self._arrived.clear()
                    await self._arrived.wait()
        except TimeoutError:
            return False
        return bool(self.items)
