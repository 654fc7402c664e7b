"""Things to do for a lead at a time."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
)

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

timers = Table(
    "timers",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    # What makes it one of a kind within its lead (conversations.turn.keys.Key).
    Column("purpose", String(40), nullable=False),
    Column("subject", String(200), nullable=False, server_default=""),
    Column("part", String(200), nullable=False, server_default=""),
    Column(
        "origin", String(26), nullable=False, server_default=""
    ),  # the record it came from, where two had the same
    Column("due_at", UtcDateTime, nullable=False),
    Column("lapses_at", UtcDateTime),
    Column("data", Text, nullable=False, server_default="{}"),
    Index("uq_timers_key", "lead_id", "purpose", "subject", "part", "origin", unique=True),
    Index("ix_timers_due_at", "due_at"),
)
