"""One process of the bot without its web server, on a real database, with a provider that only pretends."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time, timedelta
from time import monotonic
from typing import Any, Self, get_args

from sqlalchemy import func, select
from sqlalchemy.schema import Table

from bot.channels.base import Adapter, Sent, Update
from bot.channels.traits import Rates, Traits
from bot.clock import Clock
from bot.decisions.arrivals import Accepted, Arrival
from bot.decisions.batch import Surroundings
from bot.decisions.due.alarm import Alarm
from bot.decisions.due.timers import Sweep
from bot.decisions.intake import Intake
from bot.decisions.own_numbers import OwnNumbers
from bot.delivery.accounts import Accounts
from bot.delivery.attempts import Attempts
from bot.delivery.claims import Claims
from bot.delivery.delivery import Delivery
from bot.delivery.failures import Losses
from bot.delivery.holds import Holds
from bot.delivery.moves import Moves
from bot.delivery.notices import Notices
from bot.delivery.outcomes.recording import Recording
from bot.delivery.pacing.limits import Limits
from bot.delivery.places import StaffPlaces
from bot.delivery.send_context import SendContexts, WarmUp
from bot.incoming.receipts import Receipts
from bot.networks import TRAITS
from bot.organising.watching import EventWatch
from bot.runtime.installation import InstallationCheck
from bot.runtime.queue import DUE, Queue
from conversations.journey.model.base import Weekday
from conversations.journey.model.business import Opening
from conversations.journey.model.rules import Rules
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.lead.content import Content
from conversations.lead.lead import Lead
from conversations.timeline.telling import Telling
from conversations.turn.given import Entrance
from conversations.turn.inputs import Input, Said, Submitted
from conversations.turn.playbook import Playbook
from storage import facts, leads
from storage.database import Database
from storage.messages import QueuedMessage
from tests.harness.studio import build_journey, prepare

_ALL_DAY = Opening(opens=time(), closes=time.max)
ANY_TIME = Rules(hours=dict.fromkeys(get_args(Weekday), _ALL_DAY), holidays=False, a_day=1000, a_week=1000)
"""The hour these tests run at is nothing they are about."""
PLAYBOOK = prepare(build_journey(rules=ANY_TIME))
NOWHERE = StaffPlaces()
PATIENCE = 60.0
_MOMENTS = 100  # tenths of a second


@dataclass(frozen=True, slots=True)
class Taken:
    """A message the provider took."""

    address: str
    text: str
    at: float


@dataclass
class Provider:
    """Stands where the providers stand: keeps what it is given, and fails as it was told. Shared by processes."""

    channel: Channel = Channel.WHATSAPP
    taken: list[Taken] = field(default_factory=list)
    asked: list[float] = field(default_factory=list)
    faults: dict[str, list[Exception]] = field(default_factory=dict)
    before: Callable[[str, str], Awaitable[None]] | None = None
    traits: Traits = field(init=False)

    def __post_init__(self) -> None:
        self.traits = TRAITS[self.channel]

    async def open(self) -> None:
        """Nothing to open."""

    async def close(self) -> None:
        """Nor to close."""

    def parse(self, notification: Any) -> list[Update]:
        return []

    def find_way(self, numbers: Collection[str]) -> Entrance | None:
        """A link to the number that was learned, where there is one."""
        number = min(numbers, default="")
        return Entrance(f"https://wa.me/{number.lstrip('+')}?text=") if number else None

    async def send(self, address: str, content: Content, *, thread: str | None = None) -> Sent:
        self.asked.append(monotonic())
        if self.before:
            await self.before(address, content.text)
        if faults := self.faults.get(address):
            raise faults.pop(0)
        self.taken.append(Taken(address, content.text, monotonic()))
        return Sent(f"{self.channel}-{len(self.taken)}")

    def texts(self, address: str | None = None) -> list[str]:
        """What was taken, in order."""
        return [taken.text for taken in self.taken if address in (None, taken.address)]


class Office:
    """Takes in, decides, sends. `works` runs the queue as well, as `waltz run` does."""

    role = "all"

    def __init__(
        self, url: str, *providers: Provider, works: bool = False, movable: bool = False,
        limits: Limits | None = None, playbook: Playbook = PLAYBOOK, staff: StaffPlaces = NOWHERE,
        warm_up: WarmUp | None = None, chance: Callable[[], float] | None = None,
        quiet: timedelta = timedelta(), adapters: Mapping[Channel, Adapter] | None = None,
        claimed_for: float = 20.0,
    ) -> None:  # fmt: skip
        """`adapters` are real ones, beside the providers that only pretend."""
        limits = limits or no_limits()
        self.database = Database(url)
        self.clock = Clock(movable=movable)
        self.installation = InstallationCheck(self.database, self.clock)
        business = playbook.journey.business
        pretended: dict[Channel, Adapter] = {provider.channel: provider for provider in providers}
        adapters = pretended | dict(adapters or {})
        self.accounts = Accounts(self.database, self.clock, adapters, business, staff)
        self.contexts = SendContexts(
            playbook.journey,
            self.accounts,
            warm_up or WarmUp(None, 20, playbook.zone, ()),
            chance or random.random,
        )
        self.own_numbers = OwnNumbers(self.database)
        self.queue = Queue(self.database, prepared=True) if self.database.is_postgresql else None
        self.claims = Claims(self.database, claimed_for)
        around = Surroundings(
            playbook,
            {channel: TRAITS[channel] for channel in adapters or (Channel.WHATSAPP,)},
            "https://bot.example",
            held=self.accounts.name_held,
            own_numbers=lambda: self.own_numbers.numbers,
            quiet=quiet,
            claimant=self.claims.claimant if works else None,
        )
        self.alarm = Alarm(self.clock, self.do_what_is_due)
        expect = self.alarm.set if works else None
        self.intake = Intake(self.database, self.clock, around, self._hand_over, expect)
        self.events = EventWatch(self.database, self.clock, self.intake)
        self.holds = Holds(self.database, self.clock, self.accounts)
        traits = {channel: provider.traits for channel, provider in adapters.items()}
        losses = Losses(self.database, self.clock, self.intake.accept, staff, traits)
        self.moves = Moves(self.database, adapters, staff.chat)
        recording = Recording(self.database, self.clock)
        attempts = Attempts(
            self.database, self.clock, adapters, limits, losses, self.holds, recording, moves=self.moves
        )
        self.delivery = Delivery(
            self.database, self.clock, self.claims, attempts, recording, limits, self.contexts
        )
        self.sweep = Sweep(
            self.database, self.clock, self.intake, self.delivery.look, self.delivery.look_for_replies
        )
        self.notices = Notices(self.database, self.clock, adapters, limits, self.moves, self.holds)
        self.receipts = Receipts(self.database, self.clock, self.intake)
        self._works = works
        self._running: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        if self._works and self.queue:
            self.queue.handle(DUE, self._hear)
            self._running = asyncio.create_task(self.queue.run())
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.alarm.stop()
        if self._running:
            self._running.cancel()
            with suppress(asyncio.CancelledError):
                await self._running
        await self.intake.drain()
        await self.delivery.finish(within=PATIENCE)
        used = await self._count_used()
        await self.database.close()
        assert not used, "a process that ends leaves nobody at work on its database"

    async def _count_used(self) -> int:
        """How many are still at work once what was broken off has had a moment to let go: a busy machine takes one."""
        for _ in range(_MOMENTS):
            if not self.database.count_used():
                break
            await asyncio.sleep(0.1)
        return self.database.count_used()

    async def do_what_is_due(self) -> None:
        """As the regular look does, and an alarm; nothing where nobody works."""
        if self._works:
            await self.sweep.run()

    async def drain(self) -> None:
        """Send all that is due and may go now; returns when it is written down."""
        await self.delivery.look()
        await self.delivery.settle()

    async def dies(self) -> None:
        """As a process that is killed: nothing is written down any more, and what it has claimed stays claimed."""
        self.claims._until.clear()
        self.claims.leave = lambda held: None  # type: ignore[method-assign]
        self.delivery._stopping = True
        for at_work in self.delivery._at_work:
            at_work.stop()
        if (writing := self.delivery._recording._group._running) is not None:
            writing.cancel()
        for at_work in self.delivery._at_work:
            await at_work.cancel()

    def _hand_over(self, claimed: Sequence[QueuedMessage], asked: float, *, more: bool) -> None:
        """Where nobody works, what is queued waits for somebody who sends it."""
        if self._works:
            self.delivery.hand_over(claimed, asked, more=more)

    async def _hear(self, _: bytes) -> None:
        await self.sweep.run()

    async def hears(self, text: str, address: str = "972501234567@c.us", key: str | None = None) -> Accepted:
        """Somebody writes on WhatsApp."""
        return await self.intake.accept(said(text, address, key))

    async def submits(self, lead_id: str | None = None, key: str | None = None, **form: Any) -> Accepted:
        """A form comes in; for a lead that is known where its id is given."""
        return await self.intake.accept(submitted(lead_id, key, **form))

    async def takes(self, lead_id: str, happened: Input, key: str | None = None) -> Accepted:
        """Something happens to a lead."""
        return await self.intake.accept(Arrival(happened, key=key, lead_id=lead_id))

    async def lead(self, lead_id: str) -> Lead:
        """A lead as committed."""
        async with self.database.read() as connection:
            found = await leads.read(connection, lead_id)
        assert found is not None
        return found

    async def timeline(self, lead_id: str) -> list[dict[str, Any]]:
        """What happened to a lead."""
        async with self.database.read() as connection:
            entries = await facts.read_timeline(connection, lead_id)
        telling = self.intake.around.playbook.index(Telling)
        return [telling.line(entry) for entry in entries]

    async def kinds(self, lead_id: str) -> list[str]:
        """What happened to a lead, by kind."""
        return [line["kind"] for line in await self.timeline(lead_id)]

    async def count(self, table: Table) -> int:
        """How many rows a table has."""
        async with self.database.read() as connection:
            return int((await connection.execute(select(func.count()).select_from(table))).scalar_one())


def said(text: str, address: str = "972501234567@c.us", key: str | None = None) -> Arrival:
    """Words on WhatsApp, from a number that may be new."""
    phone = "+" + address.partition("@")[0]
    return Arrival(
        Said(text, Channel.WHATSAPP), key=key, addresses=(Address("whatsapp", address), Address("phone", phone)),
        reach=Recipient(Channel.WHATSAPP, address), creates=True, phone=phone,
    )  # fmt: skip


def submitted(lead_id: str | None = None, key: str | None = None, **form: Any) -> Arrival:
    """A form's arrival."""
    phone = form.get("phone")
    addresses = (Address("phone", phone),) if phone else ()
    return Arrival(
        Submitted(**form), key=key, lead_id=lead_id, addresses=addresses, creates=lead_id is None, phone=phone
    )


def no_limits() -> Limits:
    """Limits that hold nothing back."""
    return Limits({channel: Rates(per_second=0) for channel in Channel})


async def until(holds: Callable[[], object], seconds: float = PATIENCE) -> float:
    """Wait until a condition holds; gives the seconds it took, fails when it never did."""
    began = monotonic()
    while not holds():
        assert monotonic() - began < seconds, "it never happened"
        await asyncio.sleep(0.005)
    return monotonic() - began
