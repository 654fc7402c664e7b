"""Decisions on a batch of arrivals in one transaction: lock their leads, decide in order, write everything down."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.arrivals import Accepted, Arrival, disown
from bot.decisions.batch import Batch, MergeNeeded, StaleLead, Surroundings
from bot.decisions.effects import apply
from bot.decisions.load import check_claims, load
from bot.decisions.write import write
from conversations.engine import give_up, remember, step
from conversations.lead.content import Language
from conversations.lead.lead import Lead
from conversations.lead.reason import reason
from conversations.reach.addressing import note_arrival
from conversations.timeline.facts import Undecided
from conversations.turn.effects import Note
from conversations.turn.given import Given
from conversations.turn.inputs import Started, TimerFired
from storage import facts, timers
from storage.facts import Noted
from storage.timers import Fired

log = structlog.get_logger(__name__)

_BREATH = 20
"""Decisions, after which others have their turn: a hundred timers that fall due must not keep a caller waiting."""


async def decide(
    tx: AsyncConnection, arrivals: Sequence[Arrival], now: datetime, around: Surroundings
) -> tuple[list[Accepted], Batch]:
    """Decide on arrivals in order and write all that follows into the transaction.

    Raises MergeNeeded and StaleLead, upon which the caller rolls back and tries again.
    """
    batch = Batch(now, around)
    own = around.own_numbers()
    for arrival in arrivals:
        disown(arrival, own)
    await load(tx, batch, arrivals)
    keys = await facts.find_seen(tx, [arrival.key for arrival in arrivals if arrival.key])
    seen: dict[str, str | None] = dict.fromkeys(keys)  # and whose, of those in this batch
    await _recognise(tx, batch, arrivals, seen)
    pending = await timers.find_pending(tx, [fired for arrival in arrivals if (fired := _fired(arrival))])
    given, accepted = _gather(batch), []
    for place, arrival in enumerate(arrivals, 1):
        accepted.append(_accept(batch, arrival, given, seen, pending))
        if arrival.key:
            seen.setdefault(arrival.key, accepted[-1].lead_id)
        if place % _BREATH == 0:
            await asyncio.sleep(0)
    await check_claims(tx, batch)
    await write(tx, batch)
    return accepted, batch


def _gather(batch: Batch) -> Given:
    """What all decisions of a batch are given: what changes among it, the resources, is seen by the next."""
    around = batch.around
    return Given(
        now=batch.now, channels=around.channels, base_url=around.base_url, fresh=around.fresh, held=around.held(),
        resources=batch.stocks, behind=batch.behind, owners=batch.mentioned, shown=around.shown(), ways=around.ways(),
        quiet=around.quiet,
    )  # fmt: skip


async def _recognise(
    tx: AsyncConnection, batch: Batch, arrivals: Sequence[Arrival], seen: Mapping[str, str | None]
) -> None:
    """A message that was told before, under another address, is of the same person. Raises StaleLead."""
    for arrival in arrivals:
        if arrival.key in seen and _is_of_nobody_known(batch, arrival):
            arrival.lead_id = await facts.find_first(tx, arrival.key or "")
            if arrival.lead_id is not None:
                raise StaleLead  # their record is not locked yet


def _is_of_nobody_known(batch: Batch, arrival: Arrival) -> bool:
    is_message = arrival.reach is not None and arrival.spoke and arrival.lead_id is None
    return is_message and not any(address in batch.owners for address in arrival.addresses)


def _accept(
    batch: Batch, arrival: Arrival, given: Given, seen: Mapping[str, str | None], pending: set[Fired]
) -> Accepted:
    if (first := seen.get(arrival.key or "")) and _is_of_nobody_known(batch, arrival):
        arrival.lead_id = first
    lead_id, created = _whose(batch, arrival)
    if lead_id is None:
        return Accepted(None)
    if arrival.key and arrival.key in seen:
        if arrival.reach is not None and arrival.spoke:
            batch.claim(lead_id, arrival.addresses)
        return Accepted(lead_id, repeated=True)
    if isinstance(arrival.input, TimerFired):
        fired = (lead_id, arrival.input.key, arrival.input.due_at)
        if fired not in pending:
            return Accepted(lead_id, repeated=True)
        pending.discard(fired)  # a second job for it may be in this very batch
    lead = batch.leads[lead_id]
    note_arrival(
        lead, now=batch.now, reach=arrival.reach, name=arrival.name, phone=arrival.phone,
        language=_app_language(arrival), spoke=arrival.spoke, thread=arrival.thread,
    )  # fmt: skip
    batch.changed[lead_id] = None
    batch.claim(lead_id, arrival.addresses)
    batch.deciding = arrival
    _step(batch, lead, arrival, given)
    return Accepted(lead_id, created=created)


def _step(batch: Batch, lead: Lead, arrival: Arrival, given: Given) -> None:
    playbook = batch.around.playbook
    try:
        decision = step(playbook, lead, arrival.input, given)
    except Exception:
        # One conversation the bot can't follow must not hold up the others, nor be answered with silence for ever:
        # what was said is kept, and staff see it on the timeline.
        log.exception("a decision failed", lead=lead.id, input=type(arrival.input).__name__)
        give_up(lead, arrival.input)
        _note_arrival(batch, lead, arrival, remember(playbook, arrival.input))
        batch.noted.append(Noted(lead.id, batch.now, Undecided(), (reason("undecided"),)))
    else:
        batch.leads[lead.id] = decision.lead
        first, *effects = decision.effects
        _note_arrival(batch, lead, arrival, first)
        for effect in effects:
            apply(batch, decision.lead, effect)
    _finish_timer(batch, lead, arrival)


def _note_arrival(batch: Batch, lead: Lead, arrival: Arrival, note: object) -> None:
    """The input itself, with what makes it one of a kind."""
    assert isinstance(note, Note)
    channel = arrival.reach.channel.value if arrival.reach else None
    batch.noted.append(Noted(lead.id, batch.now, note.fact, note.why, channel, input_key=arrival.key))


def _finish_timer(batch: Batch, lead: Lead, arrival: Arrival) -> None:
    """Whatever came of it, or it would come due for ever: one that begins anew may be another row than the one due."""
    fired = arrival.input
    if isinstance(fired, TimerFired):
        batch.fired.append((lead.id, fired.key, fired.due_at))


def _fired(arrival: Arrival) -> Fired | None:
    fired = arrival.input
    if not isinstance(fired, TimerFired) or not arrival.lead_id:
        return None
    return arrival.lead_id, fired.key, fired.due_at


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
    if not arrival.creates or not arrival.addresses:  # by what would they be found?
        return None, False
    lead = Lead(id=batch.around.fresh.id(), created_at=batch.now)
    batch.leads[lead.id] = lead
    batch.created.append(lead.id)
    return lead.id, True
