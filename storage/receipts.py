"""What providers say of messages sent earlier, and what they said before our own note of the message was there."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Integer, and_, bindparam, case, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.reason import Reason
from storage.messages import KEY
from storage.sql.arrays import among
from storage.tables.leads import leads
from storage.tables.messages import early_receipts, messages
from storage.writing import encode


@dataclass(frozen=True, slots=True)
class Receipt:
    """A provider's word on a message sent earlier."""

    channel: str
    provider_id: str
    status: str
    reason: str | None
    at: datetime
    account: bool = False  # it failed for the account's sake


_BY_PROVIDER = select(messages.c.id, messages.c.channel, messages.c.provider_id, messages.c.status).where(
    among(messages.c.channel, "channels"),
    among(messages.c.provider_id, "provider_ids"),
)
_RANK = {"sent": 1.0, "failed": 1.5, "delivered": 2.0, "read": 3.0}
"""Receipts come in any order: what has arrived did not fail, whatever is told afterwards."""
_RECEIPT = (
    update(messages)
    # Compared where it is written: receipts of one message come together, and to several processes.
    .where(
        messages.c.id == bindparam("b_id"),
        case(_RANK, value=messages.c.status, else_=9.0) < bindparam("b_rank"),
    )
    .values({name: bindparam(name) for name in ("status", "status_at", "why_not")})
)


# Those of messages that are not ours wait for a day, and there may be many: only the newest are looked at every second.
_RIPE = (
    select(early_receipts)
    .join(
        messages,
        and_(
            messages.c.channel == early_receipts.c.channel,
            messages.c.provider_id == early_receipts.c.provider_id,
        ),
    )
    .where(early_receipts.c.at >= bindparam("since", type_=early_receipts.c.at.type))
    .order_by(early_receipts.c.at, early_receipts.c.id)
    .limit(bindparam("limit", type_=Integer))
)


@dataclass(frozen=True, slots=True)
class EarlyReceipt:
    """A kept receipt. `unreachable`: it says that the address can't be written to."""

    id: int
    receipt: Receipt
    unreachable: bool


async def record(tx: AsyncConnection, receipts: Sequence[Receipt]) -> list[bool]:
    """Write down providers' words on sent messages; they never go backwards. Says of each whether it is known here."""
    ids = [(receipt.channel, receipt.provider_id) for receipt in receipts]
    channels = sorted({channel for channel, _ in ids})
    rows = await tx.execute(_BY_PROVIDER, {"channels": channels, "provider_ids": [found for _, found in ids]})
    known = {(row.channel, row.provider_id): row for row in rows}
    changes = []
    for receipt in receipts:
        row = known.get((receipt.channel, receipt.provider_id))
        rank = _RANK[receipt.status]
        if row is not None and _RANK.get(row.status, 9) < rank:
            changes.append(
                {
                    "b_id": row.id,
                    "b_rank": rank,
                    "status": receipt.status,
                    "status_at": receipt.at,
                    "why_not": _told(receipt.reason),
                }
            )
    if changes:
        # In one order: receipts of the same messages come to two processes in two orders.
        await tx.execute(_RECEIPT, sorted(changes, key=lambda change: change["b_id"]))
    return [i in known for i in ids]


