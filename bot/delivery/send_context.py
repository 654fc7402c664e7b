"""Gathers what a message that nobody asked for is held against just before it goes out."""

import random
from collections.abc import Callable, Collection, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.accounts import Accounts
from conversations.hours.windows import WritingHours
from conversations.hours.zones import read_zones
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel
from conversations.lead.reason import reason
from conversations.policy.before_sending import SendContext
from conversations.policy.caps import WEEK
from storage import broadcasts, claims, unasked
from storage.messages import QueuedMessage

_GROWTH = 1.5
_WARM = 30
"""Days after which a number is not new any more."""


class WarmUp:
    """How many proactive messages a new number may send on a day: providers ban those that begin with a burst."""

    def __init__(
        self, since: date | None, first_day: int, zone: ZoneInfo, channels: Collection[Channel]
    ) -> None:
        """`since` None: the number is not new. Days are those of `zone`; `channels` begin slowly."""
        self._since = since
        self._first_day = first_day
        self._zone = zone
        self._channels = channels

    def find_budget(self, channel: Channel, now: datetime) -> int | None:
        """How many may go out on the day of `now`; None: as many as there are."""
        if self._since is None or channel not in self._channels:
            return None
        days = (now.astimezone(self._zone).date() - self._since).days
        return int(self._first_day * _GROWTH ** max(days, 0)) if days < _WARM else None

    def find_day(self, now: datetime) -> tuple[datetime, datetime]:
        """When the day of `now` began, and when the next one does."""
        today = now.astimezone(self._zone).date()
        begins, ends = (
            datetime.combine(day, time(), self._zone) for day in (today, today + timedelta(days=1))
        )
        return begins.astimezone(UTC), ends.astimezone(UTC)


class SendContexts:
    """Finds the `SendContext` of a proactive message. Answers never pay for it."""

    def __init__(
        self,
        journey: Journey,
        accounts: Accounts,
        warm_up: WarmUp,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self.accounts = accounts
        self._business = journey.business
        self._rules = journey.rules
        self._writing = WritingHours(journey.rules, journey.business.country)
        self._zone = ZoneInfo(journey.business.timezone)
        self._warm_up = warm_up
        self._chance = chance

    def prepare(self, now: datetime) -> None:
        """Load the calendar, so that nobody waits for it later."""
        self._writing.find_opening(now, (self._zone,))

    async def read(
        self, connection: AsyncConnection, waiting: Sequence[QueuedMessage], now: datetime,
        *, since: datetime | None = None,
    ) -> list[SendContext]:  # fmt: skip
        """How things are for each of these now. `since` is from when on they could be sent, one after the other: what
        was due long before that was held up by an outage; None: they were looked at before."""
        await self.accounts.keep_up(connection)
        written_to = await unasked.read_written_to(connection, {one.lead_id for one in waiting}, now - WEEK)
        contexts = [
            self._see(message, now, written_to.get(message.lead_id, ()), since) for message in waiting
        ]
        statuses = await broadcasts.read_statuses(connection, set(filter(None, map(_broadcast_of, waiting))))
        return [
            _hear_of_broadcast(context, statuses.get(_broadcast_of(message) or ""))
            for message, context in zip(waiting, contexts, strict=True)
        ]

    async def find_left(
        self, connection: AsyncConnection, channel: Channel, now: datetime
    ) -> tuple[int, datetime] | None:
        """How many more a new number may send today, and when the next day begins; None: as many as there are.

        What is claimed by any process will be sent.
        """
        budget = self._warm_up.find_budget(channel, now)
        if budget is None:
            return None
        begins, ends = self._warm_up.find_day(now)
        sent = await unasked.count_proactive(connection, channel, begins)
        return budget - sent - await claims.count_touches(connection, channel), ends

    def _see(
        self, message: QueuedMessage, now: datetime, written_to: Sequence[datetime], since: datetime | None
    ) -> SendContext:
        held = self.accounts.find_held(now).get(message.channel)
        return SendContext(
            self._writing,
            self._rules,
            read_zones(message.zones or "", self._business),
            self._zone,
            written_to,
            account=held.state if held else None,
            account_until=held.until if held else None,
            late=since is not None and since - message.send_after > self._rules.late,
            chance=self._chance(),
        )


def _broadcast_of(message: QueuedMessage) -> str | None:
    key = message.key
    return key.subject if key and key.purpose == broadcasts.PURPOSE else None


def _hear_of_broadcast(context: SendContext, status: broadcasts.Status | None) -> SendContext:
    """What was decided about a broadcast counts for whatever of it has not gone out."""
    if status == "stopped":
        return msgspec.structs.replace(context, stopped=reason("broadcast_stopped"))
    return (
        msgspec.structs.replace(context, paused=reason("broadcast_paused")) if status == "paused" else context
    )
