"""What the bot begins by itself, taken from the outbox as fast as it may leave and no faster."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from math import ceil
from time import monotonic
from typing import NamedTuple

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.claims import Claims
from bot.delivery.outcomes.judging import Result, judge, list_noted
from bot.delivery.pacing.limits import Limits
from bot.delivery.replies import Replies
from bot.delivery.send_context import SendContexts
from bot.delivery.sending import Sending
from bot.metrics import SENDS
from bot.runtime.batching import Group
from bot.runtime.pool import Pool
from bot.runtime.waking import Soon
from conversations.lead.addresses import Channel, Recipient
from conversations.policy.before_sending import SendContext, why_not
from storage import claims, facts, messages
from storage.database import Database
from storage.messages import QueuedMessage
from storage.sql.locks import Lock, lock_until_commit

_ABREAST = 100
"""As many as answers. Each begins and ends with a commit that all of them share: with 50 there were twice as many."""
_MOST = 200
"""Messages that one process has claimed at a time, where nothing limits its pace."""
_LOOKED_AT = 50
"""How many are looked at in one transaction once some were found that can't go out now. Who asked something waits for
no more than that."""
_LONGEST_REST = 0.25
"""Seconds between two such looks; usually as long as the look took, so that half of the time is others'."""


class LookedAt(NamedTuple):
    """A message that was claimed, with all that its last look needed."""

    message: QueuedMessage
    context: SendContext


class Found(NamedTuple):
    """What a look over the outbox brought: what goes out, what is written down of the rest, and how many it saw."""

    going: list[LookedAt]
    put_off: list[Result]
    seen: int


