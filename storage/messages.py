"""The outbox: messages to send, and what became of each.

States: queued → sent → delivered → read. Or, for good: lapsed (its moment had passed), dropped (no longer allowed when
its turn came), failed (the provider will never take it). A row is the truth; the queue only carries word of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

import msgspec
from sqlalchemy import and_, bindparam, case, func, literal_column, or_, select, text, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel
from conversations.lead.content import Content, Kind
from storage.dialects import dialect_of
from storage.tables.tables import leads, messages

Recipient = tuple[str, str]
"""(channel, address): messages of one recipient leave in order, one at a time."""
Audience = Literal["lead", "staff"]

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Content).decode


class NewMessage(msgspec.Struct, frozen=True):
    """A message about to be queued."""

    lead_id: str
    channel: Channel
    address: str
    content: Content
    why: str
    created_at: datetime
    audience: Audience = "lead"
    kind: Kind = "service"
    reply: bool = True
    key: str | None = None
    lapses_at: datetime | None = None
    status: str = "queued"
    zones: str | None = None  # of a proactive message: the lead's time zones, comma separated
    error: str | None = None  # why it is not going out after all
    told: bool = True  # whether the queue is told of it in the same transaction


class QueuedMessage(msgspec.Struct, frozen=True):
    """A message whose turn has come, with what its sending must be checked against."""

    id: int
    lead_id: str
    audience: Audience
    channel: Channel
    address: str
    kind: Kind
    reply: bool
    key: str | None
    content: Content
    created_at: datetime
    send_after: datetime
    lapses_at: datetime | None
    attempts: int
    lead_refused: bool
    lead_bought: bool
    lead_owned: bool
    lead_consented: bool
    zones: str | None
    delayed: str | None  # why it did not go out before


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt. `send_after` set means it stays queued for another."""

    id: int
    status: Literal["sent", "lapsed", "dropped", "failed", "queued"]
    at: datetime
    attempts: int
    provider_id: str | None = None
    error: str | None = None
    send_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """A provider's word on a message sent earlier."""

    channel: str
    provider_id: str
    status: str
    reason: str | None
    at: datetime


_QUEUED = messages.c.status == literal_column("'queued'")
_NEXT = (
    select(
        messages.c.id, messages.c.lead_id, messages.c.audience, messages.c.channel, messages.c.address,
        messages.c.kind, messages.c.reply, messages.c.key, messages.c.content, messages.c.created_at,
        messages.c.send_after, messages.c.lapses_at, messages.c.attempts,
        messages.c.zones, messages.c.error,
        leads.c.refused_at, leads.c.bought_at, leads.c.handoff_owner, leads.c.consented,
    )
    .join(leads, leads.c.id == messages.c.lead_id)
    .where(
        _QUEUED,
        # Two lists, not one of pairs: see storage.leads.
        messages.c.channel.in_(bindparam("channels", expanding=True)),
        messages.c.address.in_(bindparam("addresses", expanding=True)),
    )
)  # fmt: skip
_ONE = (
    select(*_NEXT.selected_columns)
    .join(leads, leads.c.id == messages.c.lead_id)
    .where(_QUEUED, messages.c.id == bindparam("id"))
)
# In the words of the index's own condition, or it would not be used.
_PROACTIVE = and_(text("NOT messages.reply"), messages.c.audience == literal_column("'lead'"))
_SENT_TO = select(messages.c.sent_at).where(
    messages.c.lead_id == bindparam("lead_id"),
    _PROACTIVE,
    messages.c.sent_at > bindparam("since", type_=messages.c.sent_at.type),
    messages.c.status != "failed",
    messages.c.id != bindparam("but"),
)
_COUNT_SENT = (
    select(func.count())
    .select_from(messages)
    .where(
        messages.c.channel == bindparam("channel"),
        _PROACTIVE,
        messages.c.sent_at >= bindparam("since", type_=messages.c.sent_at.type),
    )
)
_OUTCOME = (
    update(messages)
    # What went out is sent, even where it was dropped while the provider was taking it.
    .where(
        messages.c.id == bindparam("b_id"),
        or_(_QUEUED, and_(messages.c.status == "dropped", bindparam("status", type_=messages.c.status.type) == "sent")),
    )
    .values(
        {
            name: bindparam(name)
            for name in (
                "status", "status_at", "sent_at", "attempts", "provider_id", "error", "send_after", "handed_at",
            )
        }
    )
)  # fmt: skip
_BY_PROVIDER = select(messages.c.id, messages.c.channel, messages.c.provider_id, messages.c.status).where(
    messages.c.channel.in_(bindparam("channels", expanding=True)),
    messages.c.provider_id.in_(bindparam("provider_ids", expanding=True)),
)
_RANK = {"sent": 1.0, "delivered": 2.0, "read": 3.0}
_RECEIPT = (
    update(messages)
    # Compared where it is written: receipts of one message come together, and to several processes.
    .where(
        messages.c.id == bindparam("b_id"),
        case(_RANK, value=messages.c.status, else_=9.0) < bindparam("b_rank"),
    )
    .values({name: bindparam(name) for name in ("status", "status_at", "error")})
)


