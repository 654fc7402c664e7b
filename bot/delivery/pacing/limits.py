"""Holds sends back so that no provider's limit is passed, replies ahead of what the bot starts by itself."""

import asyncio
import time
from collections.abc import Mapping

from bot.channels.traits import Rates
from bot.delivery.pacing.throttle import Throttle
from bot.delivery.pacing.windows import LocalReserver, Reserver
from conversations.lead.addresses import Channel

# Providers count by their own clocks, and messages take a varying time to reach them.
MARGIN = 1.05
LONGEST_HOLD = 60.0
"""Seconds. One message is a try then; the one that was refused waits as long as it was told."""
STALE = 0.1  # seconds


class Limits:
    """Every provider's limits. Ask `acquire` before each send."""

    def __init__(self, rates: Mapping[Channel, Rates], reserver: Reserver | None = None) -> None:
        """`reserver` gives out the places; by default this process has them all."""
        self._rates = rates
        self._reserver = reserver or LocalReserver()
        self._throttles = {
            channel: Throttle(str(channel), rate.per_second, MARGIN, self._reserver)
            for channel, rate in rates.items()
            if rate.per_second
        }
        self._queues = {
            channel: Throttle(f"{channel}:queue", 1, rate.queue_seconds, self._reserver)
            for channel, rate in rates.items()
            if rate.queue_seconds
        }
        self._refused: dict[Channel, set[str]] = {}  # chats, since it last took a message
        self._groups: dict[
            tuple[Channel, str], float
        ] = {}  # until when each was asked to wait; there are few
        self._down: set[Channel] = set()  # whose last answer was a failure
        self._asking: set[asyncio.Task[object]] = set()

    async def acquire(self, channel: Channel, address: str, proactive: bool) -> None:
        """Wait until one message may go to this address. Replies go ahead of waiting proactive ones."""
        if (task := asyncio.current_task()) is None:
            raise RuntimeError("only a task can wait")
        self._asking.add(task)
        try:
            await self._acquire(channel, address, proactive)
        finally:
            self._asking.discard(task)

    async def _acquire(self, channel: Channel, address: str, proactive: bool) -> None:
        await self._space_chat(channel, address)
        if (queue := self._queues.get(channel)) and channel not in self._down:
            # The provider sends in the order it was given messages, so what can wait is given to it only when
            # its queue is empty; a reply is given at once. One that takes nothing has nothing in its queue.
            await (queue.acquire(proactive=True) if proactive else queue.take())
        throttle, asked = self._throttles.get(channel), time.monotonic()
        if throttle is None:
            return
        await throttle.acquire(proactive)
        # After a long wait the chat's own place is of the past; another message may have the present one.
        if time.monotonic() - asked > STALE and await self._space_chat(channel, address):
            await throttle.acquire(proactive)

    def find_pace(self, channel: Channel) -> float | None:
        """How many proactive messages a second may leave at most; None: as many as there are."""
        rate = self._rates.get(channel) or Rates()
        paces = [float(rate.per_second)] if rate.per_second else []
        if rate.queue_seconds:
            paces.append(1 / rate.queue_seconds)
        return min(paces, default=None)

    def hold(self, channel: Channel, seconds: float) -> None:
        """Let nothing through to a provider for this long, in reason: it answered "too many requests"."""
        if throttle := self._throttles.get(channel):
            throttle.hold(min(seconds, LONGEST_HOLD))

    def refuse(self, channel: Channel, address: str, seconds: float) -> None:
        """A provider answered "too many requests" to a message for this address, and wants a pause of this long.

        Where a provider limits single chats, too, the message waits by itself. Answers don't say which limit was
        passed, so with each further chat that is refused, and nothing taken in between, the channel is held twice as
        long. A group has a limit of its own: it is held, and says nothing of the channel.
        """
        rate = self._rates[channel]
        if rate.chat_seconds is None:
            self.hold(channel, seconds)
            return
        if _is_group(address):
            self._groups[channel, address] = time.monotonic() + min(seconds, LONGEST_HOLD)
            return
        refused = self._refused.setdefault(channel, set())
        refused.add(address)
        if len(refused) > 1:
            self.hold(channel, min(seconds, 2.0 ** (len(refused) - 2)))

    def note_failed(self, channel: Channel) -> None:
        """A provider did not take a message, and not for the message's sake."""
        self._down.add(channel)

    def note_taken(self, channel: Channel) -> None:
        """A provider took a message: it does not refuse everything."""
        self._down.discard(channel)
        if self._refused.pop(channel, None) and (throttle := self._throttles.get(channel)):
            throttle.release()

    async def close(self) -> None:
        """Cancel whoever still waits."""
        for throttle in (*self._throttles.values(), *self._queues.values()):
            await throttle.close()
        for task in self._asking:
            task.cancel()

    async def _space_chat(self, channel: Channel, address: str) -> bool:
        """Wait for the chat's own limits; returns whether there was anything to wait for."""
        rate = self._rates[channel]
        wait = 0.0
        if held := self._groups.get((channel, address)):
            await asyncio.sleep(held - time.monotonic())
        if rate.chat_seconds:
            wait = await self._reserver.reserve(f"{channel}:{address}", 1, rate.chat_seconds * MARGIN, 1)
        if rate.group_minute and _is_group(address):
            throttle = f"{channel}:{address}:minute"
            wait = max(wait, await self._reserver.reserve(throttle, rate.group_minute, 60 * MARGIN, 1))
        if wait > 0:
            await asyncio.sleep(wait)
        return wait > 0


def _is_group(address: str) -> bool:
    """Telegram's groups have negative ids."""
    return address.startswith("-")
