"""The events there are, as all decisions of this process know them; and those that the journey brings along."""

import asyncio
import time
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.clock import Clock
from bot.decisions.intake import Intake
from bot.organising.organising import organise
from conversations.events.book import SHOWN_FOR, EventCalendar
from conversations.events.plan import EventPlan
from storage import events
from storage.database import Database

_FRESH = 0.5
"""Seconds for which what another process changed may not be known here; what an event is stands in its book anyhow."""
_NOTHING = ""


class EventWatch:
    """Keeps the playbook's calendar up to date."""

    def __init__(self, database: Database, clock: Clock, intake: Intake) -> None:
        self._database = database
        self._clock = clock
        self._intake = intake
        self._version = _NOTHING
        self._read_at = 0.0
        self._one_at_a_time = asyncio.Lock()

    async def refresh(self) -> None:
        """Take up what was changed, by whichever process, and make the journey's next events."""
        async with self._one_at_a_time:
            async with self._database.read() as connection:
                now = await self._clock.read(connection)
                await self._read(connection, now)
            if await self._make_planned(now):
                async with self._database.read() as connection:
                    await self._read(connection, now)

    async def publish(self) -> None:
        """Something was changed here: returns once every process knows of it, so that its word can be texted."""
        await self.refresh()
        if self._database.is_postgresql:  # there may be others, and each looks as often as this
            await asyncio.sleep(_FRESH)

    async def keep_up(self, connection: AsyncConnection) -> None:
        """Take up what was changed, unless that was looked at a moment ago."""
        if time.monotonic() - self._read_at > _FRESH:
            await self._read(connection, await self._clock.read(connection))

    async def _read(self, connection: AsyncConnection, now: datetime) -> None:
        self._read_at = time.monotonic()
        version = f"{await events.read_version(connection)}|{now.date()}"
        if version == self._version:
            return
        known = await events.list_since(connection, now - SHOWN_FOR)
        freed = await events.count_freed(connection, now)
        self._intake.playbook.live.put(EventCalendar(tuple(known), freed))
        self._version = version

    async def _make_planned(self, now: datetime) -> bool:
        plans: dict[str, EventPlan] = self._intake.playbook.journey.own.get("events") or {}
        zone = self._intake.playbook.zone
        made = False
        for name, plan in plans.items():
            made |= await self._make_next(name, plan, now, zone)
        return made

    async def _make_next(self, name: str, plan: EventPlan, now: datetime, zone: ZoneInfo) -> bool:
        """The next event of a plan, where there is none that is still to come; one changed by hand is left as it is."""
        known = [one for one in self._intake.playbook.live.get(EventCalendar).events if is_of(one.id, name)]
        if any(not one.is_over(now) for one in known):
            return False
        event = plan.make_next(name, now, zone, {one.id for one in known})
        if event is None or event.is_over(now):
            return False
        async with self._database.begin() as tx:
            await organise(tx, event.id, lambda before: before or event, now, "journey", plan.digest)
        return True


def is_of(event_id: str, name: str) -> bool:
    """Whether an event was made by the plan of this name."""
    return event_id.startswith(f"{name}-") and event_id[len(name) + 1 :].replace("-", "").isdecimal()


PAUSE = timedelta(seconds=2)
"""How often the calendar is looked at where nothing is decided."""
