"""Decisions on a batch of arrivals in one transaction: lock their leads, decide in order, write everything down."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
import orjson
import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.arrivals import Accepted, Arrival
from bot.decisions.entries import entry_of
from bot.decisions.fresh import new_code, new_id
from bot.decisions.staff_messages import tell_staff
from conversations.engine import Given, Playbook, step
from conversations.handoff.conversation import who_closed
from conversations.hours.zones import write_zones, zones_of
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.lead import Lead, OpenOffer
from conversations.reach.addressing import address_on, best_channel, note_arrival
from conversations.turn import effects as fx
from conversations.turn.inputs import Bought, Input, Started, TimerFired
from storage import facts, handoffs, leads, messages, offers, purchases, timers, withdrawing
from storage.facts import Entry
from storage.leads import Address
from storage.messages import NewMessage
from storage.timers import Timer

log = structlog.get_logger(__name__)


class MergeNeeded(Exception):
    """Two records are one person: they must be merged before this batch can be decided."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__("two records are one person")
        self.one = one
        self.other = other


class StaleLead(Exception):
    """A lead was merged away or erased between looking it up and locking it: look it up again."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What decisions need to know of the installation."""

    playbook: Playbook
    channels: tuple[Channel, ...]
    base_url: str
    staff_chat: str = ""
    staff_numbers: tuple[str, ...] = ()
    held: Callable[[], Mapping[Channel, str]] = dict  # accounts that may not be used to write first
    keep_up: Callable[[AsyncConnection], Awaitable[None]] | None = None  # makes sure that `held` is of now
    tells_queue: bool = True  # False where the queue runs in another process that can't be told


@dataclass(slots=True)
class Batch:
    """Everything one transaction will write."""

    now: datetime
    around: Surroundings
    leads: dict[str, Lead] = field(default_factory=dict)
    owners: dict[Address, str] = field(default_factory=dict)
    created: list[str] = field(default_factory=list)
    changed: dict[str, None] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    queued: list[NewMessage] = field(default_factory=list)
    timers: dict[tuple[str, str], Timer] = field(default_factory=dict)
    stopped: list[tuple[str, str]] = field(default_factory=list)
    fired: list[Timer] = field(default_factory=list)
    claimed: dict[Address, str] = field(default_factory=dict)
    surprises: dict[Address, Arrival] = field(default_factory=dict)  # claimed, and not looked up before
    codes: list[tuple[str, OpenOffer]] = field(default_factory=list)
    used: list[tuple[str, datetime]] = field(default_factory=list)
    handoffs: list[Lead] = field(default_factory=list)
    closed: list[tuple[str, str, str]] = field(default_factory=list)  # handoff, by whom, how
    bought: list[tuple[str, Bought]] = field(default_factory=list)
    withdrawn: list[tuple[str, fx.Withdraw]] = field(default_factory=list)
    given_codes: Mapping[str, int] = field(default_factory=dict)

    @property
    def recipients(self) -> list[messages.Recipient]:
        """Where something was queued, replies' recipients first."""
        ordered = sorted(self.queued, key=lambda message: not message.reply)
        return list(dict.fromkeys((m.channel.value, m.address) for m in ordered if m.status == "queued"))


async def decide(
    tx: AsyncConnection, arrivals: Sequence[Arrival], now: datetime, around: Surroundings
) -> tuple[list[Accepted], Batch]:
    """Decide on arrivals in order and write all that follows into the transaction.

    Raises MergeNeeded and StaleLead, upon which the caller rolls back and tries again.
    """
    batch = Batch(now, around)
    await _load(tx, batch, arrivals)
    seen = await facts.find_seen(tx, [a.key for a in arrivals if a.key])
    pending = await timers.find_pending(
        tx,
        [
            (a.lead_id, a.input.key, a.input.due_at)
            for a in arrivals
            if isinstance(a.input, TimerFired) and a.lead_id
        ],
    )
    if any(offer.limit for offer in around.playbook.journey.offers.values()):
        batch.given_codes = await offers.count_codes(tx)
    accepted = []
    for arrival in arrivals:
        accepted.append(_accept(batch, arrival, seen, pending))
        if arrival.key:
            seen.add(arrival.key)
    await _check_claims(tx, batch)
    await _write(tx, batch)
    return accepted, batch


async def _load(tx: AsyncConnection, batch: Batch, arrivals: Sequence[Arrival]) -> None:
    wanted = list(dict.fromkeys(address for arrival in arrivals for address in arrival.addresses))
    ids = {a.lead_id for a in arrivals if a.lead_id}
    if ids:
        # All in one order, whichever way they were found, so that two batches can't wait for each other.
        batch.owners = await leads.find_ids(tx, wanted)
        locked = await leads.lock(tx, ids | set(batch.owners.values()))
    else:
        batch.owners, locked = await leads.find_and_lock(tx, wanted)
    for lead_id, lead in locked.items():
        if isinstance(lead, leads.Merged):
            raise StaleLead
        batch.leads[lead_id] = lead
    if not batch.leads.keys() >= set(batch.owners.values()):
        raise StaleLead  # erased since


