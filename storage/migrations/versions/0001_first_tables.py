"""The first tables: leads and their addresses, history, outbox, timers, codes, handoffs, purchases."""

import sqlalchemy as sa
from alembic import op

from storage.columns import RowId, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "early_receipts",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("provider_id", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("unreachable", sa.Boolean(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_early_receipts")),
    )
    op.create_index("ix_early_receipts_provider", "early_receipts", ["channel", "provider_id"], unique=False)
    op.create_table(
        "leads",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("phone", sa.String(length=32), nullable=True),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("campaign", sa.Text(), nullable=True),
        sa.Column("refused_at", UtcDateTime(), nullable=True),
        sa.Column("bought_at", UtcDateTime(), nullable=True),
        sa.Column("handoff_owner", sa.Text(), nullable=True),
        sa.Column("merged_into", sa.String(length=26), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leads")),
    )
    op.create_index("ix_leads_created_at", "leads", ["created_at"], unique=False)
    op.create_table(
        "rate_windows",
        sa.Column("lane", sa.String(length=120), nullable=False),
        sa.Column("slots", sa.ARRAY(sa.Float()).with_variant(sa.Text(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("lane", name=op.f("pk_rate_windows")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "addresses",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_addresses_lead_id")),
        sa.PrimaryKeyConstraint("kind", "address", name=op.f("pk_addresses")),
    )
    op.create_index("ix_addresses_lead_id", "addresses", ["lead_id"], unique=False)
    op.create_table(
        "codes",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("offer", sa.String(length=40), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_codes_lead_id")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_codes")),
    )
    op.create_index("ix_codes_lead_id", "codes", ["lead_id"], unique=False)
    op.create_index("ix_codes_offer", "codes", ["offer"], unique=False)
    op.create_table(
        "handoffs",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("taken_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_handoffs_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handoffs")),
    )
    op.create_index("ix_handoffs_lead_id", "handoffs", ["lead_id"], unique=False)
    op.create_table(
        "history",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=True),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.String(length=16), nullable=True),
        sa.Column("input_key", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_history_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_history")),
        sa.UniqueConstraint("input_key", name=op.f("uq_history_input_key")),
    )
    op.create_index("ix_history_lead_id_id", "history", ["lead_id", "id"], unique=False)
    op.create_table(
        "messages",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("audience", sa.String(length=8), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("reply", sa.Boolean(), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=True),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("send_after", UtcDateTime(), nullable=False),
        sa.Column("lapses_at", UtcDateTime(), nullable=True),
        sa.Column("handed_at", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("status_at", UtcDateTime(), nullable=True),
        sa.Column("provider_id", sa.String(length=200), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_messages_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
    )
    op.create_index("ix_messages_lead_id_id", "messages", ["lead_id", "id"], unique=False)
    op.create_index("ix_messages_provider", "messages", ["channel", "provider_id"], unique=False)
    op.create_index(
        "ix_messages_queued_due",
        "messages",
        ["send_after"],
        unique=False,
        sqlite_where=sa.text("status = 'queued'"),
        postgresql_where=sa.text("status = 'queued'"),
    )
    op.create_index(
        "ix_messages_queued_lane",
        "messages",
        ["channel", "address", "id"],
        unique=False,
        sqlite_where=sa.text("status = 'queued'"),
        postgresql_where=sa.text("status = 'queued'"),
    )
    op.create_index("uq_messages_lead_id_key", "messages", ["lead_id", "key"], unique=True)
    op.create_table(
        "purchases",
        sa.Column("order_id", sa.String(length=120), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_purchases_lead_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_purchases")),
    )
    op.create_index("ix_purchases_lead_id", "purchases", ["lead_id"], unique=False)
    op.create_table(
        "timers",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("lapses_at", UtcDateTime(), nullable=True),
        sa.Column("data", sa.Text(), server_default="{}", nullable=False),
        sa.Column("handed_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_timers_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timers")),
    )
    op.create_index("ix_timers_due_at", "timers", ["due_at"], unique=False)
    op.create_index("uq_timers_lead_id_key", "timers", ["lead_id", "key"], unique=True)
