"""What courting and handoffs need: consent beside the lead, staff topics, the state of the business's accounts."""

import json
from typing import Any

import sqlalchemy as sa
from alembic import op

from storage.columns import RowId, UtcDateTime

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "leads", sa.Column("consented", sa.Boolean(), server_default=sa.text("false"), nullable=False)
    )
    op.add_column("leads", sa.Column("email", sa.Text(), nullable=True))
    op.add_column("leads", sa.Column("channel", sa.String(length=16), nullable=True))
    listed = [
        "updated_at", "id", "merged_into", "stage", "channel", "language", "consented", "refused_at", "bought_at",
    ]  # fmt: skip
    op.create_index("ix_leads_listing", "leads", listed, unique=False)
    op.add_column("messages", sa.Column("zones", sa.Text(), nullable=True))
    proactive = sa.text("NOT reply AND audience = 'lead'")
    op.create_index(
        "ix_messages_proactive_sent", "messages", ["channel", "sent_at"], unique=False,
        sqlite_where=proactive, postgresql_where=proactive,
    )  # fmt: skip
    op.add_column("handoffs", sa.Column("closed_by", sa.Text(), nullable=True))
    op.add_column("handoffs", sa.Column("outcome", sa.String(length=12), nullable=True))
    still_open = sa.text("closed_at IS NULL")
    op.create_index(
        "ix_handoffs_open", "handoffs", ["opened_at"], unique=False,
        sqlite_where=still_open, postgresql_where=still_open,
    )  # fmt: skip
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
        "accounts",
        sa.Column("channel", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=True),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_accounts")),
    )
    _create_notices()
    _create_sign_in()
    _note_consent()
    _note_searched()


def _create_notices() -> None:
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
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
    )
    op.create_index("uq_notices_key_channel_address", "notices", ["key", "channel", "address"], unique=True)
    op.create_index("ix_notices_due", "notices", ["done_at", "send_after"], unique=False)


def _create_sign_in() -> None:
    op.create_table(
        "sign_in_tries",
        sa.Column("id", RowId, autoincrement=True, nullable=False),
        sa.Column("address", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_tries")),
    )
    op.create_index("ix_sign_in_tries_at", "sign_in_tries", ["at"], unique=False)
    op.create_table(
        "ended_sessions",
        sa.Column("id", sa.String(length=43), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ended_sessions")),
    )


def _note_consent() -> None:
    """Consent was in the lead's document only: copy the latest word of everybody who agreed."""
    leads = sa.table(
        "leads", sa.column("id"), sa.column("refused_at"), sa.column("state"), sa.column("consented")
    )
    connection = op.get_bind()
    known = connection.execute(sa.select(leads.c.id, leads.c.state).where(leads.c.refused_at.is_(None)))
    agreed = [
        lead_id
        for lead_id, state in known
        if (consents := json.loads(state).get("consents")) and consents[-1]["marketing"]
    ]
    if agreed:
        change = sa.update(leads).where(leads.c.id == sa.bindparam("b_id")).values(consented=True)
        connection.execute(change, [{"b_id": lead_id} for lead_id in agreed])


def _note_searched() -> None:
    """What staff look for was in the lead's document only: copy the e-mail address and the channel last written on."""
    leads = sa.table("leads", sa.column("id"), sa.column("email"), sa.column("channel"), sa.column("state"))
    connection = op.get_bind()
    last = ""
    change = (
        sa.update(leads)
        .where(leads.c.id == sa.bindparam("b_id"))
        .values(email=sa.bindparam("email"), channel=sa.bindparam("channel"))
    )
    page = sa.select(leads.c.id, leads.c.state).where(leads.c.id > sa.bindparam("last"))
    while rows := connection.execute(page.order_by(leads.c.id).limit(1000), {"last": last}).all():
        connection.execute(change, [_searched(row.id, json.loads(row.state)) for row in rows])
        last = rows[-1].id


def _searched(lead_id: str, state: dict[str, Any]) -> dict[str, Any]:
    known: list[dict[str, Any]] = state.get("reach", [])
    reach = max(known, key=lambda one: one.get("last_inbound_at") or "", default={})
    return {"b_id": lead_id, "email": state.get("email"), "channel": reach.get("channel")}


def downgrade() -> None:
    op.drop_table("ended_sessions")
    op.drop_table("sign_in_tries")
    op.drop_table("notices")
    op.drop_table("accounts")
    op.drop_table("topics")
    op.drop_index("ix_handoffs_open", "handoffs")
    op.drop_column("handoffs", "outcome")
    op.drop_column("handoffs", "closed_by")
    op.drop_index("ix_messages_proactive_sent", "messages")
    op.drop_column("messages", "zones")
    op.drop_index("ix_leads_listing", "leads")
    op.drop_column("leads", "channel")
    op.drop_column("leads", "email")
    op.drop_column("leads", "consented")