def _accept(
    batch: Batch, arrival: Arrival, seen: set[str], pending: set[tuple[str, str, datetime]]
) -> Accepted:
    lead_id, created = _whose(batch, arrival)
    if lead_id is None:
        return Accepted(None)
    if arrival.key and arrival.key in seen:
        return Accepted(lead_id, repeated=True)
    if isinstance(arrival.input, TimerFired):
        fired = (lead_id, arrival.input.key, arrival.input.due_at)
        if fired not in pending:
            return Accepted(lead_id, repeated=True)
        pending.discard(fired)  # a second job for it may be in this very batch
    lead = batch.leads[lead_id]
    note_arrival(
        lead,
        now=batch.now,
        reach=arrival.reach,
        name=arrival.name,
        phone=arrival.phone,
        language=_app_language(arrival),
    )
    batch.changed[lead_id] = None
    _claim(batch, lead_id, arrival.addresses)
    entry = entry_of(arrival, lead_id, batch.now)
    if entry is not None:
        batch.entries.append(entry)
    known = set(batch.claimed)
    _step(batch, lead, arrival)
    batch.surprises.update((address, arrival) for address in batch.claimed if address not in known)
    return Accepted(lead_id, created=created)


def _app_language(arrival: Arrival) -> Language | None:
    """The language of the sender's app, where they have said nothing yet that would tell better."""
    code = (arrival.language or "")[:2]
    if not isinstance(arrival.input, Started) or code not in ("he", "iw", "en"):
        return None
    return "en" if code == "en" else "he"


def _whose(batch: Batch, arrival: Arrival) -> tuple[str | None, bool]:
    if arrival.lead_id is not None:
        return (arrival.lead_id if arrival.lead_id in batch.leads else None), False
    owners = list(dict.fromkeys(batch.owners[a] for a in arrival.addresses if a in batch.owners))
    if len(owners) > 1:
        raise MergeNeeded(owners[0], owners[1])
    if owners:
        return owners[0], False
    if not arrival.creates:
        return None, False
    lead = Lead(id=new_id(), created_at=batch.now)
    batch.leads[lead.id] = lead
    batch.created.append(lead.id)
    return lead.id, True


async def _check_claims(tx: AsyncConnection, batch: Batch) -> None:
    """Look up whose the addresses are that came out only in a decision (a shared contact's number, say)."""
    owners = await leads.find_ids(tx, list(batch.surprises))
    for address, owner in owners.items():
        lead_id, arrival = batch.claimed[address], batch.surprises[address]
        if lead_id in batch.created:  # no record to merge yet: what arrived is the owner's
            arrival.addresses += (address,)
            raise StaleLead
        raise MergeNeeded(lead_id, owner)


def _claim(batch: Batch, lead_id: str, addresses: Sequence[Address]) -> None:
    for address in addresses:
        if address not in batch.owners:
            batch.owners[address] = lead_id
            batch.claimed[address] = lead_id


def _step(batch: Batch, lead: Lead, arrival: Arrival) -> None:
    given = Given(
        now=batch.now,
        channels=batch.around.channels,
        base_url=batch.around.base_url,
        code=new_code(),
        handoff_id=new_id(),
        given_codes=batch.given_codes,
        held=batch.around.held(),
    )
    try:
        decision = step(batch.around.playbook, lead, arrival.input, given)
    except Exception:
        # One conversation the bot can't follow must not hold up the others, nor be answered with silence for ever:
        # what was said is kept, and staff see it on the timeline.
        log.exception("a decision failed", lead=lead.id, input=type(arrival.input).__name__)
        batch.entries.append(
            Entry(lead.id, batch.now, "failed", why="the bot could not decide on this; see the log")
        )
        _finish_timer(batch, lead, arrival)  # or it would come due for ever
        return
    _note_changes(batch, lead, decision.lead, arrival.input)
    batch.leads[lead.id] = decision.lead
    for effect in decision.effects:
        _apply(batch, decision.lead, effect)
    _finish_timer(batch, lead, arrival)
    if isinstance(arrival.input, Bought):
        batch.bought.append((lead.id, arrival.input))


def _finish_timer(batch: Batch, lead: Lead, arrival: Arrival) -> None:
    if isinstance(arrival.input, TimerFired) and (lead.id, arrival.input.key) not in batch.timers:
        fired = arrival.input
        batch.fired.append(Timer(lead.id, fired.key, fired.purpose, fired.due_at))


def _note_changes(batch: Batch, before: Lead, after: Lead, input: Input) -> None:
    known = {offer.code: offer for offer in before.offers}
    for offer in after.offers:
        if offer.code not in known:
            batch.codes.append((after.id, offer))
        elif offer.used_at and not known[offer.code].used_at:
            batch.used.append((offer.code, offer.used_at))
    if before.handoff != after.handoff:
        if before.handoff and (not after.handoff or after.handoff.id != before.handoff.id):
            batch.closed.append((before.handoff.id, *who_closed(input)))
        batch.handoffs.append(after)
    if after.phone and after.phone != before.phone:
        _claim(batch, after.id, (("phone", after.phone),))


