"""Sends what was committed: each recipient in order, one at a time, and writes down what became of every attempt."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from time import perf_counter

import msgspec
import structlog

from bot.clock import Clock
from bot.decisions.jobs import decode_recipients
from bot.delivery.attempts import Attempts
from bot.delivery.pacing.limits import Limits
from bot.delivery.recipients import RecipientLocks
from bot.delivery.send_context import SendContexts
from bot.delivery.verdicts import conclude, postpone
from bot.metrics import SENDS
from bot.runtime.batching import Group
from conversations.lead.addresses import Recipient
from conversations.lead.reason import Reason
from conversations.policy.before_sending import Postponed, SendContext, why_not
from conversations.timeline.facts import PutOff
from storage import facts, messages
from storage.database import Database
from storage.facts import Noted
from storage.messages import Outcome, QueuedMessage, Status

log = structlog.get_logger(__name__)

_BUSY = 0.1
_STALE = 0.05
"""Seconds of waiting after which a message is read again: its lead may have refused meanwhile."""
_NOTED = timedelta(minutes=1)
"""A shorter delay is nothing staff would ask about."""
_COUNTED = "warm-up"
"""An address that is held while a new number's messages are counted, so that one goes out at a time."""
_SLOW = 0.5
"""Seconds after which recipients that are done are let go of, though others of the same job still send."""


class Stopping(Exception):
    """The process is ending: the job goes back to the queue."""


