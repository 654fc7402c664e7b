"""A life of an event on the whole of what decides and stores, with all that must hold looked at after each step."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import msgspec
from hypothesis import strategies as st
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.arrivals import Arrival
from bot.door.checking_in import CheckIns
from bot.organising.organising import organise
from bot.organising.watching import EventWatch
from conversations.door.scan import Scan
from conversations.events.codes import hash_code
from conversations.events.event import Event
from conversations.events.inputs import RegistrationAsked, RegistrationWithdrawn, TicketHandedOn
from conversations.events.part import Events
from conversations.events.places.moments import LAST_OFFER, WORTH
from conversations.lead.addresses import Address, Channel, Recipient, phone_address
from conversations.turn.inputs import Pressed
from conversations.turn.resources import Stock
from storage import erasing, events, lead_search, resources, timers
from storage.tables import schema as tables
from tests.harness.happening import THURSDAY, event
from tests.harness.office import Office, Provider, said
from tests.harness.studio import SUNDAY

PEOPLE = 6
_PEOPLE = st.integers(0, PEOPLE - 1)
Step = tuple[str, int]
_KINDS = (
    *("asks", "registers") * 4, *("returns", "takes", "forgotten") * 2, "passes", "leaves", "hands_on", "scans",
    "scans_offline", "comes", "nearby", "refuses", "begins",
    "capacity", "moves", "off", "on", *("hours",) * 3,
)  # fmt: skip
_NUMBERS = {
    "capacity": st.integers(0, 4), "moves": st.integers(-2, 4), "hours": st.sampled_from((1, 4, 12, 24, 48)),
    "begins": st.sampled_from((-40, 16, 40)),
}  # fmt: skip
steps = st.lists(
    st.sampled_from(_KINDS).flatmap(lambda kind: st.tuples(st.just(kind), _NUMBERS.get(kind, _PEOPLE))),
    min_size=10, max_size=30,
)  # fmt: skip
_TIME = ("hours", "begins")
_REMINDERS = {"עוד שבוע": 240, "תזכורת קטנה": 84, "בכניסה מספיק": 60, "כמעט מתחילים": 4}
"""Words of each reminder, and how many hours before the start it comes at the most."""


@dataclass
class Gathering:
    """One event with two places, and six people around it."""

    office: Office
    provider: Provider
    watch: EventWatch
    faults: list[str] = field(default_factory=list)
    before: Stock = field(default_factory=Stock)
    made: int = 0  # tickets and offers that were seen
    sent: int = 0  # reminders that were seen
    codes: dict[int, str] = field(
        default_factory=dict
    )  # the ticket that each last had, whatever became of it
    scanned: int = 0
    let_in: Counter[str] = field(default_factory=Counter)  # how often each ticket was admitted with network
    held_out: set[str] = field(default_factory=set)  # tickets that anybody scanned
    safe: frozenset[str] = frozenset()  # tickets that nobody's silence may end: they came, or said a word
    gave_way: int = 0  # tickets that were ended by it

    async def begin(self) -> None:
        self.provider.before = self.look_at_message
        await self.office.clock.move_to(self.office.database, SUNDAY)
        await self.change(lambda known: known or event(capacity=2, living_seat=True))

    async def change(self, how: Any) -> None:
        async with self.office.database.begin() as tx:
            now = await self.office.clock.read(tx)
            await organise(tx, "open_day", how, now)
        await self.watch.refresh()

    async def revise(self, **changes: Any) -> None:
        await self.change(lambda known: _changed(known, changes))

    async def do(self, step: Step) -> None:
        """One thing happens, and all that follows; then everything is looked at."""
        name, number = step
        await self._note_tickets()
        await getattr(self, name)(number)
        await self.settle()
        await self.check(str(step))
        if name in _TIME:
            await self._look_who_gave_way(str(step))

    async def settle(self) -> None:
        await self.office.sweep.run()
        await self.office.drain()

    # what people do

    async def asks(self, number: int) -> None:
        for words in ("כנס", "דנה כהן"):
            await self.office.intake.accept(said(words, _chat(number)))

    async def registers(self, number: int) -> None:
        await self._told(number, RegistrationAsked("open_day", "Guest"), creates=True)

    async def returns(self, number: int) -> None:
        await self._told(number, RegistrationWithdrawn("open_day"))

    async def takes(self, number: int) -> None:
        await self._presses(number, "take")

    async def passes(self, number: int) -> None:
        await self._presses(number, "pass")

    async def leaves(self, number: int) -> None:
        await self._presses(number, "leave")

    async def refuses(self, number: int) -> None:
        await self.office.intake.accept(said("הסר", _chat(number)))

    async def hands_on(self, number: int) -> None:
        ticket = await self._own(number)
        if ticket:
            await self._told(number, TicketHandedOn(ticket.code, "open_day", "Friend"))

    async def comes(self, number: int) -> None:
        await self._presses(number, "coming")

    async def nearby(self, number: int) -> None:
        await self._presses(number, "nearby")

    async def scans(self, number: int) -> None:
        """They hold out the ticket they last had, whatever became of it."""
        await self._scan(number, offline=False)

    async def scans_offline(self, number: int) -> None:
        """They were let in without network, a while ago."""
        await self._scan(number, offline=True)

    async def _scan(self, number: int, *, offline: bool) -> None:
        code, now = self.codes.get(number), self.office.clock.now()
        if code is None:
            return
        async with self.office.database.read() as connection:
            before, known = (
                await events.find_ticket(connection, code),
                await events.read(connection, "open_day"),
            )
        self.scanned += 1
        scan = Scan(f"n{self.scanned}", now - timedelta(minutes=9) * offline, "open_day", offline)
        answer = await CheckIns(self.office.database).take(scan, hash_code(code), now)
        is_good = (
            before is not None
            and before.state == "registered"
            and known is not None
            and known.status == "open"
        )
        self.held_out.add(code)
        self.let_in[code] += answer.result == "admitted" and not offline
        if self.let_in[code] > 1:
            self.faults.append("after scans: admitted twice")
        if answer.result == "admitted" and not is_good and not offline:
            self.faults.append(f"after scans: admitted with {before}")
        if offline and before is not None and answer.result not in ("admitted", "already_admitted"):
            self.faults.append(f"after scans: {answer.result}, though they were let in")

    async def forgotten(self, number: int) -> None:
        async with self.office.database.begin() as tx:
            owners = select(tables.addresses.c.lead_id).where(tables.addresses.c.address == _phone(number))
            lead_id = (await tx.execute(owners)).scalar()
            if lead_id:
                await erasing.erase(tx, lead_id)

    # what organisers and time do

    async def capacity(self, number: int) -> None:
        await self.revise(capacity=number)

    async def moves(self, days: int) -> None:
        starts_at = THURSDAY + timedelta(days=days)
        await self.revise(starts_at=starts_at, ends_at=starts_at + timedelta(hours=3))

    async def off(self, _: int) -> None:
        await self.revise(status="cancelled")

    async def on(self, _: int) -> None:
        await self.revise(status="open")

    async def hours(self, count: int) -> None:
        await self._pass(self.office.clock.now() + timedelta(hours=count))

    async def begins(self, minutes: int) -> None:
        """Time passes until so many minutes after the start, if that is still to come."""
        async with self.office.database.read() as connection:
            known = await events.read(connection, "open_day")
        moment = known.starts_at + timedelta(minutes=minutes) if known else THURSDAY
        if moment > self.office.clock.now():
            await self._pass(moment)

    async def _pass(self, until: datetime) -> None:
        while (moment := await self._next_moment()) is not None and moment < until:
            await self.office.clock.move_to(self.office.database, moment)
            await self.settle()
        await self.office.clock.move_to(self.office.database, until)

    async def _next_moment(self) -> datetime | None:
        """When the next timer falls due, or the next message may go."""
        queued = select(func.min(tables.messages.c.send_after, type_=tables.messages.c.send_after.type))
        async with self.office.database.read() as connection:
            due = await timers.next_due(connection)
            goes = (await connection.execute(queued.where(tables.messages.c.status == "queued"))).scalar()
        moments = [moment for moment in (due, goes) if moment is not None]
        return max(min(moments), self.office.clock.now() + timedelta(seconds=1)) if moments else None

    # what must hold

    async def look_at_message(self, address: str, text: str) -> None:
        """A reminder reaches only who still comes, and tells of the event as it is."""
        most = next((hours for words, hours in _REMINDERS.items() if words in text), None)
        if most is None:
            return
        self.sent += 1
        async with self.office.database.read() as connection:
            now = await self.office.clock.read(connection)
            known = await events.read(connection, "open_day")
            ticket = await events.find_own_by_address(
                connection, "open_day", Address("phone", f"+{address[:12]}")
            )
        assert known is not None
        left = known.starts_at - now
        if ticket is None or known.status != "open" or not timedelta() < left <= timedelta(hours=most):
            self.faults.append(f"stale: {text!r} to {address} with {left} left, {known.status}, {ticket}")

    async def _note_tickets(self) -> None:
        async with self.office.database.read() as connection:
            good = [
                one for one in await events.list_tickets(connection, "open_day") if one.state == "registered"
            ]
        self.safe = frozenset(one.code for one in good if one.said or one.arrived_at or one.friend)
        for number in range(PEOPLE):
            if ticket := await self._own(number):
                self.codes[number] = ticket.code

    async def _look_who_gave_way(self, after: str) -> None:
        """Time alone ends no ticket of who came or said a word."""
        async with self.office.database.read() as connection:
            known = await events.list_tickets(connection, "open_day")
        ended = {one.code for one in known if one.state == "cancelled"}
        if wronged := ended & self.safe:
            self.faults.append(f"after {after}: {wronged} lost a place they had answered for")
        self.gave_way = len([one for one in known if one.state == "cancelled" and one.state_at > THURSDAY])

    async def check(self, after: str) -> None:
        async with self.office.database.begin() as tx:
            now = await self.office.clock.read(tx)
            for fault in await self._find_faults(tx, now):
                self.faults.append(f"after {after}: {fault}")

    async def _find_faults(self, tx: AsyncConnection, now: datetime) -> list[str]:
        faults = []
        known = await events.read(tx, "open_day")
        assert known is not None
        stock = (await resources.lock(tx, [known.resource]))[known.resource]
        good = [one for one in await events.list_tickets(tx, "open_day") if one.state == "registered"]
        line = list(await tx.execute(select(tables.waiting).order_by(tables.waiting.c.id)))
        offered = [row for row in line if row.state == "offered"]
        waiting = [row for row in line if row.state == "waiting"]
        self.made = max(self.made, len(good) + len(offered))
        if stock.taken != len(good) + len(offered):
            faults.append(f"{stock.taken} taken, {len(good)} tickets and {len(offered)} offers")
        if stock.capacity is not None and stock.taken > max(stock.capacity, self.before.taken):
            faults.append(f"{stock.taken} of {stock.capacity} places")
        self.before = stock
        served = [row for row in line if row.state in ("offered", "taken")]
        if any(_is_passed(one, by) for one in waiting for by in served):
            faults.append("somebody was served before who came first")
        is_free = stock.capacity is None or stock.taken < stock.capacity
        if waiting and is_free and known.status == "open" and now < known.starts_at - LAST_OFFER - WORTH:
            faults.append(f"a place is free while {len(waiting)} wait")
        if any(row.offer_ends_at > known.starts_at for row in offered) and known.status == "open":
            faults.append("an offer that ends after the start")
        came = {one.code for one in await events.list_tickets(tx, "open_day") if one.arrived_at is not None}
        if came - self.held_out:
            faults.append("somebody came whose ticket nobody scanned")
        counts = await events.count(tx, "open_day")
        if not counts.arrived <= counts.registered == len(good):
            faults.append(f"{counts.arrived} came with {counts.registered} tickets of {len(good)}")
        if waiting and now > known.ends_at + timedelta(hours=1) and known.status == "open":
            faults.append("somebody waits for what is over")
        if any(row.offer_ends_at <= now for row in offered):
            faults.append("an offer that outlived its end")
        return faults + [fault async for fault in self._compare(tx, good)]

    async def _compare(self, tx: AsyncConnection, good: list[Any]) -> Any:
        """What each lead keeps is what the rows say."""
        held = sorted(ticket.code for ticket in good)
        kept: list[str] = []
        async for lead in lead_search.read_all(tx, 100):
            mine = lead[Events]
            kept += [ticket.code for ticket in mine.tickets]
            if sum(not ticket.friend for ticket in mine.tickets) > 1:
                yield "one person has two tickets"
        if sorted(kept) != held:
            yield f"leads keep {len(kept)} tickets, there are {len(held)}"

    async def _told(self, number: int, told: Any, *, creates: bool = False) -> None:
        phone = _phone(number)
        await self.office.intake.accept(
            Arrival(told, addresses=(phone_address(phone),), creates=creates, phone=phone, spoke=False)
        )

    async def _presses(self, number: int, action: str) -> None:
        chat = _chat(number)
        pressed = Pressed(f"event:{action}:open_day", Channel.WHATSAPP, None)
        reach = Recipient(Channel.WHATSAPP, chat)
        await self.office.intake.accept(
            Arrival(pressed, addresses=(phone_address(_phone(number)),), reach=reach)
        )

    async def _own(self, number: int) -> Any:
        async with self.office.database.read() as connection:
            return await events.find_own_by_address(connection, "open_day", phone_address(_phone(number)))


async def live(url: str, life: list[Step]) -> Gathering:
    """Everything of a life happens; gives what was seen."""
    provider = Provider()
    async with Office(url, provider, works=False, movable=True) as office:
        gathering = Gathering(office, provider, EventWatch(office.database, office.clock, office.intake))
        await gathering.begin()
        for step in life:
            await gathering.do(step)
        await gathering.do(("hours", 48))
    return gathering


def _changed(known: Event | None, changes: dict[str, Any]) -> Event:
    assert known is not None
    changed = msgspec.structs.replace(known, **changes)
    return known if changed == known else msgspec.structs.replace(changed, version=known.version + 1)


def _is_passed(waiting: Any, by: Any) -> bool:
    """First come, first served; on the day among those who said that they would come at once."""
    return bool(by.id > waiting.id and (waiting.nearby or not by.nearby))


def _phone(number: int) -> str:
    return f"+97250123450{number}"


def _chat(number: int) -> str:
    return f"97250123450{number}@c.us"
