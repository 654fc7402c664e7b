"""Leads and the addresses they are found by."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
from sqlalchemy import and_, bindparam, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Address
from conversations.lead.lead import Lead
from conversations.purchases.part import Purchases
from conversations.wording.folding import index
from storage.sql.arrays import among
from storage.sql.hot import HotStatement
from storage.sql.rows import Row, insert_rows, update_rows
from storage.tables.leads import addresses, leads

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Lead).decode

# Two lists of single values: SQLite walks through the whole table for a list of pairs. What fits crosswise and was
# not asked for is left out by whoever reads the rows.
_WANTED = and_(
    among(addresses.c.kind, "kinds"),
    among(addresses.c.address, "addresses"),
)
_FIND = select(addresses.c.kind, addresses.c.address, addresses.c.lead_id).where(_WANTED)
_LOCK = HotStatement(
    select(leads.c.id, leads.c.state, leads.c.merged_into)
    .where(among(leads.c.id, "ids"))
    .order_by(leads.c.id)
    .with_for_update(key_share=True)
)
# Where rows are not locked (SQLite) their order does not matter, and asking for it makes SQLite walk through all leads.
_OWNERS = (
    select(addresses.c.kind, addresses.c.address, leads.c.id, leads.c.state, leads.c.merged_into)
    .join(leads, leads.c.id == addresses.c.lead_id)
    .where(_WANTED)
)
_FIND_AND_READ = HotStatement(_OWNERS)
_FIND_AND_LOCK = HotStatement(_OWNERS.order_by(leads.c.id).with_for_update(of=leads, key_share=True))
_READ = select(leads.c.id, leads.c.state, leads.c.merged_into).where(leads.c.id == bindparam("id"))
_SAVED = (
    "id", "updated_at", "name", "phone", "stage", "language", "source", "campaign", "refused_at", "bought_at",
    "handoff_owner", "consented", "email", "found_by", "channel", "state",
)  # fmt: skip

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Merged:
    """This record was merged into that one since its id was looked up."""

    into: str


async def find_ids(tx: AsyncConnection, wanted: Sequence[Address]) -> dict[Address, str]:
    """Which lead each of these addresses belongs to; unknown ones are left out."""
    if not wanted:
        return {}
    asked = set(wanted)
    rows = await tx.execute(_FIND, _pairs(wanted))
    found = {Address(row.kind, row.address): row.lead_id for row in rows}
    return {address: owner for address, owner in found.items() if address in asked}


async def find_by_email(connection: AsyncConnection, email: str) -> str | None:
    """The one lead with this address, however it is capitalised; None where there is none, or more than one."""
    same = func.lower(leads.c.email) == email.lower()
    found = select(leads.c.id).where(same, leads.c.merged_into.is_(None)).limit(2)
    ids = list((await connection.execute(found)).scalars())
    return ids[0] if len(ids) == 1 else None


async def lock(tx: AsyncConnection, ids: Iterable[str]) -> dict[str, Lead | Merged]:
    """Read these leads and keep others from deciding about them until the transaction ends.

    On PostgreSQL the rows are locked, always in the same order so that two batches can't wait for each other; on
    SQLite the transaction already holds the only write lock.
    """
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = await _LOCK.fetch(tx, {"ids": wanted})
    return {row.id: Merged(row.merged_into) if row.merged_into else _decode(row.state) for row in rows}


async def find_and_lock(
    tx: AsyncConnection, wanted: Sequence[Address]
) -> tuple[dict[Address, str], dict[str, Lead | Merged]]:
    """`find_ids` and `lock` in one statement: whose these addresses are, and their leads."""
    owners: dict[Address, str] = {}
    locked: dict[str, Lead | Merged] = {}
    asked = set(wanted)
    query = _FIND_AND_LOCK if tx.dialect.name == "postgresql" else _FIND_AND_READ
    for row in await query.fetch(tx, _pairs(wanted)):
        address = Address(row.kind, row.address)
        if address not in asked:
            continue
        owners[address] = row.id
        if row.id not in locked:
            locked[row.id] = Merged(row.merged_into) if row.merged_into else _decode(row.state)
    return owners, locked


async def read(connection: AsyncConnection, lead_id: str) -> Lead | None:
    """A lead as last committed, following merges; None when there is none."""
    for _ in range(10):
        row = (await connection.execute(_READ, {"id": lead_id})).first()
        if row is None:
            return None
        if row.merged_into is None:
            return _decode(row.state)
        lead_id = row.merged_into
    return None


async def create(tx: AsyncConnection, new: Sequence[Lead], now: datetime) -> None:
    """Store leads that were not there before."""
    await insert_rows(tx, leads, ("created_at", *_SAVED), [(now, *_row(lead, now)) for lead in new])


async def save(tx: AsyncConnection, changed: Sequence[Lead], now: datetime) -> None:
    """Store leads that were locked in this transaction."""
    await update_rows(tx, leads, _SAVED, [_row(lead, now) for lead in changed])


async def claim(tx: AsyncConnection, owned: Mapping[Address, str]) -> None:
    """Write down whose these addresses are.

    Raises IntegrityError when somebody else has just claimed one: the caller begins again and finds its owner.
    """
    if owned:
        rows = [
            {"kind": address.kind, "address": address.value, "lead_id": lead}
            for address, lead in sorted(owned.items())  # two who claim the same must not wait for each other
        ]
        await tx.execute(insert(addresses), rows)


def _pairs(wanted: Sequence[Address]) -> dict[str, list[str]]:
    return {"kinds": sorted({one.kind for one in wanted}), "addresses": [one.value for one in wanted]}


def _row(lead: Lead, now: datetime) -> Row:
    contact, consent, handoff = lead.contact, lead.consent, lead.handoff.open
    return (
        lead.id, now, contact.name, contact.phone, lead.stage.value, contact.language, contact.source,
        contact.campaign, consent.refused_at, lead[Purchases].bought_at, handoff.owner if handoff else None,
        consent.allows_advertising(), contact.email, index(f"{contact.name or ''} {contact.email or ''}"),
        _last_channel(lead), _encode(lead).decode(),
    )  # fmt: skip


def _last_channel(lead: Lead) -> str | None:
    reach = lead.contact.reach
    if len(reach) > 1:
        return max(reach, key=lambda known: known.last_inbound_at or _NEVER).channel.value
    return reach[0].channel.value if reach else None
