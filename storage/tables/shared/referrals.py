"""Links for friends, who came by them, and what was given for it."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

from storage.sql.base import metadata
from storage.sql.columns import UtcDateTime

referral_codes = Table(
    "referral_codes",
    metadata,
    Column("code", String(8), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),  # whose link it is
    Column("given_at", UtcDateTime, nullable=False),
    Index("ix_referral_codes_lead_id", "lead_id"),
)

referrals = Table(
    "referrals",
    metadata,
    Column("id", String(26), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),  # who came
    Column("code", String(8), nullable=False),  # by whose link; it may be nobody's any more
    Column("state", String(8), nullable=False),  # came, bought, undone or refused
    Column("came_at", UtcDateTime, nullable=False),
    Column("bought_at", UtcDateTime),
    Index("ix_referrals_lead_id", "lead_id"),
    Index("ix_referrals_code", "code"),
)

referral_rewards = Table(
    "referral_rewards",
    metadata,
    Column("code", String(40), primary_key=True),  # of the offer; see `codes`
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),  # who got it
    Column("link", String(26), nullable=False),  # for which referral
    Column("given_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),  # taken back unused
    Index("ix_referral_rewards_lead_id", "lead_id"),
)
