"""The business's own accounts: what their providers say of them, who is told, and what that holds back."""

import time
from collections.abc import Mapping
from datetime import datetime
from typing import Protocol, runtime_checkable
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.channels.base import Adapter, ChannelState
from bot.clock import Clock
from bot.delivery.places import StaffPlaces
from bot.errors import SendError
from conversations.journey.model.business import Business
from conversations.lead.addresses import Channel
from conversations.reach.account_words import QUOTA, WELL, holds_back, tell_account
from conversations.reach.flood_words import tell_flood
from storage import accounts
from storage.accounts import Account, NewNotice
from storage.database import Database

log = structlog.get_logger(__name__)

_PASSING = frozenset({"starting", "unknown", ""})
"""From moment to moment; says nothing about the account."""
_FRESH = 0.25
"""Seconds. Thousands of messages that go out together don't each ask anew."""
_ASK_AGAIN = 600.0
"""Seconds, of wall time: the provider's own clock does not move with ours."""


@runtime_checkable
class Asked(Protocol):
    """A channel whose provider can be asked how the account is."""

    async def state(self) -> str:
        """The account's state in the provider's words."""
        ...


class Accounts:
    """Keeps what was heard in a table that every process reads, and tells staff of every change once."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        adapters: Mapping[Channel, Adapter],
        business: Business,
        places: StaffPlaces,
    ) -> None:
        self._database = database
        self._clock = clock
        self._adapters = adapters
        self._traits = {channel: adapter.traits for channel, adapter in adapters.items()}
        self._language = business.languages[0]
        self._zone = ZoneInfo(business.timezone)
        self._places = places
        self._known: dict[Channel, Account] = {}
        self._asked: dict[Channel, float] = {}
        self._read_at = 0.0

    def find_held(self, now: datetime) -> dict[Channel, Account]:
        """Accounts that may not be used to write first, as this process last knew them."""
        return {
            channel: account
            for channel, account in self._known.items()
            if holds_back(account.state) and (account.until is None or account.until > now)
        }

    def name_held(self) -> dict[Channel, str]:
        """Their states, for decisions."""
        return {channel: held.state for channel, held in self.find_held(self._clock.now()).items()}

    def name_states(self) -> dict[Channel, str]:
        """Every account's state, in its provider's word."""
        return {channel: account.state for channel, account in self._known.items()}

    async def hear(self, told: ChannelState) -> None:
        """Take in a provider's word on an account; staff are told of it where it changes what goes out."""
        if told.state in _PASSING:
            return
        async with self._database.begin() as tx:
            now = await self._clock.read(tx)
            if told.state == QUOTA:
                await self._tell(tx, told, f"quota:{now.astimezone(self._zone).date()}", now)
                return
            known = await accounts.lock(tx, told.channel, now)
            changed = known is None or known.state != told.state[:40]
            since = now if known is None or changed else known.since
            account = Account(told.channel, told.state[:40], since, told.until)
            await accounts.save(tx, account)
            if changed and (holds_back(told.state) or (known and holds_back(known.state))):
                state = told.state if holds_back(told.state) else WELL
                news = ChannelState(told.channel, state, told.until)
                await self._tell(tx, news, f"{state}:{since.isoformat()}", now)
        self._known[told.channel] = account
        if changed:
            log.info("channel state", channel=told.channel.value, state=account.state)

    async def read(self, connection: AsyncConnection) -> None:
        """Learn what other processes heard."""
        self._known = await accounts.read_all(connection)
        self._read_at = time.monotonic()

    async def keep_up(self, connection: AsyncConnection) -> None:
        """The same, unless that was a moment ago."""
        if self.is_stale():
            await self.read(connection)

    def is_stale(self) -> bool:
        """Whether others may have heard something since."""
        return time.monotonic() - self._read_at > _FRESH

    async def refresh(self) -> None:
        """Learn what other processes heard, and end what was to last until now."""
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            await self.read(connection)
        for channel, account in list(self._known.items()):
            if holds_back(account.state) and account.until is not None and account.until <= now:
                await self.hear(ChannelState(channel, WELL))

    async def ask(self) -> None:
        """Ask providers of bad accounts how they are, now and then: the word that all is well may have been missed."""
        for channel in self.find_held(self._clock.now()):
            adapter, now = self._adapters.get(channel), time.monotonic()
            if not isinstance(adapter, Asked) or now < self._asked.setdefault(channel, now) + _ASK_AGAIN:
                continue
            self._asked[channel] = now
            try:
                state = await adapter.state()
            except SendError as error:
                log.debug("a provider can't be asked for the state", error=type(error).__name__)
            else:
                account = self._known.get(channel)
                until = account.until if account and holds_back(state) else None
                await self.hear(ChannelState(channel, state, until))

    async def tell_refusal(self, tx: AsyncConnection, channel: Channel, state: str, since: datetime) -> None:
        """Tell staff that a provider takes nothing from the account, for what its `state` says."""
        await self._tell(tx, ChannelState(channel, state), f"refuses:{since.isoformat()}", since)

    async def tell_recovery(
        self, tx: AsyncConnection, channel: Channel, since: datetime, now: datetime
    ) -> None:
        """Tell staff that what was refused since then is taken again."""
        await self._tell(tx, ChannelState(channel, WELL), f"takes:{since.isoformat()}", now)

    async def tell_flood(self, channel: Channel, now: datetime) -> None:
        """Tell staff, once a day, that forms bring very many people."""
        text = tell_flood(channel, self._language)
        places = self._places.find(channel, self._traits)
        key = f"flood:{channel.value}:{now.astimezone(self._zone).date()}"
        async with self._database.begin() as tx:
            await accounts.add_notices(tx, [NewNotice(key, *place, text) for place in places], now)

    async def _tell(self, tx: AsyncConnection, told: ChannelState, what: str, now: datetime) -> None:
        text = tell_account(told.state, told.channel, self._language, self._zone, told.until)
        key = f"{told.channel.value}:{what}"
        places = list(self._places.find(told.channel, self._traits))
        if not places:
            log.warning("no staff chat is set up to tell of it", channel=told.channel.value, state=told.state)
        await accounts.add_notices(tx, [NewNotice(key, *place, text) for place in places], now)
