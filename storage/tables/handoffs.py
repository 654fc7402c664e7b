"""Conversations in the hands of people, and the topics in which staff read of them."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    text,
)

from storage.sql.base import metadata
from storage.sql.columns import UtcDateTime

handoffs = Table(
    "handoffs",
    metadata,
    Column("id", String(26), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("reason", Text, nullable=False),  # as JSON
    Column("opened_at", UtcDateTime, nullable=False),
    Column("owner", Text),
    Column("taken_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("closed_by", Text),
    Column("outcome", String(12)),  # "done", "back", "silent" (nobody wrote any more), "merged"
    Index("ix_handoffs_lead_id", "lead_id"),
    Index(
        "ix_handoffs_open",
        "opened_at",
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
)

# A lead's own topic in a staff chat that is a forum.
topics = Table(
    "topics",
    metadata,
    Column("chat", String(64), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), primary_key=True),
    Column("thread", String(32), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Index("uq_topics_chat_thread", "chat", "thread", unique=True),
)
