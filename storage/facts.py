"""What happened to each lead, in order: the timeline."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import bindparam, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.content import Content
from conversations.timeline.telling import add_why_not
from storage.tables.tables import history, messages


class Entry(msgspec.Struct, frozen=True):
    """One line of a lead's history. `input_key` names the input it records, for deduplication."""

    lead_id: str
    at: datetime
    kind: str
    text: str = ""
    why: str = ""
    channel: str | None = None
    status: str | None = None
    input_key: str | None = None


_SEEN = select(history.c.input_key).where(history.c.input_key.in_(bindparam("keys", expanding=True)))
_NEWEST = 2**53  # above any id
_content = msgspec.json.Decoder(Content)


async def find_seen(tx: AsyncConnection, keys: Sequence[str]) -> set[str]:
    """Which of these inputs were committed before."""
    if not keys:
        return set()
    return set((await tx.execute(_SEEN, {"keys": keys})).scalars())


async def add(tx: AsyncConnection, entries: Sequence[Entry]) -> None:
    """Write lines down, in order."""
    if entries:
        await tx.execute(insert(history), [msgspec.structs.asdict(entry) for entry in entries])


async def read_timeline(connection: AsyncConnection, lead_id: str) -> list[dict[str, Any]]:
    """A lead's whole timeline, oldest first, in the shape of `GET /api/leads/{id}/timeline`."""
    lines = await connection.execute(
        select(history).where(history.c.lead_id == lead_id).order_by(history.c.id)
    )
    sent = await connection.execute(
        select(messages).where(messages.c.lead_id == lead_id).order_by(messages.c.id)
    )
    entries = [_line(row) for row in lines] + [_message(row) for row in sent]
    # Both are in order by themselves and what was said comes before its answer, so a stable sort by time is enough.
    return sorted(entries, key=lambda entry: entry["at"])


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Some of a timeline, oldest first, in the shape of `read_timeline`; `before` None: nothing is older."""

    lines: list[dict[str, Any]]
    before: tuple[int, int] | None


async def read_part(
    connection: AsyncConnection, lead_id: str, before: tuple[int, int] | None = None, most: int = 200
) -> TimelinePage:
    """The newest lines of a timeline, or those `before` a part that was read."""
    lines = select(history).where(history.c.lead_id == lead_id).order_by(history.c.id.desc()).limit(most + 1)
    sent = (
        select(messages).where(messages.c.lead_id == lead_id).order_by(messages.c.id.desc()).limit(most + 1)
    )
    if before is not None:
        lines, sent = lines.where(history.c.id < before[0]), sent.where(messages.c.id < before[1])
    rows = [(row, _line(row)) for row in reversed((await connection.execute(lines)).all())]
    rows += [(row, _message(row)) for row in reversed((await connection.execute(sent)).all())]
    rows.sort(key=lambda pair: str(pair[1]["at"]))
    shown = rows[-most:]
    left = (before or (_NEWEST, _NEWEST)) if len(rows) > most else None
    return TimelinePage([entry for _, entry in shown], left and _first_of(shown, left))


def _first_of(shown: list[tuple[Any, dict[str, Any]]], end: tuple[int, int]) -> tuple[int, int]:
    lines = [row.id for row, _ in shown if "audience" not in row._mapping]
    sent = [row.id for row, _ in shown if "audience" in row._mapping]
    return min(lines, default=end[0]), min(sent, default=end[1])


def _line(row: Any) -> dict[str, Any]:
    return {
        "at": row.at.isoformat(),
        "kind": row.kind,
        "channel": row.channel,
        "text": row.text,
        "why": row.why,
        "status": row.status,
    }


def _message(row: Any) -> dict[str, Any]:
    content = _content.decode(row.content)
    entry = {
        "at": row.created_at.isoformat(),
        "kind": "outbound" if row.audience == "lead" else "handoff",
        "channel": row.channel,
        "text": content.text,
        "why": add_why_not(row.why, row.status, row.error),
        "status": row.status,
        "choices": [choice.label for choice in content.choices],
        "message_kind": row.kind,
        "sent_at": row.sent_at.isoformat() if row.sent_at else None,
    }
    if row.error:
        entry["error"] = row.error
    return entry
