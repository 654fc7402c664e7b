"""The bot's own small settings."""

from sqlalchemy import (
    Column,
    String,
    Table,
    Text,
)

from storage.sql.base import metadata

settings = Table(
    "settings",
    metadata,
    Column("name", String(60), primary_key=True),  # "clock_offset", "telegram_offset", …
    Column("value", Text, nullable=False),
)