async def add(tx: AsyncConnection, new: Sequence[NewMessage]) -> None:
    """Queue messages. One whose key its lead already has is left out: it was queued before."""
    if not new:
        return
    on = dialect_of(tx)
    await tx.execute(on.insert(messages).on_conflict_do_nothing(), [_row(message) for message in new])


async def read_queued(connection: AsyncConnection, recipients: Sequence[Recipient]) -> list[QueuedMessage]:
    """Everything queued in these recipients, in order."""
    if not recipients:
        return []
    # Sorted here: asked for the order, SQLite would walk through every message ever sent.
    channels = sorted({channel for channel, _ in recipients})
    rows = await connection.execute(
        _NEXT, {"channels": channels, "addresses": [address for _, address in recipients]}
    )
    asked = set(recipients)
    wanted = [row for row in rows if (row.channel, row.address) in asked]
    return [_queued(row) for row in sorted(wanted, key=lambda row: row.id)]


async def read_one_queued(connection: AsyncConnection, message_id: int) -> QueuedMessage | None:
    """A message as it is now; None when it is queued no more."""
    row = (await connection.execute(_ONE, {"id": message_id})).first()
    return _queued(row) if row else None


async def read_written_to(
    connection: AsyncConnection, lead_id: str, since: datetime, but: int
) -> list[datetime]:
    """When the lead was written to since then without having asked; what did not arrive and message `but` left out."""
    rows = await connection.execute(_SENT_TO, {"lead_id": lead_id, "since": since, "but": but})
    return list(rows.scalars())


async def count_proactive(connection: AsyncConnection, channel: Channel, since: datetime) -> int:
    """How many proactive messages a channel has sent since then, whatever became of them."""
    found = await connection.execute(_COUNT_SENT, {"channel": channel.value, "since": since})
    return int(found.scalar_one())


async def record_outcomes(tx: AsyncConnection, outcomes: Sequence[Outcome]) -> None:
    """Write down what became of attempts."""
    if outcomes:
        await tx.execute(_OUTCOME, [_outcome_row(outcome) for outcome in outcomes])


async def take_waiting(
    tx: AsyncConnection, now: datetime, told_before: datetime, limit: int = 1000
) -> list[Recipient]:
    """Whom messages are due for of which the queue was not told since `told_before`; marks them as told.

    Finds retries whose time has come, and everything that was queued when a process or the queue died.
    """
    due = (
        select(messages.c.id)
        .where(
            _QUEUED,
            messages.c.send_after <= now,
            or_(messages.c.handed_at.is_(None), messages.c.handed_at < told_before),
        )
        .order_by(messages.c.send_after, messages.c.id)
        .limit(limit)
    )
    if tx.dialect.name == "postgresql":
        due = due.with_for_update(skip_locked=True)
    # Named apart: PostgreSQL may run a bare subquery once a row, and take more than the limit.
    chosen = select(due.cte("due").c.id)
    taken = (
        update(messages)
        .where(messages.c.id.in_(chosen), _QUEUED)
        .values(handed_at=now)
        .returning(messages.c.channel, messages.c.address)
    )
    return list(dict.fromkeys((row.channel, row.address) for row in await tx.execute(taken)))


async def forget_told(tx: AsyncConnection) -> None:
    """The queue was lost with its process: every queued message has to be handed over again."""
    await tx.execute(update(messages).where(_QUEUED).values(handed_at=None))


