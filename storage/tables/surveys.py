"""Questions that were asked of customers, and their scores."""

from sqlalchemy import Column, ForeignKey, Index, Integer, SmallInteger, String, Table, Text

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

survey_rounds = Table(
    "survey_rounds",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("purpose", String(8), nullable=False),  # csat, ces or nps
    Column("round", Integer, nullable=False),
    Column(
        "origin", String(26), nullable=False, server_default=""
    ),  # the record it came from, where two had the same
    Column("asked_at", UtcDateTime, nullable=False),
    Column("score", SmallInteger),  # null: not answered
    Column("answered_at", UtcDateTime),
    Column("why", Text),
    Index("uq_survey_rounds_round", "lead_id", "purpose", "round", "origin", unique=True),
    Index("ix_survey_rounds_asked_at", "asked_at"),
)
