"""Where the bot runs, and which of its processes does what only one may do."""

from sqlalchemy import (
    Column,
    String,
    Table,
)

from storage.sql.base import metadata
from storage.sql.columns import UtcDateTime

# One row: which installation this database is of. What it says is true of a copy as well, and that is how one is told.
installations = Table(
    "installations",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("start", String(32), nullable=False),  # drawn at every start, and written beside the file as well
    Column("place", String(200), nullable=False),  # of the database, as far as it can be told
    Column("since", UtcDateTime, nullable=False),
)

# Work that only one process may do, and until when it is one's.
leases = Table(
    "leases",
    metadata,
    Column("work", String(40), primary_key=True),
    Column("holder", String(40), nullable=False),
    Column("until", UtcDateTime, nullable=False),
)
