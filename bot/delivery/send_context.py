"""Gathers what a message that nobody asked for is held against just before it goes out."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.delivery.accounts import Accounts
from conversations.hours.windows import WritingHours
from conversations.hours.zones import read_zones
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel
from conversations.policy.before_sending import SendContext
from conversations.policy.caps import WEEK
from storage import messages
from storage.messages import QueuedMessage

_GROWTH = 1.5
_WARM = 30
"""Days after which a number is not new any more."""


class WarmUp:
    """How many proactive messages a new number may send on a day: providers ban those that begin with a burst."""

    def __init__(self, since: date | None, first_day: int, zone: ZoneInfo) -> None:
        """`since` None: the number is not new. Days are those of `zone`."""
        self._since = since
        self._first_day = first_day
        self._zone = zone

    def find_budget(self, channel: Channel, now: datetime) -> int | None:
        """How many may go out on the day of `now`; None: as many as there are."""
        if self._since is None or channel is not Channel.WHATSAPP:
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

    def glance(self, message: QueuedMessage, now: datetime) -> SendContext:
        """What is known without asking the database, as a message is taken up."""
        held = self.accounts.find_held(now).get(message.channel)
        return SendContext(
            self._writing,
            self._rules,
            read_zones(message.zones or "", self._business),
            self._zone,
            account=held.state if held else None,
            account_until=held.until if held else None,
            late=now - message.send_after > self._rules.late,
            chance=self._chance(),
        )

    async def read(self, connection: AsyncConnection, message: QueuedMessage, now: datetime) -> SendContext:
        """The whole of it, as it is now, for a message whose turn has come."""
        await self.accounts.keep_up(connection)
        seen = self.glance(message, now)
        return SendContext(
            seen.writing,
            seen.rules,
            seen.zones,
            seen.zone,
            await messages.read_written_to(connection, message.lead_id, now - WEEK, but=message.id),
            seen.account,
            seen.account_until,
            await self._find_room(connection, message.channel, now),
            chance=seen.chance,
        )

    def is_counted(self, channel: Channel, now: datetime) -> bool:
        """Whether this day's messages of a channel are counted, so that only one may go out at a time."""
        return self._warm_up.find_budget(channel, now) is not None

    async def _find_room(
        self, connection: AsyncConnection, channel: Channel, now: datetime
    ) -> datetime | None:
        budget = self._warm_up.find_budget(channel, now)
        if budget is None:
            return None
        begins, ends = self._warm_up.find_day(now)
        sent = await messages.count_proactive(connection, channel, begins)
        return ends if sent >= budget else None
