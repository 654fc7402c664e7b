"""Looks into the calendars of a journey's people every few minutes, so that nobody is booked over what they have."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

import structlog

from bot.calendars.busy import read_busy
from bot.calendars.fetching import CalendarFetcher
from bot.clock import Clock
from bot.errors import SendError
from conversations.meetings.kept.calendars import Calendars
from conversations.turn.playbook import Playbook
from storage import meetings
from storage.database import Database

log = structlog.get_logger(__name__)

EVERY = timedelta(minutes=10)
_AHEAD = timedelta(days=120)
_BEHIND = timedelta(days=1)


class CalendarReader:
    """Keeps what people's own calendars hold. One that can't be read stays as it was last read."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        playbook: Callable[[], Playbook],
        fetcher: CalendarFetcher | None = None,
    ) -> None:
        self._database = database
        self._clock = clock
        self._playbook = playbook
        self._fetcher = fetcher or CalendarFetcher()

    async def look(self) -> None:
        """Read each of them anew."""
        playbook = self._playbook()
        file = playbook.index(Calendars).file
        for name, person in file.people.items() if file else ():
            if person.calendar:
                await self._read(name, person.calendar, playbook)

    async def _read(self, name: str, url: str, playbook: Playbook) -> None:
        now = self._clock.now()
        try:
            body = await self._fetcher.fetch(url)
            busy = await asyncio.to_thread(read_busy, body, now - _BEHIND, now + _AHEAD, playbook.zone)
        except (
            SendError,
            ValueError,
            TypeError,
            KeyError,
            AttributeError,
            IndexError,
            OverflowError,
        ) as error:
            log.warning("a calendar could not be read", calendar=name, error=type(error).__name__)
            return
        async with self._database.begin() as tx:
            await meetings.replace_busy(tx, name, busy)
