"""One attempt at sending a message, and what becomes of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from time import perf_counter

import structlog

from bot.channels.base import Adapter, Sent
from bot.clock import Clock
from bot.delivery.doubts import Doubts
from bot.delivery.failures import Losses
from bot.delivery.holds import Holds
from bot.delivery.moves import Moves
from bot.delivery.outcomes.recording import Recording
from bot.delivery.outcomes.verdicts import conclude, postpone
from bot.delivery.pacing.floods import Floods
from bot.delivery.pacing.limits import Limits
from bot.delivery.pacing.pauses import find_last_moment, find_pause
from bot.delivery.topics import Topics
from bot.errors import (
    AccountRefused,
    Blocked,
    ChatMoved,
    RateLimited,
    Rejected,
    SendError,
    TopicGone,
    Transient,
    Uncertain,
)
from bot.metrics import SEND_SECONDS, SENDS
from conversations.lead.addresses import Channel
from conversations.lead.reason import reason
from storage.database import Database
from storage.holds import Hold
from storage.messages import Outcome, QueuedMessage

log = structlog.get_logger(__name__)


class Attempts:
    """Gives messages to their providers, one call each, and says what is to be written down of it."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        adapters: Mapping[Channel, Adapter],
        limits: Limits,
        losses: Losses,
        holds: Holds,
        recording: Recording,
        topics: Topics | None = None,
        moves: Moves | None = None,
        floods: Floods | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._adapters = adapters
        self._limits = limits
        self._losses = losses
        self._holds = holds
        self._topics = topics
        self._moves = moves
        self._floods = floods
        self._doubts = Doubts(database, clock)
        self._recording = recording

    async def make(self, message: QueuedMessage) -> Outcome:
        """Send a message whose turn has come. Raises nothing of the provider's."""
        outcome = await self._make(message)
        if outcome.status in ("failed", "lapsed", "uncertain") and message.audience == "staff":
            await self._losses.tell_elsewhere(message)
        if message.audience == "staff" and outcome.status in ("sent", "failed"):
            await self._losses.note_place(message, outcome.why_not if outcome.status == "failed" else None)
        SENDS.labels(message.channel.value, outcome.status).inc()
        return outcome

    async def _make(self, message: QueuedMessage) -> Outcome:
        adapter = self._adapters.get(message.channel)
        if adapter is None:
            why_not = reason("not_set_up", channel=message.channel)
            return conclude(message, "failed", self._clock.now(), why_not=why_not)
        if hold := await self._holds.find(message.channel, message.id):
            return self._wait(message, hold)
        now = self._clock.now()
        if self._floods is not None and (later := await self._floods.find_wait(message, now)):
            if later >= find_last_moment(message):
                return conclude(message, "lapsed", now, why_not=reason("flood"))
            return postpone(message, now, later, reason("flood"))
        if message.is_in_doubt:
            settled = await self._doubts.settle(adapter, message)
            if isinstance(settled, Outcome):
                await self._holds.note_failed(message.channel, message.id)
                return settled
            message = settled
        if not message.begun and not await self._recording.begin(message):
            await self._holds.note_failed(message.channel, message.id)
            # Somebody withdrew it, and that is written down.
            return conclude(message, "dropped", self._clock.now())
        return await self._send(adapter, message)

    async def _send(self, adapter: Adapter, message: QueuedMessage) -> Outcome:
        started, began = perf_counter(), self._clock.now()
        try:
            sent = await self._carry(adapter, message)
        except SendError as error:
            outcome = await self._explain(adapter, message, error, began)
        except Exception as error:
            log.exception("an adapter failed in a way it should not", channel=message.channel.value)
            outcome = await self._explain(adapter, message, Uncertain(type(error).__name__), began)
        else:
            self._limits.note_taken(message.channel)
            await self._holds.note_taken(message.channel, began, message.id)
            doubled = reason("perhaps_twice") if message.unsure else None
            outcome = conclude(
                message, "sent", self._clock.now(), provider_id=sent.provider_id, why_not=doubled
            )
        SEND_SECONDS.labels(message.channel.value).observe(perf_counter() - started)
        return outcome

    async def _carry(self, adapter: Adapter, message: QueuedMessage) -> Sent:
        try:
            return await self._give(adapter, message)
        except ChatMoved as moved:
            if self._moves is None:
                raise
            await self._moves.hear(message.channel, message.address, moved.address)
            return await self._give(adapter, message)

    async def _give(self, adapter: Adapter, message: QueuedMessage) -> Sent:
        if self._topics is not None and message.audience == "staff":
            return await self._topics.send(adapter, message)
        if message.content.thread is not None:
            try:
                return await adapter.send(message.address, message.content, thread=message.content.thread)
            except TopicGone:
                log.debug("a topic is gone", channel=message.channel.value)
        return await adapter.send(message.address, message.content)

    async def _explain(
        self, adapter: Adapter, message: QueuedMessage, error: SendError, began: datetime
    ) -> Outcome:
        """What is to be done, by the class of the error."""
        match error:
            case AccountRefused():
                self._limits.note_failed(message.channel)
                return await self._refuse(message, error, began)
            case Blocked() | Rejected() | ChatMoved():
                # Committed before the failure itself is: dying in between repeats it, and it is told once.
                await self._losses.report(message, error)
                await self._note_refused(message, error, began)
                return conclude(message, "failed", self._clock.now(), why_not=error.explain())
            case RateLimited():
                self._limits.refuse(message.channel, message.address, error.retry_after)
            case Transient():
                self._limits.note_failed(message.channel)
        await self._holds.note_failed(message.channel, message.id)
        if isinstance(error, Uncertain):
            return await self._doubts.doubt(adapter, message, error)
        return self._again(message, error)

    async def _note_refused(self, message: QueuedMessage, error: SendError, began: datetime) -> None:
        """A word on the person is one on the account: it is taken. What else is refused may be so by ourselves."""
        if isinstance(error, Blocked):
            await self._holds.note_taken(message.channel, began, message.id)
        else:
            await self._holds.note_failed(message.channel, message.id)

    async def _refuse(self, message: QueuedMessage, error: AccountRefused, began: datetime) -> Outcome:
        hold = await self._holds.refuse(message.channel, error, began, message.id)
        if hold is None:  # others get through: it waits by itself
            return self._again(message, error)
        why_not = reason("account_refused", channel=message.channel, account=hold.state)
        return postpone(message, self._clock.now(), hold.until, why_not, attempted=True)

    def _wait(self, message: QueuedMessage, hold: Hold) -> Outcome:
        """It stays as it is, and is found again when the hold has ended."""
        now = self._clock.now()
        why_not = reason("account_refused", channel=message.channel, account=hold.state)
        if now >= find_last_moment(message):
            return conclude(message, "lapsed", now, why_not=why_not)
        return postpone(message, now, message.send_after, why_not)

    def _again(self, message: QueuedMessage, error: SendError) -> Outcome:
        now = self._clock.now()
        after = now + timedelta(seconds=find_pause(message, error, now))
        if after >= find_last_moment(message):
            why_not = reason("given_up", words=str(error), count=message.attempts + 1)
            return conclude(message, "lapsed", now, why_not=why_not)
        return postpone(message, now, after, error.explain(), attempted=True)
