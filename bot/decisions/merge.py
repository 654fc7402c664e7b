"""Making one lead of two records."""

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.batch import Batch, MergeNeeded
from bot.decisions.effects import apply
from bot.decisions.write import write
from conversations import engine
from storage import leads, merging

log = structlog.get_logger(__name__)


async def merge_records(tx: AsyncConnection, needed: MergeNeeded, batch: Batch) -> None:
    """Merge the younger record into the older, unless that was done meanwhile."""
    locked = await leads.lock(tx, [needed.one, needed.other])
    pair = [lead for lead in locked.values() if not isinstance(lead, leads.Merged)]
    if len(pair) < 2:
        return
    into, other = sorted(pair, key=lambda lead: (lead.created_at, lead.id))
    decision = engine.merge(batch.around.playbook, into, other)
    await merging.repoint(tx, into=into.id, other=other.id)
    batch.leads[into.id] = decision.lead
    batch.changed[into.id] = None
    for effect in decision.effects:
        apply(batch, decision.lead, effect)
    await write(tx, batch)
    log.info("two records merged", lead=into.id, other=other.id)
