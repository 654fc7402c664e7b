"""Messages on their way into the outbox, claimed at once by the worker that is about to send them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

import msgspec
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.lead import Lead
from conversations.purchases.part import Purchases
from storage.messages import NewMessage, QueuedMessage, is_older
from storage.sql.columns import to_microseconds
from storage.sql.raw import fetch

_encode = msgspec.json.Encoder().encode

_FIELDS = {
    "lead_id": "text", "audience": "text", "channel": "text", "address": "text", "kind": "text", "reply": "boolean",
    "purpose": "text", "subject": "text", "part": "text", "round": "integer", "via": "text", "content": "text",
    "why": "text", "status": "text", "why_not": "text", "created_at": "timestamptz", "lapses_at": "timestamptz",
    "zones": "text",
}  # fmt: skip
_NAMES = ", ".join(_FIELDS)
_INTO = f"INSERT INTO messages (id, {_NAMES}, send_after, attempts, claimed_by, claimed_until, attempted_at)"
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
    {_INTO}
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
_SQLITE = f"""
{_INTO}
SELECT ?4 + place, {_NAMES}, created_at, 0, CASE WHEN mine THEN ?2 END,
       CASE WHEN mine THEN {_NOW} + CAST(?3 * 1000000 AS INTEGER) END, CASE WHEN mine THEN created_at END
FROM (SELECT new.*, ?2 IS NOT NULL AND {_IS_FIRST.format(worker="?2", now=_NOW)} AS mine
      FROM (SELECT json_extract(value, '$.place') AS place,
                   {", ".join(f"json_extract(value, '$.{name}') AS {name}" for name in _FIELDS)}
            FROM json_each(?1)) AS new)
WHERE true
ORDER BY place
ON CONFLICT DO NOTHING
RETURNING id - ?4, id, claimed_by
"""
_LAST = "SELECT coalesce(max(id), 0) + 1 FROM messages"


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
    on_sqlite = tx.dialect.name == "sqlite"
    rows = [_row(place, message, on_sqlite) for place, message in enumerate(new)]
    given: list[Any] = [_encode(rows).decode(), *(claimant or (None, 0.0))]
    if on_sqlite:
        [(first,)] = await fetch(tx, _LAST)
        kept = await fetch(tx, _SQLITE, *given, first)
    else:
        kept = await fetch(tx, _POSTGRESQL, *given)
    found = [Kept(place, message_id, worker is not None) for place, message_id, worker in kept]
    return sorted(found)


def as_queued(new: NewMessage, message_id: int, lead: Lead) -> QueuedMessage:
    """A message as it would be read now: nothing was tried yet. `lead` is as the same transaction left it."""
    handoff, consent = lead.handoff.open, lead.consent
    return QueuedMessage(
        message_id, new.lead_id, new.audience, new.channel, new.address, new.kind, new.reply, new.key, new.content,
        new.created_at, new.created_at, new.lapses_at, 0, consent.refused_at is not None,
        is_older(new.created_at, lead[Purchases].bought_at), bool(handoff and handoff.owner),
        consent.allows_advertising(), new.zones, None, begun=True,
    )  # fmt: skip


def _row(place: int, message: NewMessage, on_sqlite: bool) -> dict[str, object]:
    key = message.key
    return {
        "place": place,
        "lead_id": message.lead_id,
        "audience": message.audience,
        "channel": message.channel,
        "address": message.address,
        "kind": message.kind,
        "reply": message.reply,
        "purpose": key.purpose if key else None,
        "subject": key.subject if key else "",
        "part": key.part if key else "",
        "round": key.round if key else 0,
        "via": key.via if key else "",
        "content": _encode(message.content).decode(),
        "why": _encode(message.why).decode(),
        "status": message.status,
        "why_not": _encode(message.why_not).decode() if message.why_not else None,
        "created_at": _time(message.created_at, on_sqlite),
        "lapses_at": _time(message.lapses_at, on_sqlite),
        "zones": message.zones,
    }


def _time(moment: datetime | None, on_sqlite: bool) -> object:
    if moment is None:
        return None
    return to_microseconds(moment) if on_sqlite else moment.isoformat()
