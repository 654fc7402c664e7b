"""Holds sends back so that no provider's limit is passed, replies ahead of what the bot starts by itself.

The places in a window are given out by a reserver: in this process (`LocalReserver`), or in the database
where several processes share an account.
"""

import asyncio
import heapq
import itertools
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.settings import Settings
from conversations.lead.addresses import Channel

# Providers count by their own clocks, and messages take a varying time to reach them.
MARGIN = 1.05
LANES = 20_000
STALE = 0.1  # seconds


class Reserver(Protocol):
    """Gives out places in windows that are shared by everybody who names the same throttle."""

    async def reserve(self, throttle: str, size: int, seconds: float, count: int) -> float:
        """Take `count` places, all at one moment, in a throttle of at most `size` in any `seconds`.

        Returns the seconds until that moment, 0 for now.
        """
        ...


class Window:
    """A sliding window: in any stretch of `seconds`, at most `size` places."""

    def __init__(self, size: int, seconds: float) -> None:
        self.size = size
        self.seconds = seconds
        self._taken: deque[float] = deque(maxlen=size)

    def reserve(self, now: float, count: int = 1) -> float:
        """Take the next `count` (≤ `size`) places, all at one moment; returns the seconds until then."""
        moment = max(now, self._taken[-1]) if self._taken else now
        pushed_out = len(self._taken) + count - self.size
        if pushed_out > 0:
            moment = max(moment, self._taken[pushed_out - 1] + self.seconds)
        self._taken.extend([moment] * count)
        return moment - now

    def is_idle(self, now: float) -> bool:
        """Whether forgetting this window allows nothing that it would hold back."""
        return not self._taken or self._taken[-1] + self.seconds <= now


class LocalReserver:
    """Windows of this process alone, in bounded memory: idle ones are forgotten."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, lanes: int = LANES) -> None:
        self._clock = clock
        self._recipients = lanes
        self._windows: dict[str, Window] = {}

    async def reserve(self, throttle: str, size: int, seconds: float, count: int) -> float:
        """Take `count` places; see `Reserver`."""
        now = self._clock()
        window = self._windows.get(throttle)
        if window is None or (window.size, window.seconds) != (size, seconds):
            self._make_room(now)
            window = self._windows[throttle] = Window(size, seconds)
        return window.reserve(now, count)

    def _make_room(self, now: float) -> None:
        if len(self._windows) < self._recipients:
            return
        self._windows = {
            throttle: window for throttle, window in self._windows.items() if not window.is_idle(now)
        }
        # Still full: half of the lanes go, oldest first, so that the next thousands cost nothing.
        for throttle in list(self._windows)[: len(self._windows) - self._recipients // 2]:
            del self._windows[throttle]


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
        if self._pump is not None or self._reserving or self._hold() > 0:
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

    def _start(self, reserved: float | None = None) -> None:
        if self._waiting and self._pump is None and not self._reserving:
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
        finally:
            self._pump = None

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


@dataclass(frozen=True, slots=True)
class Rates:
    """What one provider allows. A limit that is None does not exist there.

    `chat_seconds`: between two messages to one chat. `group_minute`: messages a minute to one group.
    `queue_seconds`: the provider's own queue lets one message out in this time, whoever sent it.
    """

    per_second: int  # 0: no limit
    chat_seconds: float | None = None
    group_minute: int | None = None
    queue_seconds: float | None = None


def rates_of(settings: Settings) -> dict[Channel, Rates]:
    """The providers' limits: Telegram's FAQ on limits, GREEN-API's on delays and request frequency."""
    return {
        Channel.TELEGRAM: Rates(
            settings.telegram_per_second,
            chat_seconds=1.0,
            group_minute=settings.telegram_group_per_minute or None,
        ),
        Channel.WHATSAPP: Rates(
            settings.green_api_per_second, queue_seconds=settings.green_api_delay_ms / 1000 or None
        ),
        Channel.SMS: Rates(settings.sms_per_second),
    }


class Limits:
    """Every provider's limits. Ask `acquire` before each send."""

    def __init__(
        self,
        rates: Mapping[Channel, Rates],
        reserver: Reserver | None = None,
        chat_reserver: Reserver | None = None,
    ) -> None:
        """`reserver` is for whole channels; `chat_reserver` for single chats, by default the same."""
        self._rates = rates
        shared = reserver or LocalReserver()
        self._chats = chat_reserver or shared
        self._recipients = {
            channel: Throttle(str(channel), rate.per_second, MARGIN, shared)
            for channel, rate in rates.items()
            if rate.per_second
        }
        self._refused: dict[Channel, set[str]] = {}  # chats, since it last took a message
        self._down: set[Channel] = set()  # whose last answer was a failure
        self._queues = {
            channel: Throttle(f"{channel}:queue", 1, rate.queue_seconds, shared)
            for channel, rate in rates.items()
            if rate.queue_seconds
        }

    async def acquire(self, channel: Channel, address: str, proactive: bool) -> None:
        """Wait until one message may go to this address. Replies go ahead of waiting proactive ones."""
        await self._space_chat(channel, address)
        if (queue := self._queues.get(channel)) and channel not in self._down:
            # The provider sends in the order it was given messages, so what can wait is given to it only when
            # its queue is empty; a reply is given at once. One that takes nothing has nothing in its queue.
            await (queue.acquire(proactive=True) if proactive else queue.take())
        throttle, asked = self._recipients.get(channel), time.monotonic()
        if throttle is None:
            return
        await throttle.acquire(proactive)
        # After a long wait the chat's own place is of the past; another message may have the present one.
        if time.monotonic() - asked > STALE and await self._space_chat(channel, address):
            await throttle.acquire(proactive)

    def hold(self, channel: Channel, seconds: float) -> None:
        """Let nothing through to a provider for this long: it answered "too many requests"."""
        if throttle := self._recipients.get(channel):
            throttle.hold(seconds)

    def refuse(self, channel: Channel, address: str, seconds: float) -> None:
        """A provider answered "too many requests" to a message for this address, and wants a pause of this long.

        Where a provider limits single chats, too, the message waits by itself and holds up its own chat; the channel
        is held once a second chat was refused with nothing taken in between. Answers don't say which limit was passed.
        """
        refused = self._refused.setdefault(channel, set())
        refused.add(address)
        if self._rates[channel].chat_seconds is None or len(refused) > 1:
            self.hold(channel, seconds)

    def note_failed(self, channel: Channel) -> None:
        """A provider did not take a message, and not for the message's sake."""
        self._down.add(channel)

    def note_taken(self, channel: Channel) -> None:
        """A provider took a message: it does not refuse everything."""
        self._down.discard(channel)
        if refused := self._refused.get(channel):
            refused.clear()

    async def close(self) -> None:
        """Cancel whoever still waits."""
        for throttle in (*self._recipients.values(), *self._queues.values()):
            await throttle.close()

    async def _space_chat(self, channel: Channel, address: str) -> bool:
        """Wait for the chat's own limits; returns whether there was anything to wait for."""
        rate = self._rates[channel]
        wait = 0.0
        if rate.chat_seconds:
            wait = await self._chats.reserve(f"{channel}:{address}", 1, rate.chat_seconds * MARGIN, 1)
        if rate.group_minute and address.startswith("-"):
            throttle = f"{channel}:{address}:minute"
            wait = max(wait, await self._chats.reserve(throttle, rate.group_minute, 60 * MARGIN, 1))
        if wait > 0:
            await asyncio.sleep(wait)
        return wait > 0
