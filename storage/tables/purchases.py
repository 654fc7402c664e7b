"""Orders that were paid."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Numeric,
    String,
    Table,
    Text,
)

from storage.sql.base import metadata
from storage.sql.columns import UtcDateTime

purchases = Table(
    "purchases",
    metadata,
    Column("order_id", String(120), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("amount", Numeric(12, 2), nullable=False),
    Column("currency", String(3), nullable=False),
    Column("item", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_purchases_lead_id", "lead_id"),
)
