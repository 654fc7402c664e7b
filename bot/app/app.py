"""One process of the bot: its beginning and its end."""

import asyncio
from contextlib import suppress
from datetime import datetime
from threading import Thread

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.app.parts import Parts
from bot.delivery.failures import name_unwritable
from bot.runtime.collector import spare_collector
from bot.runtime.queue import DUE
from bot.understanding.practice import practise
from conversations.lead.addresses import Recipient
from storage import erasing
from storage.settings import read_setting

log = structlog.get_logger(__name__)

_FINISH_SECONDS = 8.0
"""Docker and systemd's users give a process ten seconds, often enough."""


class App(Parts):
    """The bot of one process: `web` takes in, `worker` sends and watches the time, `all` does both.

    A `command` only writes: what it leaves to do is done by the process that runs.
    """

    async def start(self) -> None:
        """Migrate, open the channels, and begin to work."""
        await self.database.migrate()
        if self.queue is not None:
            await self.queue.prepare()
        async with self.database.read() as connection:
            await self.clock.read(connection)
        await self._refresh()
        for adapter in self.adapters.values():
            await adapter.open()
        if self.works:
            await self._begin_to_work()
        if self.role != "command":
            self.jobs.start()
            if self.listening is not None:
                self.listening.start()
                Thread(target=practise, args=(self.playbook,), name="practising", daemon=True).start()
        if not self.is_staged:  # such a process goes on without this app
            spare_collector()
        if self.works and self.installation.is_held:
            self._tasks.append(asyncio.create_task(self._become_ready()))
        else:
            self.ready = True

    async def _refresh(self) -> None:
        """Learn what is known by now: decisions and sends rely on it."""
        await self.lessons.refresh()
        await self.events.refresh()
        await self.review_effects.refresh()
        await self.accounts.refresh()
        await self.own_numbers.refresh()
        await self.holds.refresh()
        await self.moves.refresh()

    async def _begin_to_work(self) -> None:
        """At once, or as soon as it is certain that nobody else works with the same accounts."""
        if not self.is_staged:
            await self.installation.begin()
        if self.role == "worker":  # the others must answer meanwhile
            await self.installation.look_around()
        working = self._work_when_free()
        if self.installation.is_held:
            self._tasks.append(asyncio.create_task(working))
        else:
            await working

    async def _become_ready(self) -> None:
        """Whoever waits for this process to be ready may count on its sending at once."""
        await self.installation.find_out()
        self.ready = True

    async def _work_when_free(self) -> None:
        await self.installation.wait()
        if not self.is_staged:
            self._tasks.append(asyncio.create_task(self.installation.leave_marks()))
        if not self.is_staged:
            await self.timekeeping.note()
        await self.delivery.begin_anew()
        self._work()
        await self.do_what_is_due()
        if self.database.is_postgresql:
            await self.presence.note()

    async def _hear(self, _: bytes) -> None:
        await self._sweep.run()

    def _work(self) -> None:
        if self.queue is not None:
            self.queue.handle(DUE, self._hear)
            self._tasks.append(asyncio.create_task(self.queue.run()))
        self._tasks.append(asyncio.create_task(self.polling.run()))

    async def stop(self) -> None:
        """Finish what is under way and let go of everything."""
        self.ready = False
        await self.jobs.stop()
        await self.alarm.stop()
        if self.listening is not None:
            self.listening.stop()
        await self._say_goodbye()
        await self.delivery.stop()
        for task in reversed(self._tasks):
            task.cancel()
        if self._tasks:
            # A provider that hangs must not keep us until we are killed: what is in flight then is tried again.
            await asyncio.wait(self._tasks, timeout=_FINISH_SECONDS)
        await self.intake.drain()
        await self.wake.finish()
        await self.delivery.finish(_FINISH_SECONDS)
        for adapter in self.adapters.values():
            await adapter.close()
        if self.reserver is not None:
            await self.reserver.close()
        await self.http.close()
        await self.database.close()

    async def _say_goodbye(self) -> None:
        with suppress(SQLAlchemyError, OSError):  # it may be the database that is gone
            if self.role == "worker":
                await self.presence.leave()
            if self.role == "all" and not self.is_staged:
                await self.installation.renew()

    def describe_channels(self) -> dict[str, str]:
        """Each channel's state: in its provider's word, or what keeps this process from asking for news."""
        states = self.accounts.name_states() | self.holds.name_held() | self.updates.states
        return {channel.value: states.get(channel, "on") for channel in self.adapters}

    async def read_clock(self) -> datetime:
        """The bot's time; where it can be moved, as whoever moved it last left it."""
        if not self.clock.movable:
            return self.clock.now()
        async with self.database.read() as connection:
            return await self.clock.read(connection)

    async def erase(self, lead_id: str) -> None:
        """Forget one person: everything that was kept of them."""
        now = await self.read_clock()
        async with self.database.begin() as tx:
            await erasing.erase(tx, lead_id, now)
        await self.lessons.refresh()

    async def find_unwritable(self) -> list[Recipient]:
        """Places where staff read that took nothing the last time."""
        places = list(self.places.list_all(self.traits))
        async with self.database.read() as connection:
            return [one for one in places if await read_setting(connection, name_unwritable(one))]
