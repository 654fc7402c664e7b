"""Carries the outbox to the providers: claims what may go, and writes down what became of it."""

import asyncio
from collections.abc import Sequence
from time import monotonic

from bot.clock import Clock
from bot.delivery.attempts import Attempts
from bot.delivery.claims import Claims
from bot.delivery.outcomes.recording import Recording
from bot.delivery.pacing.limits import Limits
from bot.delivery.replies import Replies
from bot.delivery.send_context import SendContexts
from bot.delivery.sending import Sending
from bot.delivery.touches import Touches
from bot.runtime.waking import Soon
from conversations.lead.addresses import Channel
from storage import claims, messages
from storage.database import Database
from storage.messages import QueuedMessage
from storage.sql.locks import Lock, lock_until_commit

_AT_ONCE = 200
_MOST = 2000
"""Replies that one process has claimed at a time; the rest stays in the database, for others or for later."""


class Delivery:
    """Sends what was committed. Rows are the truth; what is handed over in memory only makes it prompt."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        claims: Claims,
        attempts: Attempts,
        recording: Recording,
        limits: Limits,
        contexts: SendContexts,
    ) -> None:
        self._database = database
        self._clock = clock
        self._limits = limits
        self._claims = claims
        self._recording = recording
        sending = Sending(clock, self._claims, attempts, self._recording)
        self._soon = Soon(self.look)
        self._behind = Soon(self._claim_replies, pause=0.05)
        self._replies = Replies(database, self._claims, limits, sending, self._note_done)
        self._touches = [
            Touches(channel, database, clock, self._claims, limits, sending, self._replies, contexts)
            for channel in Channel
        ]
        self._at_work: list[Replies | Touches] = [self._replies, *self._touches]
        self._under_way: list[Soon | Replies | Touches] = [self._soon, self._behind, *self._at_work]
        self._looking = asyncio.Lock()
        self._stopping = False

    async def begin_anew(self) -> None:
        """Whoever claimed something here has ended: SQLite is for one process, and this is it."""
        if not self._database.is_postgresql:
            async with self._database.begin() as tx:
                await claims.release_all(tx)

    def hand_over(self, claimed: Sequence[QueuedMessage], asked: float, *, more: bool) -> None:
        """Send what a transaction has queued and claimed, at `asked` (monotonic) or later; `more` is there that it did
        not claim."""
        self._claims.note([message.id for message in claimed], asked)
        if self._stopping:
            self._claims.leave(claimed)
            return
        self._replies.take(claimed)
        if more:
            self._soon.ask()

    async def look(self) -> None:
        """Claim what is due and may leave now, whoever queued it, and begin to send it."""
        await self.look_for_replies()
        is_any_due = await self._is_any_touch_due()  # mostly not: one look for all channels
        for touches in self._touches:
            await touches.pull(is_any_due=is_any_due)

    async def look_for_replies(self) -> None:
        """Of that only what people wait for, and what staff are told."""
        async with self._looking:
            while not self._stopping and await self._claim_replies() == _AT_ONCE:
                pass

    async def settle(self) -> None:
        """Wait until all that was claimed has been seen to."""
        while not all(one.is_idle for one in self._under_way):
            await self._soon.finish()
            await self._behind.finish()
            for at_work in self._at_work:
                await at_work.drain()

    async def stop(self) -> None:
        """Begin nothing more: what waits for its turn is left to whoever runs next."""
        self._stopping = True
        for at_work in self._at_work:
            at_work.stop()
        await self._limits.close()

    async def finish(self, within: float) -> None:
        """Wait so many seconds for what is under way, until what was sent is written down; give back the rest."""
        try:
            async with asyncio.timeout(within):
                await self.settle()
        except TimeoutError:  # a provider that hangs: what is in flight is tried again
            await self.stop()
            await asyncio.gather(*(one.cancel() for one in self._under_way))
        await self._recording.finish()
        await self._claims.close()

    async def _claim_replies(self) -> int:
        room = min(_AT_ONCE, _MOST - len(self._replies))
        if room <= 0 or not await self._find_replies(1):
            return 0
        asked = monotonic()
        async with self._database.begin() as tx:
            await lock_until_commit(tx, Lock.CLAIMING)
            now = await self._clock.read(tx)
            ids = await claims.find_replies(tx, self._claims.worker, now, room)
            taken = await claims.claim(tx, self._claims.worker, ids, self._claims.claimant.seconds)
            found = await messages.read_by_id(tx, taken)
        self._claims.note(found, asked)
        self._replies.take(list(found.values()))
        return len(found)

    async def _is_any_touch_due(self) -> bool:
        async with self._database.read() as connection:
            return await claims.is_any_touch_due(connection, await self._clock.read(connection))

    async def _find_replies(self, limit: int) -> list[int]:
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            return await claims.find_replies(connection, self._claims.worker, now, limit)

    def _note_done(self) -> None:
        """Somebody else may have queued a reply behind what was just sent, and left it to us."""
        if self._database.is_postgresql and not self._stopping:
            self._behind.ask()
