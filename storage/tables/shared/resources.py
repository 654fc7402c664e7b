"""What leads share: one row each, locked like a lead."""

from sqlalchemy import (
    Column,
    Integer,
    String,
    Table,
)

from storage.sql.base import metadata

resources = Table(
    "resources",
    metadata,
    Column("kind", String(40), primary_key=True),  # "offer", …
    Column("id", String(120), primary_key=True),
    Column("taken", Integer, nullable=False, server_default="0"),
    Column("capacity", Integer),  # null: whoever takes from it knows the limit
)
