"""Sends what was committed: each recipient in order, one at a time, and writes down what became of every attempt."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from time import perf_counter

import orjson
import structlog

from bot.channels.base import Adapter, ChannelState, Sent
from bot.channels.whatsapp.adapter import QuotaExceededError
from bot.clock import Clock
from bot.decisions.arrivals import Arrival
from bot.delivery.failures import Losses
from bot.delivery.limits import Limits
from bot.delivery.recipients import RecipientLocks
from bot.delivery.send_context import SendContexts
from bot.delivery.topics import Topics
from bot.errors import Blocked, RateLimited, Rejected, SendError, Transient
from bot.metrics import SEND_SECONDS, SENDS
from bot.runtime.batching import Group
from conversations.lead.addresses import Channel
from conversations.policy.before_sending import Postponed, SendContext, why_not
from conversations.reach.account_words import QUOTA
from storage import facts, messages
from storage.database import Database
from storage.facts import Entry
from storage.messages import Outcome, QueuedMessage, Recipient

log = structlog.get_logger(__name__)

_FIRST_DELAY = 1.0
_LONGEST_DELAY = 300.0
_OLD_DELAY = 1800.0
_QUICK = 3
_WIDE = (1200.0, 4800.0)
"""Seconds between attempts at a proactive message after the first few: at random, so that what waited for a provider
to come back goes out spread over half an hour and more."""
_BUSY = 0.1
_STALE = 0.05
"""Seconds of waiting after which a message is read again: its lead may have refused meanwhile."""
_NOTED = timedelta(minutes=1)
"""A shorter delay is nothing staff would ask about."""
_COUNTED: Recipient = ("", "warm-up")
"""Held while a new number's messages are counted, so that one goes out at a time."""
_SLOW = 0.5
"""Seconds after which recipients that are done are let go of, though others of the same job still send."""
_GIVE_UP = timedelta(hours=24)
"""A message without a moment of its own lapses after this long, as in GREEN-API's own queue."""


class Stopping(Exception):
    """The process is ending: the job goes back to the queue."""


