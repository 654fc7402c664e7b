"""Questions for the owner to look at, and what was learned of them."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    String,
    Table,
    Text,
    text,
)

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

# What nobody answered, and what was answered with little confidence. A fact tells the same for ever; this is a list.
questions = Table(
    "questions",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("words", Text, nullable=False),
    Column("likeliest", String(40)),  # the answer that came nearest
    Column("score", Float),  # how sure that was, 0..1
    Column("answered", Boolean, nullable=False),
    Column("settled", String(12)),  # "example", "answer", "not_ours"; null: open
    Column("settled_by", Text),
    Column("settled_at", UtcDateTime),
    Index("ix_questions_lead_id", "lead_id"),
    Index(
        "ix_questions_open",
        "at",
        sqlite_where=text("settled IS NULL"),
        postgresql_where=text("settled IS NULL"),
    ),
)

# Words that ask for an answer. Those of a lead are forgotten with them.
learned_examples = Table(
    "learned_examples",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id")),  # whose words they are; null: staff's own
    Column("answer", String(40)),  # null: they are no question for the business
    Column("text", Text, nullable=False),
    Column("language", String(2), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_learned_examples_lead_id", "lead_id"),
)

learned_answers = Table(
    "learned_answers",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("title", Text, nullable=False),
    Column("reply", Text, nullable=False),  # by language, as JSON
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
