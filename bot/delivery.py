"""Sends what was committed: each lane in order, one message at a time, and writes down what became of every attempt."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from time import perf_counter

import orjson
import structlog

from bot.arrivals import Arrival
from bot.channels.base import Adapter
from bot.clock import Clock
from bot.errors import Blocked, RateLimited, Rejected, SendError, Transient
from bot.grouping import Group
from bot.lanes import Lanes
from bot.limits import Limits
from bot.metrics import SEND_SECONDS, SENDS
from conversations.inputs import Unreachable
from conversations.sending import Refused, why_not
from conversations.state import Channel
from storage import messages
from storage.database import Database
from storage.messages import Lane, Outcome, QueuedMessage

log = structlog.get_logger(__name__)

_FIRST_DELAY = 1.0
_LONGEST_DELAY = 300.0
_SLOW = 0.5
"""Seconds after which lanes that are done are let go of, though others of the same job still send."""
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
        lanes: Lanes,
        report: Callable[[Arrival], Awaitable[object]],
    ) -> None:
        self._database = database
        self._clock = clock
        self._adapters = adapters
        self._limits = limits
        self._lanes = lanes
        self._report = report
        self._outcomes: Group[Outcome, None] = Group(self._record, most=200)
        self._stopping = False

    async def stop(self) -> None:
        """Begin nothing more: what waits for its turn is left to whoever runs next."""
        self._stopping = True
        await self._limits.close()

    async def finish(self) -> None:
        """Wait until what was sent is written down."""
        await self._outcomes.drain()

    async def work(self, payload: bytes) -> None:
        """Handle one job of the queue: some lanes have messages."""
        await self.drain([(channel, address) for channel, address in orjson.loads(payload)])

    async def drain(self, lanes: Sequence[Lane]) -> None:
        """Send everything that is due in these lanes, unless somebody is at it already, who then sees to it."""
        wanted = list(lanes)
        while wanted:
            async with self._lanes.hold(wanted) as held:
                if held:
                    await self._send_all(held)
            # Something may have been queued, or turned away by our hold, after we last looked.
            wanted = await self._lanes.left_over(held)

    async def _send_all(self, held: list[Lane]) -> None:
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            queued = await messages.read_queued(connection, held)
        by_lane: dict[Lane, list[QueuedMessage]] = {}
        for message in queued:
            by_lane.setdefault((message.channel.value, message.address), []).append(message)
        if len(by_lane) == 1:
            await self._send_lane(next(iter(by_lane.values())), now)
            return
        sending = {
            asyncio.create_task(self._send_lane(of_lane, now)): lane for lane, of_lane in by_lane.items()
        }
        await self._see_to(sending, held)

    async def _see_to(self, sending: dict[asyncio.Task[None], Lane], held: list[Lane]) -> None:
        """Wait for all, whatever becomes of one; lanes that are done are not kept waiting for slow ones."""
        tasks, pending = set(sending), set(sending)
        try:
            while pending:
                done, pending = await asyncio.wait(pending, timeout=_SLOW)
                lanes = [sending[task] for task in done if task in sending]
                if lanes and pending:
                    await self._lanes.let_go(held, lanes)
                    again = asyncio.create_task(self._drain_left_over(lanes))
                    tasks.add(again)
                    pending.add(again)
        finally:
            for task in pending:
                task.cancel()
            results = await asyncio.gather(*tasks, return_exceptions=True)
        for result in results:
            if isinstance(result, BaseException):
                raise result

    async def _drain_left_over(self, lanes: Sequence[Lane]) -> None:
        await self.drain(await self._lanes.left_over(lanes))

    async def _send_lane(self, queued: Sequence[QueuedMessage], now: datetime) -> None:
        for message in queued:
            # A new message is due whatever the time: the clock of who queued it may be ahead of this one.
            if message.attempts and message.send_after > now:
                return  # the first in line waits for its next attempt, and the rest behind it
            if not self._lanes.still_held((message.channel.value, message.address)):
                return  # somebody else may be at it by now
            outcome = await self._attempt(message)
            await self._outcomes.submit(outcome)
            if outcome.status == "queued":
                return

    async def _attempt(self, message: QueuedMessage) -> Outcome:
        refused = why_not(message, self._clock.now())
        if refused is None:
            await self._wait_for_turn(message)
            refused = await self._look_again(message)
        if refused is not None:
            SENDS.labels(message.channel.value, refused.status).inc()
            return self._outcome(message, refused.status, error=refused.reason)
        adapter = self._adapters.get(message.channel)
        if adapter is None:
            return self._outcome(message, "failed", error=f"{message.channel.value} is not set up")
        return await self._send(adapter, message)

    async def _wait_for_turn(self, message: QueuedMessage) -> None:
        if self._stopping:
            raise Stopping
        try:
            await self._limits.acquire(message.channel, message.address, proactive=not message.reply)
        except asyncio.CancelledError:
            if self._stopping:
                raise Stopping from None
            raise

    async def _look_again(self, message: QueuedMessage) -> Refused | None:
        """Waiting for its turn may have taken hours: what the bot starts by itself is checked as things are now."""
        if not message.reply and message.audience == "lead":
            async with self._database.read() as connection:
                found = await messages.read_one_queued(connection, message.id)
            if found is None:
                return Refused("dropped", "it was dropped while it waited for its turn")
            message = found
        return why_not(message, self._clock.now())

    async def _send(self, adapter: Adapter, message: QueuedMessage) -> Outcome:
        began = perf_counter()
        try:
            sent = await adapter.send(message.address, message.content)
        except Blocked as error:
            await self._report_unreachable(message, error)
            outcome = self._outcome(message, "failed", error=str(error))
        except Rejected as error:
            outcome = self._outcome(message, "failed", error=str(error))
        except RateLimited as error:
            self._limits.hold(message.channel, error.retry_after)
            outcome = self._again(message, error)
        except Transient as error:
            outcome = self._again(message, error)
        except Exception as error:
            log.exception("an adapter failed in a way it should not", channel=message.channel.value)
            outcome = self._again(message, Transient(type(error).__name__))
        else:
            outcome = self._outcome(message, "sent", provider_id=sent.provider_id)
        SEND_SECONDS.labels(message.channel.value).observe(perf_counter() - began)
        SENDS.labels(message.channel.value, outcome.status).inc()
        return outcome

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
        after = now + timedelta(seconds=_delay(message.attempts, error))
        last = message.lapses_at or message.created_at + _GIVE_UP
        if after >= last:
            reason = f"{error}; given up after {message.attempts + 1} attempts, its moment has passed"
            return self._outcome(message, "failed", error=reason)
        return Outcome(message.id, "queued", now, message.attempts + 1, error=str(error), send_after=after)

    async def _report_unreachable(self, message: QueuedMessage, error: Blocked) -> None:
        if message.audience == "staff":
            return
        # Committed before the failure itself is: dying in between repeats the attempt, which is refused again.
        await self._report(
            Arrival(
                Unreachable(message.channel, message.address, error.reason, message.key),
                key=f"unreachable:{message.id}",
                lead_id=message.lead_id,
            )
        )

    async def _record(self, outcomes: Sequence[Outcome]) -> list[None]:
        async with self._database.begin() as tx:
            await messages.record_outcomes(tx, outcomes)
        return [None] * len(outcomes)


def _delay(attempts: int, error: SendError) -> float:
    """Seconds until the next attempt: what the provider asks for, else doubling from 1 s to 5 min, with jitter."""
    if isinstance(error, RateLimited):
        return error.retry_after + random.uniform(0, 0.25)
    return min(_FIRST_DELAY * 2.0**attempts, _LONGEST_DELAY) * random.uniform(0.75, 1.25)
