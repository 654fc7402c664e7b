"""Messages on their way into the outbox, claimed at once by the worker that is about to send them."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Lead
from conversations.purchases.part import Purchases
from storage.messages import NewMessage, QueuedMessage, is_older
from storage.sql.columns import to_microseconds
from storage.sql.raw import fetch, fetch_on_sqlite

_encode = msgspec.json.Encoder().encode

_FIELDS = {
    "lead_id": "text", "audience": "text", "channel": "text", "address": "text", "kind": "text", "reply": "boolean",
    "purpose": "text", "subject": "text", "part": "text", "round": "integer", "via": "text", "content": "text",
    "why": "text", "status": "text", "why_not": "text", "created_at": "timestamptz", "lapses_at": "timestamptz",
    "zones": "text",
}  # fmt: skip
_NAMES = ", ".join(_FIELDS)
# A reply is its own process's to send, at once, unless somebody else has to send another of its line before.
_IS_FIRST = """
    new.reply AND new.status = 'queued' AND NOT EXISTS (
        SELECT 1 FROM messages AS ahead
        WHERE ahead.status = 'queued' AND ahead.channel = new.channel AND ahead.address = new.address AND ahead.reply
          AND ahead.audience = new.audience AND (new.audience = 'lead' OR ahead.lead_id = new.lead_id)
          AND (ahead.claimed_by IS NULL OR ahead.claimed_by <> {worker} OR ahead.claimed_until <= {now}))
"""
_POSTGRESQL = f"""
WITH new AS (
    SELECT nextval(pg_get_serial_sequence('messages', 'id')) AS id, given.*
    FROM json_to_recordset($1::text::json)
      AS given(place integer, {", ".join(f"{name} {kind}" for name, kind in _FIELDS.items())})
), kept AS (
    INSERT INTO messages (id, {_NAMES}, send_after, attempts, claimed_by, claimed_until, attempted_at)
    SELECT id, {_NAMES}, created_at, 0, CASE WHEN mine THEN $2 END,
           CASE WHEN mine THEN clock_timestamp() + $3 * interval '1 second' END, CASE WHEN mine THEN created_at END
    FROM (SELECT new.*, $2::text IS NOT NULL AND {_IS_FIRST.format(worker="$2", now="clock_timestamp()")} AS mine
          FROM new) AS decided
    ORDER BY place
    ON CONFLICT DO NOTHING
    RETURNING id, claimed_by
)
SELECT new.place, kept.id, kept.claimed_by FROM kept JOIN new USING (id) ORDER BY place
"""
_NOW = "CAST((julianday('now') - 2440587.5) * 86400000000 AS INTEGER)"
_WORKER, _SECONDS = f"?{len(_FIELDS) + 1}", f"?{len(_FIELDS) + 2}"
_GIVEN = ", ".join(f"?{place} AS {name}" for place, name in enumerate(_FIELDS, 1))
_FIRST = _IS_FIRST.format(worker=_WORKER, now=_NOW)
_LEFT = f"""
INSERT INTO messages ({_NAMES}, send_after, attempts)
SELECT {_NAMES}, created_at, 0 FROM (SELECT {_GIVEN}) AS new WHERE true
ON CONFLICT DO NOTHING RETURNING id, claimed_by
"""
_CLAIMED = f"""
INSERT INTO messages ({_NAMES}, send_after, attempts, claimed_by, claimed_until, attempted_at)
SELECT {_NAMES}, created_at, 0, CASE WHEN mine THEN {_WORKER} END,
       CASE WHEN mine THEN {_NOW} + CAST({_SECONDS} * 1000000 AS INTEGER) END, CASE WHEN mine THEN created_at END
FROM (SELECT new.*, {_FIRST} AS mine FROM (SELECT {_GIVEN}) AS new) WHERE true
ON CONFLICT DO NOTHING RETURNING id, claimed_by
"""


class Claimant(NamedTuple):
    """A worker, and for how many seconds it claims something at a time."""

    worker: str
    seconds: float


class Kept(NamedTuple):
    """A message that was queued: which of those given it is, its id, and whether it was claimed."""

    place: int
    id: int
    claimed: bool


async def add(tx: AsyncConnection, new: Sequence[NewMessage], claimant: Claimant | None = None) -> list[Kept]:
    """Queue messages; those whose key their lead already has are left out: they were queued before.

    Replies that can go at once are claimed by whoever queues them, if it sends (None: it does not), and their attempt
    begins here: should that process die, nobody knows whether they were sent.
    """
    if not new:
        return []
    if tx.dialect.name == "sqlite":
        return _add_each(tx, new, claimant)
    rows = [dict(zip(_FIELDS, _row(one, _iso), strict=True)) | {"place": n} for n, one in enumerate(new)]
    found = await fetch(tx, _POSTGRESQL, _encode(rows).decode(), *(claimant or (None, 0.0)))
    return sorted(Kept(place, message_id, worker is not None) for place, message_id, worker in found)


def _add_each(tx: AsyncConnection, new: Sequence[NewMessage], claimant: Claimant | None) -> list[Kept]:
    """On SQLite nothing lies between: one after the other, an answer alone costs half of what one JSON text does."""
    kept = []
    for place, message in enumerate(new):
        row, ours = _row(message, to_microseconds), claimant if message.reply else None
        given = (_CLAIMED, (*row, *ours)) if ours else (_LEFT, row)
        found = fetch_on_sqlite(tx, *given)
        kept += [Kept(place, message_id, worker is not None) for message_id, worker in found]
    return kept


def as_queued(new: NewMessage, message_id: int, lead: Lead) -> QueuedMessage:
    """A message as it would be read now: nothing was tried yet. `lead` is as the same transaction left it."""
    handoff, consent = lead.handoff.open, lead.consent
    return QueuedMessage(
        message_id, new.lead_id, new.audience, new.channel, new.address, new.kind, new.reply, new.key, new.content,
        new.created_at, new.created_at, new.lapses_at, 0, consent.refused_at is not None,
        is_older(new.created_at, lead[Purchases].bought_at), bool(handoff and handoff.owner),
        consent.allows_advertising(), new.zones, None, begun=True,
    )  # fmt: skip


def _row(message: NewMessage, time: Callable[[datetime], object]) -> tuple[object, ...]:
    """The values of `_FIELDS`; times as `time` makes them."""
    key, lapses_at = message.key, message.lapses_at
    return (
        message.lead_id, message.audience, message.channel.value, message.address, message.kind, message.reply,
        key.purpose if key else None, key.subject if key else "", key.part if key else "", key.round if key else 0,
        key.via if key else "", _encode(message.content).decode(), _encode(message.why).decode(), message.status,
        _encode(message.why_not).decode() if message.why_not else None, time(message.created_at),
        time(lapses_at) if lapses_at else None, message.zones,
    )  # fmt: skip


def _iso(moment: datetime) -> str:
    return moment.isoformat()
