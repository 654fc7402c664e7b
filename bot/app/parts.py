"""What one process of the bot consists of, and how its parts know of each other."""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.app.assembly import (
    assemble_attempts,
    assemble_send_contexts,
    assemble_surroundings,
    assemble_timekeeping,
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
from bot.decisions.due.alarm import Alarm
from bot.decisions.due.timers import Sweep
from bot.decisions.fresh import Random
from bot.decisions.intake import Intake
from bot.decisions.lessons import Lessons
from bot.decisions.own_numbers import OwnNumbers
from bot.decisions.showing import ReviewEffects
from bot.delivery.accounts import Accounts
from bot.delivery.claims import Claims
from bot.delivery.delivery import Delivery
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
from bot.respelling import OldSpellings
from bot.runtime.digest import Digest
from bot.runtime.disk import DiskAlarm
from bot.runtime.heartbeat import Presence
from bot.runtime.homes.looking import Homes
from bot.runtime.installation import InstallationCheck
from bot.runtime.jobs import Jobs
from bot.runtime.queue import Queue
from bot.runtime.waking import Soon
from bot.settings import Settings
from bot.understanding.compiling import Compiler
from bot.understanding.listening import LONGEST_WAIT
from conversations.engine import list_files
from conversations.journey.load import load_journey
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Address, Channel
from conversations.turn.given import Fresh
from conversations.turn.playbook import Playbook
from storage.database import Database
from storage.messages import QueuedMessage

_STAGED_WAIT = 10.0
"""Seconds a story waits for what its words mean: on a slow machine it is the same story."""
Role = Literal["all", "web", "worker", "command"]


class Parts:
    """The parts of a process, put together: what each of them is given is seen here, and nowhere else."""

    def __init__(
        self, settings: Settings, role: Role = "all", journey: Journey | None = None, *,
        adapters: Mapping[Channel, Adapter] | None = None, clock: Clock | None = None, fresh: Fresh | None = None,
    ) -> None:  # fmt: skip
        """`adapters`, `clock` and `fresh` stand in for the providers, the time and chance: a storyboard's, say."""
        self.settings = settings
        self.role = role
        self.is_staged = adapters is not None
        self.fresh = fresh or Random()
        self.database = Database(settings.database_url)
        self.clock = clock or Clock(movable=settings.sandbox_clock)
        self.ready = False
        self._tasks: list[asyncio.Task[Any]] = []  # what it does beside
        journey = journey or load_journey(settings.journey, list_files())
        self._add_networks(journey, adapters)
        self._add_what_is_shared(journey)
        self._add_decisions(journey)
        self._add_incoming(journey)
        self._add_delivery()
        self._add_watches(journey)
        self.timekeeping = assemble_timekeeping(self)
        self.jobs = Jobs(list_jobs(self), None if self.is_staged else self.timekeeping.set_back)

    def _add_networks(self, journey: Journey, adapters: Mapping[Channel, Adapter] | None) -> None:
        """The channels, and what carries files and calls to them."""
        self.http = Http()
        self.files = Files(self.settings, self.http)
        business = journey.business
        self.adapters = (
            create_adapters(self.settings, self.http, self.files, business.escalation, business.country)
            if adapters is None
            else adapters
        )
        self.traits = {channel: adapter.traits for channel, adapter in self.adapters.items()}
        self.places = find_places(self.settings, self.adapters)
        self.readers = find_readers(self.settings, self.adapters)

    def _add_what_is_shared(self, journey: Journey) -> None:
        """What processes on one database have in common."""
        self.queue = Queue(self.database) if self.database.is_postgresql else None
        self.reserver = SharedReserver(self.database) if self.database.is_postgresql else None
        self.wake = Soon(self._wake_others)
        self.accounts = Accounts(self.database, self.clock, self.adapters, journey.business, self.places)
        self.claims = Claims(self.database)
        self.presence = Presence(self.database)
        own_number = normalise_phone(self.settings.sms_number)
        self.own_numbers = OwnNumbers(self.database, [own_number] if own_number else [])
        self.review_effects = ReviewEffects(self.database, self.list_staff)

    def _add_decisions(self, journey: Journey) -> None:
        """What decides, and what it learns meanwhile."""
        compiler = Compiler(
            self.settings.reader_cache, late=self.role == "command", vectors=self.settings.sentence_vectors,
            patience=_STAGED_WAIT if self.is_staged else LONGEST_WAIT,
        )  # fmt: skip
        playbook = compiler.begin(journey)
        self.listening = compiler.listening
        self.alarm = Alarm(self.clock, self.do_what_is_due)
        expect = self.alarm.set if self.role != "command" else None
        around = assemble_surroundings(self, playbook)
        self.intake = Intake(self.database, self.clock, around, self._hand_over, expect)
        self.events = EventWatch(self.database, self.clock, self.intake)
        self.lessons = Lessons(self.database, self.intake, journey, compiler.compile)

    def _add_incoming(self, journey: Journey) -> None:
        """What hears providers, staff and shops."""
        self.orders = Orders(self.database, self.clock, self.intake)
        self.reviews = ReviewDesk(self.intake, self.lessons)
        self.staff = Staff(self.database, self.clock, self.intake, self.lessons.refresh)
        self.receipts = Receipts(self.database, self.clock, self.intake)
        self.moves = Moves(self.database, self.adapters, find_staff_chat(self.settings))
        self.updates = Updates(
            self.database, self.clock, self.adapters, self.intake, self.staff, self.receipts,
            self.accounts, self.own_numbers, self.moves,
        )  # fmt: skip
        language = journey.business.languages[0]
        self.letters = Letters(self.database, self.clock, self.updates, self.places, self.traits, language)
        self.polling = Polling(self.database, self.adapters, self.updates, self.letters)

    def _add_delivery(self) -> None:
        """What sends, and what keeps it from sending."""
        rates = {channel: traits.rates for channel, traits in self.traits.items()}
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

    def _add_watches(self, journey: Journey) -> None:
        """What looks again and again whether something is to be done."""
        self.birthdays = UnplannedBirthdays(self.database, self.clock, self.playbook)
        self.spellings = OldSpellings(self.database)
        self.digest = Digest(self.database, self.clock, self.playbook, self.readers)
        told = self.readers if self.works else ()
        self.disk = DiskAlarm(self.database, self.adapters, told, journey.business.languages[0])
        self.calendars = CalendarReader(self.database, self.clock, lambda: self.playbook)
        base_url = self.settings.base_url
        marked = self.settings.local_url if self.role == "all" else base_url
        homes = Homes(self.adapters.values(), self.http, base_url, marked)
        self.installation = InstallationCheck(self.database, self.clock, homes)

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
            self.wake.ask()
        elif not self.installation.is_held:
            await self._sweep.run()

    async def keep_up(self, connection: AsyncConnection) -> None:
        """Learn within a decision what must not be older than it."""
        if self.clock.movable:  # days may pass before the next job
            await self.accounts.keep_up(connection)
        await self.events.keep_up(connection)

    def _hand_over(self, claimed: Sequence[QueuedMessage], asked: float, *, more: bool) -> None:
        """What was committed here is sent: here, or by those who work."""
        if not self.works:
            self.wake.ask()
        elif self.installation.is_held:
            self.claims.leave(claimed)  # it stays in its row
        else:
            self.delivery.hand_over(claimed, asked, more=more)

    async def _wake_others(self) -> None:
        """On SQLite the process that runs finds it at its next look."""
        if self.queue is not None:
            await self.queue.wake()
