"""Writing a batch down, in the order its parts depend on each other."""

from time import monotonic

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.batch import Batch
from storage import facts, leads, messages, queueing, resources, timers
from storage.writers import WRITERS


async def write(tx: AsyncConnection, batch: Batch) -> None:
    """Everything of a batch goes into the transaction."""
    await _write_leads(tx, batch)
    await facts.add(tx, batch.noted)
    # Before this decision's own messages are added: a refusal's confirmation is the last thing they hear.
    await messages.withdraw(tx, batch.withdrawn, batch.now)
    await _queue(tx, batch)
    await timers.finish(tx, batch.fired)
    await timers.stop(tx, batch.stopped)
    await timers.start(tx, batch.all_timers)
    await resources.save(tx, {resource: batch.stocks[resource] for resource in batch.taken})
    if batch.written:
        await _write_own(tx, batch)


async def _queue(tx: AsyncConnection, batch: Batch) -> None:
    batch.claimed_at = monotonic()
    kept = await queueing.add(tx, batch.queued, batch.around.claimant)
    ours = [one for one in kept if one.claimed]
    batch.is_more = len(ours) < len(kept)
    for place, message_id, _ in ours:
        message = batch.queued[place]
        batch.claimed.append(queueing.as_queued(message, message_id, batch.leads[message.lead_id]))


async def _write_leads(tx: AsyncConnection, batch: Batch) -> None:
    new = set(batch.created)
    await leads.create(tx, [batch.leads[lead_id] for lead_id in batch.created], batch.now)
    changed = [batch.leads[lead_id] for lead_id in sorted(batch.changed) if lead_id not in new]
    await leads.save(tx, changed, batch.now)
    await leads.claim(tx, batch.owned)


async def _write_own(tx: AsyncConnection, batch: Batch) -> None:
    """What capabilities keep of their own. An effect that nobody writes is a mistake."""
    unknown = batch.written.keys() - WRITERS.keys()
    if unknown:
        raise TypeError(f"no writer for {', '.join(kind.__name__ for kind in unknown)} (storage/writers.py)")
    for kind, writer in WRITERS.items():
        if written := batch.written.get(kind):
            await writer(tx, written)
