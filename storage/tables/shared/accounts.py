"""What providers said of the business's accounts, and what staff are told that is about no lead."""

from sqlalchemy import (
    Column,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

# What a provider last said of the business's account.
accounts = Table(
    "accounts",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("state", String(40), nullable=False),
    Column("until", UtcDateTime),  # where the provider says when it ends
    Column("since", UtcDateTime, nullable=False),
)

# Channels whose account a provider refuses: nothing is sent there but a try now and then.
holds = Table(
    "holds",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("state", String(40), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("refused_at", UtcDateTime, nullable=False),  # by the last try
    Column("until", UtcDateTime, nullable=False),  # when the next try is due
    Column("refusals", Integer, nullable=False),  # tries in vain
)

# What staff are told that is about no lead: one row for each place they read it at.
notices = Table(
    "notices",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("key", String(120), nullable=False),  # what it is about: it is told once at each place
    Column("channel", String(16), nullable=False),
    Column("address", String(200), nullable=False),
    Column("text", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("send_after", UtcDateTime, nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("unsure", Integer, nullable=False, server_default="0"),  # attempts that came to no answer
    Column("done_at", UtcDateTime),  # sent, or given up
    Column("error", Text),
    Index("uq_notices_key_channel_address", "key", "channel", "address", unique=True),
    Index("ix_notices_due", "done_at", "send_after"),
)