class Delivery:
    """Carries the outbox to the providers."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        adapters: Mapping[Channel, Adapter],
        limits: Limits,
        recipients: RecipientLocks,
        report: Callable[[Arrival], Awaitable[object]],
        topics: Topics | None = None,
        contexts: SendContexts | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._adapters = adapters
        self._limits = limits
        self._recipients = recipients
        self._losses = Losses(report)
        self._topics = topics
        self._contexts = contexts
        self._outcomes: Group[tuple[Outcome, Entry | None], None] = Group(self._record, most=200)
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
        await self.drain([(channel, address) for channel, address in orjson.loads(payload)])

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
        by_recipient: dict[Recipient, list[QueuedMessage]] = {}
        for message in queued:
            if message.reply:
                by_recipient.setdefault(_recipient(message), []).append(message)
        if len(by_recipient) == 1:
            await self._send_to(next(iter(by_recipient.values())), now)
        elif by_recipient:
            sending = {
                asyncio.create_task(self._send_to(of_recipient, now)): recipient
                for recipient, of_recipient in by_recipient.items()
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
        async with self._recipients.hold([_COUNTED]) as counted:
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
        adapter = self._adapters.get(message.channel)
        if adapter is None:
            outcome = self._outcome(message, "failed", error=f"{message.channel.value} is not set up")
        else:
            outcome = await self._send(adapter, message)
        await self._outcomes.submit((outcome, None))
        return outcome.status

    async def _drop(self, message: QueuedMessage, moment: SendContext | None) -> str | None:
        """Write down that a message does not go out (now); None when nothing speaks against it."""
        now = self._clock.now()
        refused = why_not(message, now, moment)
        if refused is None:
            return None
        if isinstance(refused, Postponed):
            later = Outcome(
                message.id, "queued", now, message.attempts, error=refused.reason, send_after=refused.until
            )
            await self._outcomes.submit((later, _note(message, refused, now)))
            return "queued"
        SENDS.labels(message.channel.value, refused.status).inc()
        await self._outcomes.submit((self._outcome(message, refused.status, error=refused.reason), None))
        return refused.status

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

    async def _send(self, adapter: Adapter, message: QueuedMessage) -> Outcome:
        began = perf_counter()
        try:
            sent = await self._carry(adapter, message)
        except (Blocked, Rejected) as error:
            # Committed before the failure itself is: dying in between repeats the attempt, which is refused again.
            await self._losses.report(message, error)
            if isinstance(error, QuotaExceededError) and self._contexts is not None:
                await self._contexts.accounts.hear(ChannelState(message.channel, QUOTA))
            outcome = self._outcome(message, "failed", error=str(error))
        except RateLimited as error:
            self._limits.refuse(message.channel, message.address, error.retry_after)
            outcome = self._again(message, error)
        except Transient as error:
            self._limits.note_failed(message.channel)
            outcome = self._again(message, error)
        except Exception as error:
            log.exception("an adapter failed in a way it should not", channel=message.channel.value)
            outcome = self._again(message, Transient(type(error).__name__))
        else:
            self._limits.note_taken(message.channel)
            outcome = self._outcome(message, "sent", provider_id=sent.provider_id)
        SEND_SECONDS.labels(message.channel.value).observe(perf_counter() - began)
        SENDS.labels(message.channel.value, outcome.status).inc()
        return outcome

    async def _carry(self, adapter: Adapter, message: QueuedMessage) -> Sent:
        if self._topics is not None and message.audience == "staff":
            return await self._topics.send(adapter, message)
        return await adapter.send(message.address, message.content)

    def _outcome(
        self, message: QueuedMessage, status: str, *, error: str | None = None, provider_id: str | None = None
    ) -> Outcome:
        return Outcome(
            message.id,
            status,  # type: ignore[arg-type]
            self._clock.now(),
            message.attempts + 1,
            provider_id=provider_id,
            error=error,
        )

    def _again(self, message: QueuedMessage, error: SendError) -> Outcome:
        now = self._clock.now()
        last = message.lapses_at or message.created_at + _GIVE_UP
        age, left = (now - message.created_at).total_seconds(), (last - now).total_seconds()
        after = now + timedelta(seconds=_delay(message, error, age, left))
        if after >= last:
            reason = f"{error}; given up after {message.attempts + 1} attempts, its moment has passed"
            return self._outcome(message, "lapsed", error=reason)
        return Outcome(message.id, "queued", now, message.attempts + 1, error=str(error), send_after=after)

    async def _record(self, given: Sequence[tuple[Outcome, Entry | None]]) -> list[None]:
        async with self._database.begin() as tx:
            await messages.record_outcomes(tx, [outcome for outcome, _ in given])
            await facts.add(tx, [entry for _, entry in given if entry is not None])
        return [None] * len(given)


def _recipient(message: QueuedMessage) -> Recipient:
    return message.channel.value, message.address


def _is_due(message: QueuedMessage, now: datetime) -> bool:
    """A new message is due whatever the time: the clock of who queued it may be ahead of this one."""
    return message.send_after == message.created_at or message.send_after <= now


def _note(message: QueuedMessage, postponed: Postponed, now: datetime) -> Entry | None:
    """The timeline's line, unless it is there already or there is little to tell."""
    if postponed.until - now < _NOTED or (message.delayed or "").startswith(postponed.cause):
        return None
    return Entry(
        message.lead_id, now, "held", message.content.text, postponed.reason, message.channel.value, "moved"
    )


async def _finish_all(tasks: Sequence[asyncio.Task[None]]) -> None:
    """Wait for every task, then raise the first error among them."""
    for result in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(result, BaseException):
            raise result


def _delay(message: QueuedMessage, error: SendError, age: float, left: float) -> float:
    """Seconds until the next attempt.

    What the provider asks for, else doubling from 1 s to 5 min, with jitter, and a tenth of its `age` (in seconds)
    once that is more, up to half an hour; for what the bot began itself half an hour and more after the first few,
    yet within the seconds that are `left` to it.
    """
    if isinstance(error, RateLimited):
        return error.retry_after + random.uniform(0, 0.25)
    if message.reply or message.audience == "staff" or message.attempts < _QUICK:
        longest = min(max(_LONGEST_DELAY, age / 10), _OLD_DELAY)
        return min(_FIRST_DELAY * 2.0 ** min(message.attempts, 12), longest) * random.uniform(0.75, 1.25)
    shortest, longest = _WIDE
    return random.uniform(min(shortest, 0.5 * left), max(60.0, min(longest, 0.95 * left)))
