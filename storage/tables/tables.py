"""The tables. What is known of a lead is one JSON document beside the columns that are searched or joined on."""

from sqlalchemy import (
    ARRAY,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Numeric,
    String,
    Table,
    Text,
    text,
)

from storage.columns import RowId, UtcDateTime

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

leads = Table(
    "leads",
    metadata,
    Column("id", String(26), primary_key=True),
    Column("created_at", UtcDateTime, nullable=False),
    Column("updated_at", UtcDateTime, nullable=False),
    Column("name", Text),
    Column("phone", String(32)),
    Column("stage", String(16), nullable=False),
    Column("language", String(2)),
    Column("source", Text),
    Column("campaign", Text),
    Column("refused_at", UtcDateTime),
    Column("bought_at", UtcDateTime),
    Column("handoff_owner", Text),  # set while a person has the conversation
    Column("consented", Boolean, nullable=False, server_default=text("false")),  # may get advertising now
    Column("email", Text),
    Column("channel", String(16)),  # where they wrote last, or were known first
    Column("merged_into", String(26)),  # this record turned out to be the same person as that one
    Column("state", Text, nullable=False),  # conversations.state.Lead as JSON
    Index("ix_leads_created_at", "created_at"),
    # Staff's list of leads walks through this from the newest on, and comes to the rows of those it shows only.
    Index(
        "ix_leads_listing",
        "updated_at",
        "id",
        "merged_into",
        "stage",
        "channel",
        "language",
        "consented",
        "refused_at",
        "bought_at",
    ),
)

addresses = Table(
    "addresses",
    metadata,
    Column("kind", String(16), primary_key=True),  # "phone", "whatsapp", "telegram", "sms", "external"
    Column("address", String(200), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Index("ix_addresses_lead_id", "lead_id"),
)

history = Table(
    "history",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("channel", String(16)),
    Column("text", Text, nullable=False, server_default=""),
    Column("why", Text, nullable=False, server_default=""),
    Column("status", String(16)),
    # What makes an input the same as one seen before: channel and provider's id. Its uniqueness is the last line of
    # defence against a repeated webhook.
    Column("input_key", String(200), unique=True),
    Index("ix_history_lead_id_id", "lead_id", "id"),
)

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
    Column("key", String(120)),
    Column("content", Text, nullable=False),  # conversations.state.Content as JSON
    Column("why", Text, nullable=False),
    # queued → sent → delivered → read; or lapsed, dropped (no longer allowed), failed
    Column("status", String(12), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("send_after", UtcDateTime, nullable=False),
    Column("lapses_at", UtcDateTime),
    Column(
        "zones", Text
    ),  # of a proactive message: the lead's time zones, comma separated; its hours are kept there
    Column("handed_at", UtcDateTime),  # when the queue was last told of it
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("sent_at", UtcDateTime),
    Column("status_at", UtcDateTime),
    Column("provider_id", String(200)),
    Column("error", Text),
    Index("uq_messages_lead_id_key", "lead_id", "key", unique=True),
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
    Index(
        "ix_messages_queued_due",
        "send_after",
        sqlite_where=text("status = 'queued'"),
        postgresql_where=text("status = 'queued'"),
    ),
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
    Column("at", UtcDateTime, nullable=False),
    Index("ix_early_receipts_provider", "channel", "provider_id"),
)

timers = Table(
    "timers",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("key", String(120), nullable=False),
    Column("purpose", String(40), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("lapses_at", UtcDateTime),
    Column("data", Text, nullable=False, server_default="{}"),
    Column("handed_at", UtcDateTime),
    Index("uq_timers_lead_id_key", "lead_id", "key", unique=True),
    Index("ix_timers_due_at", "due_at"),
)

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

handoffs = Table(
    "handoffs",
    metadata,
    Column("id", String(26), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("owner", Text),
    Column("taken_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("closed_by", Text),
    Column("outcome", String(12)),  # "done", "back", "silent" (nobody wrote any more), "merged"
    Index("ix_handoffs_lead_id", "lead_id"),
    Index(
        "ix_handoffs_open",
        "opened_at",
        sqlite_where=text("closed_at IS NULL"),
        postgresql_where=text("closed_at IS NULL"),
    ),
)

# A lead's own topic in a staff chat that is a forum.
topics = Table(
    "topics",
    metadata,
    Column("chat", String(64), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), primary_key=True),
    Column("thread", String(32), nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Index("uq_topics_chat_thread", "chat", "thread", unique=True),
)

# What a provider last said of the business's account.
accounts = Table(
    "accounts",
    metadata,
    Column("channel", String(16), primary_key=True),
    Column("state", String(40), nullable=False),
    Column("until", UtcDateTime),  # where the provider says when it ends
    Column("since", UtcDateTime, nullable=False),
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
    Column("done_at", UtcDateTime),  # sent, or given up
    Column("error", Text),
    Index("uq_notices_key_channel_address", "key", "channel", "address", unique=True),
    Index("ix_notices_due", "done_at", "send_after"),
)

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

# Wrong passwords, for as long as they count against whoever typed them.
sign_in_tries = Table(
    "sign_in_tries",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("address", String(64), nullable=False),
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

settings = Table(
    "settings",
    metadata,
    Column("name", String(60), primary_key=True),  # "clock_offset", "telegram_offset", …
    Column("value", Text, nullable=False),
)

rate_windows = Table(
    "rate_windows",
    metadata,
    Column("lane", String(120), primary_key=True),
    Column(
        "slots", ARRAY(Float).with_variant(Text, "sqlite"), nullable=False
    ),  # unused on SQLite: one process
)
