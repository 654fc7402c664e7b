"""What happened to each lead, in order."""

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

facts = Table(
    "facts",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("fact", String(40), nullable=False),  # what happened: the name its class is stored as
    Column("line", String(16)),  # the kind of line it is on a timeline; null: it is counted and not shown
    Column("data", Text, nullable=False, server_default="{}"),  # the fact's fields, as JSON
    Column("why", Text, nullable=False, server_default="[]"),  # reasons, as JSON
    Column("channel", String(16)),
    Column("status", String(16)),
    # What makes an input the same as one seen before: channel and provider's id. Its uniqueness is the last line of
    # defence against a repeated webhook.
    Column("input_key", String(200), unique=True),
    Index("ix_facts_lead_id_id", "lead_id", "id"),
)
