"""The outbox: messages to send, and what became of each.

States: queued → sent → delivered → read. Or, for good: uncertain (nobody knows whether the provider took it), lapsed
(its moment had passed), dropped (no longer allowed when its turn came), failed (the provider will never take it). A
row is the truth; who sends it has claimed it (`claims`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

import msgspec
from sqlalchemy import Boolean, and_, bindparam, literal_column, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.addresses import Channel, Recipient
from conversations.lead.content import Content, Kind
from conversations.lead.reason import Reason, Why
from conversations.turn.effects import Withdraw
from conversations.turn.keys import Key
from storage.sql.arrays import among, any_or_same
from storage.sql.hot import HotStatement
from storage.tables.leads import leads
from storage.tables.messages import messages
from storage.writing import decode_reason, encode

Audience = Literal["lead", "staff"]
Status = Literal["sent", "uncertain", "lapsed", "dropped", "failed", "queued"]

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Content).decode


class NewMessage(msgspec.Struct, frozen=True):
    """A message about to be queued."""

    lead_id: str
    channel: Channel
    address: str
    content: Content
    why: Why
    created_at: datetime
    audience: Audience = "lead"
    kind: Kind = "service"
    reply: bool = True
    key: Key | None = None
    lapses_at: datetime | None = None
    status: str = "queued"
    zones: str | None = None  # of a proactive message: the lead's time zones, comma separated
    why_not: Reason | None = None  # why it is not going out after all


class QueuedMessage(msgspec.Struct, frozen=True):
    """A message whose turn has come, with what its sending must be checked against."""

    id: int
    lead_id: str
    audience: Audience
    channel: Channel
    address: str
    kind: Kind
    reply: bool
    key: Key | None
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
    delayed: Reason | None  # why it did not go out before
    attempted_at: datetime | None = None  # an attempt began then, and nobody wrote down what became of it
    unsure: int = 0  # attempts of which nobody knows whether the provider took it
    begun: bool = False  # its row says already that an attempt begins

    @property
    def is_in_doubt(self) -> bool:
        """Whether it may have gone out before."""
        return self.attempted_at is not None or self.unsure > 0

    @property
    def line(self) -> tuple[Channel, str, str]:
        """What it stands in line with: all that goes to one address; to a place of staff's, what is about one lead."""
        return self.channel, self.address, self.lead_id if self.audience == "staff" else ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one attempt. `send_after` set means it stays queued for another.

    `attempted_at` is set where that is still open, `unsure` says of how many attempts nobody will ever know.
    """

    id: int
    status: Status
    at: datetime
    attempts: int
    provider_id: str | None = None
    why_not: Reason | None = None
    send_after: datetime | None = None
    attempted_at: datetime | None = None
    unsure: int = 0


QUEUED = messages.c.status == literal_column("'queued'")
"""In the words of the indexes' own condition, or they would not be used."""
STILL_QUEUED = messages.c.status.concat(literal_column("''")) == literal_column("'queued'")
"""In other words than the indexes', for rows that are asked for by their ids: PostgreSQL 18 would rather walk through
all that is queued, however much that is, while it has not yet counted the table."""
KEY = (messages.c.purpose, messages.c.subject, messages.c.part, messages.c.round, messages.c.via)
_ROW = (
    select(
        messages.c.id, messages.c.lead_id, messages.c.audience, messages.c.channel, messages.c.address,
        messages.c.kind, messages.c.reply, *KEY, messages.c.content, messages.c.created_at,
        messages.c.send_after, messages.c.lapses_at, messages.c.attempts,
        messages.c.zones, messages.c.why_not, messages.c.attempted_at, messages.c.unsure,
        leads.c.refused_at, leads.c.bought_at, leads.c.handoff_owner, leads.c.consented,
    )
    .join(leads, leads.c.id == messages.c.lead_id)
)  # fmt: skip
# Two lists, not one of pairs: see storage.leads.
_NEXT = _ROW.where(QUEUED, among(messages.c.channel, "channels"), among(messages.c.address, "addresses"))
_BY_ID = HotStatement(_ROW.where(STILL_QUEUED, among(messages.c.id, "ids")))
_STANDING = HotStatement(
    select(
        messages.c.id, messages.c.lead_id, messages.c.attempted_at, messages.c.unsure,
        leads.c.refused_at, leads.c.bought_at, leads.c.handoff_owner, leads.c.consented,
    )
    .join(leads, leads.c.id == messages.c.lead_id)
    .where(STILL_QUEUED, among(messages.c.id, "ids"))
)  # fmt: skip
_BEGIN = HotStatement(
    update(messages)
    .where(among(messages.c.id, "ids"), STILL_QUEUED)
    .values(attempted_at=bindparam("now", type_=messages.c.attempted_at.type), unsure=bindparam("unsure_now"))
    .returning(messages.c.id)
)
_WITHDRAW = HotStatement(
    update(messages)
    .where(
        messages.c.lead_id == bindparam("b_lead"),
        QUEUED,
        messages.c.audience == literal_column("'lead'"),
        or_(bindparam("answers", type_=Boolean()), ~messages.c.reply),
        any_or_same(messages.c.purpose, "of_purpose"),
        any_or_same(messages.c.subject, "of_subject"),
    )
    .values(
        status=literal_column("'dropped'"), why_not=bindparam("why_not"), status_at=bindparam("status_at")
    )
)
_STATUS = bindparam("status", type_=messages.c.status.type)
_OUTCOME = HotStatement(
    update(messages)
    # What went out is sent, even where it was dropped while the provider was taking it.
    .where(
        messages.c.id == bindparam("b_id"),
        or_(
            QUEUED,
            and_(messages.c.status == "dropped", or_(_STATUS == "sent", _STATUS == "uncertain")),
        ),
    )
    .values(
        {
            name: bindparam(name)
            for name in (
                "status", "status_at", "sent_at", "attempts", "provider_id", "why_not", "send_after", "claimed_by",
                "attempted_at", "unsure",
            )
        }
    )
)  # fmt: skip


