"""What a batch of arrivals is about, read and kept from others: leads first, then what they share."""

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.decisions.arrivals import Arrival
from bot.decisions.batch import Batch, MergeNeeded, StaleLead
from conversations import engine
from conversations.lead.lead import Lead
from storage import leads, readers, resources


async def load(tx: AsyncConnection, batch: Batch, arrivals: Sequence[Arrival]) -> None:
    """Lock the leads these arrivals are about, and the resources they may take from. Raises StaleLead."""
    await _load_leads(tx, batch, arrivals)
    wanted = {
        resource
        for arrival in arrivals
        for resource in engine.needs(batch.around.playbook, _presume(batch, arrival), arrival.input)
    }
    await _look_up(tx, batch, arrivals)
    if wanted:
        batch.stocks = await resources.lock(tx, wanted)
        known = sorted(batch.leads.keys() | set(batch.mentioned.values()))
        batch.behind = await readers.read(tx, wanted, known, batch.now)


async def _look_up(tx: AsyncConnection, batch: Batch, arrivals: Sequence[Arrival]) -> None:
    """Whose the addresses are that are only mentioned: nothing is written to those leads, nor read of them."""
    playbook = batch.around.playbook
    mentioned = {
        address
        for arrival in arrivals
        for address in engine.mentions(playbook, _presume(batch, arrival), arrival.input)
    }
    if mentioned:
        batch.mentioned = await leads.find_ids(tx, sorted(mentioned))


async def check_claims(tx: AsyncConnection, batch: Batch) -> None:
    """Look up whose the addresses are that came out only in a decision (a shared contact's number, say)."""
    owners = await leads.find_ids(tx, list(batch.surprises))
    for address, owner in owners.items():
        lead_id, arrival = batch.owned[address], batch.surprises[address]
        if owner == lead_id:  # theirs already: of a record that was merged into this one, say
            del batch.owned[address]
            continue
        if lead_id in batch.created:  # no record to merge yet: what arrived is the owner's
            arrival.addresses += (address,)
            raise StaleLead
        raise MergeNeeded(lead_id, owner)


async def _load_leads(tx: AsyncConnection, batch: Batch, arrivals: Sequence[Arrival]) -> None:
    wanted = list(dict.fromkeys(address for arrival in arrivals for address in arrival.addresses))
    ids = {arrival.lead_id for arrival in arrivals if arrival.lead_id}
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


def _presume(batch: Batch, arrival: Arrival) -> Lead:
    """Whose an arrival is, as far as is known before it is decided on: somebody new, where nobody is."""
    ids = (arrival.lead_id, *(batch.owners.get(address) for address in arrival.addresses))
    known = next((batch.leads[lead_id] for lead_id in ids if lead_id in batch.leads), None)
    return known or Lead(id="", created_at=batch.now)