async def find_failed(tx: AsyncConnection, ids: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of these messages (channel, the provider's id) are said to have failed."""
    channels = sorted({channel for channel, _ in ids})
    rows = await tx.execute(_BY_PROVIDER, {"channels": channels, "provider_ids": [found for _, found in ids]})
    return {(row.channel, row.provider_id) for row in rows if row.status == "failed"}


async def find_sent(connection: AsyncConnection, channel: str, provider_id: str) -> Any | None:
    """The newest message with a provider's id; None if none.

    Gives (lead_id, audience, address, reply, the fields of its key, status, content, handoff_owner).
    """
    found = await connection.execute(
        select(
            messages.c.lead_id,
            messages.c.audience,
            messages.c.address,
            messages.c.reply,
            *KEY,
            messages.c.status,
            messages.c.content,
            leads.c.handoff_owner,
        )
        .join(leads, leads.c.id == messages.c.lead_id)
        .where(messages.c.channel == channel, messages.c.provider_id == provider_id)
        .order_by(messages.c.id.desc())
        .limit(1)
    )
    return found.first()


async def find_last_id(connection: AsyncConnection, channel: str, lead_ids: Collection[str]) -> str | None:
    """The provider's id of the last message that was sent to these leads on a channel, where no more is known of it."""
    mine = (messages.c.channel == channel) & (messages.c.audience == "lead")
    mine &= messages.c.lead_id.in_(lead_ids) & messages.c.provider_id.is_not(None)
    newest = (
        select(messages.c.provider_id, messages.c.status).where(mine).order_by(messages.c.id.desc()).limit(1)
    )
    found = (await connection.execute(newest)).first() if lead_ids else None
    return str(found.provider_id) if found and found.status == "sent" else None


async def has_unconfirmed(
    connection: AsyncConnection, channel: str, lead_ids: Collection[str], since: datetime
) -> bool:
    """Whether a message to these leads is on its way, or went out since then and no receipt of its own came."""
    mine = (messages.c.channel == channel) & messages.c.lead_id.in_(lead_ids)
    recent = messages.c.status.in_(("sent", "uncertain")) & (messages.c.status_at >= since)
    found = select(messages.c.id).where(mine, (messages.c.status == "queued") | recent).limit(1)
    return (await connection.execute(found)).first() is not None


async def is_told(
    connection: AsyncConnection, channel: str, provider_id: str, statuses: Sequence[str]
) -> bool:
    """Whether one of these statuses was told of a message before our own note of it was there."""
    told = (early_receipts.c.channel == channel) & (early_receipts.c.provider_id == provider_id)
    found = select(early_receipts.c.id).where(told, early_receipts.c.status.in_(statuses)).limit(1)
    return (await connection.execute(found)).first() is not None


async def find_known(connection: AsyncConnection, channel: str, provider_ids: Sequence[str]) -> set[str]:
    """Which of these ids of a provider's are those of messages of ours."""
    rows = await connection.execute(_BY_PROVIDER, {"channels": [channel], "provider_ids": list(provider_ids)})
    return {row.provider_id for row in rows}


async def keep(tx: AsyncConnection, early: Sequence[tuple[Receipt, bool]]) -> None:
    """Keep receipts (with whether each says "unreachable") for later."""
    if early:
        rows = [
            {
                "channel": receipt.channel,
                "provider_id": receipt.provider_id,
                "status": receipt.status,
                "reason": receipt.reason,
                "unreachable": unreachable,
                "account": receipt.account,
                "at": receipt.at,
            }
            for receipt, unreachable in early
        ]
        await tx.execute(insert(early_receipts), rows)


async def find_ripe(connection: AsyncConnection, since: datetime, limit: int = 500) -> list[EarlyReceipt]:
    """Receipts kept since then whose message is known by now, in the order they came."""
    return [
        EarlyReceipt(
            row.id,
            Receipt(row.channel, row.provider_id, row.status, row.reason, row.at, row.account),
            row.unreachable,
        )
        for row in await connection.execute(_RIPE, {"since": since, "limit": limit})
    ]


async def forget(tx: AsyncConnection, ids: Sequence[int]) -> None:
    """These were applied."""
    await tx.execute(delete(early_receipts).where(early_receipts.c.id.in_(ids)))


async def forget_before(tx: AsyncConnection, moment: datetime) -> None:
    """Nobody will ask for these any more."""
    await tx.execute(delete(early_receipts).where(early_receipts.c.at < moment))


def _told(words: str | None) -> str | None:
    """A provider's own words as a reason."""
    return encode(Reason("provider", {"words": words})) if words else None
