"""Orders as the shop told of them, and those that belong to nobody we know."""

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
    Column("status", String(12), nullable=False, server_default="paid"),
    Column("amount", Numeric(12, 2), nullable=False),
    Column("refunded", Numeric(12, 2), nullable=False, server_default="0"),
    Column("currency", String(3), nullable=False),
    Column("item", Text, nullable=False),
    Column("code", String(100)),  # as the buyer wrote it
    Column("at", UtcDateTime, nullable=False),  # since when it stands like this
    Index("ix_purchases_lead_id", "lead_id"),
)

unmatched_orders = Table(
    "unmatched_orders",
    metadata,
    Column("order_id", String(120), primary_key=True),
    Column("source", String(16), nullable=False),  # who told of it
    Column("told", Text, nullable=False),  # all of it, as JSON
    Column("at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime, nullable=False),
)
