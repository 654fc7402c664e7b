"""What happened to each lead, in order: facts as they are noted, and the timeline they make with the messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
import orjson
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from conversations.lead.content import Content
from conversations.lead.reason import Why
from conversations.timeline.entry import Entry, SentMessage
from conversations.turn.facts import Fact
from storage.sql.arrays import among
from storage.sql.hot import HotStatement
from storage.sql.rows import Row, insert_rows
from storage.tables.facts import facts
from storage.tables.leads import leads
from storage.tables.messages import messages
from storage.writing import decode_reason, decode_why, encode


class Noted(msgspec.Struct, frozen=True):
    """A fact about a lead. `input_key` names the input it records, for deduplication."""

    lead_id: str
    at: datetime
    fact: Fact
    why: Why = ()
    channel: str | None = None
    status: str | None = None
    input_key: str | None = None


_SEEN = HotStatement(select(facts.c.input_key).where(among(facts.c.input_key, "keys")))
_COLUMNS = ("lead_id", "at", "fact", "line", "data", "why", "channel", "status", "input_key")
_NEWEST = 2**53  # above any id
_content = msgspec.json.Decoder(Content)


async def find_seen(tx: AsyncConnection, keys: Sequence[str]) -> set[str]:
    """Which of these inputs were committed before."""
    if not keys:
        return set()
    return {row.input_key for row in await _SEEN.fetch(tx, {"keys": keys})}


async def find_first(tx: AsyncConnection, key: str) -> str | None:
    """Whose an input was when it was committed; the record that theirs was merged into."""
    theirs = select(func.coalesce(leads.c.merged_into, leads.c.id)).join(facts, facts.c.lead_id == leads.c.id)
    found: str | None = await tx.scalar(theirs.where(facts.c.input_key == key))
    return found


async def add(tx: AsyncConnection, noted: Sequence[Noted]) -> None:
    """Write facts down, in order."""
    if noted:
        await insert_rows(tx, facts, _COLUMNS, [_row(one) for one in noted])


async def read_timeline(connection: AsyncConnection, lead_id: str) -> list[Entry]:
    """A lead's whole timeline, oldest first."""
    lines = select(facts).where(facts.c.lead_id == lead_id, facts.c.line.is_not(None)).order_by(facts.c.id)
    sent = select(messages).where(messages.c.lead_id == lead_id).order_by(messages.c.id)
    entries = [_line(row) for row in await connection.execute(lines)]
    entries += [_message(row) for row in await connection.execute(sent)]
    # Both are in order by themselves and what was said comes before its answer, so a stable sort by time is enough.
    return sorted(entries, key=lambda entry: entry.at)


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Some of a timeline, oldest first; `before` None: nothing is older."""

    lines: list[Entry]
    before: tuple[int, int] | None


async def read_page(
    connection: AsyncConnection, lead_id: str, before: tuple[int, int] | None = None, most: int = 200
) -> TimelinePage:
    """The newest lines of a timeline, or those `before` a page that was read."""
    ends = before or (_NEWEST, _NEWEST)
    lines = select(facts).where(facts.c.lead_id == lead_id, facts.c.line.is_not(None), facts.c.id < ends[0])
    sent = select(messages).where(messages.c.lead_id == lead_id, messages.c.id < ends[1])
    noted = (await connection.execute(lines.order_by(facts.c.id.desc()).limit(most + 1))).all()
    said = (await connection.execute(sent.order_by(messages.c.id.desc()).limit(most + 1))).all()
    rows = [(row.id, False, _line(row)) for row in reversed(noted)]
    rows += [(row.id, True, _message(row)) for row in reversed(said)]
    rows.sort(key=lambda one: one[2].at)
    shown = rows[-most:]
    left = _first_of(shown, ends) if len(rows) > most else None
    return TimelinePage([entry for _, _, entry in shown], left)


def _first_of(shown: list[tuple[int, bool, Entry]], ends: tuple[int, int]) -> tuple[int, int]:
    noted = [number for number, is_message, _ in shown if not is_message]
    sent = [number for number, is_message, _ in shown if is_message]
    return min(noted, default=ends[0]), min(sent, default=ends[1])


def _row(noted: Noted) -> Row:
    fact, why = noted.fact, encode(noted.why) if noted.why else "[]"
    return (
        noted.lead_id, noted.at, fact.stored_as, fact.line, encode(fact), why, noted.channel, noted.status,
        noted.input_key,
    )  # fmt: skip


def _line(row: Any) -> Entry:
    return Entry(
        row.at,
        row.line,
        row.channel,
        row.status,
        decode_why(row.why),
        row.fact,
        orjson.loads(row.data),
    )


def _message(row: Any) -> Entry:
    why_not = decode_reason(row.why_not) if row.why_not else None
    sent = SentMessage(row.audience, row.kind, _content.decode(row.content), row.sent_at, why_not)
    line = "outbound" if row.audience == "lead" else "handoff"
    return Entry(row.created_at, line, row.channel, row.status, decode_why(row.why), message=sent)