async def read_queued(connection: AsyncConnection, recipients: Sequence[Recipient]) -> list[QueuedMessage]:
    """Everything queued in these recipients, in order."""
    if not recipients:
        return []
    # Sorted here: asked for the order, SQLite would walk through every message ever sent.
    channels = sorted({one.channel.value for one in recipients})
    rows = await connection.execute(
        _NEXT, {"channels": channels, "addresses": [one.address for one in recipients]}
    )
    asked = set(recipients)
    wanted = [row for row in rows if Recipient(Channel(row.channel), row.address) in asked]
    return [_queued(row) for row in sorted(wanted, key=lambda row: row.id)]


async def read_by_id(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, QueuedMessage]:
    """Messages as they are now, by their ids, in order; those that are queued no more are left out."""
    if not ids:
        return {}
    rows = await _BY_ID.fetch(connection, {"ids": ids})
    return {row.id: _queued(row) for row in sorted(rows, key=lambda row: row.id)}


async def look_again(connection: AsyncConnection, held: Sequence[QueuedMessage]) -> dict[int, QueuedMessage]:
    """Messages that were read a moment ago and are claimed, as they are now; those that are queued no more are left
    out. What they say and where they go stays as it is meanwhile: only what speaks against them is read."""
    if not held:
        return {}
    known = {message.id: message for message in held}
    rows = await _STANDING.fetch(connection, {"ids": list(known)})
    return {row.id: _stand(known[row.id], row) for row in rows}


async def begin_attempts(tx: AsyncConnection, begun: Mapping[int, int], now: datetime) -> set[int]:
    """Write down that attempts begin: where a process dies in one, the message may have gone out.

    `begun` says of each message how many attempts are unsure by now. Gives those that are queued still; the others
    must not be sent.
    """
    found: set[int] = set()
    for unsure in set(begun.values()):
        ids = [one for one, known in begun.items() if known == unsure]
        rows = await _BEGIN.fetch(tx, {"ids": ids, "now": now, "unsure_now": unsure})
        found.update(row.id for row in rows)
    return found


async def record_outcomes(tx: AsyncConnection, outcomes: Sequence[Outcome]) -> None:
    """Write down what became of attempts."""
    if outcomes:
        in_order = sorted(
            outcomes, key=lambda outcome: outcome.id
        )  # as receipts are: no two wait for each other
        await _OUTCOME.run(tx, [_outcome_row(outcome) for outcome in in_order])


async def withdraw(tx: AsyncConnection, withdrawn: Sequence[tuple[str, Withdraw]], now: datetime) -> None:
    """What is meant and still queued for these leads won't go out; the first reason stays with it."""
    if withdrawn:
        rows = [
            {"b_lead": lead_id, "answers": one.answers, "of_purpose": one.purpose, "of_subject": one.subject,
             "why_not": encode(one.why), "status_at": now}
            for lead_id, one in withdrawn
        ]  # fmt: skip
        await _WITHDRAW.run(tx, rows)


def key_of(row: Any) -> Key | None:
    """The key that a row's fields make; None for a message that has none."""
    return Key(row.purpose, row.subject, row.part, row.round, row.via) if row.purpose else None


def content_of(row: Any) -> Content:
    """What a row's message says."""
    return _decode(row.content)


def _queued(row: Any) -> QueuedMessage:
    return QueuedMessage(
        row.id, row.lead_id, row.audience, Channel(row.channel), row.address, row.kind, row.reply, key_of(row),
        _decode(row.content), row.created_at, row.send_after, row.lapses_at, row.attempts,
        row.refused_at is not None, is_older(row.created_at, row.bought_at), row.handoff_owner is not None,
        row.consented, row.zones, decode_reason(row.why_not) if row.why_not else None,
        row.attempted_at, row.unsure,
    )  # fmt: skip


def _stand(held: QueuedMessage, row: Any) -> QueuedMessage:
    return msgspec.structs.replace(
        held, lead_id=row.lead_id, attempted_at=row.attempted_at, unsure=row.unsure,
        lead_refused=row.refused_at is not None, lead_bought=is_older(held.created_at, row.bought_at),
        lead_owned=row.handoff_owner is not None, lead_consented=row.consented,
    )  # fmt: skip


def is_older(created_at: datetime, bought_at: datetime | None) -> bool:
    """Whether a message was queued before they bought: what is said to buyers comes later."""
    return bought_at is not None and created_at <= bought_at


def _outcome_row(outcome: Outcome) -> dict[str, object]:
    return {
        "b_id": outcome.id,
        "status": outcome.status,
        "status_at": outcome.at,
        "sent_at": outcome.at if outcome.status in ("sent", "uncertain") else None,
        "attempts": outcome.attempts,
        "provider_id": outcome.provider_id,
        "why_not": _encode(outcome.why_not).decode() if outcome.why_not else None,
        "send_after": outcome.send_after or outcome.at,
        "claimed_by": None,
        "attempted_at": outcome.attempted_at,
        "unsure": outcome.unsure,
    }
