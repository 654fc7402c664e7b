"""Leads, and the addresses they are found by. What is known of a lead is one JSON document."""

from sqlalchemy import (
    Boolean,
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

leads = Table(
    "leads",
    metadata,
    Column("id", String(26), primary_key=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("name", Text),
    Column("phone", String(32)),
    Column("stage", String(16), nullable=False),
    Column("language", String(2)),
    Column("source", Text),
    Column("campaign", Text),
    Column("refused_at", UtcDateTime),
    Column("bought_at", UtcDateTime),
    Column("handoff_owner", Text),  # set while a person has the conversation
    Column("consented", Boolean, nullable=False, server_default=text("false")),  # may get advertising now
    Column("email", Text),
    Column("found_by", Text),  # name and address as they are looked for (conversations.wording.folding)
    Column("channel", String(16)),  # where they wrote last, or were known first
    Column("merged_into", String(26)),  # this record turned out to be the same person as that one
    Column("state", Text, nullable=False),  # conversations.state.Lead as JSON
    Index("ix_leads_created_at", "created_at"),
    # Merging and erasing ask who was merged into somebody.
    Index(
        "ix_leads_merged_into",
        "merged_into",
        sqlite_where=text("merged_into IS NOT NULL"),
        postgresql_where=text("merged_into IS NOT NULL"),
    ),
    # Staff's list of leads walks through this from the newest on, and comes to the rows of those it shows only.
    Index(
        "ix_leads_listing",
        "updated_at",
        "id",
        "merged_into",
        "stage",
        "channel",
        "language",
        "consented",
        "refused_at",
        "bought_at",
    ),
)

addresses = Table(
    "addresses",
    metadata,
    Column("kind", String(16), primary_key=True),  # "phone", "whatsapp", "telegram", "sms", "external"
    Column("address", String(200), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Index("ix_addresses_lead_id", "lead_id"),
)
