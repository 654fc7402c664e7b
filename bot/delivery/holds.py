"""Channels that are held because their provider refuses the account. Nothing is lost: it waits, and one is tried.

A hold is a row that every process reads. While it lasts, tries come further and further apart; the first message that
is taken ends it, and all that waited goes out. Staff are told when it begins and when it ends.
"""

import time
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.delivery.accounts import Accounts
from bot.errors import AccountRefused
from conversations.lead.addresses import Channel
from storage import holds
from storage.database import Database
from storage.holds import Hold

log = structlog.get_logger(__name__)

_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=10)
_MOST_DOUBLINGS = 8
_TRYING = timedelta(seconds=60)
"""Whoever took the try that was due and said nothing for this long has died."""
_FRESH = 0.25
"""Seconds. A crowd that is turned away does not look anew each."""
_MOST_BEGUN = 1000
_UNEVEN = timedelta(seconds=5)
"""Machines' clocks differ."""


class Holds:
    """Says whether a message may be given to its provider."""

    def __init__(self, database: Database, clock: Clock, accounts: Accounts | None = None) -> None:
        """`accounts` tells staff."""
        self._database = database
        self._clock = clock
        self._accounts = accounts
        self._known: Mapping[Channel, Hold] = {}
        self._read_at = 0.0
        self._trying: dict[Channel, int] = {}  # which message is the try
        self._begun: dict[int, int] = {}  # messages → holds that each began
        self._taken: dict[Channel, datetime] = {}  # when the last attempt began that was taken

    async def refresh(self) -> None:
        """Learn what other processes found out; end what they hold, where something was taken meanwhile."""
        async with self._database.read() as connection:
            await self.read(connection)
        for channel, hold in list(self._known.items()):
            if (taken := self._taken.get(channel)) and taken > hold.refused_at:
                await self._end(channel, hold)

    async def read(self, connection: AsyncConnection) -> None:
        """The same, on a connection that is there."""
        self._known = await holds.read_all(connection)
        self._read_at = time.monotonic()

    def name_held(self) -> dict[Channel, str]:
        """What is the matter with which channel, as this process last knew."""
        return {channel: hold.state for channel, hold in self._known.items()}

    async def find(self, channel: Channel, message_id: int) -> Hold | None:
        """The hold that keeps a message waiting; None where it may go, be it as a try."""
        if channel not in self._known:
            return None
        if time.monotonic() - self._read_at > _FRESH:
            await self.refresh()
        hold, now = self._known.get(channel), self._clock.now()
        if hold is None or hold.until > now:
            return hold
        async with self._database.begin() as tx:
            is_ours = await holds.take_try(tx, channel, now, now + _TRYING)
        await self.refresh()
        if is_ours:
            self._trying[channel] = message_id
        return None if is_ours else self._known.get(channel)

    async def refuse(
        self, channel: Channel, error: AccountRefused, began: datetime, message_id: int = 0
    ) -> Hold | None:
        """A provider refused the account. Gives the hold; None where it is this one message that it always refuses.

        A message that began a hold which others ended is the cause by itself: it has to wait alone. An attempt that
        `began` before the last hold ended says nothing of what is since: it holds nothing, and is made again soon.
        """
        now = self._clock.now()
        async with self._database.begin() as tx:
            hold = (await holds.read_all(tx)).get(channel)
            is_try = self._end_try(channel, message_id)
            if hold is None:
                if self._begun.get(message_id):
                    return None
                hold = Hold(channel, error.state[:40], now, now, now + _FIRST_PAUSE, 1)
                if await self._is_late(tx, channel, began):
                    return hold
                await self._begin(tx, hold)
                self._note_begun(message_id)
                log.warning("a provider refuses the account", channel=channel.value, error=str(error))
            elif is_try or hold.until <= now:
                until = now + _pause_after(hold.refusals)
                hold = replace(hold, refused_at=now, until=until, refusals=hold.refusals + 1)
                await holds.postpone(tx, hold)
        self._known = {**self._known, channel: hold}
        return hold

    async def note_taken(self, channel: Channel, began: datetime, message_id: int = 0) -> None:
        """A provider took a message, or refused a person: the hold ends, if there was one.

        An attempt that `began` before the account was last refused says nothing.
        """
        self._end_try(channel, message_id)
        self._begun.pop(message_id, None)
        self._taken[channel] = began
        known = self._known.get(channel)
        if known is not None and began > known.refused_at:
            await self._end(channel, known)

    def forget_taken(self) -> None:
        """The clock was set back: what was taken by what it said before is of a time to come, and ends no hold."""
        self._taken.clear()

    async def _end(self, channel: Channel, known: Hold) -> None:
        async with self._database.begin() as tx:
            ended = await holds.end(tx, channel, self._clock.now())
            if ended and self._accounts is not None:
                await self._accounts.tell_recovery(tx, channel, known.since, self._clock.now())
        self._known = {other: hold for other, hold in self._known.items() if other is not channel}
        if ended:
            log.info("a provider takes messages again", channel=channel.value)

    async def note_failed(self, channel: Channel, message_id: int = 0) -> None:
        """An attempt came to nothing that says anything of the account: another may try soon."""
        if self._end_try(channel, message_id) and (hold := self._known.get(channel)):
            until = self._clock.now() + _FIRST_PAUSE
            async with self._database.begin() as tx:
                await holds.postpone(tx, replace(hold, until=until))

    async def _is_late(self, tx: AsyncConnection, channel: Channel, began: datetime) -> bool:
        ended = await holds.read_end(tx, channel)
        if ended is None or began > ended:
            return False
        # Where the clock was set back meanwhile, it ended in a time to come: that tells nothing of what was first.
        return ended <= await self._clock.read(tx) + _UNEVEN

    async def _begin(self, tx: AsyncConnection, hold: Hold) -> None:
        if await holds.begin(tx, hold) and self._accounts is not None:
            await self._accounts.tell_refusal(tx, hold.channel, hold.state, hold.since)

    def _end_try(self, channel: Channel, message_id: int) -> bool:
        """Whether this was the try; it is over then."""
        is_try = self._trying.get(channel) == message_id
        if is_try:
            del self._trying[channel]
        return is_try

    def _note_begun(self, message_id: int) -> None:
        if len(self._begun) > _MOST_BEGUN:
            self._begun.clear()
        self._begun[message_id] = self._begun.get(message_id, 0) + 1


def _pause_after(refusals: int) -> timedelta:
    """How long until the next try, where so many before this one were in vain."""
    return min(_FIRST_PAUSE * 2.0 ** min(refusals, _MOST_DOUBLINGS), _LONGEST_PAUSE)