async def record_receipts(tx: AsyncConnection, receipts: Sequence[Receipt]) -> list[bool]:
    """Write down providers' words on sent messages; they never go backwards. Says of each whether it is known here."""
    ids = [(receipt.channel, receipt.provider_id) for receipt in receipts]
    channels = sorted({channel for channel, _ in ids})
    rows = await tx.execute(_BY_PROVIDER, {"channels": channels, "provider_ids": [found for _, found in ids]})
    known = {(row.channel, row.provider_id): row for row in rows}
    changes = []
    for receipt in receipts:
        row = known.get((receipt.channel, receipt.provider_id))
        rank = _RANK.get(receipt.status, 2.5)
        if row is not None and _RANK.get(row.status, 9) < rank:
            changes.append(
                {
                    "b_id": row.id,
                    "b_rank": rank,
                    "status": receipt.status,
                    "status_at": receipt.at,
                    "error": receipt.reason,
                }
            )
    if changes:
        await tx.execute(_RECEIPT, changes)
    return [i in known for i in ids]


async def find_sent(connection: AsyncConnection, channel: str, provider_id: str) -> Any | None:
    """The newest message with a provider's id; None if none.

    Gives (lead_id, audience, address, reply, key, status, content, handoff_owner).
    """
    found = await connection.execute(
        select(
            messages.c.lead_id,
            messages.c.audience,
            messages.c.address,
            messages.c.reply,
            messages.c.key,
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


async def count_queued(connection: AsyncConnection, now: datetime) -> tuple[int, timedelta | None]:
    """How many messages are due and unsent, and for how long the oldest has been waiting."""
    row = (
        await connection.execute(
            select(func.count(), func.min(messages.c.created_at, type_=messages.c.created_at.type)).where(
                _QUEUED, messages.c.send_after <= now
            )
        )
    ).one()
    return row[0], (now - row[1]) if row[1] else None


async def next_waiting(connection: AsyncConnection, told_before: datetime) -> datetime | None:
    """When the next message that the queue was not told of since `told_before` is due."""
    query = select(func.min(messages.c.send_after, type_=messages.c.send_after.type)).where(
        _QUEUED, or_(messages.c.handed_at.is_(None), messages.c.handed_at < told_before)
    )
    due: datetime | None = (await connection.execute(query)).scalar()
    return due


async def next_send(connection: AsyncConnection) -> datetime | None:
    """When the next queued message is due. An answer behind one that waits for its next attempt waits with it."""
    due: datetime | None = (await connection.execute(_NEXT_SEND)).scalar()
    return due


_ahead = messages.alias()
_NEXT_SEND = select(func.min(messages.c.send_after, type_=messages.c.send_after.type)).where(
    _QUEUED,
    or_(
        ~messages.c.reply,
        messages.c.id
        == select(func.min(_ahead.c.id))
        .where(
            _ahead.c.channel == messages.c.channel,
            _ahead.c.address == messages.c.address,
            _ahead.c.status == "queued",
            _ahead.c.reply,
        )
        .scalar_subquery(),
    ),
)


def _row(message: NewMessage) -> dict[str, object]:
    return {
        "lead_id": message.lead_id,
        "audience": message.audience,
        "channel": message.channel.value,
        "address": message.address,
        "kind": message.kind,
        "reply": message.reply,
        "key": message.key,
        "content": _encode(message.content).decode(),
        "why": message.why,
        "status": message.status,
        "error": message.error,
        "created_at": message.created_at,
        "send_after": message.created_at,
        "zones": message.zones,
        "lapses_at": message.lapses_at,
        "handed_at": message.created_at if message.told else None,
    }


def _queued(row: Any) -> QueuedMessage:
    return QueuedMessage(
        row.id, row.lead_id, row.audience, Channel(row.channel), row.address, row.kind, row.reply, row.key,
        _decode(row.content), row.created_at, row.send_after, row.lapses_at, row.attempts,
        row.refused_at is not None, _is_older(row.created_at, row.bought_at), row.handoff_owner is not None,
        row.consented, row.zones, row.error,
    )  # fmt: skip


def _is_older(created_at: datetime, bought_at: datetime | None) -> bool:
    """Whether a message was queued before they bought: what is said to buyers comes later."""
    return bought_at is not None and created_at <= bought_at


def _outcome_row(outcome: Outcome) -> dict[str, object]:
    return {
        "b_id": outcome.id,
        "status": outcome.status,
        "status_at": outcome.at,
        "sent_at": outcome.at if outcome.status == "sent" else None,
        "attempts": outcome.attempts,
        "provider_id": outcome.provider_id,
        "error": outcome.error,
        "send_after": outcome.send_after or outcome.at,
        "handed_at": None,
    }
