"""Answers and words to staff, in order for each recipient, as many recipients at once as a provider likes."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from time import perf_counter
from typing import NamedTuple

import msgspec

from bot.delivery.claims import Claims
from bot.delivery.pacing.limits import Limits
from bot.delivery.sending import STALE, Sending
from bot.runtime.batching import Group
from bot.runtime.pool import Pool
from conversations.lead.addresses import Channel, Recipient
from storage import messages
from storage.database import Database
from storage.messages import QueuedMessage

_ABREAST = 100


class InLine(NamedTuple):
    """A message that was claimed, as it was at `seen` (perf_counter)."""

    message: QueuedMessage
    seen: float


class Replies:
    """Sends the replies that this process has claimed. What one recipient is sent never overtakes itself."""

    def __init__(
        self, database: Database, claims: Claims, limits: Limits, sending: Sending, done: Callable[[], None]
    ) -> None:
        """`done` is called each time all that was claimed for a recipient has been seen to."""
        self._database = database
        self._claims = claims
        self._limits = limits
        self._sending = sending
        self._done = done
        self._pools = {channel: Pool(self._serve, _ABREAST) for channel in Channel}
        self._lines: dict[Recipient, deque[InLine]] = {}  # of those who are being written to
        self._waiting: dict[Recipient, list[asyncio.Future[None]]] = {}
        self._read: Group[int, QueuedMessage | None] = Group(self._read_again)
        self._stopping = False

    def __len__(self) -> int:
        return sum(len(line) for line in self._lines.values())

    def take(self, claimed: Sequence[QueuedMessage]) -> None:
        """Send these, behind what is there for their recipients."""
        seen = perf_counter()
        for message in claimed:
            recipient = Recipient(message.channel, message.address)
            line = self._lines.get(recipient)
            if line is None:
                line = self._lines[recipient] = deque()
                self._pools[recipient.channel].give(recipient)
            line.append(InLine(message, seen))

    @asynccontextmanager
    async def alone(self, recipient: Recipient) -> AsyncIterator[None]:
        """Write to somebody while nobody else of this process does; after all answers that wait for them."""
        while recipient in self._lines:
            freed = asyncio.get_running_loop().create_future()
            self._waiting.setdefault(recipient, []).append(freed)
            await freed
        self._lines[recipient] = deque()
        try:
            yield
        finally:
            self._go_on(recipient)

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping = True
        for line in self._lines.values():
            self._claims.leave([held.message for held in line])
            line.clear()
        for pool in self._pools.values():
            for recipient in pool.clear():
                self._go_on(recipient)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return all(pool.is_idle for pool in self._pools.values())

    async def drain(self) -> None:
        """Wait for what is under way."""
        for pool in self._pools.values():
            await pool.drain()

    async def cancel(self) -> None:
        """Give up what is under way."""
        await asyncio.gather(*(pool.cancel() for pool in self._pools.values()))

    async def _serve(self, recipient: Recipient) -> None:
        """Send the first that waits for a recipient; what stands behind one that is tried again later waits with it."""
        line, is_over = self._lines[recipient], False
        if not line:  # left to others meanwhile
            self._go_on(recipient)
            return
        first = line.popleft()
        try:
            is_over = await self._send(first)
        except Exception:
            await self._claims.put_off(first.message)
            raise
        finally:
            if not is_over:
                self._leave(first, line)
            self._go_on(recipient)

    def _leave(self, first: InLine, line: deque[InLine]) -> None:
        """One has to wait, and with it what it stands in line with; what staff read of another lead does not."""
        behind = [held for held in line if held.message.line == first.message.line]
        for held in behind:
            line.remove(held)
        if self._claims.knows(first.message.id):
            behind.append(first)
        self._claims.leave([held.message for held in behind])

    def _go_on(self, recipient: Recipient) -> None:
        if self._lines[recipient]:
            self._pools[recipient.channel].give(recipient)
            return
        del self._lines[recipient]
        for freed in self._waiting.pop(recipient, ()):
            if not freed.done():
                freed.set_result(None)
        self._done()

    async def _send(self, held: InLine) -> bool:
        message: QueuedMessage | None = held.message
        if self._sending.may_go(held.message):
            await self._limits.acquire(held.message.channel, held.message.address, proactive=False)
            if self._stopping:
                return False
            if perf_counter() - held.seen > STALE:
                message = _as_new(held.message, await self._read.submit(held.message.id))
        if message is None:  # taken back
            self._claims.forget([held.message.id])
            return True
        return await self._sending.send(message)

    async def _read_again(self, ids: Sequence[int]) -> list[QueuedMessage | None]:
        async with self._database.read() as connection:
            found = await messages.read_by_id(connection, ids)
        return [found.get(message_id) for message_id in ids]


def _as_new(held: QueuedMessage, found: QueuedMessage | None) -> QueuedMessage | None:
    """One whose attempt began with its claim, read again: that row says so is no news."""
    if found is None or not held.begun:
        return found
    return msgspec.structs.replace(found, attempted_at=None, begun=True)
