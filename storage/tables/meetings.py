"""Meetings of all leads, what else takes people's time, and who was offered a time that came free."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, String, Table, Text, text

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

meetings = Table(
    "meetings",
    metadata,
    Column("uid", String(40), primary_key=True),  # in calendars, links and buttons
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("meeting_id", String(200), nullable=False),  # what whoever keeps it calls it
    Column("source", String(12), nullable=False),  # "chat", "api", "calcom", "calendly"
    Column("kind", String(40), nullable=False, server_default=""),  # of the journey's
    Column("calendar", String(40), nullable=False, server_default=""),  # whose time it takes
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("link", Text, nullable=False, server_default=""),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("status", String(12), nullable=False),  # booked → cancelled, held, no_show
    Column("version", Integer, nullable=False),  # rises with each change of its time
    Column("confirmed_at", UtcDateTime),
    Column("wording", String(40), nullable=False, server_default=""),  # of the reminder that asked to confirm
    Column("reminded", Integer, nullable=False, server_default="0"),  # reminders of this version
    Column("sooner", Boolean, nullable=False, server_default=text("false")),  # an earlier time would be taken
    Column("changed_at", UtcDateTime, nullable=False),
    Index("ix_meetings_meeting_id", "meeting_id"),
    Index("ix_meetings_lead_id", "lead_id"),
    Index("ix_meetings_starts_at", "starts_at"),
    Index("ix_meetings_calendar_ends_at", "calendar", "ends_at"),
)

busy_times = Table(
    "busy_times",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("calendar", String(40), nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Index("ix_busy_times_calendar_ends_at", "calendar", "ends_at"),
)

slot_offers = Table(
    "slot_offers",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("calendar", String(40), nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("uid", String(40), nullable=False),  # of the meeting that would move there
    Column("held_until", UtcDateTime),  # null: it is not kept for them (yet, or any more)
    Index("ix_slot_offers_lead_id", "lead_id"),
    Index("ix_slot_offers_calendar_starts_at", "calendar", "starts_at"),
)
