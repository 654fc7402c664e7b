"""What signing in to the console leaves behind."""

from sqlalchemy import (
    Column,
    Index,
    String,
    Table,
)

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

# Wrong passwords, for as long as they count against whoever typed them.
sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("address", String(64), nullable=False),
    Column("network", String(64)),  # none for a browser that is known
    Column("at", UtcDateTime, nullable=False),
    Index("ix_sign_in_tries_at", "at"),
)

# Sessions that were signed out, until their cookies are too old to be taken.
ended_sessions = Table(
    "ended_sessions",
    metadata,
    Column("id", String(43), primary_key=True),
    Column("until", UtcDateTime, nullable=False),
)