class Touches:
    """Claims the proactive messages of one channel, as many as may leave in the next moment, and sends them."""

    def __init__(
        self, channel: Channel, database: Database, clock: Clock, claims: Claims, limits: Limits,
        sending: Sending, replies: Replies, contexts: SendContexts,
    ) -> None:  # fmt: skip
        self._channel = channel
        self._database = database
        self._clock = clock
        self._claims = claims
        self._limits = limits
        self._sending = sending
        self._replies = replies
        self._contexts = contexts
        pace = limits.find_pace(channel)
        self._most = _MOST if pace is None else max(2, min(_MOST, ceil(pace)))
        self._pool = Pool(self._send, min(_ABREAST, self._most))
        self._held = 0
        self._limit = 0
        self._since: datetime | None = None  # from when on there was always something to send
        self._is_more = False
        self._rest = 0.0
        self._again = Soon(self._go_on, pause=0.0)
        self._read: Group[LookedAt, LookedAt | None] = Group(self._look_again)
        self._pulling = asyncio.Lock()
        self._stopping = False

    async def pull(self, *, is_any_due: bool = True) -> None:
        """Claim what may leave now, and put off what can't go out anyhow, before it waits for its turn in vain.

        There may be a hundred thousand of these: they are seen to a few at a time, and nobody waits for all of it.
        `is_any_due` is False where it is known that no channel has any.
        """
        async with self._pulling:
            await self._pull(is_any_due)

    async def _go_on(self) -> None:
        await asyncio.sleep(self._rest)
        await self.pull()

    async def _pull(self, is_any_due: bool) -> None:
        # Not for every place that becomes free: half of them at a time.
        if self._stopping or (room := self._most - self._held) < self._most // 2:
            return
        if not self._is_more and not (is_any_due and await self._is_any_due()):
            self._since, self._is_more = None, False
            return
        asked = monotonic()
        found = await self._look_over(room)
        self._claims.note([touch.message.id for touch in found.going], asked)
        self._held += len(found.going)
        for touch in found.going:
            self._pool.give(touch)
        self._limit = _LOOKED_AT if found.put_off else 0
        self._rest = min(monotonic() - asked, _LONGEST_REST) if found.put_off else 0.0
        self._is_more = bool(found.seen)
        if found.put_off:
            self._again.ask()

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping = True
        left = self._pool.clear()
        self._held -= len(left)
        self._claims.leave([touch.message for touch in left])

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._pool.is_idle and self._again.is_idle

    async def drain(self) -> None:
        """Wait for what is under way."""
        await self._again.finish()
        await self._pool.drain()

    async def cancel(self) -> None:
        """Give up what is under way."""
        await asyncio.gather(self._again.cancel(), self._pool.cancel())

    async def _is_any_due(self) -> bool:
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            return bool(await claims.find_touches(connection, self._channel, now, 1))

    async def _look_over(self, room: int) -> Found:
        async with self._database.begin() as tx:
            await lock_until_commit(tx, Lock.CLAIMING)
            now = await self._clock.read(tx)
            self._since = self._since or now
            ids = await claims.find_touches(tx, self._channel, now, max(room, self._limit))
            found = await self._judge(tx, ids, room, now)
            taken = set(await self._claim(tx, found.going))
            await messages.record_outcomes(tx, [outcome for outcome, _ in found.put_off])
            await facts.add(tx, list_noted(found.put_off))
        for outcome, _ in found.put_off:
            if outcome.status != "queued":
                SENDS.labels(self._channel.value, outcome.status).inc()
        return found._replace(going=[touch for touch in found.going if touch.message.id in taken])

    async def _claim(self, tx: AsyncConnection, going: Sequence[LookedAt]) -> list[int]:
        ids = [touch.message.id for touch in going]
        return await claims.claim(tx, self._claims.worker, ids, self._claims.claimant.seconds)

    async def _judge(self, tx: AsyncConnection, ids: Sequence[int], room: int, now: datetime) -> Found:
        found = await messages.read_by_id(tx, ids)
        waiting = [found[message_id] for message_id in ids if message_id in found]
        contexts = await self._contexts.read(tx, waiting, now, since=self._since)
        counted = await self._contexts.find_left(tx, self._channel, now)
        going, put_off = list[LookedAt](), list[Result]()
        for message, context in zip(waiting, contexts, strict=True):
            if counted and len(going) >= counted[0]:
                context = msgspec.structs.replace(context, full_until=counted[1])
            if refused := why_not(message, now, context):
                put_off.append(judge(message, refused, now))
            elif len(going) < room:
                going.append(LookedAt(message, context))
        return Found(going, put_off, len(waiting))

    async def _send(self, touch: LookedAt) -> None:
        is_over = False
        try:
            is_over = await self._send_in_turn(touch)
        except Exception:  # the next look comes for more: what is wrong may be so for all that wait
            self._is_more = False
            await self._claims.put_off(touch.message)
            raise
        finally:
            self._held -= 1
            if not is_over and self._claims.knows(touch.message.id):
                self._claims.leave([touch.message])
            if self._is_more and self._held <= self._most // 2 and not self._stopping:
                self._again.ask()

    async def _send_in_turn(self, touch: LookedAt) -> bool:
        message = touch.message
        await self._limits.acquire(message.channel, message.address, proactive=True)
        async with self._replies.alone(Recipient(message.channel, message.address)):
            # However short the wait was: they may have refused or bought meanwhile. One look is for all that go now.
            current = await self._read.submit(touch)
            if self._stopping:
                return False
            # Nothing where it was taken back meanwhile.
            return current is not None and await self._sending.send(current.message, current.context)

    async def _look_again(self, given: Sequence[LookedAt]) -> list[LookedAt | None]:
        """How these stand now: they may have waited a while, and their leads refused or bought meanwhile."""
        async with self._database.read() as connection:
            found = await messages.look_again(connection, [touch.message for touch in given])
            contexts = await self._contexts.read(connection, list(found.values()), self._clock.now())
        again = {
            message.id: LookedAt(message, context)
            for message, context in zip(found.values(), contexts, strict=True)
        }
        return [again.get(touch.message.id) for touch in given]
