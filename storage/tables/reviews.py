"""What customers wrote, and what reviews did."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, SmallInteger, String, Table, Text

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

reviews = Table(
    "reviews",
    metadata,
    Column("id", String(26), primary_key=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("status", String(12), nullable=False),  # pending, published or hidden
    Column("stars", SmallInteger),
    Column("text", Text, nullable=False, server_default=""),
    Column("language", String(2), nullable=False),
    Column("author", Text),  # the first name, where it may be shown
    Column("publish", Boolean),  # whether its writer agreed; null: was not asked yet
    Column("photo", Text),  # as JSON
    Column("topics", Text, nullable=False, server_default="[]"),  # as JSON
    Column("written_at", UtcDateTime, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("by", Text),  # who of the staff decided
    Column("reason", Text),  # why it is hidden
    Index("ix_reviews_lead_id", "lead_id"),
    Index("ix_reviews_status", "status", "written_at"),
)

review_shows = Table(
    "review_shows",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("review", String(40), nullable=False),  # of the journey's files, or one of the reviews above
    Column("topic", String(40), nullable=False),  # the worry it was shown for; "": none
    Column("at", UtcDateTime, nullable=False),
    Column("bought_at", UtcDateTime),  # they bought then
    Index("ix_review_shows_lead_id", "lead_id"),
    Index("ix_review_shows_review", "review", "topic", "bought_at"),
)