class Delivery:
    """Carries the outbox to the providers."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        attempts: Attempts,
        limits: Limits,
        recipients: RecipientLocks,
        contexts: SendContexts | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._limits = limits
        self._recipients = recipients
        self._contexts = contexts
        self._attempts = attempts
        self._outcomes: Group[tuple[Outcome, Noted | None], None] = Group(self._record, most=200)
        self._aside: set[int] = set()  # proactive messages that wait for their turn here
        self._stopping = False

    async def stop(self) -> None:
        """Begin nothing more: what waits for its turn is left to whoever runs next."""
        self._stopping = True
        await self._limits.close()

    async def finish(self) -> None:
        """Wait until what was sent is written down."""
        await self._outcomes.drain()

    async def work(self, payload: bytes) -> None:
        """Handle one job of the queue: some recipients have messages."""
        await self.drain(decode_recipients(payload))

    async def drain(self, recipients: Sequence[Recipient]) -> None:
        """Send everything that is due in these recipients, unless somebody is at it already, who then sees to it.

        Replies go at once and in order. What the bot starts by itself may have to wait for its turn, and waits
        without holding its recipient: an answer to that very person must not wait with it.
        """
        wanted, proactive = list(recipients), list[QueuedMessage]()
        while wanted:
            async with self._recipients.hold(wanted) as held:
                if held:
                    proactive += await self._send_replies(held)
            # Something may have been queued, or turned away by our hold, after we last looked.
            wanted = await self._recipients.left_over(held)
        if proactive:
            await _finish_all([asyncio.create_task(self._send_in_turn(message)) for message in proactive])

    async def _send_replies(self, held: list[Recipient]) -> list[QueuedMessage]:
        """Send the replies in these recipients; returns what is proactive and due."""
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            queued = await messages.read_queued(connection, held)
        proactive = [message for message in queued if not message.reply and _is_due(message, now)]
        by_line: dict[object, list[QueuedMessage]] = {}
        for message in queued:
            if message.reply:
                by_line.setdefault(message.line, []).append(message)
        by_recipient: dict[Recipient, list[list[QueuedMessage]]] = {}
        for line in by_line.values():
            by_recipient.setdefault(_recipient(line[0]), []).append(line)
        if len(by_recipient) == 1:
            await self._send_lines(next(iter(by_recipient.values())), now)
        elif by_recipient:
            sending = {
                asyncio.create_task(self._send_lines(lines, now)): recipient
                for recipient, lines in by_recipient.items()
            }
            await self._see_to(sending, held)
        return proactive

    async def _send_in_turn(self, message: QueuedMessage) -> None:
        if message.id in self._aside:
            return
        self._aside.add(message.id)
        recipient = _recipient(message)
        try:
            if not await self._put_off(message, recipient):
                await self._wait_for_turn(message)
                while True:
                    if await self._send_alone(message, recipient):
                        break
                    await asyncio.sleep(_BUSY)
        finally:
            self._aside.discard(message.id)
        await self._drain_left_over([recipient])

    async def _put_off(self, message: QueuedMessage, recipient: Recipient) -> bool:
        """See to a message that can't go out now anyhow, before it waits for its turn in vain; False if it may."""
        if self._contexts is None:
            return False
        accounts = self._contexts.accounts
        if self._clock.movable and accounts.is_stale():  # days may have passed since they were last looked at
            async with self._database.read() as connection:
                await accounts.keep_up(connection)
        now = self._clock.now()
        seen = self._contexts.glance(message, now)
        if why_not(message, now, seen) is None:
            return False
        while True:
            if await self._drop_alone(message, recipient, seen):
                return True
            await asyncio.sleep(_BUSY)  # somebody is sending in this recipient

    async def _drop_alone(self, message: QueuedMessage, recipient: Recipient, seen: SendContext) -> bool:
        async with self._recipients.hold([recipient]) as held:
            if not held:
                return False
            async with self._database.read() as connection:
                again = await messages.read_one_queued(connection, message.id)
            if again is not None and again.send_after == message.send_after:
                await self._drop(again, seen)
        return True

    async def _send_alone(self, message: QueuedMessage, recipient: Recipient) -> bool:
        """Send one message as it is now, if its recipient is free; hours may have passed since it was queued."""
        if self._contexts is None or not self._contexts.is_counted(message.channel, self._clock.now()):
            return await self._send_held(message.id, recipient)
        async with self._recipients.hold([Recipient(message.channel, _COUNTED)]) as counted:
            return bool(counted) and await self._send_held(message.id, recipient)

    async def _send_held(self, message_id: int, recipient: Recipient) -> bool:
        async with self._recipients.hold([recipient]) as held:
            if not held:
                return False
            moment = None
            async with self._database.read() as connection:
                message = await messages.read_one_queued(connection, message_id)
                if message is not None and self._contexts is not None:
                    moment = await self._contexts.read(connection, message, self._clock.now())
            if message is not None and _is_due(message, self._clock.now()):
                await self._send_or_drop(message, moment)
        return True

    async def _see_to(self, sending: dict[asyncio.Task[None], Recipient], held: list[Recipient]) -> None:
        """Wait for all, whatever becomes of one; recipients that are done are not kept waiting for slow ones."""
        tasks, pending = set(sending), set(sending)
        try:
            while pending:
                done, pending = await asyncio.wait(pending, timeout=_SLOW)
                recipients = [sending[task] for task in done if task in sending]
                if recipients and pending:
                    await self._recipients.let_go(held, recipients)
                    again = asyncio.create_task(self._drain_left_over(recipients))
                    tasks.add(again)
                    pending.add(again)
        finally:
            for task in pending:
                task.cancel()
            await _finish_all(list(tasks))

    async def _drain_left_over(self, recipients: Sequence[Recipient]) -> None:
        await self.drain(await self._recipients.left_over(recipients))

    async def _send_lines(self, lines: Sequence[Sequence[QueuedMessage]], now: datetime) -> None:
        """One after the other: an address takes one message at a time. None waits for what another has to wait for."""
        for line in lines:
            await self._send_to(line, now)

    async def _send_to(self, queued: Sequence[QueuedMessage], now: datetime) -> None:
        for message in queued:
            if not _is_due(message, now):
                return  # the first in line waits for its next attempt, and the rest behind it
            if not self._recipients.still_held(_recipient(message)):
                return  # somebody else may be at it by now
            current: QueuedMessage | None = message
            if why_not(message, self._clock.now()) is None and await self._wait_for_turn(message) > _STALE:
                async with self._database.read() as connection:
                    current = await messages.read_one_queued(connection, message.id)
            if current is not None and await self._send_or_drop(current) == "queued":
                return

    async def _send_or_drop(self, message: QueuedMessage, moment: SendContext | None = None) -> str:
        """Send it, unless something speaks against it; returns what its status is then."""
        if status := await self._drop(message, moment):
            return status
        outcome = await self._attempts.make(message)
        await self._outcomes.submit((outcome, None))
        return outcome.status

    async def _drop(self, message: QueuedMessage, moment: SendContext | None) -> str | None:
        """Write down that a message does not go out (now); None when nothing speaks against it."""
        now = self._clock.now()
        refused = why_not(message, now, moment)
        if refused is None:
            return None
        if isinstance(refused, Postponed):
            later = postpone(message, now, refused.until, refused.reason)
            await self._outcomes.submit((later, _note(message, refused, now)))
            return "queued"
        # What may have gone out before was not held back.
        status: Status = "uncertain" if message.is_in_doubt else refused.status
        SENDS.labels(message.channel.value, status).inc()
        await self._outcomes.submit((conclude(message, status, now, why_not=refused.reason), None))
        return status

    async def _wait_for_turn(self, message: QueuedMessage) -> float:
        """Wait until the limits let it go; returns the seconds it took."""
        if self._stopping:
            raise Stopping
        began = perf_counter()
        try:
            await self._limits.acquire(message.channel, message.address, proactive=not message.reply)
        except asyncio.CancelledError:
            if self._stopping:
                raise Stopping from None
            raise
        return perf_counter() - began

    async def _record(self, given: Sequence[tuple[Outcome, Noted | None]]) -> list[None]:
        async with self._database.begin() as tx:
            await messages.record_outcomes(tx, [outcome for outcome, _ in given])
            await facts.add(tx, [entry for _, entry in given if entry is not None])
        return [None] * len(given)


def _recipient(message: QueuedMessage) -> Recipient:
    return Recipient(message.channel, message.address)


def _is_due(message: QueuedMessage, now: datetime) -> bool:
    """A new message is due whatever the time: the clock of who queued it may be ahead of this one."""
    return message.send_after == message.created_at or message.send_after <= now


def _note(message: QueuedMessage, postponed: Postponed, now: datetime) -> Noted | None:
    """The fact of it, unless it was noted already or there is little to tell."""
    if postponed.until - now < _NOTED or _is_same(message.delayed, postponed):
        return None
    why, channel = (postponed.reason,), message.channel.value
    return Noted(message.lead_id, now, PutOff(message.content.text), why, channel, "moved")


def _is_same(before: Reason | None, postponed: Postponed) -> bool:
    """Whether a message was put off for the same cause before."""
    if before is None or before.name != postponed.reason.name:
        return False
    return msgspec.convert(before.values.get("cause"), Reason) == postponed.cause


async def _finish_all(tasks: Sequence[asyncio.Task[None]]) -> None:
    """Wait for every task, then raise the first error among them."""
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, BaseException):
            raise result
