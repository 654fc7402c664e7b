"""Codes that were given."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    String,
    Table,
)

from storage.sql.base import metadata
from storage.sql.columns import UtcDateTime

codes = Table(
    "codes",
    metadata,
    Column("code", String(40), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("offer", String(40), nullable=False),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Index("ix_codes_offer", "offer"),
    Index("ix_codes_lead_id", "lead_id"),
)
