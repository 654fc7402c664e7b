"""What reports count: each lead as one narrow row."""

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text

from conversations.lead.lead import Stage
from storage.sql.base import metadata
from storage.sql.columns import UtcDateTime

# Kept with each decision that changes a number, so that a report reads a hundred bytes of a lead and no facts.
# There is no index: a report walks through all of it, which is quicker than to jump about.
lead_figures = Table(
    "lead_figures",
    metadata,
    Column("lead_id", String(26), ForeignKey("leads.id"), primary_key=True),
    # The record it came from, where two became one: only a row without one is counted.
    Column("origin", String(26), primary_key=True, server_default=""),
    Column("entered_at", UtcDateTime, nullable=False),
    Column("source", Text),
    Column("campaign", Text),
    Column("variant", Text),
    Column("is_test", Boolean, nullable=False),
    Column("is_contacted", Boolean, nullable=False),
    Column("has_answered", Boolean, nullable=False),
    Column("has_refused", Boolean, nullable=False),
    Column("bought_at", UtcDateTime),  # for the first time, whatever was given back later
    Column("unreached", Integer, nullable=False),  # messages that did not arrive
    Column("last_sign_at", UtcDateTime, nullable=False),  # right to the day
    Column("stage", String(16), nullable=False),
    # Whole seconds in each stage, up to the last time they left it; null: they were never in it.
    *(Column(f"in_{stage.value}", Integer) for stage in Stage),
)
