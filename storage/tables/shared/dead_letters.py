"""Notifications that could not be taken in."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, Text

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

# What a provider told that failed each time, or that nobody could read. The provider was told that it was received.
dead_letters = Table(
    "dead_letters",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("digest", String(64), nullable=False),  # of all its bytes: the same one again is the same row
    Column("at", UtcDateTime, nullable=False),
    Column("error", Text, nullable=False),  # what failed, without the words it failed on
    Column("size", Integer, nullable=False),  # bytes as they came
    Column("body", LargeBinary, nullable=False),  # its bytes, as far as they are kept
    Index("uq_dead_letters_digest", "channel", "digest", unique=True),
    Index("ix_dead_letters_at", "at"),
)
