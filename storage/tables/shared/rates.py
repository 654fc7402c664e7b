"""Providers' limits, counted over all processes."""

from sqlalchemy import (
    ARRAY,
    Column,
    Float,
    String,
    Table,
    Text,
)

from storage.sql.base import metadata

rate_windows = Table(
    "rate_windows",
    metadata,
    Column("lane", String(120), primary_key=True),
    Column(
        "slots", ARRAY(Float).with_variant(Text, "sqlite"), nullable=False
    ),  # unused on SQLite: one process
)
