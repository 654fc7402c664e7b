"""One process of the bot: its parts, its beginning and its end."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any, Literal

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.assembly import (
    assemble_attempts,
    assemble_send_contexts,
    assemble_surroundings,
    find_places,
    find_readers,
)
from bot.app.recurring import list_jobs
from bot.birthdays import UnplannedBirthdays
from bot.calendars.job import CalendarReader
from bot.channels.base import Adapter
from bot.channels.files import Files
from bot.channels.http import Http
from bot.channels.phones import normalise_phone
from bot.clock import Clock
from bot.decisions.alarm import Alarm
from bot.decisions.fresh import Random
from bot.decisions.intake import Intake
from bot.decisions.lessons import Lessons
from bot.decisions.own_numbers import OwnNumbers
from bot.decisions.showing import ReviewEffects
from bot.decisions.timers import Sweep
from bot.delivery.accounts import Accounts
from bot.delivery.claims import Claims
from bot.delivery.delivery import Delivery
from bot.delivery.failures import name_unwritable
from bot.delivery.holds import Holds
from bot.delivery.moves import Moves
from bot.delivery.notices import Notices
from bot.delivery.outcomes.recording import Recording
from bot.delivery.pacing.limits import Limits
from bot.delivery.pacing.rates import SharedReserver
from bot.incoming.letters import Letters
from bot.incoming.orders import Orders
from bot.incoming.polling import Polling
from bot.incoming.receipts import Receipts
from bot.incoming.reviews import ReviewDesk
from bot.incoming.staff import Staff
from bot.incoming.updates import Updates
from bot.networks import create_adapters, find_staff_chat, list_staff
from bot.organising.watching import EventWatch
from bot.runtime.collector import spare_collector
from bot.runtime.digest import Digest
from bot.runtime.disk import DiskAlarm
from bot.runtime.heartbeat import Presence
from bot.runtime.homes.looking import Homes
from bot.runtime.installation import InstallationCheck
from bot.runtime.jobs import Jobs
from bot.runtime.queue import DUE, Queue
from bot.runtime.waking import Soon
from bot.settings import Settings
from bot.understanding.compiling import Compiler
from bot.understanding.listening import LONGEST_WAIT
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.turn.given import Fresh
from conversations.turn.playbook import Playbook
from storage import erasing
from storage.database import Database
from storage.messages import QueuedMessage
from storage.settings import read_setting

log = structlog.get_logger(__name__)

_STAGED_WAIT = 10.0
"""Seconds a story waits for what its words mean: on a slow machine it is the same story."""
_FINISH_SECONDS = 8.0
"""Docker and systemd's users give a process ten seconds, often enough."""
Role = Literal["all", "web", "worker", "command"]


