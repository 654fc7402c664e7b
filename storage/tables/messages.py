"""The outbox, and receipts that came before our own note of their message."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

messages = Table(
    "messages",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("audience", String(8), nullable=False),  # "lead" or "staff"
    Column("channel", String(16), nullable=False),
    Column("address", String(200), nullable=False),
    Column("kind", String(16), nullable=False),  # "service" or "advertising"
    Column("reply", Boolean, nullable=False),
    # What makes it one of a kind within its lead (conversations.turn.keys.Key); no purpose: it may come again.
    Column("purpose", String(40)),
    Column("subject", String(200), nullable=False, server_default=""),
    Column("part", String(200), nullable=False, server_default=""),
    Column("round", Integer, nullable=False, server_default="0"),
    Column("via", String(16), nullable=False, server_default=""),
    Column(
        "origin", String(26), nullable=False, server_default=""
    ),  # the record it came from, where two had the same
    Column("content", Text, nullable=False),  # conversations.state.Content as JSON
    Column("why", Text, nullable=False),  # reasons, as JSON
    # queued → sent → delivered → read; or uncertain, lapsed, dropped (no longer allowed), failed
    Column("status", String(12), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("send_after", UtcDateTime, nullable=False),
    Column("lapses_at", UtcDateTime),
    Column(
        "zones", Text
    ),  # of a proactive message: the lead's time zones, comma separated; its hours are kept there
    Column("claimed_by", String(16)),  # the worker that sends it
    Column("claimed_until", UtcDateTime),  # in real time, whatever the bot's clock says
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("attempted_at", UtcDateTime),  # an attempt began, and what became of it is not written down yet
    Column("unsure", Integer, nullable=False, server_default="0"),  # attempts of which nobody knows any more
    Column("sent_at", UtcDateTime),
    Column("status_at", UtcDateTime),
    Column("provider_id", String(200)),
    Column("why_not", Text),  # the reason why it did not go out, or has not yet, as JSON
    Index(
        "uq_messages_key",
        "lead_id",
        "purpose",
        "subject",
        "part",
        "round",
        "via",
        "origin",
        unique=True,
        sqlite_where=text("purpose IS NOT NULL"),
        postgresql_where=text("purpose IS NOT NULL"),
    ),
    Index("ix_messages_lead_id_id", "lead_id", "id"),
    Index("ix_messages_provider", "channel", "provider_id"),
    Index(
        "ix_messages_proactive_sent",
        "channel",
        "sent_at",
        sqlite_where=text("NOT reply AND audience = 'lead'"),
        postgresql_where=text("NOT reply AND audience = 'lead'"),
    ),
    Index(
        "ix_messages_queued_lane",
        "channel",
        "address",
        "id",
        sqlite_where=text("status = 'queued'"),
        postgresql_where=text("status = 'queued'"),
    ),
    # With the age, so that the backlog is counted without a look at its messages.
    Index(
        "ix_messages_queued_due",
        "send_after",
        "created_at",
        sqlite_where=text("status = 'queued'"),
        postgresql_where=text("status = 'queued'"),
    ),
    # Replies are few and looked for often; what the bot begins may be a backlog of a hundred thousand.
    Index(
        "ix_messages_queued_replies",
        "id",
        sqlite_where=text("status = 'queued' AND reply"),
        postgresql_where=text("status = 'queued' AND reply"),
    ),
    Index(
        "ix_messages_queued_proactive",
        "channel",
        "send_after",
        "id",
        sqlite_where=text("status = 'queued' AND NOT reply"),
        postgresql_where=text("status = 'queued' AND NOT reply"),
    ),
    Index(
        "ix_messages_queued_lead",
        "lead_id",
        sqlite_where=text("status = 'queued'"),
        postgresql_where=text("status = 'queued'"),
    ),
    # Room for the claim and the attempt beside the row: a version on another page is an entry more in every index.
    postgresql_with={"fillfactor": "70"},
)

# Providers' words on messages whose sending is not written down yet: the provider was faster than we were.
early_receipts = Table(
    "early_receipts",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("channel", String(16), nullable=False),
    Column("provider_id", String(200), nullable=False),
    Column("status", String(12), nullable=False),
    Column("reason", Text),
    Column("unreachable", Boolean, nullable=False),
    Column("account", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_early_receipts_provider", "channel", "provider_id"),
    Index("ix_early_receipts_at", "at"),
)
