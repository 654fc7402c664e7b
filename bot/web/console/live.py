"""Live updates: what changed is looked for once a second a process, however many pages are watching.

Looking works over any number of processes, and on either database; each look is two small questions to an index.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import structlog
from sqlalchemy.exc import SQLAlchemyError

from storage import handoffs
from storage.database import Database

log = structlog.get_logger(__name__)

_LOOK = 1.0  # seconds between looks


@dataclass(frozen=True, slots=True)
class Seen:
    """What there is now: versions that change with what they stand for, and how many wait for a person."""

    cases: str
    waiting: int
    lead: str = ""


@dataclass(eq=False)
class Watcher:
    """One page that watches, perhaps a lead as well. `news` holds what it has not been told yet; None: it is over."""

    lead_id: str | None
    news: asyncio.Queue[Seen | None] = field(default_factory=asyncio.Queue)
    told: Seen | None = None


class Live:
    """Watches on behalf of every open page of this process."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._watchers: set[Watcher] = set()
        self._looking: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._over = False

    @asynccontextmanager
    async def watch(self, lead_id: str | None) -> AsyncIterator[Watcher]:
        """Watch until the page goes away. What there is now comes first."""
        watcher = Watcher(lead_id)
        if self._over:
            watcher.news.put_nowait(None)
        self._loop = asyncio.get_running_loop()
        self._watchers.add(watcher)
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._look())
        try:
            yield watcher
        finally:
            self._watchers.discard(watcher)

    async def see(self, lead_id: str | None = None) -> Seen:
        """What there is now. Asked before a page is made, so that nothing that changes meanwhile is missed."""
        ids = [lead_id] if lead_id else []
        found = await self._read(ids)
        return found[lead_id]

    def end(self) -> None:
        """Every stream is over: the process has been told to stop. May be called by a signal."""
        self._over = True
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._dismiss)

    async def close(self) -> None:
        """Let go of the database."""
        self._over = True
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait([self._looking])

    def _dismiss(self) -> None:
        for watcher in self._watchers:
            watcher.news.put_nowait(None)

    async def _look(self) -> None:
        while self._watchers and not self._over:
            try:
                await self._tell()
            except (SQLAlchemyError, OSError) as error:
                log.warning("the console could not look for news", error=type(error).__name__)
            await asyncio.sleep(_LOOK)

    async def _tell(self) -> None:
        watchers = list(self._watchers)
        found = await self._read(sorted({watcher.lead_id for watcher in watchers if watcher.lead_id}))
        for watcher in watchers:
            seen = found[watcher.lead_id]
            if seen != watcher.told:
                watcher.told = seen
                watcher.news.put_nowait(seen)

    async def _read(self, lead_ids: list[str]) -> dict[str | None, Seen]:
        async with self._database.read() as connection:
            version, waiting = await handoffs.read_open_version(connection)
            leads = await handoffs.read_lead_versions(connection, lead_ids) if lead_ids else {}
        seen: dict[str | None, Seen] = {None: Seen(version, waiting)}
        return seen | {lead_id: Seen(version, waiting, leads.get(lead_id, "")) for lead_id in lead_ids}