class App:
    """The bot of one process: `web` takes in, `worker` sends and watches the time, `all` does both.

    A `command` only writes: what it leaves to do is done by the process that runs.
    """

    def __init__(
        self, settings: Settings, role: Role = "all", journey: Journey | None = None, *,
        adapters: Mapping[Channel, Adapter] | None = None, clock: Clock | None = None, fresh: Fresh | None = None,
    ) -> None:  # fmt: skip
        """`adapters`, `clock` and `fresh` stand in for the providers, the time and chance: a storyboard's, say."""
        self.settings = settings
        self.role = role
        journey = journey or load_journey(settings.journey, list_files())
        compiler = Compiler(
            settings.reader_cache, late=role == "command", vectors=settings.sentence_vectors,
            patience=LONGEST_WAIT if adapters is None else _STAGED_WAIT,
        )  # fmt: skip
        playbook = compiler.begin(journey)
        self.listening = compiler.listening
        self.fresh = fresh or Random()
        self.database = Database(settings.database_url)
        self.clock = clock or Clock(movable=settings.sandbox_clock)
        self.http = Http()
        self.files = Files(settings, self.http)
        contacts = journey.business.escalation
        own = (
            create_adapters(settings, self.http, self.files, contacts, journey.business.country)
            if adapters is None
            else adapters
        )
        self.adapters = own
        self.is_staged = adapters is not None
        self.queue = Queue(self.database) if self.database.is_postgresql else None
        self._wake = Soon(self._wake_others)
        self.reserver = SharedReserver(self.database) if self.database.is_postgresql else None
        self.places = find_places(settings, own)
        self.accounts = Accounts(self.database, self.clock, self.adapters, journey.business, self.places)
        self.claims = Claims(self.database)
        self._alarm = Alarm(self.clock, self.do_what_is_due)
        expect = self._alarm.set if role != "command" else None
        readers = find_readers(settings, own)
        own_number = normalise_phone(settings.sms_number)
        self.own_numbers = OwnNumbers(self.database, [own_number] if own_number else [])
        self.review_effects = ReviewEffects(self.database, self.list_staff)
        around = assemble_surroundings(self, playbook)
        self.intake = Intake(self.database, self.clock, around, self._hand_over, expect)
        self.events = EventWatch(self.database, self.clock, self.intake)
        self.lessons = Lessons(self.database, self.intake, journey, compiler.compile)
        self.orders = Orders(self.database, self.clock, self.intake)
        self.reviews = ReviewDesk(self.intake, self.lessons)
        self.staff = Staff(self.database, self.clock, self.intake, self.lessons.refresh)
        self.receipts = Receipts(self.database, self.clock, self.intake)
        self.moves = Moves(self.database, own, find_staff_chat(settings))
        self.updates = Updates(
            self.database, self.clock, self.adapters, self.intake, self.staff, self.receipts,
            self.accounts, self.own_numbers, self.moves,
        )  # fmt: skip
        traits = {channel: adapter.traits for channel, adapter in own.items()}
        self.letters = Letters(
            self.database, self.clock, self.updates, self.places, traits,
            journey.business.languages[0],
        )  # fmt: skip
        rates = {channel: adapter.traits.rates for channel, adapter in own.items()}
        self.limits = Limits(rates, self.reserver)
        self.holds = Holds(self.database, self.clock, self.accounts)
        recording = Recording(self.database, self.clock)
        self.delivery = Delivery(
            self.database, self.clock, self.claims, assemble_attempts(self, recording), recording, self.limits,
            assemble_send_contexts(self),
        )  # fmt: skip
        self._sweep = Sweep(
            self.database, self.clock, self.intake, self.delivery.look, self.delivery.look_for_replies
        )
        self.notices = Notices(self.database, self.clock, self.adapters, self.limits, self.moves, self.holds)
        self.birthdays = UnplannedBirthdays(self.database, self.clock, self.playbook)
        self.digest = Digest(self.database, self.clock, self.playbook, readers)
        self.disk = DiskAlarm(
            self.database, self.adapters, readers if role in ("all", "worker") else (),
            journey.business.languages[0],
        )  # fmt: skip
        self.calendars = CalendarReader(self.database, self.clock, lambda: self.playbook)
        self.presence = Presence(self.database)
        marked = settings.local_url if role == "all" else settings.base_url
        homes = Homes(own.values(), self.http, settings.base_url, marked)
        self.installation = InstallationCheck(self.database, self.clock, homes)
        self.jobs = Jobs(list_jobs(self))
        self.polling = Polling(self.database, self.adapters, self.updates, self.letters)
        self._tasks: list[asyncio.Task[Any]] = []
        self.ready = False

    @property
    def playbook(self) -> Playbook:
        """What is decided by now, with all that was learned."""
        return self.intake.playbook

    @property
    def journey(self) -> Journey:
        """Its journey."""
        return self.playbook.journey

    @property
    def works(self) -> bool:
        """Whether this process sends, and decides on what falls due."""
        return self.role in ("all", "worker")

    def list_staff(self) -> list[Address]:
        """Where the business's own people write from: reports count none of them."""
        return list_staff(self.settings, self.own_numbers.numbers)

    async def do_what_is_due(self) -> None:
        """Have timers that are due decided on and messages sent: here, or by those who work."""
        if not self.works:
            self._wake.ask()
        elif not self.installation.is_held:
            await self._sweep.run()

    async def start(self) -> None:
        """Migrate, open the channels, and begin to work."""
        await self.database.migrate()
        if self.queue is not None:
            await self.queue.prepare()
        async with self.database.read() as connection:
            await self.clock.read(connection)
        await self.lessons.refresh()
        await self.events.refresh()
        await self.review_effects.refresh()
        await self.accounts.refresh()
        await self.own_numbers.refresh()
        await self.holds.refresh()
        await self.moves.refresh()
        for adapter in self.adapters.values():
            await adapter.open()
        if self.works:
            if not self.is_staged:
                await self.installation.begin()
            if self.role == "worker":  # the others must answer meanwhile
                await self.installation.look_around()
            working = self._work_when_free()
            if self.installation.is_held:
                self._tasks.append(asyncio.create_task(working))
            else:
                await working
        if self.role != "command":
            self.jobs.start()
            if self.listening is not None:
                self.listening.start()
        if not self.is_staged:  # such a process goes on without this app
            spare_collector()
        if self.works and self.installation.is_held:
            self._tasks.append(asyncio.create_task(self._become_ready()))
        else:
            self.ready = True

    async def _become_ready(self) -> None:
        """Whoever waits for this process to be ready may count on its sending at once."""
        await self.installation.find_out()
        self.ready = True

    async def _work_when_free(self) -> None:
        await self.installation.wait()
        if not self.is_staged:
            self._tasks.append(asyncio.create_task(self.installation.leave_marks()))
        await self.delivery.begin_anew()
        self._work()
        await self.do_what_is_due()
        if self.database.is_postgresql:
            await self.presence.note()

    def _hand_over(self, claimed: Sequence[QueuedMessage], asked: float, *, more: bool) -> None:
        """What was committed here is sent: here, or by those who work."""
        if not self.works:
            self._wake.ask()
        elif self.installation.is_held:
            self.claims.leave(claimed)  # it stays in its row
        else:
            self.delivery.hand_over(claimed, asked, more=more)

    async def _wake_others(self) -> None:
        """On SQLite the process that runs finds it at its next look."""
        if self.queue is not None:
            await self.queue.wake()

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
        await self._alarm.stop()
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
        await self._wake.finish()
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

    async def keep_up(self, connection: AsyncConnection) -> None:
        """Learn within a decision what must not be older than it."""
        if self.clock.movable:  # days may pass before the next job
            await self.accounts.keep_up(connection)
        await self.events.keep_up(connection)

    async def find_unwritable(self) -> list[Recipient]:
        """Places where staff read that took nothing the last time."""
        traits = {channel: adapter.traits for channel, adapter in self.adapters.items()}
        places = list(self.places.list_all(traits))
        async with self.database.read() as connection:
            return [one for one in places if await read_setting(connection, name_unwritable(one))]
