"""Events, their tickets and waiting lists, and what happens at their doors."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    text,
)

from storage.sql.base import metadata
from storage.sql.columns import RowId, UtcDateTime

# What is asked of the database stands in columns; the whole of it is `about` (conversations.events.event.Event as
# JSON). How many places are taken is the resource ("event", id).
events = Table(
    "events",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("status", String(12), nullable=False),  # "open" or "cancelled"
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False),  # one more with every change
    Column("origin", String(12), nullable=False),  # who made it last: "journey", "api", "console"
    Column("digest", String(64), nullable=False, server_default=""),  # of what the journey says of it
    Column("changed_at", UtcDateTime, nullable=False),
    Column("about", Text, nullable=False),
    Index("ix_events_ends_at", "ends_at"),
)

tickets = Table(
    "tickets",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("code_hash", String(64), nullable=False),  # conversations.events.codes.hash_code
    Column("code", String(26), nullable=False),  # its holder is shown it again
    Column("event", String(80), nullable=False),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("name", Text, nullable=False),  # who comes with it
    Column("friend", Boolean, nullable=False),  # for somebody else than the lead
    Column("state", String(12), nullable=False),  # "registered", "cancelled", "handed_on"
    Column("state_at", UtcDateTime, nullable=False),
    Column("source", String(200)),
    Column("channel", String(16)),  # null: not in a chat
    Column("answers", Text, nullable=False, server_default="{}"),  # of the form, by field, as JSON
    Column("registered_at", UtcDateTime, nullable=False),
    Column("arrived_at", UtcDateTime),  # the first scan that admitted them and was not taken back
    Column("said", String(8)),  # on the day: "coming", "late"
    Column("handed_from", String(64)),  # the hash of the ticket that this one was made of
    Index("uq_tickets_code_hash", "code_hash", unique=True),
    Index("ix_tickets_event_state", "event", "state"),
    Index("ix_tickets_lead_id", "lead_id"),
)

# Who waits for a place, first come, first served: by `id`, which is given while the event is locked.
waiting = Table(
    "waiting",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("event", String(80), nullable=False),
    Column("lead_id", String(26), ForeignKey("leads.id"), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    # waiting → offered → taken, declined, lapsed; or left, passed_over. Only "offered" holds a place.
    Column("state", String(12), nullable=False),
    Column("state_at", UtcDateTime, nullable=False),
    Column("offer_ends_at", UtcDateTime),
    Column("why", Text),  # why they were passed over, as JSON
    Column("nearby", Boolean, nullable=False),  # on the day they said that they would come at once
    Index("ix_waiting_event_state", "event", "state", "id"),
    Index("ix_waiting_lead_id", "lead_id"),
)

# Every scan that anybody told of, also those that admitted nobody.
scans = Table(
    "scans",
    metadata,
    Column("nonce", String(120), primary_key=True),
    Column("code_hash", String(64)),  # null: what was scanned is no code
    Column("event", String(80)),  # whose door it was, where that is known
    Column("at", UtcDateTime, nullable=False),  # when it happened, by the phone
    Column("told_at", UtcDateTime, nullable=False),
    Column("offline", Boolean, nullable=False),
    Column("result", String(20), nullable=False),
    Column("door", String(64)),  # the link's key hash; null: the API's key
    Column("undone_at", UtcDateTime),
    Index("ix_scans_code_hash", "code_hash"),
    Index("ix_scans_event_at", "event", "at"),
)

door_links = Table(
    "door_links",
    metadata,
    Column("key_hash", String(64), primary_key=True),
    Column("event", String(80), nullable=False),
    Column("name", Text, nullable=False),  # "the side door"
    Column("rights", String(12), nullable=False),  # "scan" or "search": also names and numbers
    Column("ends_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Column("made_at", UtcDateTime, nullable=False),
    Column("made_by", Text, nullable=False),
    Index("ix_door_links_event", "event"),
)

# What contradicts itself once scans are told: for people to see. Nothing is undone because of it.
conflicts = Table(
    "conflicts",
    metadata,
    Column("id", RowId, primary_key=True, autoincrement=True),
    Column("event", String(80), nullable=False),
    Column("kind", String(20), nullable=False),  # "cancelled_before", "two_doors", …
    Column("code_hash", String(64), nullable=False),
    Column("nonce", String(120), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    Index("uq_conflicts_nonce_kind", "nonce", "kind", unique=True),
    Index(
        "ix_conflicts_open",
        "event",
        sqlite_where=text("settled_at IS NULL"),
        postgresql_where=text("settled_at IS NULL"),
    ),
)
