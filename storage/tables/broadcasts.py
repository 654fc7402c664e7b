"""Messages to many: what is sent, and everybody on the list of its start."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

broadcasts = Table(
    "broadcasts",
    metadata,
    Column("id", String(26), primary_key=True),
    Column("name", Text, nullable=False),  # what staff call it
    Column("segment", Text, nullable=False),  # as JSON
    Column("text", Text, nullable=False),  # by language, as JSON
    Column("kind", String(16), nullable=False),  # "service" or "advertising"
    Column("status", String(12), nullable=False),  # "running", "paused" or, for good, "stopped"
    Column("listed", Integer, nullable=False),  # how many were on the list at the start
    Column("by", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("status_at", UtcDateTime, nullable=False),
    Column("lapses_at", UtcDateTime, nullable=False),
    Column("request", String(200), unique=True),  # what makes a repeated order to start it the same
    Index("ix_broadcasts_created_at", "created_at"),
)

recipients = Table(
    "recipients",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("broadcast", String(26), ForeignKey("broadcasts.id"), nullable=False),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    # waiting → queued (what becomes of it then is told by the message); or held, failed: there will be no message
    Column("turnout", String(8), nullable=False),
    Column("why", Text),  # the reason why they don't get it, or not yet, as JSON
    Column("due_at", UtcDateTime, nullable=False),
    Index("ix_recipients_lead_id", "lead_id"),
    Index("ix_recipients_broadcast", "broadcast", "id"),
    Index(
        "ix_recipients_waiting",
        "broadcast",
        "due_at",
        "id",
        sqlite_where=text("turnout = 'waiting'"),
        postgresql_where=text("turnout = 'waiting'"),
    ),
)
