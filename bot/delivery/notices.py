"""What staff are told that is about no lead: sent from rows, again until a provider has taken it."""

import asyncio
from collections.abc import Mapping
from datetime import datetime, timedelta

import structlog

from bot.channels.base import Adapter
from bot.clock import Clock
from bot.delivery.holds import Holds
from bot.delivery.moves import Moves
from bot.delivery.pacing.limits import Limits
from bot.errors import AccountRefused, ChatMoved, Rejected, SendError, Uncertain
from conversations.lead.addresses import Channel
from conversations.lead.content import Content
from storage import accounts
from storage.accounts import Notice
from storage.database import Database

log = structlog.get_logger(__name__)

_TAKEN_FOR = timedelta(minutes=2)
"""Whoever took a notice and said nothing for this long has died; it is told again."""
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=10)
_MOST_DOUBLINGS = 7
"""More than the longest pause by then; an attempt is counted without end, a length of time is not."""
_STILL_NEWS = timedelta(hours=24)
_KEPT = timedelta(days=30)
_MOST_UNSURE = 2
"""Attempts that come to no answer: it may have been told each time."""


class Notices:
    """Sends what is due to be told."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        adapters: Mapping[Channel, Adapter],
        limits: Limits,
        moves: Moves | None = None,
        holds: Holds | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._adapters = adapters
        self._limits = limits
        self._moves = moves
        self._holds = holds or Holds(database, clock)
        self._under_way: set[int] = set()
        self._taking = asyncio.Lock()

    async def send(self) -> None:
        """Send everything that is due, one after the other."""
        async with self._database.read() as connection:
            now = await self._clock.read(connection)
            if not await accounts.has_notices(connection, now):
                return
        taken = await self._take(now)
        try:
            for notice in taken:
                await self._send_in_turn(notice)
        finally:  # where it is broken off, as well
            self._under_way.difference_update(notice.id for notice in taken)

    async def _take(self, now: datetime) -> list[Notice]:
        """What is due, but for what another call of this process has not done with, however late it is by the clock."""
        async with self._taking:
            async with self._database.begin() as tx:
                taken = await accounts.take_notices(tx, now, now + _TAKEN_FOR, but=self._under_way)
            self._under_way.update(notice.id for notice in taken)
        return taken

    async def forget_old(self) -> None:
        """Drop what was told so long ago that nobody tells of the same thing again."""
        async with self._database.begin() as tx:
            await accounts.forget_notices(tx, self._clock.now() - _KEPT)

    async def _send_in_turn(self, notice: Notice) -> None:
        try:
            await self._send_one(notice)
        except Exception as error:  # those behind it are told all the same; it is taken again by itself
            log.warning("a notice went wrong", notice=notice.id, error=type(error).__name__)
        finally:
            self._under_way.discard(notice.id)

    async def _send_one(self, notice: Notice) -> None:
        error = Uncertain("no answer, twice") if notice.unsure > _MOST_UNSURE else await self._try(notice)
        now = self._clock.now()
        after, unsure = now + _pause_after(notice.attempts), isinstance(error, Uncertain)
        is_over = after >= notice.created_at + _STILL_NEWS or (unsure and notice.unsure >= _MOST_UNSURE)
        async with self._database.begin() as tx:
            if error is None or is_over:
                await accounts.finish_notice(tx, notice.id, now, _word(error))
            else:
                await accounts.postpone_notice(tx, notice, after, _word(error) or "", unsure=unsure)
        if error:
            log.warning("staff could not be told", channel=notice.channel.value, attempts=notice.attempts)

    async def _try(self, notice: Notice) -> Exception | None:
        """Send it; gives why it was not taken. Where the account is refused it may be the try that is due."""
        adapter = self._adapters.get(notice.channel)
        if adapter is None:
            return Rejected("the channel is off")
        channel, marked = notice.channel, -notice.id
        if await self._holds.find(channel, marked):
            return AccountRefused("the provider refuses the account")
        began = self._clock.now()
        try:
            await self._limits.acquire(channel, notice.address, proactive=False)
            await adapter.send(notice.address, Content(notice.text))
        except Exception as failed:  # a fault of ours is given up after a while too
            await self._note(notice, failed, began)
            return failed
        await self._holds.note_taken(channel, began, marked)
        return None

    async def _note(self, notice: Notice, failed: Exception, began: datetime) -> None:
        """What it tells of the channel and of the place."""
        marked = -notice.id
        if isinstance(failed, AccountRefused):
            await self._holds.refuse(notice.channel, failed, began, marked)
        else:
            await self._holds.note_failed(notice.channel, marked)
        if isinstance(failed, ChatMoved) and self._moves is not None:
            await self._moves.hear(notice.channel, notice.address, failed.address)


def _word(error: Exception | None) -> str | None:
    """What is kept of an error: a provider's words, of our own faults the name alone."""
    return str(error) if isinstance(error, SendError) else type(error).__name__ if error else None


def _pause_after(attempts: int) -> timedelta:
    """How long to wait before the next attempt, after so many of them (at least 1)."""
    doublings = min(attempts - 1, _MOST_DOUBLINGS)
    return min(_FIRST_PAUSE * 2.0**doublings, _LONGEST_PAUSE)