def _apply(batch: Batch, lead: Lead, effect: fx.Effect) -> None:
    if isinstance(effect, fx.Send):
        _queue(batch, lead, effect)
    elif isinstance(effect, fx.Withdraw):
        batch.withdrawn.append((lead.id, effect))
        batch.queued = [_take_back(message, lead.id, effect) for message in batch.queued]
    elif isinstance(effect, fx.Record):
        channel = effect.channel.value if effect.channel else None
        batch.entries.append(Entry(lead.id, batch.now, effect.kind, effect.text, effect.why, channel))
    elif isinstance(effect, fx.Hold):
        batch.entries.append(Entry(lead.id, batch.now, "held", effect.text, effect.why, status="held"))
    elif isinstance(effect, fx.StartTimer):
        batch.timers[lead.id, effect.key] = Timer(
            lead.id, effect.key, effect.purpose, effect.due_at, effect.lapses_at, effect.data
        )
    elif isinstance(effect, fx.StopTimers):
        batch.stopped.append((lead.id, effect.prefix))
        for key in [k for k in batch.timers if k[0] == lead.id and k[1].startswith(effect.prefix)]:
            del batch.timers[key]
    elif isinstance(effect, fx.TellStaff):
        _tell_staff(batch, lead, effect)
    else:
        owner = batch.owners.get((effect.kind, effect.address))
        if owner is not None and owner != lead.id:
            raise MergeNeeded(lead.id, owner)
        _claim(batch, lead.id, ((effect.kind, effect.address),))


def _take_back(message: NewMessage, lead_id: str, withdrawn: fx.Withdraw) -> NewMessage:
    """A message that was queued a moment ago, in this very transaction: it may be meant as well."""
    meant = (
        (message.lead_id, message.audience, message.status) == (lead_id, "lead", "queued")
        and (withdrawn.answers or not message.reply)
        and (message.key or "").startswith(withdrawn.prefix)
    )
    return msgspec.structs.replace(message, status="dropped", error=withdrawn.why) if meant else message


def _queue(batch: Batch, lead: Lead, send: fx.Send) -> None:
    channel = send.channel or best_channel(lead, batch.around.channels)
    address = address_on(lead, channel) if channel else None
    if channel is None or address is None or channel not in batch.around.channels:
        why = f"{send.why}; held back: no channel to reach them on"
        batch.entries.append(Entry(lead.id, batch.now, "held", send.content.text, why, status="held"))
        return
    lead.last_outbound_at = batch.now
    zones = None if send.reply else write_zones(zones_of(lead, batch.around.playbook.journey.business))
    batch.queued.append(
        NewMessage(
            lead.id, channel, address, send.content, send.why, batch.now,
            kind=send.kind, reply=send.reply, key=send.key, lapses_at=send.lapses_at,
            zones=zones, told=batch.around.tells_queue,
        )
    )  # fmt: skip


def _tell_staff(batch: Batch, lead: Lead, told: fx.TellStaff) -> None:
    around = batch.around
    for what in tell_staff(
        lead, told, batch.now, around.channels, around.staff_chat, around.staff_numbers, around.tells_queue
    ):
        if isinstance(what, Entry):
            batch.entries.append(what)
        else:
            batch.queued.append(what)


async def _write(tx: AsyncConnection, batch: Batch) -> None:
    new = set(batch.created)
    await leads.create(tx, [batch.leads[lead_id] for lead_id in batch.created], batch.now)
    await leads.save(
        tx, [batch.leads[lead_id] for lead_id in sorted(batch.changed) if lead_id not in new], batch.now
    )
    await leads.claim(tx, batch.claimed)
    await facts.add(tx, batch.entries)
    for lead_id, withdrawn in batch.withdrawn:
        # Before this decision's own messages are added: a refusal's confirmation is the last thing they hear.
        await withdrawing.withdraw(tx, lead_id, withdrawn, batch.now)
    await messages.add(tx, batch.queued)
    await timers.finish(tx, batch.fired)
    await timers.stop(tx, batch.stopped)
    await timers.start(tx, list(batch.timers.values()))
    await _write_records(tx, batch)


async def _write_records(tx: AsyncConnection, batch: Batch) -> None:
    await offers.add_codes(tx, batch.codes)
    await offers.mark_used(tx, batch.used)
    for handoff_id, by, outcome in batch.closed:
        await handoffs.close_handoff(tx, handoff_id, batch.now, by, outcome)
    for lead in batch.handoffs:
        if lead.handoff:
            await handoffs.save_handoff(tx, lead, lead.handoff)
    for lead_id, bought in batch.bought:
        await purchases.add_purchase(tx, lead_id, bought)


def encode_recipients(recipients: Sequence[messages.Recipient], most: int = 25) -> list[bytes]:
    """Jobs for the queue: a few recipients each, so that several workers can share a large batch."""
    return [orjson.dumps(recipients[i : i + most]) for i in range(0, len(recipients), most)]


def encode_timers(due: Sequence[Timer], most: int = 50) -> list[bytes]:
    """Jobs for the queue: a few fired timers each."""
    encoder = msgspec.json.Encoder()
    return [encoder.encode(due[i : i + most]) for i in range(0, len(due), most)]
