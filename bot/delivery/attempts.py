"""One attempt at sending a message, and what becomes of it."""

import random
from collections.abc import Mapping
from datetime import datetime, timedelta
from time import perf_counter

import structlog

from bot.channels.base import Adapter, ChannelState, Sent
from bot.clock import Clock
from bot.delivery.accounts import Accounts
from bot.delivery.failures import Losses
from bot.delivery.pacing.limits import Limits
from bot.delivery.topics import Topics
from bot.errors import AccountRefused, Blocked, RateLimited, Rejected, SendError, Transient
from bot.metrics import SEND_SECONDS, SENDS
from conversations.lead.addresses import Channel
from conversations.lead.reason import Reason, reason
from storage.messages import Outcome, QueuedMessage, Status

log = structlog.get_logger(__name__)

_FIRST_DELAY = 1.0
_LONGEST_DELAY = 300.0
_OLD_DELAY = 1800.0
_QUICK = 3
_WIDE = (1200.0, 4800.0)
"""Seconds between attempts at a proactive message after the first few: at random, so that what waited for a provider
to come back goes out spread over half an hour and more."""
_GIVE_UP = timedelta(hours=24)
"""A message without a moment of its own lapses after this long, as in GREEN-API's own queue."""


class Attempts:
    """Gives messages to their providers, one call each, and says what is to be written down of it."""

    def __init__(
        self,
        clock: Clock,
        adapters: Mapping[Channel, Adapter],
        limits: Limits,
        losses: Losses,
        topics: Topics | None = None,
        accounts: Accounts | None = None,
    ) -> None:
        self._clock = clock
        self._adapters = adapters
        self._limits = limits
        self._losses = losses
        self._topics = topics
        self._accounts = accounts

    async def make(self, message: QueuedMessage) -> Outcome:
        """Send a message whose turn has come. Raises nothing of the provider's."""
        adapter = self._adapters.get(message.channel)
        if adapter is None:
            why_not = reason("not_set_up", channel=message.channel)
            return conclude(message, "failed", self._clock.now(), why_not=why_not)
        return await self._send(adapter, message)

    async def _send(self, adapter: Adapter, message: QueuedMessage) -> Outcome:
        began = perf_counter()
        try:
            sent = await self._carry(adapter, message)
        except (Blocked, Rejected) as error:
            # Committed before the failure itself is: dying in between repeats the attempt, which is refused again.
            await self._losses.report(message, error)
            if isinstance(error, AccountRefused) and self._accounts is not None:
                await self._accounts.hear(ChannelState(message.channel, error.state))
            outcome = conclude(message, "failed", self._clock.now(), why_not=error.explain())
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
            outcome = conclude(message, "sent", self._clock.now(), provider_id=sent.provider_id)
        SEND_SECONDS.labels(message.channel.value).observe(perf_counter() - began)
        SENDS.labels(message.channel.value, outcome.status).inc()
        return outcome

    async def _carry(self, adapter: Adapter, message: QueuedMessage) -> Sent:
        if self._topics is not None and message.audience == "staff":
            return await self._topics.send(adapter, message)
        return await adapter.send(message.address, message.content)

    def _again(self, message: QueuedMessage, error: SendError) -> Outcome:
        now = self._clock.now()
        last = message.lapses_at or message.created_at + _GIVE_UP
        age, left = (now - message.created_at).total_seconds(), (last - now).total_seconds()
        after = now + timedelta(seconds=_delay(message, error, age, left))
        if after >= last:
            why_not = reason("given_up", words=str(error), count=message.attempts + 1)
            return conclude(message, "lapsed", now, why_not=why_not)
        attempts = message.attempts + 1
        return Outcome(message.id, "queued", now, attempts, why_not=error.explain(), send_after=after)


def conclude(
    message: QueuedMessage,
    status: Status,
    now: datetime,
    *,
    why_not: Reason | None = None,
    provider_id: str | None = None,
) -> Outcome:
    """The outcome after which nothing more is done about a message."""
    return Outcome(message.id, status, now, message.attempts + 1, provider_id=provider_id, why_not=why_not)


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
