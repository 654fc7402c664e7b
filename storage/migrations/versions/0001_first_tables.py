"""The first tables."""

import sqlalchemy as sa
from alembic import op

from storage.sql.columns import RowId, UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "accounts",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_accounts")),
    )
    op.create_table(
        "ad_spend",
        sa.Column("campaign", sa.String(length=200), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.PrimaryKeyConstraint("campaign", "day", "currency", name=op.f("pk_ad_spend")),
    )
    op.create_table(
        "conflicts",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("event", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("nonce", sa.String(length=120), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conflicts")),
    )
    op.create_index(
        "ix_conflicts_open",
        "conflicts",
        ["event"],
        unique=False,
        sqlite_where=sa.text("settled_at IS NULL"),
        postgresql_where=sa.text("settled_at IS NULL"),
    )
    op.create_index("uq_conflicts_nonce_kind", "conflicts", ["nonce", "kind"], unique=True)
    op.create_table(
        "events",
        sa.Column("id", sa.String(length=80), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=12), nullable=False),
        sa.Column("digest", sa.String(length=64), server_default="", nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_events")),
    )
    op.create_index("ix_events_ends_at", "events", ["ends_at"], unique=False)
    op.create_table(
        "scans",
        sa.Column("nonce", sa.String(length=120), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=True),
        sa.Column("event", sa.String(length=80), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.Column("offline", sa.Boolean(), nullable=False),
        sa.Column("result", sa.String(length=20), nullable=False),
        sa.Column("door", sa.String(length=64), nullable=True),
        sa.Column("undone_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("nonce", name=op.f("pk_scans")),
    )
    op.create_index("ix_scans_code_hash", "scans", ["code_hash"], unique=False)
    op.create_index("ix_scans_event_at", "scans", ["event", "at"], unique=False)
    op.create_table(
        "door_links",
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("event", sa.String(length=80), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rights", sa.String(length=12), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=True),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key_hash", name=op.f("pk_door_links")),
    )
    op.create_index("ix_door_links_event", "door_links", ["event"], unique=False)
    op.create_table(
        "dead_letters",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("error", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_dead_letters")),
    )
    op.create_index("ix_dead_letters_at", "dead_letters", ["at"], unique=False)
    op.create_index("uq_dead_letters_digest", "dead_letters", ["channel", "digest"], unique=True)
    op.create_table(
        "early_receipts",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("provider_id", sa.String(length=200), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("unreachable", sa.Boolean(), nullable=False),
        sa.Column("account", sa.Boolean(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_early_receipts")),
    )
    op.create_index("ix_early_receipts_at", "early_receipts", ["at"], unique=False)
    op.create_index("ix_early_receipts_provider", "early_receipts", ["channel", "provider_id"], unique=False)
    op.create_table(
        "ended_sessions",
        sa.Column("id", sa.String(length=43), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ended_sessions")),
    )
    op.create_table(
        "holds",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("refused_at", UtcDateTime(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.Column("refusals", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_holds")),
    )
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
        sa.Column("consented", sa.Boolean(), server_default=sa.text("(false)"), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("found_by", sa.Text(), nullable=True),
        sa.Column("channel", sa.String(length=16), nullable=True),
        sa.Column("merged_into", sa.String(length=26), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leads")),
    )
    op.create_index(
        "ix_leads_merged_into",
        "leads",
        ["merged_into"],
        unique=False,
        sqlite_where=sa.text("merged_into IS NOT NULL"),
        postgresql_where=sa.text("merged_into IS NOT NULL"),
    )
    op.create_index("ix_leads_created_at", "leads", ["created_at"], unique=False)
    op.create_index(
        "ix_leads_listing",
        "leads",
        [
            "updated_at",
            "id",
            "merged_into",
            "stage",
            "channel",
            "language",
            "consented",
            "refused_at",
            "bought_at",
        ],
        unique=False,
    )
    op.create_table(
        "learned_answers",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learned_answers")),
    )
    op.create_table(
        "notices",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("send_after", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("unsure", sa.Integer(), server_default="0", nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
    )
    op.create_index("ix_notices_due", "notices", ["done_at", "send_after"], unique=False)
    op.create_index("uq_notices_key_channel_address", "notices", ["key", "channel", "address"], unique=True)
    op.create_table(
        "rate_windows",
        sa.Column("lane", sa.String(length=120), nullable=False),
        sa.Column("slots", sa.ARRAY(sa.Float()).with_variant(sa.Text(), "sqlite"), nullable=False),
        sa.PrimaryKeyConstraint("lane", name=op.f("pk_rate_windows")),
    )
    op.create_table(
        "resources",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("id", sa.String(length=120), nullable=False),
        sa.Column("taken", sa.Integer(), server_default="0", nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_resources")),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "sign_in_tries",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("network", sa.String(length=64), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_tries")),
    )
    op.create_table(
        "installations",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("start", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installations")),
    )
    op.create_table(
        "leases",
        sa.Column("work", sa.String(length=40), nullable=False),
        sa.Column("holder", sa.String(length=40), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("work", name=op.f("pk_leases")),
    )
    op.create_index("ix_sign_in_tries_at", "sign_in_tries", ["at"], unique=False)
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
        "facts",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("fact", sa.String(length=40), nullable=False),
        sa.Column("line", sa.String(length=16), nullable=True),
        sa.Column("data", sa.Text(), server_default="{}", nullable=False),
        sa.Column("why", sa.Text(), server_default="[]", nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=True),
        sa.Column("status", sa.String(length=16), nullable=True),
        sa.Column("input_key", sa.String(length=200), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_facts_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facts")),
        sa.UniqueConstraint("input_key", name=op.f("uq_facts_input_key")),
    )
    op.create_index("ix_facts_lead_id_id", "facts", ["lead_id", "id"], unique=False)
    op.create_table(
        "handoffs",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=True),
        sa.Column("taken_at", UtcDateTime(), nullable=True),
        sa.Column("closed_at", UtcDateTime(), nullable=True),
        sa.Column("closed_by", sa.Text(), nullable=True),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_handoffs_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handoffs")),
    )
    op.create_index("ix_handoffs_lead_id", "handoffs", ["lead_id"], unique=False)
    op.create_index(
        "ix_handoffs_open",
        "handoffs",
        ["opened_at"],
        unique=False,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "lead_figures",
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("origin", sa.String(length=26), server_default="", nullable=False),
        sa.Column("entered_at", UtcDateTime(), nullable=False),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("campaign", sa.Text(), nullable=True),
        sa.Column("variant", sa.Text(), nullable=True),
        sa.Column("is_test", sa.Boolean(), nullable=False),
        sa.Column("is_contacted", sa.Boolean(), nullable=False),
        sa.Column("has_answered", sa.Boolean(), nullable=False),
        sa.Column("has_refused", sa.Boolean(), nullable=False),
        sa.Column("bought_at", UtcDateTime(), nullable=True),
        sa.Column("unreached", sa.Integer(), nullable=False),
        sa.Column("last_sign_at", UtcDateTime(), nullable=False),
        sa.Column("stage", sa.String(length=16), nullable=False),
        sa.Column("in_awareness", sa.Integer(), nullable=True),
        sa.Column("in_interest", sa.Integer(), nullable=True),
        sa.Column("in_evaluation", sa.Integer(), nullable=True),
        sa.Column("in_decision", sa.Integer(), nullable=True),
        sa.Column("in_purchase", sa.Integer(), nullable=True),
        sa.Column("in_use", sa.Integer(), nullable=True),
        sa.Column("in_loyalty", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_lead_figures_lead_id")),
        sa.PrimaryKeyConstraint("lead_id", "origin", name=op.f("pk_lead_figures")),
    )
    op.create_table(
        "learned_examples",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=True),
        sa.Column("answer", sa.String(length=40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_learned_examples_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_learned_examples")),
    )
    op.create_index("ix_learned_examples_lead_id", "learned_examples", ["lead_id"], unique=False)
    op.create_table(
        "messages",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("audience", sa.String(length=8), nullable=False),
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("reply", sa.Boolean(), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=True),
        sa.Column("subject", sa.String(length=200), server_default="", nullable=False),
        sa.Column("part", sa.String(length=200), server_default="", nullable=False),
        sa.Column("round", sa.Integer(), server_default="0", nullable=False),
        sa.Column("via", sa.String(length=16), server_default="", nullable=False),
        sa.Column("origin", sa.String(length=26), server_default="", nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("send_after", UtcDateTime(), nullable=False),
        sa.Column("lapses_at", UtcDateTime(), nullable=True),
        sa.Column("zones", sa.Text(), nullable=True),
        sa.Column("claimed_by", sa.String(length=16), nullable=True),
        sa.Column("claimed_until", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("attempted_at", UtcDateTime(), nullable=True),
        sa.Column("unsure", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.Column("status_at", UtcDateTime(), nullable=True),
        sa.Column("provider_id", sa.String(length=200), nullable=True),
        sa.Column("why_not", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_messages_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        postgresql_with={"fillfactor": "70"},
    )
    op.create_index("ix_messages_lead_id_id", "messages", ["lead_id", "id"], unique=False)
    op.create_index(
        "ix_messages_proactive_sent",
        "messages",
        ["channel", "sent_at"],
        unique=False,
        sqlite_where=sa.text("NOT reply AND audience = 'lead'"),
        postgresql_where=sa.text("NOT reply AND audience = 'lead'"),
    )
    op.create_index("ix_messages_provider", "messages", ["channel", "provider_id"], unique=False)
    op.create_index(
        "ix_messages_queued_due",
        "messages",
        ["send_after", "created_at"],
        unique=False,
        sqlite_where=sa.text("status = 'queued'"),
        postgresql_where=sa.text("status = 'queued'"),
    )
    op.create_index(
        "ix_messages_queued_replies",
        "messages",
        ["id"],
        unique=False,
        sqlite_where=sa.text("status = 'queued' AND reply"),
        postgresql_where=sa.text("status = 'queued' AND reply"),
    )
    op.create_index(
        "ix_messages_queued_proactive",
        "messages",
        ["channel", "send_after", "id"],
        unique=False,
        sqlite_where=sa.text("status = 'queued' AND NOT reply"),
        postgresql_where=sa.text("status = 'queued' AND NOT reply"),
    )
    op.create_index(
        "ix_messages_queued_lead",
        "messages",
        ["lead_id"],
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
    op.create_index(
        "uq_messages_key",
        "messages",
        ["lead_id", "purpose", "subject", "part", "round", "via", "origin"],
        unique=True,
        sqlite_where=sa.text("purpose IS NOT NULL"),
        postgresql_where=sa.text("purpose IS NOT NULL"),
    )
    op.create_table(
        "purchases",
        sa.Column("order_id", sa.String(length=120), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("status", sa.String(length=12), server_default="paid", nullable=False),
        sa.Column("amount", sa.Numeric(precision=12, scale=2), nullable=False),
        sa.Column("refunded", sa.Numeric(precision=12, scale=2), server_default="0", nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("code", sa.String(length=100), nullable=True),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_purchases_lead_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_purchases")),
    )
    op.create_index("ix_purchases_lead_id", "purchases", ["lead_id"], unique=False)
    op.create_table(
        "unmatched_orders",
        sa.Column("order_id", sa.String(length=120), nullable=False),
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_unmatched_orders")),
    )
    op.create_table(
        "questions",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("likeliest", sa.String(length=40), nullable=True),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("answered", sa.Boolean(), nullable=False),
        sa.Column("settled", sa.String(length=12), nullable=True),
        sa.Column("settled_by", sa.Text(), nullable=True),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_questions_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
    )
    op.create_index("ix_questions_lead_id", "questions", ["lead_id"], unique=False)
    op.create_index(
        "ix_questions_open",
        "questions",
        ["at"],
        unique=False,
        sqlite_where=sa.text("settled IS NULL"),
        postgresql_where=sa.text("settled IS NULL"),
    )
    op.create_table(
        "review_shows",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("review", sa.String(length=40), nullable=False),
        sa.Column("topic", sa.String(length=40), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("bought_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_review_shows_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_shows")),
    )
    op.create_index("ix_review_shows_lead_id", "review_shows", ["lead_id"], unique=False)
    op.create_index("ix_review_shows_review", "review_shows", ["review", "topic", "bought_at"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("stars", sa.SmallInteger(), nullable=True),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("author", sa.Text(), nullable=True),
        sa.Column("publish", sa.Boolean(), nullable=True),
        sa.Column("photo", sa.Text(), nullable=True),
        sa.Column("topics", sa.Text(), server_default="[]", nullable=False),
        sa.Column("written_at", UtcDateTime(), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_reviews_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviews")),
    )
    op.create_index("ix_reviews_lead_id", "reviews", ["lead_id"], unique=False)
    op.create_index("ix_reviews_status", "reviews", ["status", "written_at"], unique=False)
    op.create_table(
        "survey_rounds",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("purpose", sa.String(length=8), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("origin", sa.String(length=26), server_default="", nullable=False),
        sa.Column("asked_at", UtcDateTime(), nullable=False),
        sa.Column("score", sa.SmallInteger(), nullable=True),
        sa.Column("answered_at", UtcDateTime(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_survey_rounds_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_survey_rounds")),
    )
    op.create_index("ix_survey_rounds_asked_at", "survey_rounds", ["asked_at"], unique=False)
    op.create_index(
        "uq_survey_rounds_round", "survey_rounds", ["lead_id", "purpose", "round", "origin"], unique=True
    )
    op.create_table(
        "timers",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("purpose", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=200), server_default="", nullable=False),
        sa.Column("part", sa.String(length=200), server_default="", nullable=False),
        sa.Column("origin", sa.String(length=26), server_default="", nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("lapses_at", UtcDateTime(), nullable=True),
        sa.Column("data", sa.Text(), server_default="{}", nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_timers_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timers")),
    )
    op.create_index("ix_timers_due_at", "timers", ["due_at"], unique=False)
    op.create_index(
        "uq_timers_key", "timers", ["lead_id", "purpose", "subject", "part", "origin"], unique=True
    )
    op.create_table(
        "topics",
        sa.Column("chat", sa.String(length=64), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("thread", sa.String(length=32), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_topics_lead_id")),
        sa.PrimaryKeyConstraint("chat", "lead_id", name=op.f("pk_topics")),
    )
    op.create_index("uq_topics_chat_thread", "topics", ["chat", "thread"], unique=True)
    op.create_table(
        "tickets",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=26), nullable=False),
        sa.Column("event", sa.String(length=80), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("friend", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("state_at", UtcDateTime(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=True),
        sa.Column("channel", sa.String(length=16), nullable=True),
        sa.Column("answers", sa.Text(), server_default="{}", nullable=False),
        sa.Column("registered_at", UtcDateTime(), nullable=False),
        sa.Column("arrived_at", UtcDateTime(), nullable=True),
        sa.Column("said", sa.String(length=8), nullable=True),
        sa.Column("handed_from", sa.String(length=64), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_tickets_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tickets")),
    )
    op.create_index("ix_tickets_event_state", "tickets", ["event", "state"], unique=False)
    op.create_index("ix_tickets_lead_id", "tickets", ["lead_id"], unique=False)
    op.create_index("uq_tickets_code_hash", "tickets", ["code_hash"], unique=True)
    op.create_table(
        "waiting",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("event", sa.String(length=80), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("state_at", UtcDateTime(), nullable=False),
        sa.Column("offer_ends_at", UtcDateTime(), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("nearby", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_waiting_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiting")),
    )
    op.create_index("ix_waiting_event_state", "waiting", ["event", "state", "id"], unique=False)
    op.create_index("ix_waiting_lead_id", "waiting", ["lead_id"], unique=False)
    op.create_table(
        "busy_times",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("calendar", sa.String(length=40), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_busy_times")),
    )
    op.create_index("ix_busy_times_calendar_ends_at", "busy_times", ["calendar", "ends_at"], unique=False)
    op.create_table(
        "meetings",
        sa.Column("uid", sa.String(length=40), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("meeting_id", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("calendar", sa.String(length=40), server_default="", nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("link", sa.Text(), server_default="", nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", UtcDateTime(), nullable=True),
        sa.Column("wording", sa.String(length=40), server_default="", nullable=False),
        sa.Column("reminded", sa.Integer(), server_default="0", nullable=False),
        sa.Column("sooner", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("changed_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_meetings_lead_id")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_meetings")),
    )
    op.create_index("ix_meetings_calendar_ends_at", "meetings", ["calendar", "ends_at"], unique=False)
    op.create_index("ix_meetings_lead_id", "meetings", ["lead_id"], unique=False)
    op.create_index("ix_meetings_meeting_id", "meetings", ["meeting_id"], unique=False)
    op.create_index("ix_meetings_starts_at", "meetings", ["starts_at"], unique=False)
    op.create_table(
        "slot_offers",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("calendar", sa.String(length=40), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("uid", sa.String(length=40), nullable=False),
        sa.Column("held_until", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_slot_offers_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot_offers")),
    )
    op.create_index(
        "ix_slot_offers_calendar_starts_at", "slot_offers", ["calendar", "starts_at"], unique=False
    )
    op.create_index("ix_slot_offers_lead_id", "slot_offers", ["lead_id"], unique=False)
    op.create_table(
        "broadcasts",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("listed", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("status_at", UtcDateTime(), nullable=False),
        sa.Column("lapses_at", UtcDateTime(), nullable=False),
        sa.Column("request", sa.String(length=200), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_broadcasts")),
        sa.UniqueConstraint("request", name=op.f("uq_broadcasts_request")),
    )
    op.create_index("ix_broadcasts_created_at", "broadcasts", ["created_at"], unique=False)
    op.create_table(
        "recipients",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("broadcast", sa.String(length=26), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("turnout", sa.String(length=8), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["broadcast"], ["broadcasts.id"], name=op.f("fk_recipients_broadcast")),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_recipients_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recipients")),
    )
    op.create_index("ix_recipients_lead_id", "recipients", ["lead_id"], unique=False)
    op.create_index("ix_recipients_broadcast", "recipients", ["broadcast", "id"], unique=False)
    op.create_index(
        "ix_recipients_waiting",
        "recipients",
        ["broadcast", "due_at", "id"],
        unique=False,
        sqlite_where=sa.text("turnout = 'waiting'"),
        postgresql_where=sa.text("turnout = 'waiting'"),
    )
    op.create_table(
        "referral_codes",
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_referral_codes_lead_id")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_referral_codes")),
    )
    op.create_index("ix_referral_codes_lead_id", "referral_codes", ["lead_id"], unique=False)
    op.create_table(
        "referrals",
        sa.Column("id", sa.String(length=26), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("came_at", UtcDateTime(), nullable=False),
        sa.Column("bought_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_referrals_lead_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referrals")),
    )
    op.create_index("ix_referrals_code", "referrals", ["code"], unique=False)
    op.create_index("ix_referrals_lead_id", "referrals", ["lead_id"], unique=False)
    op.create_table(
        "referral_rewards",
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("lead_id", sa.String(length=26), nullable=False),
        sa.Column("link", sa.String(length=26), nullable=False),
        sa.Column("given_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(["lead_id"], ["leads.id"], name=op.f("fk_referral_rewards_lead_id")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_referral_rewards")),
    )
    op.create_index("ix_referral_rewards_lead_id", "referral_rewards", ["lead_id"], unique=False)


def downgrade() -> None:
    for table in (
        "referral_rewards",
        "referrals",
        "referral_codes",
        "recipients",
        "broadcasts",
        "waiting",
        "tickets",
        "door_links",
        "conflicts",
        "scans",
        "events",
        "slot_offers",
        "meetings",
        "busy_times",
        "topics",
        "timers",
        "questions",
        "survey_rounds",
        "reviews",
        "review_shows",
        "purchases",
        "unmatched_orders",
        "messages",
        "learned_examples",
        "lead_figures",
        "handoffs",
        "facts",
        "codes",
        "addresses",
        "sign_in_tries",
        "settings",
        "resources",
        "rate_windows",
        "notices",
        "learned_answers",
        "leases",
        "installations",
        "leads",
        "holds",
        "ended_sessions",
        "early_receipts",
        "ad_spend",
        "accounts",
    ):
        op.drop_table(table)
